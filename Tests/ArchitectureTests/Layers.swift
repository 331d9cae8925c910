/// The drawing of the targets: what each may import of ours, and of others.
///
/// A layer knows only those below it; `SAML` → `XMLSec` and `Policy` → `Representation` are the only arrows
/// inside one. No target of layers 0 to 2 reads, sends or waits.
enum Layers {
    /// One target of the drawing.
    struct Target: Sendable {
        let name: String
        let ours: Set<String>
        /// The modules of others that it may import; nil where that is not drawn.
        let others: Set<String>?
    }

    private static let rules: Set<String> = [
        "XMLSec", "SAML", "OIDC", "Representation", "Policy", "Mandaat", "Audit",
    ]
    private static let served = rules.union(["Identity", "Broker"])

    static let targets: [Target] = [
        Target(name: "Identity", ours: [], others: ["Foundation", "Crypto"]),
        Target(name: "CXMLSec", ours: [], others: []),
        Target(name: "XMLSec", ours: ["CXMLSec"], others: ["Foundation"]),
        Target(name: "SAML", ours: ["Identity", "XMLSec"], others: ["Foundation", "Crypto"]),
        Target(name: "OIDC", ours: ["Identity"], others: ["Foundation", "Crypto", "CryptoExtras", "JWTKit"]),
        Target(name: "Representation", ours: ["Identity"], others: ["Foundation"]),
        Target(name: "Policy", ours: ["Identity", "Representation"], others: ["Foundation"]),
        Target(name: "Mandaat", ours: ["Identity"], others: ["Foundation", "SwiftCSV"]),
        Target(name: "Audit", ours: ["Identity"], others: ["Foundation", "Crypto"]),
        Target(name: "Broker", ours: rules.union(["Identity"]), others: ["Foundation", "Crypto"]),
        Target(name: "Web", ours: served, others: nil),
        Target(name: "Storage", ours: served, others: nil),
        Target(name: "Outbound", ours: served, others: nil),
        Target(name: "Simulators", ours: ["Identity", "XMLSec"], others: nil),
        Target(
            name: "namens", ours: served.union(["Web", "Storage", "Outbound", "Simulators"]), others: nil),
    ]

    static let names = Set(targets.map(\.name))

    /// Below layer 3.
    static let core = targets.filter { $0.others != nil }.map(\.name)

    /// Libraries that one target above the core is for, and where they may appear beside `namens`.
    static let homes: [String: Set<String>] = [
        "GRDB": ["Storage", "Simulators"], "SQLite3": ["Storage"],
        "Hummingbird": ["Web", "Simulators"], "Mustache": ["Web", "Simulators"],
        "AsyncHTTPClient": ["Outbound", "Simulators"],
        "ArgumentParser": [], "Yams": [], "CXMLSec": ["XMLSec"],
    ]
}
