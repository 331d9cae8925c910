import Foundation
import Testing

@testable import namens

@Suite("namens keys")
struct KeysTests {
    private func keys(_ world: World, _ arguments: String...) async -> Run {
        await runProgram(["keys"] + arguments + ["--config", world.file])
    }

    private func list(_ world: World) async -> [[String]] {
        await keys(world, "list").output.map { $0.split(separator: " ").prefix(3).map { String($0) } }
    }

    @Test("takes a key from next to active to previous and away")
    func life() async throws {
        let world = try World()
        defer { world.remove() }
        #expect(await list(world) == [["k1", "ES256", "active"]])

        let added = await keys(world, "add", "--algorithm", "PS256")
        #expect(added.code == 0)
        let id = try #require(added.output.first?.split(separator: " ").first.map { String($0) })
        #expect(id.wholeMatch(of: /[0-9a-f]{16}/) != nil)
        #expect(await list(world) == [["k1", "ES256", "active"], [id, "PS256", "next"]])

        #expect(await keys(world, "activate", id).code == 0)
        #expect(await list(world) == [["k1", "ES256", "previous"], [id, "PS256", "active"]])
        #expect(try KeyDirectory(path: "\(world.root)/var/keys").signingKeys().count == 2)

        #expect(await keys(world, "retire", "k1").code == 0)
        #expect(await list(world) == [[id, "PS256", "active"]])
        #expect(!FileManager.default.fileExists(atPath: "\(world.root)/var/keys/signing/k1.pem"))
    }

    @Test("refuses what would leave nothing to sign with, in one sentence")
    func refusals() async throws {
        let world = try World()
        defer { world.remove() }
        let retired = await keys(world, "retire", "k1")
        #expect(retired.code == 1)
        #expect(retired.errors == ["the key k1 signs tokens; activate another key first"])
        let activated = await keys(world, "activate", "k1")
        #expect(activated.code == 1)
        #expect(
            activated.errors == [
                "the key k1 is not a next key; activate a next key; namens keys add makes one"
            ])
        for command in ["retire", "activate"] {
            let unknown = await keys(world, command, "k2")
            #expect(unknown.code == 1)
            #expect(
                unknown.errors.map(world.relative)
                    == ["there is no key k2 in var/keys/signing; run namens keys list"])
        }
        #expect(await list(world) == [["k1", "ES256", "active"]])
    }

    @Test("works while the rest of the configuration is not in order, and makes the folder")
    func beginning() async throws {
        let yaml = World.yaml.replacing("../var/keys", with: "../var/none").replacing(
            "port: 8443", with: "port: x")
        let world = try World(yaml)
        defer { world.remove() }
        #expect(await list(world) == [])
        let id = await keys(world, "add").output.first?.split(separator: " ").first.map { String($0) } ?? ""
        #expect(await keys(world, "activate", id).code == 0)
        #expect(await list(world) == [[id, "RS256", "active"]])
        let files = ["signing/index.json", "signing/\(id).pem"]
        for file in files {
            let path = "\(world.root)/var/none/\(file)"
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test("lists as one JSON object too")
    func json() async throws {
        let world = try World()
        defer { world.remove() }
        let text = await keys(world, "list", "--format", "json").output.joined()
        let index = try SigningKeyIndex(parsing: Data(text.utf8))
        #expect(index.keys.map(\.keyID) == ["k1"])
    }
}
