/// Fields as a file of lines separated by semicolons.
///
/// - Source: RFC 4180; the semicolon is what a Dutch spreadsheet reads.
public enum CSVText {
    /// Writes rows; a field that holds a separator, a quotation mark or a line end is quoted, and one that a
    /// spreadsheet would take for a formula is made a text.
    public static func write(_ rows: [[String]]) -> String {
        rows.map { $0.map(field).joined(separator: ";") + "\r\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        quoted(
            text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
                ? "'\(text)" : text)
    }

    static func quoted(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: { ";,\"\r\n".unicodeScalars.contains($0) }) else {
            return field
        }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
