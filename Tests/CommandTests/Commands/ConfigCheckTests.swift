import Foundation
import Testing

@testable import namens

@Suite("namens config check")
struct ConfigCheckTests {
    @Test("ends with 0 when there is no fault")
    func clean() async throws {
        let world = try World()
        defer { world.remove() }
        let found = await runProgram(["config", "check", "--config", world.file])
        #expect(found.code == 0)
        #expect(found.errors.isEmpty)
        #expect(
            found.output.first?.hasPrefix("\(world.file) is in order: 2 gemeenten, 2 diensten, 2 clients, ")
                == true)
    }

    @Test("ends with 1 and prints every fault on a line of standard error")
    func faults() async throws {
        let yaml = World.yaml.replacing("port: 8443", with: "port: 0").replacing("trouwen]", with: "trouwn]")
        let world = try World(yaml)
        defer { world.remove() }
        let found = await runProgram(["config", "check", "--config", world.file])
        #expect(found.code == 1)
        #expect(found.output.isEmpty)
        let lines = found.errors.joined(separator: "\n").split(separator: "\n").map { String($0) }
        #expect(
            lines == [
                "\(world.file):3: listen.port: '0' is not a whole number from 1 to 65535; write such a number",
                "\(world.file):70: clients[1].diensten[0]: there is no dienst 'trouwn'; did you mean trouwen?",
            ])
    }

    @Test("ends with 1 when the file is not there")
    func missing() async {
        let found = await runProgram(["config", "check", "--config", "nowhere.yaml"])
        #expect(found.code == 1)
        #expect(
            found.errors == [
                "nowhere.yaml:1: (file): cannot be read; name a file that exists and that this user may read"
            ])
    }

    @Test("makes nothing: keys that development would make are not made by looking")
    func looking() async throws {
        let yaml = World.yaml.replacing("environment: production", with: "environment: development")
            .replacing("../var/keys", with: "../var/none")
        let world = try World(yaml)
        defer { world.remove() }
        #expect(await runProgram(["config", "check", "--config", world.file]).code == 0)
        #expect(!FileManager.default.fileExists(atPath: "\(world.root)/var/none"))
    }

    @Test("stops serve in the same way, before anything else")
    func serve() async throws {
        let world = try World(World.yaml.replacing("port: 8443", with: "port: 0"))
        defer { world.remove() }
        let found = await runProgram(["serve", "--config", world.file])
        #expect(found.code == 1)
        #expect(
            found.errors == [
                "\(world.file):3: listen.port: '0' is not a whole number from 1 to 65535; write such a number"
            ])
    }

    @Test("warns of data that staff do not have")
    func staff() async throws {
        let yaml = World.staff.replacing(
            "identityProviders: [isd]\n", with: "identityProviders: [isd]\n    identificatie: [bsn]\n")
        let world = try World(yaml)
        defer { world.remove() }
        let found = await runProgram(["config", "check", "--config", world.file])
        #expect(found.code == 0)
        #expect(
            found.errors.map(world.relative) == [
                "WARNING: config/namens.yaml:70: diensten[2].identificatie: who logs in at isd is staff, and has "
                    + "none of these; remove it"
            ])
    }

    @Test("ends with 0 and warns of what this version cannot do")
    func warnings() async throws {
        let yaml = World.organisations
            .replacing("bewind, gezag]", with: "bewind, gezag, organisatie]")
            .replacing("domein: strikt-persoonlijk", with: "domein: persoonlijk\n    \(World.serviceID)")
            .replacing(
                "hoog\n    identityProviders: [digid]", with: "hoog\n    identityProviders: [eherkenning]")
        let world = try World(yaml)
        defer { world.remove() }
        let found = await runProgram(["config", "check", "--config", world.file])
        #expect(found.code == 0)
        #expect(found.output.count == 1)
        let place = "WARNING: config/namens.yaml"
        let expected = [
            "\(place):58: diensten[0].vertegenwoordiging[4]: organisatie is not offered by this version; "
                + "leave it out, or expect nothing of it",
            "\(place):73: diensten[1].identityProviders: eherkenning is never offered here: who logs in there acts "
                + "by measure of the court only; remove it, or accept bewind, curatele or mentorschap",
        ]
        #expect(found.errors.map(world.relative) == expected)
    }
}
