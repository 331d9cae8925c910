import Testing

@testable import namens

@Suite("The program")
struct UsageTests {
    static let commands: [[String]] = [
        [], ["serve"], ["demo"], ["simulate"], ["config"], ["config", "check"], ["assertion"],
        ["assertion", "explain"], ["audit"], ["audit", "verify"], ["keys"], ["keys", "list"],
        ["keys", "add"],
        ["keys", "activate"], ["keys", "retire"], ["whitelist"], ["whitelist", "load"], ["verband"],
        ["verband", "status"], ["verband", "sign"], ["verband", "withdraw"], ["verband", "appoint"],
        ["verband", "dismiss"], ["matrix"], ["matrix", "lint"], ["matrix", "show"],
    ]

    @Test("explains every command on standard output", arguments: commands)
    func help(_ command: [String]) async {
        let found = await runProgram(command + ["--help"])
        #expect(found.code == 0)
        #expect(found.errors.isEmpty)
        let text = found.output.joined(separator: "\n")
        #expect(text.contains("OVERVIEW: ") && text.contains("USAGE: namens"))
    }

    @Test(
        "answers wrong usage with 2 and one sentence that says what to do",
        arguments: [
            ["nonsense"], ["serve"], ["serve", "--config"], ["serve", "--colour", "red"],
            ["demo", "--port", "80"],
            ["simulate"], ["simulate", "brp", "--config", "f"], ["config", "check"],
            ["assertion", "explain"],
            ["audit", "verify", "--config"], ["keys", "activate", "--config", "f"],
            ["keys", "add", "--config", "f", "--algorithm", "HS256"],
            ["whitelist", "load", "--config", "f", "f.csv"],
            ["verband", "sign", "--config", "f", "--verband", "isd"], ["matrix", "lint", "f.csv"],
            ["matrix", "show", "--config", "f", "--verband", "isd", "--version", "last"],
        ])
    func usage(_ arguments: [String]) async {
        let found = await runProgram(arguments)
        #expect(found.code == 2)
        #expect(found.output.isEmpty)
        #expect(found.errors.count == 1)
        #expect(found.errors.allSatisfy { $0.contains("--help") && !$0.contains("\n") })
    }
}
