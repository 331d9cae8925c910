import ArgumentParser
import Audit
import Broker
import Foundation
import Identity
import Logging
import Mandaat
import Storage

/// `namens whitelist`: the persons whose data a gemeente's staff may consult.
struct WhitelistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whitelist", abstract: "Keep the list of persons whose data may be consulted.",
        subcommands: [Load.self])

    /// `namens whitelist load`: replaces a list by a file.
    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "load", abstract: "Check a file, and let it replace the list of a gemeente.",
            discussion: """
                The file is CSV in UTF-8, with the header bsn;categorie;van;tot and semicolons or commas. It is read \
                whole first: with one fault nothing changes, and every faulty line is named by its number. Then it \
                says what the file would change; with --activate it replaces the list at once. Works beside a \
                running gateway, and is recorded in the log of the gemeente.
                Ends with 0 when the file is in order, with 1 when it is not or when the list changed meanwhile, \
                with 2 on wrong usage or a faulty configuration.
                """)

        @OptionGroup var configuration: ConfigurationOption
        @Option(help: ArgumentHelp("Whose list.", valueName: "CODE"))
        var gemeente: String
        @Flag(help: "Let the file replace the list.")
        var activate = false
        @Flag(help: "Replace caseloads, with the header bsn;account;van;tot, in place of the whitelist.")
        var caseload = false
        @Argument(help: ArgumentHelp("The list.", valueName: "FILE.csv"))
        var file: String

        func run() async throws {
            let place = try ListPlace(configuration, gemeente, caseload ? .caseload : .whitelist)
            let handle = try open()
            switch try await place.load(handle) {
            case .refused(let faults): try report(faults)
            case .unchanged: Console.current.output("the list says the same already: nothing changes")
            case .staged(let upload): try await finish(upload, place)
            }
        }

        private func open() throws -> FileHandle {
            guard let handle = FileHandle(forReadingAtPath: file) else {
                throw CommandFailure("\(file) cannot be read; name a file that exists", exitCode: 2)
            }
            return handle
        }

        private func finish(_ upload: StoredUpload, _ place: ListPlace) async throws {
            if let difference = upload.comparison?.difference {
                Console.current.output(
                    "\(difference.added) added, \(difference.removed) removed, "
                        + "\(difference.changed) changed, \(difference.unchanged) unchanged")
            }
            guard activate else {
                try await place.desk.drop(upload.id, for: place.key, by: place.actor, at: Date())
                return Console.current.output("nothing was changed; add --activate to replace the list")
            }
            try await place.desk.activate(upload.id, for: place.key, by: place.actor, at: Date())
            Console.current.output("the list was replaced")
        }

        private func report(_ faults: Lijstfouten) throws {
            for fault in faults.bestand { Console.current.error(fault.inWords) }
            for line in faults.regels { Console.current.error("line \(line.nummer): \(line.fout.inWords)") }
            Console.current.error("nothing was changed: \(faults.aantal) faulty lines")
            throw ExitCode(1)
        }
    }
}
