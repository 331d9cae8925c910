import Foundation
import Testing

@testable import namens

/// One change of a configuration in order, and every fault it makes: a paragraph of a file in `Faults/`.
///
/// `# ` names it, `$ ` sets an environment variable, `- ` are lines that stand together once in the configuration,
/// ``World/yaml`` unless told otherwise (`-*` is all of them), `+ ` is what stands there instead, and `! ` is a fault, after `config/namens.yaml:`
/// where it begins with a line.
struct FaultCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    private var changes: [(old: String, new: String)] = []
    private(set) var faults: [String] = []
    private var variables: [String: String] = [:]
    private let base: String

    private init(_ paragraph: Substring, _ base: String) {
        self.base = base
        let lines = paragraph.split(separator: "\n")
        testDescription = lines.filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }.joined()
        for line in lines {
            let text = String(line.dropFirst(2))
            switch line.first {
            case "$":
                let parts = text.split(separator: "=", maxSplits: 1)
                variables[String(parts[0])] = String(parts[1])
            case "-": remove(line == "-*" ? base : "\(text)\n")
            case "+": if !changes.isEmpty { changes[changes.count - 1].new += "\(text)\n" }
            case "!": faults.append(text.first?.isNumber == true ? "config/namens.yaml:\(text)" : text)
            default: continue
            }
        }
    }

    /// Lines removed one after another belong together.
    private mutating func remove(_ line: String) {
        if let last = changes.last, last.new.isEmpty {
            changes[changes.count - 1].old += line
        } else {
            changes.append((line, ""))
        }
    }

    /// The cases of a file in `Faults/`.
    static func file(_ name: String, of base: String = World.yaml) -> [Self] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let text = try? String(contentsOf: folder.appending(path: "Faults/\(name).faults"), encoding: .utf8)
        return (text ?? "").split(separator: "\n\n").map { Self($0, base) }
    }

    /// Reads the changed configuration and compares every fault.
    func check() throws {
        var yaml = base
        for change in changes {
            try #require(yaml.ranges(of: change.old).count == 1, "'\(change.old)' must stand once")
            yaml = yaml.replacing(change.old, with: change.new)
        }
        let world = try World(yaml)
        defer { world.remove() }
        #expect(world.faults(variables) == faults)
    }
}

extension World {
    /// Every fault of the configuration, its paths relative to the world.
    func faults(_ variables: [String: String] = [:]) -> [String] {
        do throws(ConfigurationFaults) {
            _ = try Configuration.read(file, variables: variables, now: Self.now)
            return []
        } catch {
            return error.faults.map { relative($0.description) }
        }
    }
}
