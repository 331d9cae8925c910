/// The parameters of one request, decoded once.
///
/// Names are literal: an escaped name (`%73tate`) is not a second way to write a parameter. A parameter without
/// a value counts as absent. A repeated one has no value, and ``repeated`` names it: every door refuses those.
///
/// - Source: RFC 6749 §3.1, §3.2 and appendix B.
public struct Parameters: Hashable, Sendable {
    /// The names as they came, in order, each once.
    public let names: [String]
    /// The names that came more than once.
    public let repeated: [String]
    private let values: [String: String]

    /// The most octets and the most parameters that are read.
    public static let limits = (octets: 32_768, parameters: 64)

    /// Reads the query of a URL.
    public init(query octets: String) throws(ParameterFault) { try self.init(octets) }

    /// Reads a body of `application/x-www-form-urlencoded`.
    ///
    /// - Parameters:
    ///   - octets: The body.
    ///   - limit: The most octets, where that is not ``limits``.
    /// - Throws: ``ParameterFault``.
    public init(form octets: String, atMost limit: Int = limits.octets) throws(ParameterFault) {
        try self.init(octets, atMost: limit)
    }

    private init(_ octets: String, atMost limit: Int = limits.octets) throws(ParameterFault) {
        guard octets.utf8.count <= limit else { throw .tooLong }
        let pairs = octets.split(separator: "&")
        guard pairs.count <= Self.limits.parameters else { throw .tooMany }
        var names: [String] = []
        var repeated: [String] = []
        var values: [String: String] = [:]
        for pair in pairs {
            let (name, value) = try Self.parse(pair)
            guard values[name] == nil else {
                if !repeated.contains(name) { repeated.append(name) }
                continue
            }
            names.append(name)
            values[name] = value
        }
        (self.names, self.repeated) = (names, repeated)
        self.values = values
    }

    /// The value of the parameter; nil when it is absent, empty or repeated.
    public subscript(name: String) -> String? {
        guard let value = values[name], !value.isEmpty, !repeated.contains(name) else { return nil }
        return value
    }

    /// Whether the parameter came at all, with or without a value.
    func mentions(_ name: String) -> Bool { values[name] != nil }

    private static func parse(_ pair: Substring) throws(ParameterFault) -> (String, String) {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0]
        guard !name.isEmpty, name.utf8.allSatisfy({ isUnreserved($0) }) else { throw .name }
        guard let value = formDecoded(parts.count > 1 ? parts[1] : "") else { throw .value }
        return (String(name), value)
    }
}
