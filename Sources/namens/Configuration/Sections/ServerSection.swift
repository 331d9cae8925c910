import Foundation

/// What the gateway is called and where it listens.
struct ServerSection {
    let issuer: String
    let listen: SocketAddress
    let tls: KeyPairFiles?
    let management: SocketAddress?
    let storage: StoragePlace

    init?(_ table: Table) {
        let issuer = Self.issuer(table)
        let listen = table.required("listen", write: "{ host: 127.0.0.1, port: 8443 }").flatMap(
            SocketAddress.init)
        let tls = Self.tls(table, listen)
        let management = table["management"].map(SocketAddress.init)
        let storage = StoragePlace(in: table).flatMap { $0.private(table) }
        guard let issuer, let listen, let tls, management != .some(nil), let storage else { return nil }
        self.issuer = issuer
        self.listen = listen
        self.tls = tls.files
        self.management = management ?? nil
        self.storage = storage
    }

    private static func issuer(_ table: Table) -> String? {
        let example = "https://login.voorbeeld.nl"
        guard let field = table.required("issuer", write: example),
            let issuer = field.address(.service, write: example)
        else { return nil }
        guard !issuer.hasSuffix("/") else {
            return field.refuse("ends with a slash", "leave it out: clients compare the issuer exactly")
        }
        guard !(issuer.hasPrefix("http:") && table["tls"] != nil) else {
            return field.refuse("says http while tls is configured", "write https://, or remove tls")
        }
        return issuer
    }

    /// Nil after a fault; without TLS only in development and on loopback.
    private static func tls(_ table: Table, _ listen: SocketAddress?) -> Transport? {
        if let field = table["tls"] { return KeyPairFiles(field).map(Transport.tls) }
        guard table.field.reading.deployment == .development else {
            let example = "write tls: { certificate: FILE, privateKey: FILE }"
            table.field.note(
                "is missing", "\(example); only environment: development goes without", below: "tls")
            return nil
        }
        guard let listen else { return nil }
        guard isLoopback(listen.host) else {
            let problem = "is missing while listen.host is not a loopback address"
            table.field.note(problem, "write tls: { certificate: FILE, privateKey: FILE }", below: "tls")
            return nil
        }
        return .plain
    }

    /// How requests reach us.
    private enum Transport {
        case tls(KeyPairFiles)
        case plain

        var files: KeyPairFiles? {
            guard case .tls(let files) = self else { return nil }
            return files
        }
    }
}

extension SocketAddress {
    init?(_ field: Field) {
        guard let table = Table(field, keys: ["host", "port"]) else { return nil }
        // Any free port is for tests, which read from the log which one it became.
        let ports = field.reading.deployment == .development ? 0...65535 : 1...65535
        let host = table.required("host", write: "127.0.0.1")?
            .text(matching: /[A-Za-z0-9.:-]+/, called: "a host name or address", write: "127.0.0.1")
        let port = table.required("port", write: "8443")?.integer(in: ports)
        guard let host, let port else { return nil }
        self.init(host: host, port: port)
    }
}
