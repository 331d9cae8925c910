import ArgumentParser
import Broker
import Foundation
import Identity
import Mandaat
import Storage

/// `namens matrix`: what staff of a samenwerkingsverband may consult.
struct MatrixCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix", abstract: "Look at an autorisatiematrix.", subcommands: [Lint.self, Show.self])

    /// `namens matrix lint`: what keeps a file from being activated.
    struct Lint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint", abstract: "Check a file that is to become the matrix.",
            discussion: """
                The file is CSV in UTF-8, with the header profiel;onderdeel;doel;grondslag and semicolons or commas. \
                Names every faulty line, or else every row without a ground, outside the purposes, never reached, \
                in conflict, with duties that must be apart, or too heavy. Changes nothing.
                Ends with 0 when the file could be activated, with 1 when not, with 2 on wrong usage or a faulty \
                configuration.
                """)

        @OptionGroup var configuration: ConfigurationOption
        @OptionGroup var verband: VerbandOption
        @Argument(help: ArgumentHelp("The matrix.", valueName: "FILE.csv"))
        var file: String

        func run() async throws {
            let place = try VerbandPlace(configuration, verband.id)
            let matrix = try read(MatrixFile(path: file))
            let findings = matrix.lint(under: place.werkverband.aansluiting)
            for finding in findings { Console.current.error(finding.inWords) }
            guard findings.isEmpty else {
                throw CommandFailure("\(findings.count) findings: the matrix cannot be activated")
            }
            Console.current.output("\(matrix.rechten.count) rows, nothing found")
        }

        private func read(_ file: MatrixFile) throws -> Autorisatiematrix {
            let text = try file.text()
            do throws(MatrixText.Fault) { return try MatrixText.read(text) } catch {
                for line in error.inWords { Console.current.error(line) }
                throw ExitCode(1)
            }
        }
    }

    /// `namens matrix show`: the matrix as a file.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Write the matrix in force as CSV.",
            discussion: """
                Writes a file that `namens matrix lint` reads, on standard output. Works beside a running gateway.
                Ends with 0, with 1 when there is no such version, with 2 when there is nothing to read: wrong \
                usage, a faulty configuration, no database of this version.
                """)

        @OptionGroup var configuration: ConfigurationOption
        @OptionGroup var verband: VerbandOption
        @Option(help: ArgumentHelp("An earlier version in place of the one in force.", valueName: "N"))
        var version: Int?

        func run() async throws {
            let place = try VerbandPlace(configuration, verband.id)
            let id = place.werkverband.verband.id
            let found = try await place.reading { register throws(StorageFault) in
                try await register.matrix(of: id, version: version)
            }
            guard let found else {
                let which = version.map { "no version \($0) of the matrix" } ?? "no matrix in force"
                throw CommandFailure("\(id) has \(which)")
            }
            // The console ends a line with a line feed.
            Console.current.output(MatrixText.write(found.matrix).dropLast() + "\r")
        }
    }
}
