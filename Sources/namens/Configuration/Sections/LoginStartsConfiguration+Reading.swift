import NIOCore

extension LoginStartsConfiguration {
    /// Reads the key `loginStarts`; without it production counts, and development does not.
    init?(in table: Table) {
        let usual = table.field.reading.deployment == .production ? 120 : nil
        guard let field = table["loginStarts"] else {
            self.init(perMinute: usual, trustedProxies: proxyOnThisMachine)
            return
        }
        guard let table = Table(field, keys: ["perMinute", "trustedProxies"]) else { return nil }
        let perMinute = table["perMinute"].map { $0.integer(in: 1...100_000) }
        let proxies = table["trustedProxies"].map { $0.list { $0.ipAddress() } } ?? proxyOnThisMachine
        guard perMinute != .some(nil), let proxies else { return nil }
        self.init(perMinute: perMinute ?? usual, trustedProxies: proxies)
    }
}

/// A proxy on the gateway's own machine is believed without being named.
private let proxyOnThisMachine = ["127.0.0.1", "::1"]

extension Field {
    /// An address of a host as a number.
    fileprivate func ipAddress() -> String? {
        guard let text = text() else { return nil }
        guard (try? NIOCore.SocketAddress(ipAddress: text, port: 0)) != nil else {
            return refuse("\(shown) is not an IP address", "write one such as 10.1.2.3")
        }
        return text
    }
}
