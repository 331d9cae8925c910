import Broker
import Foundation
import Identity
import Logging
import Mandaat
import Storage
import Testing

@testable import namens

@Suite("namens matrix")
struct MatrixTests {
    private static let header = "profiel;onderdeel;doel;grondslag\n"

    private func lint(_ world: World, _ file: String) async -> Run {
        await runProgram(["matrix", "lint", "--config", world.file, "--verband", "isd-zuid", file])
    }

    private func lint(_ world: World, text: String) async throws -> Run {
        try world.write(text, "matrix.csv")
        return await lint(world, "\(world.root)/matrix.csv")
    }

    private static let heerlen = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "MandaatTests/Heerlen")

    /// A connection to everything that stands in the matrix of Heerlen.
    private static func heerlenYAML() throws -> String {
        let text = try String(contentsOf: heerlen.appending(path: "onderdelen.csv"), encoding: .utf8)
        let items = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let fields = line.split(separator: ";")
            return "            - { id: \(fields[0]), naam: \"\(fields[1])\", soort: \(fields[2]), "
                + "zwaar: \(fields[3]) }\n"
        }
        let own = World.verband.components(separatedBy: "onderdelen:\n")
        return own[0].replacing("zwareProfielen: 1", with: "zwareProfielen: 2") + "onderdelen:\n"
            + items.joined()
    }

    @Test("names the 67 rows of Heerlen that have no ground, and ends with 1")
    func isFoundWanting() async throws {
        let world = try World(try Self.heerlenYAML())
        defer { world.remove() }
        let run = await lint(world, Self.heerlen.appending(path: "matrix.csv").path)
        #expect(run.code == 1 && run.output.isEmpty && run.errors.count == 68)
        #expect(run.errors.dropLast().allSatisfy { $0.hasSuffix(": names no law that can allow it") })
        #expect(
            run.errors.contains {
                $0.hasPrefix("medewerker-sociale-recherche/") && $0.contains("/participatiewet: ")
            })
        #expect(run.errors.last == "67 findings: the matrix cannot be activated")
    }

    @Test("finds nothing in a matrix that could be activated")
    func isClean() async throws {
        let world = try World(World.verband)
        defer { world.remove() }
        let run = try await lint(world, text: Self.header + "consulent;gba;ioaw;\"IOAW; art. 13\"\n")
        #expect(run.code == 0 && run.errors.isEmpty && run.output == ["1 rows, nothing found"])
    }

    @Test("says of every finding which row it is about")
    func findings() async throws {
        let world = try World(
            World.verband.replacing(
                "naam: GBA, soort: bron }", with: "naam: GBA, soort: bron, taak: uitvoeren }"))
        defer { world.remove() }
        let rows = [
            "a;gba;wmo;Wet", "a;niets;ioaw;Wet", "a;gba;ioaw;Wet", "a;gba;ioaw;Wet", "a;gba;ioaw;Andere wet",
            "a;zoek-in-gba;ioaw;Wet", "b;zoek-in-gba;ioaw;Wet",
        ]
        let run = try await lint(world, text: Self.header + rows.joined(separator: "\n") + "\n")
        #expect(run.code == 1)
        #expect(
            run.errors == [
                "a/gba/wmo: the connection was not given for that purpose",
                "a/niets/ioaw: nothing of that name can be consulted",
                "a/gba/ioaw: stands twice",
                "a/gba/ioaw: stands twice, on Wet and on Andere wet",
                "a: has both uitvoeren and controleren, which must lie with different persons",
                "a, b: search by something else than a BSN, and at most 1 may",
                "6 findings: the matrix cannot be activated",
            ])
    }

    @Test("names every line of a file that cannot be read, and ends with 1")
    func unreadable() async throws {
        let world = try World(World.verband)
        defer { world.remove() }
        let lines = try await lint(world, text: Self.header + "a;gba;ioaw\na;gba;ioaw;Wet\n;gba;ioaw;Wet\n")
        #expect(lines.code == 1 && lines.output.isEmpty)
        #expect(
            lines.errors
                == [2, 4].map {
                    "line \($0): has not four fields, or an empty profiel, onderdeel or doel"
                })
        let header = try await lint(world, text: "profiel;onderdeel\n")
        #expect(header.errors == ["the header is not profiel;onderdeel;doel;grondslag"])
        let quote = try await lint(world, text: Self.header + "a;gba;ioaw;\"Wet\n")
        #expect(quote.errors == ["a quotation mark does not end, or does not begin a field"])
        try Data([0x70, 0xFF, 0x0A]).write(to: URL(filePath: "\(world.root)/latin.csv"))
        let latin = await lint(world, "\(world.root)/latin.csv")
        #expect(latin.code == 1 && latin.errors == ["the file is not UTF-8"])
        try Data(repeating: 0x61, count: 4 << 20 | 1).write(to: URL(filePath: "\(world.root)/long.csv"))
        let long = await lint(world, "\(world.root)/long.csv")
        #expect(long.code == 1 && long.errors == ["the file is larger than 4 MB: that is no matrix"])
        let missing = await lint(world, "\(world.root)/nowhere.csv")
        #expect(missing.code == 2 && missing.errors.count == 1)
    }

    private func show(_ world: World, _ more: String...) async -> Run {
        await runProgram(["matrix", "show", "--config", world.file, "--verband", "isd-zuid"] + more)
    }

    @Test("writes the version in force, or an earlier one, as a file that reads as the same matrix")
    func shown() async throws {
        let world = try World(World.verband)
        defer { world.remove() }
        #expect(await show(world).code == 2)
        let store = try SQLiteStore(
            path: "\(world.root)/config/../var/namens.sqlite", logger: Logger(label: "test"))
        let matrices = try ["Wet; art. 1", "Wet, art. 2"].map { grondslag in
            try MatrixText.read(Self.header + "a;gba;ioaw;\"\(grondslag)\"\n")
        }
        let none = await show(world)
        #expect(none.code == 1 && none.errors == ["isd-zuid has no matrix in force"])
        let onderdelen = [Onderdeel(id: OnderdeelID("gba"), naam: "GBA", soort: .bron)]
        for (number, matrix) in matrices.enumerated() {
            let voorstel = Matrixvoorstel(
                id: "\(number)", matrix: matrix, door: AccountID("bo"), op: World.now, basis: number)
            let version = try voorstel.geactiveerd(
                door: AccountID("ada"), na: number,
                onder: Aansluiting(doelen: [DoelID("ioaw")], onderdelen: onderdelen), at: World.now)
            let verband = VerbandID("isd-zuid")
            try await store.commit(
                [
                    .verband(.propose(verband, voorstel)),
                    .verband(.activate(verband, version, voorstel: voorstel.id)),
                ], recording: [])
        }
        try store.close()
        for (arguments, matrix) in [([], matrices[1]), (["--version", "1"], matrices[0])] {
            let run = await runProgram(
                ["matrix", "show", "--config", world.file, "--verband", "isd-zuid"] + arguments)
            let text = run.output.map { $0 + "\n" }.joined()
            #expect(run.code == 0 && text == MatrixText.write(matrix))
            #expect(try MatrixText.read(text) == matrix)
        }
        let third = await show(world, "--version", "3")
        #expect(third.code == 1 && third.errors == ["isd-zuid has no version 3 of the matrix"])
    }
}
