public import Foundation
public import Identity

/// A change of a list, or of an upload that is to replace one.
public enum ListChange: Hashable, Sendable {
    /// Begins an upload without entries.
    case begin(StoredUpload)
    /// Adds entries, in the order of their subjects; ``StoreError/Conflict/uploadGone`` when it is closed or gone.
    case fill(upload: String, [ListEntry])
    /// Takes no more entries, and remembers what it would change; again, when the list moved in between.
    ///
    /// ``StoreError/Conflict/uploadGone`` unless it has as many entries as the difference says.
    case close(upload: String, ListComparison)
    /// Lets an upload replace the list at once.
    ///
    /// ``StoreError/Conflict/listMoved`` unless the list is as it was compared with;
    /// ``StoreError/Conflict/uploadGone`` when the upload is not there, not closed, or expired.
    case activate(upload: String, ListKey, at: Date)
    /// Lets an upload expire at once; no conflict when it is gone or was activated.
    case drop(upload: String, at: Date)
    /// Puts a person on the list that counts, which is made when there is none.
    ///
    /// ``StoreError/Conflict/alreadyListed`` or ``StoreError/Conflict/notListed`` unless `presence` holds.
    case put(ListEntry, ListKey, Presence)
    /// Lets a person stand on the list no more from that day on; ``StoreError/Conflict/notListed``.
    case end(subject: Pseudonym, ListKey, tot: LocalDate)
    /// Remembers a message of a gemeente; ``StoreError/Conflict/messageCounted`` the second time.
    case countMessage(id: String, ListKey, until: Date)
    /// Takes persons off the list that counts whose last day had passed by that day.
    ///
    /// ``StoreError/Conflict/listMoved`` unless all of them still stand on it so.
    case expire([Pseudonym], ListKey, by: LocalDate)

    /// Whether the person stands on the list before.
    public enum Presence: String, Hashable, Sendable {
        case absent
        case present
    }
}
