import Foundation
import XMLSec

/// A signed message that a browser brought, its signature and sender checked.
struct IncomingMessage: Sendable {
    let element: XMLElement
    let sender: ServiceProvider
    let relayState: String?
}

/// Why the mock does not answer; DigiD says no more than "Not Found".
struct Refused: Error, Equatable {
    /// For the operator; never anything of a person.
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

/// Reads what browsers bring from service providers.
struct MessageReader: Sendable {
    let providers: ServiceProviders

    /// A message by POST: base64 in a form field, signed inside (SAML Bindings 3.5).
    func read(_ name: String, post form: [String: String]) async throws(Refused) -> IncomingMessage {
        guard let field = form["SAMLRequest"], let bytes = Data(base64Encoded: field) else {
            throw Refused("no SAMLRequest in base64")
        }
        let (root, sender) = try await parse(Array(bytes), expecting: name)
        guard let verified = try? root.verify(with: sender.keys) else {
            throw Refused("the signature does not hold")
        }
        return IncomingMessage(
            element: verified.element, sender: sender, relayState: try relayState(form["RelayState"]))
    }

    /// A message by Redirect: deflated in the query, signed beside it (SAML Bindings 3.4).
    func read(_ name: String, redirect query: RedirectQuery) async throws(Refused) -> IncomingMessage {
        guard let field = query.value("SAMLRequest"), let deflated = Data(base64Encoded: field),
            let bytes = try? Deflate.expand(Array(deflated))
        else { throw Refused("no SAMLRequest in deflated base64") }
        let (root, sender) = try await parse(bytes, expecting: name)
        guard let algorithm = query.value("SigAlg"), let text = query.value("Signature"),
            let signature = Data(base64Encoded: text),
            sender.keys.contains(where: {
                $0.isValid(signature: Array(signature), over: query.signedOctets, algorithmURI: algorithm)
            })
        else { throw Refused("the signature does not hold") }
        return IncomingMessage(
            element: root, sender: sender, relayState: try relayState(query.value("RelayState")))
    }

    private func parse(
        _ bytes: [UInt8], expecting name: String
    ) async throws(Refused) -> (XMLElement, ServiceProvider) {
        guard let root = (try? XMLDocument(parsing: bytes))?.root, root.name == name,
            root.namespace == SAMLName.message, root.attribute("Version") == "2.0"
        else { throw Refused("not a \(name)") }
        guard let issuer = root.issuer, let sender = await providers.named(issuer) else {
            throw Refused("the issuer is unknown")
        }
        return (root, sender)
    }

    private func relayState(_ value: String?) throws(Refused) -> String? {
        guard value?.utf8.count ?? 0 <= 80 else { throw Refused("RelayState has more than 80 bytes") }
        return value
    }
}

extension IncomingMessage {
    /// Holds the header of a request to this place and time.
    ///
    /// - Parameters:
    ///   - destination: The address it must be meant for, when it says so.
    ///   - now: IssueInstant may lie two minutes to either side.
    /// - Returns: The request's ID.
    /// - Throws: ``Refused`` with the first thing that is wrong.
    func checkHeader(destination: String, at now: Date) throws(Refused) -> String {
        if let meant = element.attribute("Destination"), meant != destination {
            throw Refused("another destination")
        }
        guard let issued = instant(of: element.attribute("IssueInstant")),
            abs(issued.timeIntervalSince(now)) <= 120
        else { throw Refused("IssueInstant is not within two minutes of now") }
        guard let id = element.attribute("ID"), !id.isEmpty else { throw Refused("no ID") }
        return id
    }
}
