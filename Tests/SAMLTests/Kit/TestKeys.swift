import Foundation
import XMLSec

@testable import SAML

/// Keys made once a run.
enum TestKeys {
    static let provider = make(.rsa(bits: 2048), "provider")
    static let second = make(.rsa(bits: 2048), "second provider key")
    static let stranger = make(.rsa(bits: 2048), "stranger")
    static let service = make(.rsa(bits: 2048), "service")
    static let p256 = make(.p256, "p256")
    static let p384 = make(.p384, "p384")
    static let weak = make(.rsa(bits: 1024), "weak")
    static let expired = make(.rsa(bits: 2048), "expired", to: "2026-01-01T00:00:00Z")
    static let future = make(.rsa(bits: 2048), "future", from: "2030-01-01T00:00:00Z")

    private static func make(
        _ kind: KeyKind, _ name: String, from: String = "2020-01-01T00:00:00Z",
        to: String = "2040-01-01T00:00:00Z"
    ) -> KeyPair {
        guard
            let pair = try? KeyPair(
                kind, commonName: name, notBefore: instant(from), notAfter: instant(to))
        else { preconditionFailure("cannot make the key \(name)") }
        return pair
    }
}

extension KeyPair {
    /// The certificate in base64, on one line.
    var certificate: String {
        certificatePEM.split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined()
    }
}

/// An instant that a test writes down.
func instant(_ text: String) -> Date {
    guard let date = Instant.read(text) else { preconditionFailure("\(text) is no instant") }
    return date
}
