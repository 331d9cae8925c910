import Testing

@Suite("Package.swift")
struct ManifestTests {
    private static let text =
        Repository.files(endings: ["Package.swift"]).first { $0.path == "Package.swift" }?.code ?? ""

    /// The names in the dependencies of each target of `Sources`.
    private static let declared: [String: Set<String>] = {
        let layers = text.matches(of: /layer\(\s*"(\w+)",\s*\[([^\]]*)\]/).map { (String($0.1), $0.2) }
        let programs = text.matches(
            of: /executableTarget\(\s*name:\s*"(\w+)",\s*dependencies:\s*\[([^\]]*)\]/
        )
        .map { (String($0.1), $0.2) }
        return Dictionary(
            (layers + programs).map { name, list in
                (name, Set(list.matches(of: /"(\w+)"/).map { String($0.1) }))
            }, uniquingKeysWith: { first, _ in first })
    }()

    @Test("declares every target of the drawing, and of ours only what lies below it")
    func targets() {
        #expect(Set(Self.declared.keys).union(["CXMLSec"]) == Layers.names)
        for target in Layers.targets {
            let strange = (Self.declared[target.name] ?? []).subtracting(target.ours)
            #expect(strange.isEmpty, "\(target.name) declares \(strange.sorted())")
        }
    }

    @Test("declares whatever of ours is imported", arguments: Layers.targets.map(\.name))
    func imports(_ name: String) {
        let declared = Self.declared[name] ?? []
        for file in Repository.files(below: ["Sources/\(name)"], endings: [".swift"]) {
            let missing = file.imports.intersection(Layers.names).subtracting(declared)
            #expect(
                missing.isEmpty, "\(file.path) imports \(missing.sorted()), which \(name) does not declare")
        }
    }

    @Test("holds every target to the same settings")
    func settings() {
        for setting in ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"] {
            #expect(Self.text.contains(".enableUpcomingFeature(\"\(setting)\")"))
        }
        #expect(Self.text.contains(".treatAllWarnings(as: .error)"))
        #expect(Self.text.contains("swiftLanguageModes: [.v6]"))
        let targets = Self.text.matches(of: /\.(?:target|executableTarget|testTarget)\(/).count
        let held = Self.text.matches(of: /swiftSettings: settings/).count
        // The C target alone has none.
        #expect(held == targets - 1)
    }
}
