import Foundation
import OIDC
import Outbound

extension RegistersConfiguration {
    init?(in table: Table) {
        guard let field = table["registers"] else {
            self.init(machtigingen: nil, toezicht: nil, gezag: nil)
            return
        }
        guard let table = Table(field, keys: ["machtigingen", "toezicht", "gezag"]) else { return nil }
        let machtigingen = table["machtigingen"].map { RegisterConfiguration($0) }
        let toezicht = table["toezicht"].map(ToezichtRegisterConfiguration.init)
        let gezag = table["gezag"].map { RegisterConfiguration($0) }
        guard machtigingen != .some(nil), toezicht != .some(nil), gezag != .some(nil) else { return nil }
        self.init(machtigingen: machtigingen ?? nil, toezicht: toezicht ?? nil, gezag: gezag ?? nil)
    }
}

extension RegisterConfiguration {
    init?(_ field: Field) {
        guard let table = Table(field, keys: ["url", "clientTLS", "timeout"]) else { return nil }
        self.init(table)
    }

    fileprivate init?(_ table: Table) {
        let url = table.required("url", write: "https://…")?
            .address(.service, write: "https://register.voorbeeld.nl")
            .flatMap { Self.real($0, table["url"]) }
        let clientTLS = table.required(
            "clientTLS", write: "{ certificate: FILE, privateKey: FILE, trust: FILE }"
        )
        .flatMap(ClientTLSFiles.init)
        let timeout = table["timeout"].map { $0.duration(in: 1...30) } ?? 3
        guard let url, let clientTLS, let timeout else { return nil }
        self.init(url: url, clientTLS: clientTLS, timeout: timeout)
    }

    /// Refuses a simulated register in production.
    private static func real(_ url: String, _ field: Field?) -> String? {
        guard let field, field.reading.deployment == .production, isOnThisMachine(url) else {
            return url.hasSuffix("/") ? String(url.dropLast()) : url
        }
        return field.refuse(
            "is on this machine, so it is a simulated register",
            "write the address of the register, or environment: development")
    }
}

extension ToezichtRegisterConfiguration {
    init?(_ field: Field) {
        guard
            let table = Table(
                field, keys: ["url", "clientTLS", "timeout", "jwks", "issuer", "audience", "feed"])
        else { return nil }
        let register = RegisterConfiguration(table)
        let jwks = table.required("jwks", write: "FILE, the keys with which the register signs")?
            .registerKeys()
        let issuer = table.required("issuer", write: "\"00000001…\", the OIN of the register")?.oin()
        let audience = table.required("audience", write: "\"00000001…\", your OIN in the client certificate")?
            .oin()
        let feed = table["feed"].map(FeedSettings.init) ?? FeedSettings()
        guard let register, let jwks, let issuer, let audience, let feed else { return nil }
        self.init(register: register, jwks: jwks, issuer: issuer, audience: audience, feed: feed)
    }
}

extension Field {
    /// The keys of a register: a JWK Set in which each is public and has a name.
    fileprivate func registerKeys() -> String? {
        guard let file = fileContents() else { return nil }
        do throws(ClientKeyFault) { _ = try ClientKeys(jwks: file.data) } catch {
            return refuse(
                "\(file.path) cannot be used: \(error.operatorText)", "ask the register for a new one")
        }
        let text = String(decoding: file.data, as: UTF8.self)
        guard RegisterKeys.canBeRead(text) else {
            return refuse(
                "\(file.path) cannot be used: it has a key without a kid, or not for signatures",
                "ask the register for a new one")
        }
        return text
    }
}
