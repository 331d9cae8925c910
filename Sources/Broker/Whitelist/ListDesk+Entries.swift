import Audit
public import Foundation
public import Identity
public import Mandaat

/// Who or what changes one entry.
public enum EntrySource: Hashable, Sendable {
    /// Somebody enters it.
    case hand
    /// Another system sends it; its name for the message counts once.
    case message(id: String)

    var origin: ListOrigin {
        switch self {
        case .hand: .hand
        case .message: .message
        }
    }
}

extension ListDesk {
    /// Puts a person on a list.
    ///
    /// - Throws: ``StoreError/Conflict/alreadyListed``; ``StoreError/Conflict/messageCounted`` for a message that was
    ///   counted before.
    public func add(
        _ regel: Lijstregel, to key: ListKey, _ source: EntrySource = .hand, by actor: Pseudonym?,
        at now: Date
    ) async throws(StoreError) {
        try await put(regel, key, .absent, .added, source, by: actor, at: now)
    }

    /// Gives a person on a list another reason or other days.
    ///
    /// - Throws: ``StoreError/Conflict/notListed``; ``StoreError/Conflict/messageCounted``.
    public func change(
        _ regel: Lijstregel, on key: ListKey, _ source: EntrySource = .hand, by actor: Pseudonym?,
        at now: Date
    ) async throws(StoreError) {
        try await put(regel, key, .present, .changed, source, by: actor, at: now)
    }

    /// Lets a person stand on a list no more from a day on.
    ///
    /// - Parameters:
    ///   - bsn: The person.
    ///   - kenmerk: Of a caseload, the account; of a whitelist it does not matter.
    ///   - key: Which list.
    ///   - tot: The first day on which she does not stand on it any more.
    ///   - source: Who or what ends it.
    ///   - actor: Who does it, for the log.
    ///   - now: The instant.
    /// - Throws: ``StoreError/Conflict/notListed``; ``StoreError/Conflict/messageCounted``.
    public func end(
        _ bsn: BSN, kenmerk: String = "", on key: ListKey, tot: LocalDate, _ source: EntrySource = .hand,
        by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) {
        let subject = keys.subject(of: bsn, kenmerk: kenmerk, on: key)
        try await commit(
            .end(subject: subject, key, tot: tot), about: bsn, key, .ended, source, by: actor, at: now)
    }

    /// The entry of a person, for who keeps the list.
    public func entry(
        of bsn: BSN, kenmerk: String = "", on key: ListKey
    ) async throws(StoreError) -> ListEntry? {
        try await store.entry(of: keys.subject(of: bsn, kenmerk: kenmerk, on: key), on: key)
    }

    private func put(
        _ regel: Lijstregel, _ key: ListKey, _ presence: ListChange.Presence, _ what: Event.ListChange,
        _ source: EntrySource, by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) {
        let entry = keys.hide(regel, for: key, source.origin, randomness)
        try await commit(
            .put(entry, key, presence), about: regel.bsn, key, what, source, by: actor, at: now)
    }

    private func commit(
        _ change: ListChange, about bsn: BSN, _ key: ListKey, _ what: Event.ListChange,
        _ source: EntrySource, by actor: Pseudonym?, at now: Date
    ) async throws(StoreError) {
        var changes = [Change.list(change)]
        if case .message(let id) = source {
            let until = now + Self.messagesKnown
            changes.insert(.list(.countMessage(id: id, key, until: until)), at: 0)
        }
        let changed = Event.What.listChanged(list: key.soort.rawValue, change: what, by: source.origin)
        try await store.commit(
            changes,
            recording: [event(changed, key, by: actor, at: now, about: keys.pseudonym(of: bsn))])
    }
}
