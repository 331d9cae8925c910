import Audit
import Foundation
import GRDB
import Identity

@testable import namens

/// What a stretch of time left behind: records, lines of the log, rows.
struct Traces: Sendable {
    let events: [Event]
    /// The codes in the gateway's log.
    let logged: [String]
    let sessions: Int
    let codes: Int

    /// Every code under which something was refused, in the log and in the records.
    var reasons: Set<String> { Set(logged + events.flatMap(\.what.reasons)) }
    /// Whether nobody was let in and nothing was given.
    var areEmptyHanded: Bool { sessions == 0 && codes == 0 && !events.contains { $0.what.gives } }

    /// A moment to look back to.
    struct Mark: Sendable {
        let record: Int
        let log: UInt64
        let sessions: Int
        let codes: Int
    }
}

extension DemoWorld {
    /// This moment.
    func mark() async throws -> Traces.Mark {
        let log = try FileHandle(forReadingFrom: URL(filePath: settings.log))
        let (sessions, codes) = try await counts()
        return Traces.Mark(
            record: try await lastRecord(), log: try log.seekToEnd(), sessions: sessions, codes: codes)
    }

    /// What was left behind since.
    func traces(since mark: Traces.Mark) async throws -> Traces {
        let log = try FileHandle(forReadingFrom: URL(filePath: settings.log))
        try log.seek(toOffset: mark.log)
        let lines = (try log.readToEnd() ?? Data()).split(separator: UInt8(ascii: "\n"))
        let (sessions, codes) = try await counts()
        return Traces(
            events: try await events(after: mark.record),
            logged: lines.compactMap { try? JSONDecoder().decode(LogLine.self, from: $0).code },
            sessions: sessions - mark.sessions, codes: codes - mark.codes)
    }

    private func counts() async throws -> (sessions: Int, codes: Int) {
        var readOnly = GRDB.Configuration()
        readOnly.readonly = true
        let queue = try DatabaseQueue(path: settings.database, configuration: readOnly)
        let counts = try await queue.read { db in
            (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM session") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM code") ?? 0
            )
        }
        try queue.close()
        return counts
    }
}

private struct LogLine: Decodable {
    let code: String?
}

extension Event.What {
    /// Why something was refused.
    fileprivate var reasons: [String] {
        switch self {
        case .assertionRejected(_, let checks): checks
        case .authenticationFailed(_, let reason), .registerFailed(_, let reason), .refused(let reason):
            [reason]
        case .decided(let record): record.reasons
        default: []
        }
    }

    /// Whether somebody got something by it.
    fileprivate var gives: Bool {
        switch self {
        case .authenticated, .grantIssued, .tokenIssued: true
        default: false
        }
    }
}
