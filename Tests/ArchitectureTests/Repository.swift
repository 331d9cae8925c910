import Foundation
import Testing

/// The files of this checkout, as far as they belong to the project.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// One file, its path relative to the checkout.
    struct File: Sendable, CustomTestStringConvertible {
        let path: String
        let text: String

        var testDescription: String { path }

        /// The text without comments; strings stay.
        var code: String {
            text.replacing(/\/\*(?:.|\n)*?\*\//, with: "")
                .replacing(/(?m)(^|[^:"])\/\/.*$/) { String($0.1) }
        }

        /// The modules it imports.
        var imports: Set<String> {
            let pattern = /(?m)^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private)\s+)?/
            let statement = /import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
            return Set(
                code.split(separator: "\n").compactMap { line -> String? in
                    let rest = line.trimmingPrefix(pattern)
                    return rest.prefixMatch(of: statement).map { String($0.1) }
                })
        }

        /// The target it belongs to: the folder below `Sources` or `Tests`.
        var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    }

    /// Every text file below the given folders; built things, state and other repositories left out.
    static func files(below folders: [String] = [""], endings: [String]? = nil) -> [File] {
        folders.flatMap { paths(below: $0) }
            .filter { path in endings?.contains { path.hasSuffix($0) } ?? true }
            .compactMap { path in
                (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)).map {
                    File(path: path, text: $0)
                }
            }
    }

    private static func paths(below folder: String) -> [String] {
        let start = folder.isEmpty ? root : "\(root)/\(folder)"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: start) else { return [] }
        return names.sorted().flatMap { name -> [String] in
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            guard name != ".git", !name.hasPrefix(".build"), path != "var" else { return [] }
            var isDirectory: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isDirectory)
            return isDirectory.boolValue ? paths(below: path) : [path]
        }
    }
}
