import Audit
import Broker
import Foundation
import Identity
import Storage
import Testing

@testable import namens

@Suite("namens verband")
struct VerbandTests {
    /// A samenwerkingsverband of two gemeenten in which one withdrawal does not stop the other.
    private static let yaml = World.verband.replacing(
        "leden: [\"0518\"]", with: "leden: [\"0518\", \"0363\"]"
    )
    .replacing("bijIntrekking: alles-stopt", with: "bijIntrekking: anderen-door")

    private func run(_ world: World, _ command: String, _ more: String...) async -> Run {
        await runProgram(["verband", command, "--config", world.file, "--verband", "isd-zuid"] + more)
    }

    private func records(_ world: World, _ gemeente: String) async throws -> [Event.What] {
        let log = try AuditLog(path: "\(world.root)/config/../var/namens.sqlite")
        let records = try await log.records(gemeente: GemeenteCode(gemeente), limit: 100)
        return try records.map { try decodeCanonicalJSON(Event.self, from: $0.body).what }
    }

    @Test("registers orders in the log of each gemeente, and says when één login works")
    func orders() async throws {
        let world = try World(Self.yaml)
        defer { world.remove() }
        let first = await run(world, "sign", "--gemeente", "0518")
        #expect(first.code == 0 && first.output == ["the order of 0518 stands from now on"])
        let half = await run(world, "status")
        #expect(half.code == 0 && half.errors.isEmpty && half.output.count == 11)
        #expect(half.output.first == "ISD Zuid (isd-zuid), carried out by 0518")
        #expect(half.output[1].hasPrefix("gemeente 0518: gave its order on 20"))
        #expect(half.output[2] == "gemeente 0363: gave no order")
        #expect(half.output[3] == "één login works for no member")
        #expect(await run(world, "sign", "--gemeente", "0363").code == 0)
        #expect(await run(world, "status").output[3] == "één login works for every member")
        let withdrawn = await run(world, "withdraw", "--gemeente", "0363")
        #expect(withdrawn.output == ["the order of 0363 is withdrawn from now on"])
        let status = await run(world, "status").output
        #expect(status[2].hasPrefix("gemeente 0363: withdrew its order on 20"))
        #expect(status[3] == "één login works, and not for 0363")
        #expect(try await records(world, "0518") == [.opdracht(verband: "isd-zuid", stands: true)])
        #expect(
            try await records(world, "0363") == [
                .opdracht(verband: "isd-zuid", stands: true), .opdracht(verband: "isd-zuid", stands: false),
            ])
    }

    @Test("says that nothing changes where an order stands, or none does")
    func conflicts() async throws {
        let world = try World(Self.yaml)
        defer { world.remove() }
        let none = await run(world, "withdraw", "--gemeente", "0518")
        #expect(none.code == 1 && none.errors == ["0518 has no order that stands: nothing changes"])
        #expect(await run(world, "sign", "--gemeente", "0518").code == 0)
        let again = await run(world, "sign", "--gemeente", "0518")
        #expect(again.code == 1 && again.output.isEmpty)
        #expect(again.errors == ["the order of 0518 stands already: nothing changes"])
        #expect(try await records(world, "0518").count == 1)
    }

    @Test("registers who manages, by account, and who does so no more")
    func appointed() async throws {
        let world = try World(Self.yaml)
        defer { world.remove() }
        let appoint = account(world, "fatma", "gebruikersbeheerder")
        let (kim, gone) = (
            account(world, "kim", "gemandateerde"), account(world, "kim", "gemandateerde", "dismiss")
        )
        let first = await runProgram(appoint)
        #expect(first.code == 0 && first.output == ["fatma is gebruikersbeheerder from now on"])
        let again = await runProgram(appoint)
        #expect(again.output == ["fatma was gebruikersbeheerder already: nothing changes"])
        #expect(await runProgram(kim).code == 0)
        #expect(
            await run(world, "status").output.suffix(7) == [
                "gebruikersbeheerder: fatma", "licht-beheer: none", "teamleider: none",
                "security-officer: none", "gemandateerde: kim", "functioneel-beheerder: none",
                "matrix: none in force",
            ])
        let apart = await runProgram(account(world, "fatma", "teamleider"))
        #expect(apart.code == 1 && apart.errors.count == 1 && apart.errors[0].contains("teamleider"))
        let dismissed = await runProgram(gone)
        #expect(dismissed.code == 0 && dismissed.output == ["kim is no gemandateerde any more"])
        let nobody = await runProgram(gone)
        #expect(nobody.code == 1 && nobody.errors == ["kim is no gemandateerde: nothing changes"])
        let changes = try await records(world, "0518").map { what in
            if case .accountChanged("isd-zuid", _, let change) = what { change } else { "other" }
        }
        #expect(
            changes == [
                "aangewezen-gebruikersbeheerder", "aangewezen-gemandateerde", "ontheven-gemandateerde",
            ])
    }

    @Test("ends with 2, and changes nothing, for a name that is not there")
    func usage() async throws {
        let world = try World(Self.yaml)
        defer { world.remove() }
        let wrong: [[String]] = [
            ["verband", "sign", "--config", world.file, "--verband", "isd-zuid", "--gemeente", "0999"],
            ["verband", "withdraw", "--config", world.file, "--verband", "isd-zuid", "--gemeente", "0999"],
            ["verband", "sign", "--config", world.file, "--verband", "isd", "--gemeente", "0518"],
            [
                "verband", "sign", "--config", "\(world.file).nowhere", "--verband", "isd-zuid", "--gemeente",
                "0518",
            ],
            ["verband", "status", "--config", world.file, "--verband", "isd"],
            ["verband", "status", "--config", world.file, "--verband", "isd-zuid"],
            account(world, "999990019", "gemandateerde"), account(world, "with space", "gemandateerde"),
            account(world, "kim", "kapitein"),
        ]
        for arguments in wrong {
            let run = await runProgram(arguments)
            #expect(run.code == 2 && run.output.isEmpty && run.errors.count == 1, "\(arguments)")
            #expect(run.errors.allSatisfy { !$0.contains("999990019") })
        }
        #expect(!FileManager.default.fileExists(atPath: "\(world.root)/var/namens.sqlite"))
    }

    private func account(
        _ world: World, _ name: String, _ rol: String, _ command: String = "appoint"
    ) -> [String] {
        [
            "verband", command, "--config", world.file, "--verband", "isd-zuid", "--account", name,
            "--rol", rol,
        ]
    }
}
