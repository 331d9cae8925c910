import Foundation
import XMLSec

/// Answers logout requests (SAML Core 3.7; DigiD 3.x).
struct DigiDLogout: Sendable {
    let issuer: String
    let ids: IDs
    let signer: ProviderSigner

    /// How the signed LogoutResponse goes back.
    enum Answer: Hashable {
        case redirect(String)
        case post(address: String, fields: [Field])

        /// One hidden field of the form.
        struct Field: Hashable {
            let name: String
            let value: String
        }
    }

    /// The signed LogoutResponse; nil when the service provider wants none.
    func answer(_ message: IncomingMessage, destination: String, at now: Date) throws -> Answer? {
        let id = try message.checkHeader(destination: destination, at: now)
        guard message.element.only("NameID", in: SAMLName.assertion)?.trimmed?.hasPrefix("s00000000:") == true
        else { throw Refused("no NameID of DigiD 3.x") }
        guard let service = message.sender.logoutResponses else { return nil }
        let (address, relayState) = (service.location, message.relayState)
        let response = Markup.samlp(
            "LogoutResponse",
            [
                ("ID", ids.next()), ("Version", "2.0"), ("IssueInstant", instant(now)),
                ("Destination", address),
                ("InResponseTo", id),
            ],
            [.saml("Issuer", text: issuer), .status(.success)])
        guard service.binding == .redirect else {
            return .post(address: address, fields: try fields(response, relayState))
        }
        return .redirect(address + (address.contains("?") ? "&" : "?") + (try query(response, relayState)))
    }

    /// The form of SAML Bindings 3.5.4.
    private func fields(_ response: Markup, _ relayState: String?) throws -> [Answer.Field] {
        let bytes = Data(try signer.sign(response, nil).serialized())
        return [.init(name: "SAMLResponse", value: bytes.base64EncodedString())]
            + (relayState.map { [.init(name: "RelayState", value: $0)] } ?? [])
    }

    /// `SAMLResponse=…&RelayState=…&SigAlg=…&Signature=…` (SAML Bindings 3.4.4.1).
    private func query(_ response: Markup, _ relayState: String?) throws -> String {
        let deflated = Data(try Deflate.compress(try response.serialized())).base64EncodedString()
        var parameters = [("SAMLResponse", deflated)]
        if let relayState { parameters.append(("RelayState", relayState)) }
        parameters.append(("SigAlg", SAMLName.rsaSHA256))
        let signed = parameters.map { "\($0.0)=\(percentEncoded($0.1))" }.joined(separator: "&")
        let signature = Data(try signer.key.signature(over: Array(signed.utf8))).base64EncodedString()
        return signed + "&Signature=" + percentEncoded(signature)
    }
}

/// A value for a query: everything but unreserved characters is escaped (RFC 3986 §2.3).
func percentEncoded(_ value: String) -> String {
    let unreserved = CharacterSet(charactersIn: "-._~").union(.init(charactersIn: "0"..."9"))
        .union(.init(charactersIn: "A"..."Z")).union(.init(charactersIn: "a"..."z"))
    return value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
}
