import Foundation
import Identity
import JWTKit

/// The public keys with which a register signs: given by configuration, never fetched from the register itself.
public struct RegisterKeys: Sendable {
    private let keys: JWTKeyCollection

    /// Reads a JWK Set; nil unless it has at least one key and all are public RSA or EC keys with a `kid`.
    public init?(jwks: String) async {
        guard let set = Self.set(jwks) else { return nil }
        let collection = JWTKeyCollection()
        guard (try? await collection.add(jwks: set)) != nil else { return nil }
        keys = collection
    }

    /// Whether a JWK Set has at least one key, and only public ones that are named.
    public static func canBeRead(_ jwks: String) -> Bool { set(jwks) != nil }

    private static func set(_ jwks: String) -> JWKS? {
        guard let set = try? JSONDecoder().decode(JWKS.self, from: Data(jwks.utf8)), !set.keys.isEmpty,
            set.keys.allSatisfy({ [.rsa, .ecdsa].contains($0.keyType) && $0.keyIdentifier != nil })
        else { return nil }
        return set
    }

    /// The payload of a compact JWS of one type, signed by one of the keys.
    ///
    /// - Source: RFC 7515 §5.2; RFC 8725 §3.11: a statement of another type is none.
    func verified<Payload: JWTPayload>(
        _ token: [UInt8], type: String, as _: Payload.Type = Payload.self
    ) async throws(AnswerFault) -> Payload {
        guard let header = TokenHeader(token) else { throw AnswerFault("JWS") }
        guard header.typ == type, header.crit == nil else { throw AnswerFault("typ") }
        do {
            return try await keys.verify(token, as: Payload.self)
        } catch is DecodingError {
            throw AnswerFault("JSON")
        } catch let error as JWTError where error.errorType == .malformedToken {
            throw AnswerFault("JSON")
        } catch {
            throw AnswerFault("signature")
        }
    }
}

/// The members of a JOSE header that are read before its signature is checked.
private struct TokenHeader: Decodable {
    let typ: String?
    let kid: String
    let crit: [String]?

    /// Nil for what is no compact JWS or names no key.
    init?(_ token: [UInt8]) {
        let parts = token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3,
            let bytes = bytes(base64URL: String(decoding: parts[0], as: UTF8.self)),
            let header = try? JSONDecoder().decode(TokenHeader.self, from: bytes)
        else { return nil }
        self = header
    }
}
