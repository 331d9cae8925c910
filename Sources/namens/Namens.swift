import ArgumentParser
import Foundation
import Identity

/// The program: a command a task.
@main
struct Namens: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "namens",
        abstract: "Acting on behalf of somebody else at municipal e-services.",
        discussion: """
            A representation gateway and identity broker: people log in with DigiD, say for whom they act, and a \
            portal receives an OpenID Connect session for one person and one dienst.
            Every command ends with 0 when all went well, 1 when not, and 2 when it was used wrongly.
            """,
        subcommands: [
            ServeCommand.self, DemoCommand.self, SimulateCommand.self, ConfigCommand.self,
            AssertionCommand.self, AuditCommand.self, KeysCommand.self, WhitelistCommand.self,
            VerbandCommand.self, MatrixCommand.self,
        ])

    static func main() async {
        Foundation.exit(await run(Array(CommandLine.arguments.dropFirst())))
    }

    /// Runs the command that the arguments name.
    ///
    /// - Returns: The exit code.
    static func run(_ arguments: [String]) async -> Int32 {
        do {
            var command = try await asyncParseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch {
            return report(error)
        }
    }

    private static func report(_ error: any Error) -> Int32 {
        switch error {
        case let failure as CommandFailure:
            Console.current.error(failure.message)
            return failure.exitCode
        case let fault as KeyDirectoryFault:
            Console.current.error(fault.description)
            return 1
        case let failure as any Failure:
            Console.current.error(failure.operatorText)
            return 1
        case let code as ExitCode:
            return code.rawValue
        default:
            return reportUsage(error)
        }
    }

    /// Help goes to standard output; wrong usage is told in one sentence.
    private static func reportUsage(_ error: any Error) -> Int32 {
        let full = fullMessage(for: error, columns: 100)
        guard exitCode(for: error) != .success else {
            Console.current.output(full)
            return 0
        }
        guard exitCode(for: error) == .validationFailure else {
            Console.current.error(message(for: error))
            return 1
        }
        let help =
            full.split(separator: "\n").last { $0.contains("--help") }?
            .trimmingCharacters(in: .whitespaces) ?? "See 'namens --help'."
        let what = message(for: error).split(separator: "\n").joined(separator: " ")
        let sentence = what.hasSuffix(".") ? String(what.dropLast()) : what
        Console.current.error("\(sentence); \(help.prefix(1).lowercased())\(help.dropFirst())")
        return 2
    }
}
