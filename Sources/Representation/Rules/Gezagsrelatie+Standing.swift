public import Foundation
public import Identity

extension Gezagsrelatie {
    /// The answer to: may the actor act for this child here and now?
    public enum Standing: Hashable, Sendable {
        /// Yes, until the child comes of age.
        case holds(Set<Actie>, ends: LocalDate)
        case notTheirs
        case ownPerson
        /// The BRP knows of nobody who has authority, or cannot tell.
        case unclear
        case deceased
        case ofAge(LocalDate)
        /// The law does not give this to who has authority.
        case notCovered
    }

    /// The first day on which the child is of age.
    ///
    /// - Source: BW 1:233 (unverified article): eighteen years.
    public var ofAge: LocalDate { born.adding(years: 18) }

    /// Whether authority over this child lets `actor` do `act` at `now`, and if not, why not.
    ///
    /// - Source: BW 1:245 (unverified article); the outcomes of the BRP.
    public func standing(for actor: BSN, doing act: Act, at now: Date) -> Standing {
        guard minderjarige.bsn != actor else { return .ownPerson }
        let isMinor = born.start <= now && now < ofAge.start
        switch gezag {
        case .tijdelijkGeenGezag, .nietTeBepalen: return isMinor ? .unclear : .notTheirs
        case .tweehoofdigOuderlijkGezag, .eenhoofdigOuderlijkGezag, .gezamenlijkGezag, .voogdij: break
        }
        guard gezag.holders.contains(actor), born.start <= now else { return .notTheirs }
        if let died = minderjarige.died, died.start <= now, died < ofAge { return .deceased }
        guard isMinor else { return .ofAge(ofAge) }
        let acties = Coverage.acties(of: .gezag, in: act.domein).intersection(act.acties)
        guard !acties.isEmpty else { return .notCovered }
        return .holds(acties, ends: [ofAge, minderjarige.died].compactMap(\.self).min() ?? ofAge)
    }
}
