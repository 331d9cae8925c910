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
        let listen = table.required("listen", write: "{ host: 127.0.0.1, port: 8443 }").flatMap(SocketAddress.init)
        let tls = Self.tls(table, listen)
        let management = table["management"].map(SocketAddress.init)
        let storage = StoragePlace(in: table)
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
    private static func tls(_ table: Table, _ listen: SocketAddress?) -> (files: KeyPairFiles?, Void)? {
        if let field = table["tls"] { return KeyPairFiles(field).map { ($0, ()) } }
        guard table.field.reading.deployment == .development else {
            let example = "write tls: { certificate: FILE, privateKey: FILE }"
            table.field.note("is missing", "\(example); only environment: development goes without", below: "tls")
            return nil
        }
        guard let listen else { return nil }
        guard isLoopback(listen.host) else {
            let problem = "is missing while listen.host is not a loopback address"
            table.field.note(problem, "write tls: { certificate: FILE, privateKey: FILE }", below: "tls")
            return nil
        }
        return (nil, ())
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

extension StoragePlace {
    init?(in table: Table) {
        guard let field = table.required("storage", write: "sqlite:../var/namens.sqlite"),
            let text = field.text()
        else { return nil }
        if text.hasPrefix("postgresql:") || text.hasPrefix("postgres:") {
            field.note("PostgreSQL is not available yet", "write sqlite:PATH")
            return nil
        }
        guard let match = text.wholeMatch(of: /sqlite:(.+)/) else {
            field.note("is not a place to store", "write sqlite:PATH")
            return nil
        }
        guard let path = field.database(file: field.file.resolve(String(match.1))) else { return nil }
        self = .sqlite(path: path)
    }
}

extension Field {
    /// A database file that exists, or can be made in a folder that does.
    fileprivate func database(file path: String) -> String? {
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) {
            if isDirectory.boolValue { return refuse("\(path) is a folder", "name a file in it") }
            guard FileManager.default.isWritableFile(atPath: path) else {
                return refuse("\(path) cannot be written", "allow this user to write it")
            }
            return path
        }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        guard FileManager.default.isWritableFile(atPath: folder) else {
            return refuse("the folder of \(path) does not exist or cannot be written", "make it for this user")
        }
        return path
    }
}
