import Testing

@Suite("The targets")
struct LayerTests {
    private static let sources = Repository.files(below: ["Sources"], endings: [".swift"])

    @Test("are those of the drawing")
    func complete() {
        let folders = Set(Repository.files(below: ["Sources"]).map(\.target))
        #expect(folders == Layers.names)
    }

    @Test("import of ours only what lies below them", arguments: Layers.targets.map(\.name))
    func ours(_ name: String) throws {
        let target = try #require(Layers.targets.first { $0.name == name })
        for file in Self.sources where file.target == name {
            let strange = file.imports.intersection(Layers.names).subtracting(target.ours)
            #expect(strange.isEmpty, "\(file.path) imports \(strange.sorted())")
        }
    }

    @Test(
        "below layer 3 import of others only what reads, sends and waits for nothing", arguments: Layers.core)
    func others(_ name: String) throws {
        let allowed = try #require(Layers.targets.first { $0.name == name }?.others)
        for file in Self.sources where file.target == name {
            let strange = file.imports.subtracting(Layers.names).subtracting(allowed)
            #expect(strange.isEmpty, "\(file.path) imports \(strange.sorted())")
        }
    }

    @Test("keep each library in its home", arguments: Layers.homes.keys.sorted())
    func homes(_ library: String) throws {
        let homes = try #require(Layers.homes[library]).union(library == "CXMLSec" ? [] : ["namens"])
        for file in Self.sources where file.imports.contains(library) {
            #expect(homes.contains(file.target), "\(file.path) imports \(library)")
        }
    }

    @Test("below layer 3 take time, randomness and files as arguments")
    func pure() {
        // The system's randomness is made here once, and handed in from above.
        let exceptions = ["Sources/Identity/Randomness.swift"]
        let words = [
            "Date()", "Date.now", ".now()", "UUID()", "FileManager", "FileHandle", "ProcessInfo", "getenv",
            ".random(", "SystemRandomNumberGenerator", "ContinuousClock", "Task.sl" + "eep", "contentsOf:",
            "print(",
        ]
        for file in Self.sources where Layers.core.contains(file.target) && !exceptions.contains(file.path) {
            let code = file.code
            for word in words { #expect(!code.contains(word), "\(file.path) has \(word)") }
        }
    }

    @Test("are read: every one has imports that were found")
    func reading() {
        #expect(Self.sources.count > 100)
        let found = Set(Self.sources.filter { !$0.imports.isEmpty }.map(\.target))
        #expect(found == Layers.names.subtracting(["CXMLSec"]))
    }
}
