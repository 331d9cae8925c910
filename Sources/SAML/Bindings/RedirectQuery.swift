import Foundation
public import XMLSec

/// The query in which a browser brought a signed answer.
///
/// Each parameter stands there exactly once and under its literal name, so that what is verified is what is read.
///
/// - Source: SAML Bindings 3.4.4.1.
public struct RedirectQuery: Hashable, Sendable {
    /// The handle that went out with the request.
    public let relayState: String?
    private let message: String
    private let algorithm: String
    private let signature: [UInt8]
    private let signedOctets: [UInt8]

    /// Reads the raw query, as it stood after the question mark.
    public init(raw: String) throws(BindingFault) {
        let parameters = try Self.parameters(in: raw)
        guard let message = parameters["SAMLResponse"], let algorithm = parameters["SigAlg"],
            let signature = parameters["Signature"]
        else { throw .malformed }
        self.message = try Self.decode(message)
        self.algorithm = try Self.decode(algorithm)
        self.signature = try base64(try Self.decode(signature))
        relayState = try parameters["RelayState"].map { value throws(BindingFault) in try Self.decode(value) }
        let relay = parameters["RelayState"].map { "&RelayState=\($0)" } ?? ""
        signedOctets = Array("SAMLResponse=\(message)\(relay)&SigAlg=\(algorithm)".utf8)
    }

    /// The XML, once one of the keys made the signature over the octets of the query.
    public func message(verifiedWith keys: [VerificationKey]) throws(BindingFault) -> [UInt8] {
        let holds = keys.contains {
            $0.isValid(signature: signature, over: signedOctets, algorithmURI: algorithm)
        }
        guard holds else { throw .signature }
        do {
            return try Deflate.expand(base64(message), limit: BindingFault.largestMessage)
        } catch DeflateFault.tooLarge {
            throw .tooLarge
        } catch {
            throw .malformed
        }
    }

    private static func parameters(in raw: String) throws(BindingFault) -> [String: Substring] {
        let names = ["SAMLResponse", "RelayState", "SigAlg", "Signature"]
        var parameters: [String: Substring] = [:]
        for pair in raw.split(separator: "&", omittingEmptySubsequences: false) {
            guard let equals = pair.firstIndex(of: "="),
                let name = names.first(where: { $0.isExactly(pair[..<equals]) }), parameters[name] == nil
            else { throw .malformed }
            parameters[name] = pair[pair.index(after: equals)...]
        }
        return parameters
    }

    private static func decode(_ value: Substring) throws(BindingFault) -> String {
        guard let text = value.replacing("+", with: " ").removingPercentEncoding else { throw .malformed }
        return text
    }
}
