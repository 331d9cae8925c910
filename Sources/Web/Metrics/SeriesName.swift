/// A name and its labels: what one line of the output is about.
struct SeriesName: Hashable, Comparable {
    let name: String
    /// As they stand between braces, in order, escaped.
    let labels: String

    init(_ name: String, _ dimensions: [(String, String)]) {
        self.name = Self.allowed(name)
        labels = dimensions.sorted { $0.0 < $1.0 }
            .map { "\(Self.allowed($0))=\"\(Self.escaped($1))\"" }.joined(separator: ",")
    }

    /// The line of one value; `suffix` and `extra` are those of a histogram's parts.
    func line(_ value: String, suffix: String = "", extra: String = "") -> String {
        let all = [labels, extra].filter { !$0.isEmpty }.joined(separator: ",")
        return "\(name)\(suffix)\(all.isEmpty ? "" : "{\(all)}") \(value)\n"
    }

    static func < (lower: Self, higher: Self) -> Bool {
        (lower.name, lower.labels) < (higher.name, higher.labels)
    }

    private static func allowed(_ name: String) -> String {
        guard !name.utf8.allSatisfy(isAllowed) else { return name }
        return String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" })
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || byte == UInt8(ascii: "_")
    }

    private static func escaped(_ value: String) -> String {
        guard value.utf8.contains(where: { [0x5C, 0x22, 0x0A].contains($0) }) else { return value }
        return value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
