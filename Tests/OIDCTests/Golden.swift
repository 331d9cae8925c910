import Foundation
import OIDC
import Testing

/// Compares an object with the golden file of that name; `GOLDEN=rewrite` writes the file instead.
func expectGolden(
    _ object: JSONObject, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).json")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let octets = try encoder.encode(object) + Data("\n".utf8)
    if ProcessInfo.processInfo.environment["GOLDEN"] == "rewrite" { try octets.write(to: file) }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(String(decoding: octets, as: UTF8.self) == golden, sourceLocation: sourceLocation)
}
