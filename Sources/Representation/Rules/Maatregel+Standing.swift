public import Foundation
public import Identity

extension Maatregel {
    /// The answer to: may the actor act by this measure here and now?
    public enum Standing: Hashable, Sendable {
        case holds(Extent)
        case notTheirs
        case ownPerson
        case otherVestiging
        case deceased
        case notYet(LocalDate)
        case ended(LocalDate)
        case suspended
        /// The law does not give this to such a measure.
        case notCovered
        /// The court gave him another part.
        case otherPart
        /// Nothing is left without consent of the court.
        case consentNeeded
        /// Another holder must agree, and cannot: the court suspended him.
        case otherSuspended
        /// Another holder must agree.
        case approvalNeeded
    }

    /// What an actor may do, what she may not without consent of the court, and until which day.
    public struct Extent: Hashable, Sendable {
        /// What may be done.
        public let acties: Set<Actie>
        /// What needs consent of the court first.
        public let withheld: Set<Actie>
        /// The first day on which it no longer holds, as far as is known.
        public let ends: LocalDate?
    }

    /// Whether this measure lets `actor` do `act` for the represented at `now`, and if not, why not.
    ///
    /// - Parameters:
    ///   - actor: Who is at the controls.
    ///   - act: What she wants to do.
    ///   - approvals: Which holders agreed, where they may only act together.
    ///   - now: The moment; days count in Europe/Amsterdam, the last one is excluded.
    /// - Returns: The first reason in the order of ``Standing``, which tells nothing to who is no party. Of a holder
    ///   that the court named more than once: what lets her act, and longest.
    /// - Source: BW 1:431, 1:437, 1:441, 1:450; that it ends by death is BW 1:448 (unverified article).
    public func standing(
        for actor: Actor, doing act: Act, approvals: [Approval] = [], at now: Date
    ) -> Standing {
        let theirs = holders.filter { $0.party.matches(actor) == .yes }
        if case .person(let bsn) = actor, bsn == rechthebbende.bsn, !theirs.isEmpty { return .ownPerson }
        let standings = theirs.map { holder in
            timely(holder, at: now)
                ?? extent(of: holder, doing: act, approvals: approvals, actor: actor, at: now)
        }
        if let best = standings.max(by: { $0.until < $1.until }) { return best }
        return holders.contains { $0.party.matches(actor) == .otherVestiging } ? .otherVestiging : .notTheirs
    }

    private func timely(_ holder: Holder, at now: Date) -> Standing? {
        if let died = rechthebbende.died, died.start <= now, period.to.map({ died < $0 }) ?? true {
            return .deceased
        }
        switch period.position(of: now) {
        case .before: return .notYet(period.from)
        case .after: return .ended(period.to ?? period.from)
        case .within: return holder.isSuspended(at: now) ? .suspended : nil
        }
    }

    private func extent(
        of holder: Holder, doing act: Act, approvals: [Approval], actor: Actor, at now: Date
    ) -> Standing {
        let covered = Coverage.acties(of: soort.kind, in: act.domein).intersection(act.acties)
        guard !covered.isEmpty else { return .notCovered }
        guard part(of: holder, contains: act) else { return .otherPart }
        let acties = covered.subtracting(toestemmingVereist)
        guard !acties.isEmpty else { return .consentNeeded }
        guard othersCanAgree(at: now) else { return .otherSuspended }
        guard agreed(to: act, by: actor, approvals, at: now) else { return .approvalNeeded }
        let withheld = covered.intersection(toestemmingVereist)
        return .holds(Extent(acties: acties, withheld: withheld, ends: end(for: holder, after: now)))
    }

    private func part(of holder: Holder, contains act: Act) -> Bool {
        guard omvang.contains(dienst: act.dienst, in: act.domein) else { return false }
        guard verdeling == .taakverdeling else { return true }
        return holder.taak?.contains(dienst: act.dienst, in: act.domein) ?? false
    }

    /// Where holders may only act together, none can while one of them is suspended.
    private func othersCanAgree(at now: Date) -> Bool {
        verdeling != .gezamenlijk || !holders.contains { $0.isSuspended(at: now) }
    }

    /// Where holders may only act together, every one must agree.
    private func agreed(to act: Act, by actor: Actor, _ approvals: [Approval], at now: Date) -> Bool {
        guard verdeling == .gezamenlijk else { return true }
        let agreeing = approvals.filter {
            $0.maatregel == id && $0.version == version && $0.dienst == act.dienst
        }
        return holders[...].haveEach(oneOf: [actor] + agreeing.map(\.actor))
    }

    /// The earliest day on which something ends it, as far as is known.
    private func end(for holder: Holder, after now: Date) -> LocalDate? {
        let needed = verdeling == .gezamenlijk ? holders : [holder]
        let suspensions = needed.flatMap(\.schorsingen).map(\.from).filter { now < $0.start }
        return ([period.to, rechthebbende.died].compactMap(\.self) + suspensions).min()
    }
}

extension Holder {
    fileprivate func isSuspended(at now: Date) -> Bool {
        schorsingen.contains { $0.position(of: now) == .within }
    }
}

extension Maatregel.Standing {
    /// The first day on which it does not hold: one long ago where it does not, one far away where none is known.
    fileprivate var until: LocalDate {
        guard case .holds(let extent) = self else { return LocalDate(.distantPast) }
        return extent.ends ?? LocalDate(.distantFuture)
    }
}
