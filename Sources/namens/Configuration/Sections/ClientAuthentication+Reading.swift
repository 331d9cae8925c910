import Foundation
import Identity
import OIDC

extension ClientAuthentication {
    init?(_ table: Table) {
        guard let field = table.required("authentication", write: "private_key_jwt"),
            let method = field.choice(PortalAuthenticationMethod.self)
        else { return nil }
        switch method {
        case .privateKeyJWT:
            guard let keys = Self.keys(table) else { return nil }
            self = .privateKeyJWT(keys)
        case .clientSecretBasic:
            guard let secret = Self.secret(table) else { return nil }
            self = .clientSecretBasic(secretDigest: secret)
        case .clientSecretPost:
            guard let secret = Self.secret(table) else { return nil }
            self = .clientSecretPost(secretDigest: secret)
        case .tlsClient:
            field.note("tls_client_auth is not available yet", "write private_key_jwt")
            return nil
        }
    }

    private static func keys(_ table: Table) -> ClientKeys? {
        for name in ["secret", "secretFile"] {
            table[name]?.note(
                "does not belong to private_key_jwt",
                "remove it, or write authentication: client_secret_basic")
        }
        if let field = table["jwksURI"] {
            return field.refuse("is not available yet", "save the key set to a file and write jwks: FILE")
        }
        guard let field = table.required("jwks", write: "FILE, the portal's public keys"),
            let file = field.fileContents()
        else { return nil }
        do throws(ClientKeyFault) {
            return try ClientKeys(jwks: file.data)
        } catch {
            return field.refuse(
                "\(file.path) cannot be used: \(error.operatorText)", "ask the portal for a new one")
        }
    }

    private static func secret(_ table: Table) -> Digest? {
        for name in ["jwks", "jwksURI"] {
            table[name]?.note(
                "does not belong to a client secret", "remove it, or write authentication: private_key_jwt")
        }
        if let field = table["secret"] { return Self.secretOfVariable(field) }
        guard let field = table.required("secretFile", write: "FILE, with the secret alone in it"),
            let file = field.fileContents(secret: true)
        else { return nil }
        let text = String(decoding: file.data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return digest(of: text, field)
    }

    private static func secretOfVariable(_ field: Field) -> Digest? {
        guard field.isVariable else {
            return field.refuse(
                "is a secret written into the configuration", "write secretFile: FILE, or secret: ${NAME}")
        }
        return field.text().flatMap { digest(of: $0, field) }
    }

    /// - Source: RFC 6749 §10.10, guessing must be hopeless; 32 characters of base64 are 192 bits.
    private static func digest(of secret: String, _ field: Field) -> Digest? {
        guard secret.utf8.count >= 32 else {
            return field.refuse(
                "the secret is shorter than 32 characters", "make one with: openssl rand -base64 32")
        }
        return Digest(of: secret)
    }
}

/// The words of the key `authentication`.
private enum PortalAuthenticationMethod: String, CaseIterable {
    case privateKeyJWT = "private_key_jwt"
    case tlsClient = "tls_client_auth"
    case clientSecretBasic = "client_secret_basic"
    case clientSecretPost = "client_secret_post"
}
