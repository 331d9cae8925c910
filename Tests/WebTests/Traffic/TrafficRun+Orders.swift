import Foundation
import Identity
import Mandaat
import TestSupport
import Testing
import Web

@testable import Broker

extension TrafficRun {
    /// A member gives its order or withdraws it; a stranger cannot.
    mutating func order() async throws {
        let werkverband = try #require(plan.verbanden.randomElement(using: &dice))
        let gemeente = try #require(
            (werkverband.verband.leden + werkverband.verband.leden + [TrafficPlan.stranger])
                .randomElement(using: &dice))
        // A gemeente that withdrew comes back more often than it leaves: there is to be traffic.
        let stands = orders[werkverband.verband.id]?[gemeente] == true
        if stands, dice.happens(50) { return }
        do throws(VerbandDeskFault) {
            if stands {
                try await world.verbanden.withdraw(gemeente, of: werkverband, by: nil, at: now)
                noteOrder(gemeente, werkverband, stands: false)
            } else {
                try await world.verbanden.sign(gemeente, of: werkverband, by: nil, at: now)
                noteOrder(gemeente, werkverband, stands: true)
            }
        } catch { #expect(error == .geenLid(TrafficPlan.stranger) && gemeente == TrafficPlan.stranger) }
    }

    mutating func sign(_ gemeente: GemeenteCode, _ werkverband: Werkverband) async throws {
        try await world.verbanden.sign(gemeente, of: werkverband, by: nil, at: now)
        noteOrder(gemeente, werkverband, stands: true)
    }

    private mutating func noteOrder(_ gemeente: GemeenteCode, _ werkverband: Werkverband, stands: Bool) {
        let id = werkverband.verband.id
        orders[id, default: [:]][gemeente] = stands
        ledger.note("opdracht \(stands)", id.rawValue, in: gemeente)
    }

    /// Somebody acts for the one who reads along.
    mutating func act() async throws {
        let gemeente = try #require(TrafficPlan.leden.randomElement(using: &dice))
        let deed = Deed(besluit: "act-\(dice.next())", person: plan.shared[0], gemeente: gemeente)
        let keys = Fixture.keys()
        let place = Act.place(deed.besluit)
        let act = Act(
            besluit: deed.besluit, gemeente: gemeente, dienst: Fixture.bijstand,
            represented: pseudonym(deed.person), at: now, kind: .machtiging,
            actor: keys.sealing.seal(
                Data(#"{"person":{"name":"J. Jansen"}}"#.utf8), for: place, .system),
            keptUntil: now + 9_000)
        try await world.store.commit([.recordAct(act)], recording: [])
        ledger.own(deed.besluit, gemeente)
        acts.append(deed)
    }

    /// She says that one is not right, where she is logged in for that gemeente or for another.
    mutating func dispute() async throws {
        guard let deed = acts.randomElement(using: &dice),
            let gemeente = TrafficPlan.leden.randomElement(using: &dice)
        else { return }
        do throws(InzageFault) {
            try await world.inzage.dispute(deed.besluit, Self.reader(gemeente), in: gemeente, at: now)
            #expect(gemeente == deed.gemeente)
            guard disputed.insert(deed.besluit).inserted else { return }
            ledger.note("disputed", deed.besluit, of: pseudonym(deed.person), in: gemeente)
        } catch { #expect(error == .unknownAct && gemeente != deed.gemeente) }
    }
}
