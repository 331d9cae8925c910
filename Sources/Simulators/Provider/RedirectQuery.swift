import Foundation

/// The query of the Redirect binding, its octets as they came: they are what is signed.
///
/// - Source: SAML Bindings 3.4.4.1.
struct RedirectQuery: Sendable {
    private let raw: [String: Substring]

    /// Splits a query; of a name that comes twice, neither counts.
    init(_ query: String) {
        let pairs = query.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
        raw = Dictionary(
            pairs.map { (String($0.first ?? ""), $0.count == 2 ? $0[1] : "") },
            uniquingKeysWith: { _, _ in "" })
    }

    /// The decoded value of a parameter; nil when it is absent or empty.
    func value(_ name: String) -> String? {
        guard let value = raw[name]?.removingPercentEncoding, !value.isEmpty else { return nil }
        return value
    }

    /// `SAMLRequest=…&RelayState=…&SigAlg=…`, as they came.
    var signedOctets: [UInt8] {
        let parts = ["SAMLRequest", "RelayState", "SigAlg"].compactMap { name in
            raw[name].map { "\(name)=\($0)" }
        }
        return Array(parts.joined(separator: "&").utf8)
    }
}
