import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("Of two reasons the nearest to a yes is told")
struct NearestTests {
    typealias S = Samples

    /// A relation that does not hold, and why; each is nearer to a yes than the next.
    struct Step<Relation>: Sendable {
        let reason: DenialReason
        let relation: @Sendable () throws -> Relation
    }

    static let machtigingen: [Step<Machtiging>] = [
        Step(reason: .notYet(S.day.adding(days: 1))) { try S.machtiging("a", starts: 1) },
        Step(reason: .ended(S.day)) { try S.machtiging("b", ends: 0) },
        Step(reason: .withdrawn) { try S.machtiging("c", state: .ingetrokken) },
        Step(reason: .notActive) { try S.machtiging("d", state: .geschorst) },
        Step(reason: .otherDienst) { try S.machtiging("e", diensten: []) },
        Step(reason: .ownPerson) { try S.machtiging("f", of: "999990019") },
    ]

    /// Curatele is not accepted in the dienst, and leaves a bewind that holds no room.
    static let maatregelen: [Step<Maatregel>] = [
        Step(reason: .measureStarts(S.day.adding(days: 1))) {
            try S.maatregel(id: "b", period: S.period(1, nil))
        },
        Step(reason: .suspended) {
            let party = Holder.Party.office(try KvKNumber("00000001"), vestiging: nil)
            return try S.maatregel(
                id: "c", holders: [Holder(party: party, schorsingen: [S.period(-1, 1)])])
        },
        Step(reason: .displaced) { try S.maatregel(id: "d") },
        Step(reason: .kindNotAccepted) { try S.maatregel(.curatele, id: "e") },
        Step(reason: .otherPart(.bewind)) {
            try S.maatregel(id: "f", omvang: .deel(diensten: [], domeinen: []))
        },
        Step(reason: .notCovered(.mentorschap, .financieel)) { try S.maatregel(.mentorschap, id: "g") },
        Step(reason: .measureEnded(.bewind, S.day)) { try S.maatregel(id: "h", period: S.period(-10, 0)) },
        Step(reason: .deceased) { try S.maatregel(id: "i", died: S.day) },
        Step(reason: .unrelated(.noRelation)) { try S.maatregel(id: "j", holders: [S.office("00000002")]) },
    ]

    @Test("of machtigingen, in whatever order the register gives them", arguments: machtigingen.indices)
    func machtiging(_ near: Int) throws {
        for far in Self.machtigingen.indices.dropFirst(near + 1) {
            let (one, other) = (
                try Self.machtigingen[near].relation(), try Self.machtigingen[far].relation()
            )
            for wish in [S.wish(one, other, picking: nil), S.wish(other, one, picking: nil)] {
                let decision = decide(try S.question(wish), id: "b", at: S.now)
                #expect(decision.outcome.reasons == [Self.machtigingen[near].reason])
            }
        }
    }

    @Test("of measures, in whatever order the register gives them", arguments: maatregelen.indices)
    func maatregel(_ near: Int) throws {
        for far in Self.maatregelen.dropFirst(near + 1) {
            try expect(Self.maatregelen[near], before: far, bescherming: [S.protection(.curatele)])
        }
    }

    @Test("which is what needs consent, unless a curatele leaves that no room")
    func consent() throws {
        let consent = Step<Maatregel>(reason: .consentNeeded) {
            try S.maatregel(id: "a", toestemming: Set(Actie.allCases))
        }
        for far in Self.maatregelen where ![.displaced, .kindNotAccepted].contains(far.reason) {
            try expect(consent, before: far, bescherming: [])
        }
    }

    private func expect(
        _ near: Step<Maatregel>, before far: Step<Maatregel>, bescherming: [Bescherming]
    ) throws {
        let dienst = S.dienst(accepts: [.zelf, .bewind, .mentorschap])
        let pair = try [near.relation(), far.relation()]
        for maatregelen in [pair, pair.reversed()] {
            let wish = try S.asking(S.toezicht(.exists(maatregelen), bescherming: bescherming))
            let question = try S.question(wish, dienst: dienst, actor: S.employee())
            #expect(decide(question, id: "b", at: S.now).outcome.reasons == [near.reason])
        }
    }

    @Test("of what stands in the way whatever a register says")
    func obstacle() throws {
        let daughter = Actor.person(try BSN("999990019"))
        func told(_ dienst: Dienst, _ portal: Question.PortalAwareness = .aware) -> [DenialReason] {
            obstacles(
                toAnyOf: [.bewind, .curatele, .mentorschap], of: daughter, in: dienst, at: portal,
                level: .hoog)
        }
        #expect(told(S.dienst(.persoonlijk, accepts: [.zelf])) == [.kindNotAccepted])
        #expect(told(S.dienst(.persoonlijk, accepts: [.mentorschap]), .unaware) == [.portalUnaware])
        let professionals = S.dienst(
            .persoonlijk, accepts: [.mentorschap], alleenProfessioneel: [.mentorschap])
        #expect(told(professionals) == [.professionalsOnly])
        let decision = decide(
            try S.question(
                S.asking(S.maatregel()), dienst: S.dienst(accepts: [.curatele]), portal: .unaware,
                actor: S.employee()), id: "b", at: S.now)
        #expect(decision.outcome.reasons == [.portalUnaware])
    }
}
