import Audit
public import Foundation
public import Identity
public import Mandaat

/// Somebody outside the lists was reached, and nobody looked at why yet.
public struct OpenEscape: Sendable {
    /// The decision that let her be reached.
    public let besluit: String
    /// In whose name.
    public let gemeente: Gemeente?
    /// Who reached her.
    public let account: AccountID
    /// On what day.
    public let day: LocalDate
    /// The reason from the list.
    public let reden: Escape.Reden
    /// What she wrote.
    public let toelichting: String
}

extension BeheerDesk {
    /// How many escapes stand on the page at once.
    static let escapePage = 100

    /// What reached outside the lists and waits for somebody to look, the oldest first; her own are another's to see.
    public func openEscapes(for who: Aangemelde, at now: Date) async throws(BeheerFault) -> [OpenEscape] {
        try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            try who.beheerder.require(.escapesBeoordelen)
        }
        let found = try await stored { () throws(StoreError) in
            try await reader.openEscapes(
                of: who.werkverband.verband.id, except: who.staff.account, limit: Self.escapePage)
        }
        var shown: [OpenEscape] = []
        for escape in found {
            let text: Data
            do {
                text = try keys.sealing.open(escape.toelichting, for: StoredEscape.place(escape.besluit))
            } catch { throw .token(.broken) }
            shown.append(
                OpenEscape(
                    besluit: escape.besluit, gemeente: portal.catalogue.gemeenten[escape.gemeente],
                    account: escape.account, day: escape.day, reden: escape.reden,
                    toelichting: String(decoding: text, as: UTF8.self)))
        }
        try await commit([], [who.event(.escapesShown(count: shown.count), at: now)])
        return shown
    }

    /// Says what somebody found who looked at one.
    public func review(
        _ besluit: String, _ uitkomst: EscapeReview.Uitkomst, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let verband = who.werkverband.verband.id
        let found = try await stored { () throws(StoreError) in
            try await reader.openEscape(besluit, of: verband)
        }
        guard let found else { throw .store(.conflict(.escapeReviewed)) }
        try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            try who.beheerder.require(.escapesBeoordelen, op: found.account)
        }
        let review = EscapeReview(besluit: besluit, door: who.staff.account, op: now, uitkomst: uitkomst)
        try await commit(
            [.review(review)],
            [
                who.event(
                    .escapeReviewed(besluit: besluit, outcome: uitkomst.rawValue), in: found.gemeente, at: now
                )
            ])
    }
}
