import GRDB
import Identity

/// The measures in SQLite: in a file, or in memory for as long as the program runs.
struct ToezichtDatabase: Sendable {
    let writer: any DatabaseWriter

    /// Opens the file at `path`, or a database in memory.
    init(path: String?) throws(SimulatorError) {
        do {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            // A register that was stopped a moment ago may still be closing the file.
            configuration.busyMode = .timeout(10)
            let writer: any DatabaseWriter =
                if let path {
                    try DatabasePool(path: path, configuration: configuration)
                } else { try DatabaseQueue(configuration: configuration) }
            try ToezichtSchema.migrator.migrate(writer)
            self.writer = writer
        } catch {
            throw SimulatorError("give a database that can be written: \(path ?? "memory") (\(error))")
        }
    }

    /// Whether nothing was loaded into it yet.
    func isEmpty() async throws -> Bool {
        try await writer.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM persoon") == 0 }
    }

    /// The number of the last change.
    func stand() async throws -> Int {
        try await writer.read { try $0.stand() }
    }
}

extension Database {
    func stand() throws -> Int {
        try Int.fetchOne(self, sql: "SELECT coalesce(max(stand), 0) FROM maatregel") ?? 0
    }
}
