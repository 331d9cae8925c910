extension RegistersConfiguration {
    init?(in table: Table) {
        guard let field = table["registers"] else {
            self.init(machtigingen: nil, toezicht: nil, gezag: nil)
            return
        }
        guard let table = Table(field, keys: ["machtigingen", "toezicht", "gezag"]) else { return nil }
        for unused in ["toezicht", "gezag"] {
            table[unused]?.warn(
                "is a register that this version never asks", "leave it out, or expect nothing of it")
        }
        let machtigingen = table["machtigingen"].map(RegisterConfiguration.init)
        let toezicht = table["toezicht"].map(RegisterConfiguration.init)
        let gezag = table["gezag"].map(RegisterConfiguration.init)
        guard machtigingen != .some(nil), toezicht != .some(nil), gezag != .some(nil) else { return nil }
        self.init(machtigingen: machtigingen ?? nil, toezicht: toezicht ?? nil, gezag: gezag ?? nil)
    }
}

extension RegisterConfiguration {
    init?(_ field: Field) {
        guard let table = Table(field, keys: ["url", "clientTLS", "timeout"]) else { return nil }
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
