import ArgumentParser
import Audit
import Identity
import Storage

/// `namens audit`: the log of what happened.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Look into the log of what happened.",
        subcommands: [Verify.self, TerugmeldingenCommand.self])

    /// `namens audit verify`: whether the log is what was written.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Walk the whole log and name the first bad record.",
            discussion: """
                Recomputes every link of the chain of every gemeente, beside a running gateway or alone: a record \
                that was changed, deleted, swapped or put in is found. Whoever can write the database can cut the \
                tail of a chain together with its head; a signed head outside the database is not there yet.
                Ends with 0 when the log is intact, with 1 when it is not or when our database is damaged, with 2 \
                when there is nothing to verify: wrong usage, a faulty configuration, no database of this version.
                """)

        @OptionGroup var configuration: ConfigurationOption

        func run() async throws {
            let states = try await states(of: place())
            for state in states { report(state) }
            if states.isEmpty { Console.current.output("the log has no records") }
            guard states.allSatisfy(\.isIntact) else { throw ExitCode(1) }
        }

        private func place() throws -> StoragePlace {
            do { return try configuration.storage() } catch let failure as CommandFailure {
                throw CommandFailure(failure.message, exitCode: 2)
            }
        }

        private func states(of place: StoragePlace) async throws -> [LogState] {
            let path =
                switch place {
                case .sqlite(let path): path
                }
            do throws(StorageFault) { return try await AuditLog(path: path).verify() } catch {
                throw CommandFailure("\(path): \(error.operatorText)", exitCode: error.isAlteration ? 1 : 2)
            }
        }

        private func report(_ state: LogState) {
            switch state {
            case .intact(let gemeente, let records):
                Console.current.output("gemeente \(gemeente): \(records) records, intact")
            case .broken(let broken):
                Console.current.error(
                    "gemeente \(broken.gemeente): record \(broken.sequence) \(broken.fault.inWords); "
                        + "keep the file as it is and compare it with a backup")
            }
        }
    }
}

extension StorageFault {
    /// Whether the log was not left as it was written; all else says nothing about it.
    fileprivate var isAlteration: Bool {
        if case .damaged = self { true } else { false }
    }
}

extension LogState {
    /// Whether every record is what was written.
    fileprivate var isIntact: Bool {
        switch self {
        case .intact: true
        case .broken: false
        }
    }
}

extension ChainBroken.Fault {
    /// What became of the record.
    fileprivate var inWords: String {
        switch self {
        case .missing: "is missing"
        case .altered: "was altered"
        case .added: "was not written by the gateway"
        }
    }
}
