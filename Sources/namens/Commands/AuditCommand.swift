import ArgumentParser
import Audit
import Identity
import Storage

/// `namens audit`: the log of what happened.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Look into the log of what happened.", subcommands: [Verify.self])

    /// `namens audit verify`: whether the log is what was written.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Walk the whole log and name the first bad record.",
            discussion: """
                Recomputes every link of the chain of every gemeente, beside a running gateway or alone: a record \
                that was changed, deleted, swapped, put in or cut off at the end is found.
                Ends with 0 when the log is intact, with 1 when it is not, with 2 when used wrongly.
                """)

        @OptionGroup var configuration: ConfigurationOption

        func run() async throws {
            let states: [LogState]
            switch try configuration.storage() {
            case .sqlite(let path): states = try await AuditLog(path: path).verify()
            }
            for state in states { report(state) }
            if states.isEmpty { Console.current.output("the log has no records") }
            guard states.allSatisfy(\.isIntact) else { throw ExitCode(1) }
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
