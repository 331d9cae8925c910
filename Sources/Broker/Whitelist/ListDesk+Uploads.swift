public import Audit
public import Foundation
public import Identity
import Mandaat

extension ListDesk {
    /// Stores the entries beside the list that counts, a few at a time, and says what they would change.
    func stage(
        _ spool: any ListSpool, for key: ListKey, by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) -> UploadOutcome {
        let id = randomness.handle()
        var upload = StoredUpload(id: id, key: key, expiresAt: now + Self.lifetime)
        try await store.commit([.list(.begin(upload))], recording: [])
        try await fill(id, from: spool)
        guard let comparison = try await store.comparison(ofUpload: id) else { throw .conflict(.uploadGone) }
        upload.comparison = comparison
        guard !comparison.difference.isEmpty else {
            try await store.commit([.list(.drop(upload: id, at: now))], recording: [])
            return .unchanged(upload)
        }
        try await close(upload, comparison, by: actor, at: now)
        return .staged(upload)
    }

    private func fill(_ id: String, from spool: any ListSpool) async throws(StoreError) {
        var place = 0
        while true {
            let entries = try await spool.entries(from: place, limit: ListUpload.batch)
            guard !entries.isEmpty else { return }
            try await store.commit([.list(.fill(upload: id, entries))], recording: [])
            place += entries.count
        }
    }

    private func close(
        _ upload: StoredUpload, _ comparison: ListComparison, by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) {
        let staged = Event.What.listStaged(
            list: upload.key.soort.rawValue, upload: upload.id, difference: comparison.difference)
        try await store.commit(
            [.list(.close(upload: upload.id, comparison))],
            recording: [event(staged, upload.key, by: actor, at: now)])
    }

    /// Holds a file that lies ready against the list as it is now, because that moved since.
    ///
    /// - Throws: ``StoreError/Conflict/uploadGone`` when it does not lie ready for that list any more.
    public func review(
        _ id: String, for key: ListKey, by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) -> StoredUpload {
        var upload = try await ready(id, for: key, at: now)
        guard let comparison = try await store.comparison(ofUpload: id) else { throw .conflict(.uploadGone) }
        upload.comparison = comparison
        try await close(upload, comparison, by: actor, at: now)
        return upload
    }

    /// Lets a file that lies ready replace its list, in one moment.
    ///
    /// - Returns: What changed.
    /// - Throws: ``StoreError/Conflict/listMoved`` when the list is not the one it was compared with: see
    ///   ``review(_:for:by:at:)``; ``StoreError/Conflict/uploadGone`` when it does not lie ready any more.
    @discardableResult
    public func activate(
        _ id: String, for key: ListKey, by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) -> ListDifference {
        let upload = try await ready(id, for: key, at: now)
        guard let comparison = upload.comparison else { throw .conflict(.uploadGone) }
        let activated = Event.What.listActivated(
            list: key.soort.rawValue, upload: id, replaced: comparison.base.upload,
            difference: comparison.difference)
        try await store.commit(
            [.list(.activate(upload: id, key, at: now))],
            recording: [event(activated, key, by: actor, at: now)])
        return comparison.difference
    }

    /// Puts a file away that lies ready.
    public func drop(
        _ id: String, for key: ListKey, by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) {
        _ = try await ready(id, for: key, at: now)
        let dropped = Event.What.listDropped(list: key.soort.rawValue, upload: id)
        try await store.commit(
            [.list(.drop(upload: id, at: now))], recording: [event(dropped, key, by: actor, at: now)])
    }

    /// A file of another gemeente or list is as little there as one that is gone.
    private func ready(_ id: String, for key: ListKey, at now: Date) async throws(StoreError) -> StoredUpload
    {
        guard let upload = try await store.upload(id), upload.key == key, now < upload.expiresAt else {
            throw .conflict(.uploadGone)
        }
        return upload
    }
}
