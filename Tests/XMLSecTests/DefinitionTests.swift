import Foundation
import Testing

@testable import XMLSec

@Suite("The definitions xmlsec is compiled with")
struct DefinitionTests {
    /// What only names things in error reports or switches on engines, and stands in no header we include.
    static let harmless: Set<String> = ["__XMLSEC_FUNCTION__", "XMLSEC_OPENSSL3_ENGINES"]

    @Test("are those of the installed library")
    func definitions() throws {
        let flags = try #require(
            Self.packageConfiguration.split(separator: "\n").first { $0.hasPrefix("Cflags:") })
        let defined = flags.split(separator: " ").filter { $0.hasPrefix("-D") }
            .compactMap { $0.dropFirst(2).split(separator: "=").first.map(String.init) }
        #expect(Set(defined).subtracting(Self.harmless) == XMLSecYardstick.definitions)
    }

    static var packageConfiguration: String {
        get throws {
            let files = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib")
                .map { "/usr/lib/\($0)/pkgconfig/xmlsec1-openssl.pc" }
                .filter { FileManager.default.fileExists(atPath: $0) }
            return try String(contentsOfFile: #require(files.first), encoding: .utf8)
        }
    }
}
