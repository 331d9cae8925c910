import Policy
import Testing

@testable import namens

@Suite("The policy version")
struct PolicyVersionTests {
    private func version(_ old: String = "", _ new: String = "") throws -> String {
        let world = try World(old.isEmpty ? World.yaml : World.yaml.replacing(old, with: new))
        defer { world.remove() }
        return try Configuration.read(world.file, variables: [:], now: World.now).policyVersion
    }

    @Test("is a SHA-256 digest in hexadecimal")
    func shape() throws {
        #expect(try version().wholeMatch(of: /[0-9a-f]{64}/) != nil)
    }

    @Test(
        "stays when nothing about a dienst changes",
        arguments: [
            ("[zelf, machtiging]", "[machtiging, zelf]"), ("8443", "8444"), ("Mijn loket", "Uw loket"),
            ("34085D78-21AA", "34085d78-21aa"), ("10m", "600s"),
        ])
    func same(_ old: String, _ new: String) throws {
        #expect(try version() == version(old, new))
    }

    @Test(
        "changes with every rule of a dienst and with what a portal understands",
        arguments: [
            ("[zelf, machtiging]", "[zelf]"), ("minimumLoA: hoog", "minimumLoA: midden"),
            ("art. 35", "art. 36"),
            ("domein: financieel", "domein: persoonlijk"),
            ("identificatie: [bsn]", "identificatie: [bsn, naam]"),
            ("idle: 10m", "idle: 11m"), ("en: Marry", "en: Wed"), ("8b9ae1c2", "8b9ae1c3"),
            ("services:1", "services:2"), ("representation: unaware", "representation: aware"),
            ("doel: melding", "doel: mededeling"), ("absoluut: 1h", "absoluut: 2h"),
        ])
    func other(_ old: String, _ new: String) throws {
        #expect(try version() != version(old, new))
    }

    @Test("changes with the version of the rules")
    func rules() {
        #expect(digest(ofPolicy: [], []) == digest(ofPolicy: [], [], rules: rulesVersion))
        #expect(digest(ofPolicy: [], []) != digest(ofPolicy: [], [], rules: rulesVersion + 1))
    }
}
