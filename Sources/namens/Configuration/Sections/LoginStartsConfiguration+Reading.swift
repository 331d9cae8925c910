import Web

extension LoginStartsConfiguration {
    /// Reads the key `loginStarts`; without it nothing is counted, since a proxy that nobody named would be one address
    /// for everybody behind it.
    init?(in table: Table) {
        guard let field = table["loginStarts"] else {
            self.init(perMinute: nil, trustedProxies: Self.thisMachine)
            return
        }
        guard let table = Table(field, keys: ["perMinute", "trustedProxies"]) else { return nil }
        let perMinute = table["perMinute"].map { $0.integer(in: 1...100_000) }
        let proxies = table["trustedProxies"].map { $0.list { $0.addressRange() } } ?? Self.thisMachine
        guard perMinute != .some(nil), let proxies else { return nil }
        self.init(perMinute: perMinute ?? 120, trustedProxies: proxies)
    }

    /// A proxy on the gateway's own machine is believed without being named.
    private static let thisMachine = ["127.0.0.1", "::1"].compactMap { AddressRange($0) }
}

extension Field {
    /// An address of a host as a number, or a range of them.
    fileprivate func addressRange() -> AddressRange? {
        guard let text = text() else { return nil }
        guard let range = AddressRange(text) else {
            return refuse(
                "\(shown) is not an IP address or a range", "write one such as 10.1.2.3 or 10.1.0.0/16")
        }
        return range
    }
}
