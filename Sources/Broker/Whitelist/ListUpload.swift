import Audit
import Foundation
import Identity
public import Mandaat

/// A file that is being read: nothing of it is stored before it was read whole and has no fault.
public actor ListUpload {
    private let desk: ListDesk
    private let key: ListKey
    private let actor: Pseudonym?
    private let now: Date
    private let spool: any ListSpool
    private var reader: Lijstlezer
    /// What goes into the spool while the next lines are read.
    private var adding: Task<Result<Void, StoreError>, Never>?

    /// How many entries share a transaction: few enough that a login hardly waits for them.
    static let batch = 5_000
    /// How many octets are read at a time.
    private static let chunk = 64 * 1024

    init(
        desk: ListDesk, key: ListKey, actor: Pseudonym?, now: Date, spool: any ListSpool,
        termijnen: Bewaartermijnen
    ) {
        self.desk = desk
        self.key = key
        self.actor = actor
        self.now = now
        self.spool = spool
        reader = Lijstlezer(key.soort, termijnen)
    }

    /// Takes the next octets of the file; one call after the other.
    public func feed(_ octets: some Collection<UInt8> & Sendable) async throws(StoreError) {
        var rest = octets[...]
        while !rest.isEmpty {
            let entries = reader.read(rest.prefix(Self.chunk)).map { read in
                SpooledEntry(
                    line: read.nummer, entry: desk.keys.hide(read.regel, for: key, .file, desk.randomness))
            }
            rest = rest.dropFirst(Self.chunk)
            if !entries.isEmpty { try await add(entries) }
        }
    }

    private func add(_ entries: [SpooledEntry]) async throws(StoreError) {
        try await added()
        adding = Task { [spool] in
            do throws(StoreError) { try await spool.add(entries) } catch { return .failure(error) }
            return .success(())
        }
    }

    /// Everything that was read so far is in the spool.
    private func added() async throws(StoreError) {
        guard let last = adding else { return }
        adding = nil
        try await last.value.get()
    }

    /// Says that the file has ended, and puts it ready when nothing is wrong with it.
    ///
    /// - Parameters:
    ///   - octets: The length that was announced, if any.
    ///   - rows: The lines beneath the header that were announced, if any.
    /// - Returns: Whether it lies ready.
    /// - Throws: ``StoreError``; then the list is as it was.
    public func finish(octets: Int? = nil, rows: Int? = nil) async throws(StoreError) -> UploadOutcome {
        reader.finish(octets: octets, rijen: rows)
        try await added()
        let doubled = try await spool.sort(naming: Lijstfouten.limit)
        var faults = reader.fouten
        faults.note(doubled.lines, .doubled, of: doubled.count)
        guard faults.isEmpty else {
            let what = Event.What.listRefused(list: key.soort.rawValue, faults: faults.aantal)
            try await desk.store.commit([], recording: [desk.event(what, key, by: actor, at: now)])
            return .refused(faults)
        }
        return try await desk.stage(spool, for: key, by: actor, at: now)
    }
}

/// What came of reading a file.
public enum UploadOutcome: Hashable, Sendable {
    /// It lies ready to be activated.
    case staged(StoredUpload)
    /// The list says the same already.
    case unchanged(StoredUpload)
    /// Nothing of it is kept.
    case refused(Lijstfouten)
}
