import Audit
import Broker
import Crypto
import Foundation
import Identity
import Logging
import Mandaat
import Storage
import Testing

@testable import namens

@Suite("namens whitelist load")
struct WhitelistTests {
    private static let file =
        "bsn;categorie;van;tot\n999990019;lopend;2026-01-01;\n999991607;nieuw;2026-01-01;\n"

    private func load(_ world: World, _ text: String? = file, _ more: String...) async throws -> Run {
        if let text { try world.write(text, "lijst.csv") }
        let arguments = ["whitelist", "load", "--config", world.file, "--gemeente", "0518"]
        return await runProgram(arguments + more + ["\(world.root)/lijst.csv"])
    }

    private func lists(_ world: World, _ number: String) async throws -> Set<GemeenteCode> {
        let path = "\(world.root)/config/../var/namens.sqlite"
        let store = try SQLiteStore(path: path, logger: Logger(label: "test"))
        let key = SymmetricKey(data: Data(repeating: 7, count: 32))
        let keys = PersonKeys(sealing: SealingKey(key), naming: PseudonymKey(key))
        let day = try #require(LocalDate("2026-03-01"))
        return try await StoredLists(store, keys: keys).lists(
            of: BSN(number), among: [GemeenteCode("0518"), GemeenteCode("0363")], on: day)
    }

    @Test("says what a file would change, and changes nothing")
    func preview() async throws {
        let world = try World()
        defer { world.remove() }
        let run = try await load(world)
        #expect(run.code == 0 && run.errors.isEmpty)
        #expect(
            run.output == [
                "2 added, 0 removed, 0 changed, 0 unchanged",
                "nothing was changed; add --activate to replace the list",
            ])
        #expect(try await lists(world, "999990019").isEmpty)
    }

    @Test("replaces the list of that gemeente, once")
    func activate() async throws {
        let world = try World()
        defer { world.remove() }
        let run = try await load(world, Self.file, "--activate")
        #expect(run.code == 0)
        #expect(run.output == ["2 added, 0 removed, 0 changed, 0 unchanged", "the list was replaced"])
        #expect(try await lists(world, "999990019") == [GemeenteCode("0518")])
        let again = try await load(world, Self.file, "--activate")
        #expect(again.code == 0 && again.output == ["the list says the same already: nothing changes"])
    }

    @Test("names every faulty line and no number, changes nothing and ends with 1")
    func faulty() async throws {
        let world = try World()
        defer { world.remove() }
        _ = try await load(world, Self.file, "--activate")
        let text = "bsn;categorie;van;tot\n999990018;l;2026-01-01;\n999990019;l;x;\n999995224;l;2026-01-01;"
        let run = try await load(world, text, "--activate")
        #expect(run.code == 1 && run.output.isEmpty)
        #expect(
            run.errors == [
                "the last line has no end: the file is not whole",
                "line 2: has no BSN of nine digits that passes the eleven test",
                "line 3: has no first day such as 2026-03-01",
                "nothing was changed: 2 faulty lines",
            ])
        #expect(try await lists(world, "999990019") == [GemeenteCode("0518")])
    }

    @Test("loads caseloads where it is asked to")
    func caseload() async throws {
        let world = try World()
        defer { world.remove() }
        let text = "bsn;account;van;tot\n999990019;anja;2026-01-01;\n"
        #expect(try await load(world, text, "--activate").code == 1)
        #expect(try await load(world, text, "--activate", "--caseload").code == 0)
        #expect(try await lists(world, "999990019").isEmpty)
    }

    @Test("gives who has no end the one that the gemeente chose for her categorie")
    func ends() async throws {
        let choice = "oin: \"00000001001234567000\", bewaartermijnen: [{ categorie: nieuw, dagen: 31 }] }"
        let world = try World(World.yaml.replacing("oin: \"00000001001234567000\" }", with: choice))
        defer { world.remove() }
        #expect(try await load(world, Self.file, "--activate").code == 0)
        #expect(try await lists(world, "999990019") == [GemeenteCode("0518")])
        #expect(try await lists(world, "999991607").isEmpty)
    }

    @Test("ends with 2 for a gemeente, a file or a configuration that is not there")
    func usage() async throws {
        let world = try World()
        defer { world.remove() }
        let missing = try await load(world, nil)
        #expect(missing.code == 2 && missing.errors.first?.contains("cannot be read") == true)
        try world.write(Self.file, "lijst.csv")
        for (file, gemeente) in [(world.file, "9999"), ("\(world.file).nowhere", "0518")] {
            let run = await runProgram(
                ["whitelist", "load", "--config", file, "--gemeente", gemeente, "\(world.root)/lijst.csv"])
            #expect(run.code == 2 && run.output.isEmpty && run.errors.count == 1)
        }
    }
}
