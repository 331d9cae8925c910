import Foundation
import Logging

/// Writes one JSON object a line: time, level, label, message and the metadata under their own names.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    private let label: String
    private let write: @Sendable (Data) -> Void

    init(label: String, write: @escaping @Sendable (Data) -> Void) {
        self.label = label
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
        fields["time"] = Date().ISO8601Format(Self.instants)
        fields["level"] = event.level.rawValue
        fields["label"] = label
        fields["message"] = "\(event.message)"
        guard let line = try? Self.encoder.encode(fields) else { return }
        write(line + Data("\n".utf8))
    }

    private static let instants = Date.ISO8601FormatStyle.iso8601(
        timeZone: .gmt, includingFractionalSeconds: true)
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    /// A logger that appends to a file.
    static func logger(_ label: String, to handle: FileHandle) -> Logger {
        Logger(label: label) { JSONLogHandler(label: $0) { line in try? handle.write(contentsOf: line) } }
    }
}
