public import Identity

/// Why a database cannot be opened or its log cannot be read.
public enum StorageFault: Failure, Hashable {
    /// SQLite's own words; they name no stored value.
    case cannotOpen(reason: String)
    /// Others than the owner may use the file, or one that SQLite keeps beside it.
    case open(file: String, mode: String)
    /// The file was made by a later version of this program.
    case newerSchema
    /// The file has an older schema: the gateway brings it up to date when it starts.
    case olderSchema
    /// A SQLite database of something else.
    case notOurs
    /// A setting on which durability rests did not hold.
    case notDurable(setting: String)
    /// A file of ours that SQLite cannot make sense of, or in which a table is gone.
    case damaged(reason: String)
    /// Reading failed half-way: the disk, or a lock that somebody keeps.
    case unreadable(reason: String)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .cannotOpen: "storage.cannot-open"
        case .open: "storage.open-to-others"
        case .newerSchema: "storage.newer-schema"
        case .olderSchema: "storage.older-schema"
        case .notOurs: "storage.not-ours"
        case .notDurable: "storage.not-durable"
        case .damaged: "storage.damaged"
        case .unreadable: "storage.unreadable"
        }
    }

    /// What the person reads.
    public var publicText: PublicText { .busy }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .cannotOpen(let reason): "the database cannot be opened: \(reason)"
        case .open(let file, let mode):
            "\(file) may be used by others than its owner (mode \(mode)); run chmod 600 \(file)"
        case .newerSchema: "the database was made by a later version; run that version or restore a backup"
        case .olderSchema:
            "the database was made by an earlier version; start the gateway once to bring it up to date"
        case .notOurs: "the file is a SQLite database of another program; name another file"
        case .notDurable(let setting):
            "SQLite did not take \(setting), without which a crash could lose records"
        case .damaged(let reason): "the database is damaged; keep it as it is and restore a backup: \(reason)"
        case .unreadable(let reason): "the database cannot be read: \(reason)"
        }
    }
}
