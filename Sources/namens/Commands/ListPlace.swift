import Broker
import Foundation
import Identity
import Logging
import Mandaat
import Storage

/// The list that a command is about, and the desk that keeps it.
struct ListPlace {
    let key: ListKey
    let desk: ListDesk
    /// Who runs the command, for the log.
    let actor: Pseudonym
    private let termijnen: Bewaartermijnen

    private static let piece = 256 * 1024

    /// Reads the configuration and opens the store; what is wrong with either is wrong usage.
    init(_ option: ConfigurationOption, _ code: String, _ soort: Lijstsoort) throws {
        let configuration = try Self.usage { try option.read() }
        let known = configuration.gemeenten.first { $0.gemeente.code.rawValue == code }
        guard let known else {
            let codes = configuration.gemeenten.map(\.gemeente.code.rawValue).joined(separator: ", ")
            throw CommandFailure("\(code) is no gemeente of this configuration; write \(codes)", exitCode: 2)
        }
        let keys = try configuration.keys.open(for: configuration.deployment, .system, at: Date()).persons
        let path =
            switch configuration.storage {
            case .sqlite(let path): path
            }
        key = ListKey(soort, of: known.gemeente.code)
        termijnen = known.bewaartermijnen
        actor = keys.naming.pseudonym(of: ["operator", NSUserName()], for: "audit")
        let logger = Logger(label: "whitelist") { _ in SwiftLogNoOpLogHandler() }
        desk = ListDesk(store: try SQLiteStore(path: path, logger: logger), keys: keys)
    }

    /// Reads a file piece by piece.
    func load(_ file: FileHandle) async throws -> UploadOutcome {
        let upload = try await desk.upload(for: key, termijnen: termijnen, by: actor, at: Date())
        var size = 0
        while let piece = try file.read(upToCount: Self.piece), !piece.isEmpty {
            size += piece.count
            try await upload.feed(piece)
        }
        return try await upload.finish(octets: size)
    }

    private static func usage<Value>(_ read: () throws -> Value) throws -> Value {
        do { return try read() } catch let failure as CommandFailure {
            throw CommandFailure(failure.message, exitCode: 2)
        }
    }
}
