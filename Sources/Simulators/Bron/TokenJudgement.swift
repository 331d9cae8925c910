import Foundation
import Identity

/// Asks the gateway what a token is good for.
struct TokenJudgement: Sendable {
    let provider: PortalProvider
    let http: PortalHTTP
    let credentials: PortalCredentials
    let now: @Sendable () -> Date
    let randomness: Randomness

    /// - Source: RFC 7662 §2.1.
    func of(_ token: String) async throws(PortalFault) -> JudgedToken {
        let proof = try await credentials.prove(at: now(), randomness)
        let form = [("token", token), ("token_type_hint", "access_token")]
        return try await http.post(
            form + proof.fields, to: try await provider.metadata().introspectionEndpoint,
            headers: proof.headers, "introspection")
    }
}

/// What the gateway says of the token of a raadpleging.
struct JudgedToken: Decodable, Sendable {
    let active: Bool
    let source: String?
    let gemeente: String?
    let gemeenteOIN: String?
    let onderdeel: String?
    let represents: Person?

    struct Person: Decodable, Sendable {
        let bsn: String?
    }

    private enum CodingKeys: String, CodingKey {
        case active, source, gemeente, onderdeel, represents
        case gemeenteOIN = "gemeente_oin"
    }
}
