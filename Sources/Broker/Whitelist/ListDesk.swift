import Audit
public import Foundation
public import Identity
public import Mandaat

/// Keeps whitelists and caseloads: by files that replace them, by hand and by messages.
///
/// Every change commits with its event in the log of the gemeente whose list it is; no record names a number.
public struct ListDesk: Sendable {
    let store: any Journal & ListReader & UploadReader & ListSpooling & ExpiredEntryReader
    let keys: PersonKeys
    let randomness: Randomness
    /// The program that keeps the list, for the log; nil for anybody else.
    private var client: ClientID?

    /// How long a file lies ready, in seconds: a day.
    static let lifetime: TimeInterval = 24 * 3600
    /// How long a message is known again, in seconds: 400 days.
    static let messagesKnown: TimeInterval = 400 * 24 * 3600

    /// Keeps the lists of that store.
    public init(
        store: any Journal & ListReader & UploadReader & ListSpooling & ExpiredEntryReader, keys: PersonKeys,
        randomness: Randomness = .system
    ) {
        self.store = store
        self.keys = keys
        self.randomness = randomness
    }

    /// Begins to read a file that is to replace a list.
    ///
    /// - Parameters:
    ///   - key: Which list.
    ///   - termijnen: How long who has no end stays on it.
    ///   - actor: Who brings it, for the log.
    ///   - now: The instant.
    /// - Returns: What takes the file.
    /// - Throws: ``StoreError/unavailable``.
    public func upload(
        for key: ListKey, termijnen: Bewaartermijnen = Bewaartermijnen(), by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) -> ListUpload {
        ListUpload(
            desk: self, key: key, actor: actor, now: now, spool: try await store.spool(), termijnen: termijnen
        )
    }

    /// The same desk, with a program or our own portal at it.
    func used(by client: ClientID) -> ListDesk {
        var desk = self
        desk.client = client
        return desk
    }

    func event(
        _ what: Event.What, _ key: ListKey, by actor: Pseudonym?, at now: Date, about person: Pseudonym? = nil
    ) -> Event {
        Event(
            gemeente: key.gemeente, at: now, client: client, actor: actor, represented: person, what: what)
    }
}
