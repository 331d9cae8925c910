import Foundation
import Testing

@testable import namens

@Suite("namens simulate")
struct SimulateTests {
    private static let tls = "tls: { certificate: c.pem, privateKey: c.key, clientTrust: t.pem }"
    private static let register = "listen: { host: 127.0.0.1, port: 1 }\n\(tls)\nmachtigingen: []\n"
    private static let digid = """
        environment: development
        host: 127.0.0.1
        frontPort: 1
        backPort: 2
        backTLS: { certificate: c.pem, privateKey: c.key }
        trust: t.pem
        signing: { certificate: c.pem, privateKey: c.key }
        otherSigning: { certificate: c.pem, privateKey: c.key }
        serviceProviders: []
        slowness: 1

        """

    private static let eherkenning = digid + "catalogues: [c.xml]\n"
    private static let medewerkers = digid + "organisatie: \"00000099000000005000\"\n"

    private func simulate(_ what: String, _ yaml: String?) async throws -> Run {
        let world = try World()
        defer { world.remove() }
        if let yaml { try world.write(yaml, "simulator.yaml") }
        let found = await runProgram(["simulate", what, "--config", "\(world.root)/simulator.yaml"])
        return Run(code: found.code, output: found.output, errors: found.errors.map(world.relative))
    }

    @Test(
        "starts nothing in production",
        arguments: [
            ("machtigingen", register), ("digid", digid), ("eherkenning", eherkenning),
            ("medewerkers", medewerkers),
        ])
    func production(_ what: String, _ yaml: String) async throws {
        let text = yaml.replacing("environment: development\n", with: "") + "environment: production\n"
        let found = try await simulate(what, text)
        #expect(found.code == 1)
        #expect(
            found.errors == [
                "simulator.yaml: environment: nothing is simulated in production; write development or remove it"
            ])
    }

    @Test("goes on to the certificates in development", arguments: ["", "environment: development\n"])
    func development(_ line: String) async throws {
        let found = try await simulate("machtigingen", Self.register + line)
        #expect(found.code == 1)
        #expect(found.errors == ["give readable PEM files: c.pem, c.key, t.pem"])
    }

    @Test("needs the catalogues of a mock eHerkenning")
    func catalogues() async throws {
        let found = try await simulate("eherkenning", Self.digid)
        #expect(found.errors == ["simulator.yaml: catalogues: is missing; write catalogues: and its value"])
        let started = try await simulate("eherkenning", Self.eherkenning)
        #expect(started.code == 1 && started.errors.first?.contains("c.key cannot be used") == true)
    }

    @Test("needs the organisation of a mock provider of staff, and nothing else of its own")
    func organisation() async throws {
        let found = try await simulate("medewerkers", Self.digid)
        #expect(
            found.errors == ["simulator.yaml: organisatie: is missing; write organisatie: and its value"])
        for more in ["", "naam: ISD\nnetwerkzones: [kantoor]\nattributes: { account: uid }\n"] {
            let started = try await simulate("medewerkers", Self.medewerkers + more)
            #expect(started.code == 1 && started.errors.first?.contains("c.key cannot be used") == true)
        }
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let example = try String(contentsOf: root.appending(path: "config/medewerkers.yaml"), encoding: .utf8)
        let started = try await simulate("medewerkers", example.replacing("var/pki", with: "nowhere"))
        #expect(started.errors.first?.contains("nowhere/medewerkers-saml") == true, "\(started.errors)")
    }

    @Test(
        "understands the examples, and goes on to keys and certificates",
        arguments: [
            ("toezicht", "give the register's signing key (P-256) as PEM: "),
            ("gezag", "give readable PEM files: "),
        ])
    func examples(_ what: String, _ sentence: String) async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let yaml = try String(contentsOf: root.appending(path: "config/\(what).yaml"), encoding: .utf8)
            .replacing("var/pki", with: "nowhere")
        let found = try await simulate(what, yaml)
        #expect(found.code == 1)
        #expect(found.errors.first?.hasPrefix(sentence) == true, "\(found.errors)")
        let production = try await simulate(what, yaml + "environment: production\n")
        #expect(production.errors.first?.contains("nothing is simulated in production") == true)
    }

    @Test(
        "tells what is wrong with its file in one sentence",
        arguments: [
            (
                nil,
                "simulator.yaml:1: (file): cannot be read; name a file that exists and that this user may read"
            ),
            ("a: [", "simulator.yaml:2: (file): is not YAML: "),
            ("listen: x", "simulator.yaml: listen: is of the wrong kind; write a group of keys"),
            ("listen: { host: h }", "simulator.yaml: listen.port: is missing; write port: and its value"),
            (
                "listen: { host: h, port: [] }",
                "simulator.yaml: listen.port: is of the wrong kind; write "
            ),
            (
                register.replacing("[]", with: "[{ id: m }]"), "simulator.yaml: machtigingen[0]."
            ),
        ] as [(String?, String)])
    func faults(_ yaml: String?, _ sentence: String) async throws {
        let found = try await simulate("machtigingen", yaml)
        #expect(found.code == 1)
        #expect(found.output.isEmpty)
        #expect(found.errors.count == 1)
        #expect(found.errors.first?.hasPrefix(sentence) == true, "\(found.errors)")
    }
}
