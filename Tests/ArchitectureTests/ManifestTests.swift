import Testing

@Suite("Package.swift")
struct ManifestTests {
    private static let text =
        Repository.files(endings: ["Package.swift"]).first { $0.path == "Package.swift" }?.code ?? ""

    /// The modules of products of others, by the names that `Package.swift` gives them.
    private static let products = Dictionary(
        text.matches(of: /static let (\w+) = product\(name: "(\w+)"/).map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { first, _ in first })

    /// The modules in the dependencies of each target.
    private static let declared: [String: Set<String>] = {
        let short = text.matches(of: /(?:layer|tests)\(\s*"(\w+)",\s*\[([^\]]*)\]/)
        let long = text.matches(of: /arget\(\s*name:\s*"(\w+)",\s*dependencies:\s*\[([^\]]*)\]/)
        return Dictionary(
            (short.map { ($0.1, $0.2) } + long.map { ($0.1, $0.2) }).map { (String($0), modules($1)) },
            uniquingKeysWith: { first, _ in first })
    }()

    private static func modules(_ list: Substring) -> Set<String> {
        let ours = list.matches(of: /"(\w+)"/).map { String($0.1) }
        let others = list.matches(of: /\.(\w+)/).map { products[String($0.1)] ?? "?" }
        return Set(ours + others)
    }

    /// What comes with the compiler and the system.
    private static let given: Set<String> = ["Foundation", "Glibc", "Synchronization", "Testing"]

    @Test("declares every target of the drawing, and of ours only what lies below it")
    func targets() {
        let folders = Set(Repository.files(below: ["Tests"]).map(\.target))
        #expect(Set(Self.declared.keys).union(["CXMLSec"]) == Layers.names.union(folders))
        for target in Layers.targets {
            let strange = (Self.declared[target.name] ?? []).intersection(Layers.names)
                .subtracting(target.ours)
            #expect(strange.isEmpty, "\(target.name) declares \(strange.sorted())")
        }
    }

    @Test("declares of every target what it imports, and no more", arguments: declared.keys.sorted())
    func imports(_ name: String) {
        let files = Repository.files(below: ["Sources/\(name)", "Tests/\(name)"], endings: [".swift"])
        #expect(!files.isEmpty)
        let imported = Set(files.flatMap(\.imports)).subtracting(Self.given)
        let declared = Self.declared[name] ?? []
        let missing = imported.subtracting(declared).sorted()
        #expect(missing.isEmpty, "\(name) imports \(missing), which it does not declare")
        let idle = declared.subtracting(imported).sorted()
        #expect(idle.isEmpty, "\(name) declares \(idle), which it does not import")
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
