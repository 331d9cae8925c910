import Foundation
import Identity
import OIDC

/// A whole ID token, from claims to compact serialization, beside the bare signature in it.
struct TokenIssue {
    private let keys: SigningKeySet
    private let grant: GrantClaims
    private let now = Date()

    private init(_ algorithm: TokenAlgorithm) async throws {
        keys = try await SigningKeySet([
            SigningKey(
                keyID: "bench", algorithm: algorithm, state: .active, pem: try generateKeyPEM(for: algorithm))
        ])
        grant = try GrantClaims(
            issuer: "https://login.voorbeeld.example", client: ClientID("portaal-voorbeeldstad"),
            preset: .nlGov,
            subject: Party(subject: "Ky9VSc5hHnSYY2pTpBz4Yq1mJ0mQh7CkZfQm2nUuW1o"),
            represents: [
                Party(
                    subject: "Zt7y5G2Wn0b9l3VfJYx8sJpFq4R6kLhD1cE0aXvMuio",
                    identifiers: .init(bsn: try BSN("999999047")), name: "mevrouw J. de Vries")
            ],
            level: .substantieel, authenticatedAt: now, authenticationSource: .digid,
            dienst: DienstID("bijzondere-bijstand"),
            dienstUUID: "34085d78-21aa-4481-a219-b28d7f3282fc", vertegenwoordiging: .machtiging,
            besluit: "0b3e6f4a-3a58-4f47-9d0e-5c1f0a0b6f52", gemeente: GemeenteCode("0000"),
            sessionID: "hV0q2m6dT1c8b3yWnXkPzg")
    }

    /// Measures tokens of an algorithm beside its bare signature.
    static func measure(
        _ algorithm: TokenAlgorithm, as name: String, times: Int, beside bare: (Int) throws -> Void
    ) async throws -> Measure {
        let issue = try await TokenIssue(algorithm)
        return try await Duel(times: times, ours: issue.tokens, reference: { try bare($0) }).rates(name)
    }

    private func tokens(_ times: Int) async throws {
        for _ in 0..<times {
            _ = try await idToken(
                for: grant, nonce: "n-0S6_WzA2Mj", tokenID: "JYx8sJpFq4R6kLhD1cE0aX", at: now, keys: keys)
        }
    }
}
