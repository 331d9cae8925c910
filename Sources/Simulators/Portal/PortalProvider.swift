import Foundation
import Identity
import JWTKit

/// The gateway as the portal knows it: found once by discovery, its keys fetched again when an unknown one signs.
actor PortalProvider {
    private let issuer: String
    private let http: PortalHTTP
    private var found: ProviderMetadata?
    private var keys: JWKS?

    init(issuer: String, http: PortalHTTP) {
        self.issuer = issuer
        self.http = http
    }

    /// The gateway's metadata; refused when it speaks for another issuer.
    func metadata() async throws(PortalFault) -> ProviderMetadata {
        if let found { return found }
        let address =
            (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
        let metadata: ProviderMetadata = try await http.get(address, "metadata")
        guard metadata.issuer == issuer else { throw .issuer }
        found = metadata
        return metadata
    }

    /// The payload of a token that one of the gateway's keys signed, if its `typ` is one of `types`.
    func verified<Payload: JWTPayload>(
        _ token: String, types: Set<String?>, as _: Payload.Type
    ) async throws(PortalFault) -> Payload {
        let header = try TokenHeader(of: token)
        guard types.contains(header.typ?.lowercased()) else { throw .token("typ") }
        guard ["RS256", "PS256", "ES256"].contains(header.alg) else { throw .token("alg") }
        let keys = try await key(header.kid)
        do {
            return try await JWTKeyCollection().add(jwks: keys).verify(token, as: Payload.self)
        } catch {
            throw .token("signature")
        }
    }

    /// The key set that holds a key; fetched again once when it does not.
    private func key(_ kid: String) async throws(PortalFault) -> JWKS {
        if let keys, keys.has(kid) { return keys }
        let fetched: JWKS = try await http.get(try await metadata().jwksURI, "jwks")
        keys = fetched
        guard fetched.has(kid) else { throw .token("kid") }
        return fetched
    }
}

extension JWKS {
    fileprivate func has(_ kid: String) -> Bool { keys.contains { $0.keyIdentifier?.string == kid } }
}

/// The header of a compact JWS.
private struct TokenHeader: Decodable {
    let alg: String
    let kid: String
    let typ: String?

    init(of token: String) throws(PortalFault) {
        let part = token.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        guard let json = bytes(base64URL: part), let header = try? JSONDecoder().decode(Self.self, from: json)
        else {
            throw .token("header")
        }
        self = header
    }
}
