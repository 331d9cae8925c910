import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("Several measures in one answer")
struct SeveralMeasuresTests {
    typealias S = Samples

    private func decision(
        _ maatregelen: Maatregel..., kind: Maatregel.Soort? = nil, in dienst: Dienst = S.money,
        by actor: Actor? = nil
    ) throws -> Decision {
        let wish = try S.asking(S.toezicht(.exists(maatregelen)), kind)
        return decide(
            try S.question(wish, dienst: dienst, actor: actor ?? S.employee()), id: "b", at: S.now)
    }

    @Test("protect, also one of a kind that was not asked for or that another holds")
    func protection() throws {
        let (bewind, curatele) = (try S.maatregel(id: "a"), try S.maatregel(.curatele, id: "b"))
        #expect(try decision(bewind, curatele, kind: .bewind).outcome.reasons == [.displaced])
        #expect(try decision(bewind, curatele).evidence.relation?.id == "b")
        let foreign = try S.maatregel(.curatele, id: "b", holders: [S.office("00000002")])
        #expect(try decision(foreign, bewind).outcome.reasons == [.displaced])
        let coming = try S.maatregel(.curatele, id: "b", period: S.period(2, nil))
        let until = try decision(bewind, coming, kind: .bewind)
        #expect(until.outcome.until == S.day.adding(days: 2).start)
    }

    @Test("are called what the one that carries the decision is called")
    func kind() throws {
        let ended = try S.maatregel(id: "a", period: S.period(-10, 0))
        let decision = try decision(ended, S.maatregel(.curatele, id: "b"))
        #expect(decision.kind == .curatele && decision.evidence.relation?.kind == .curatele)
        let denied = try self.decision(S.maatregel(.mentorschap, id: "c"), ended)
        #expect(denied.kind == .mentorschap)
        #expect(denied.outcome.reasons == [.notCovered(.mentorschap, .financieel)])
    }

    @Test("give the one that allows most, then the one that lasts longest, then the first by name")
    func best() throws {
        let (less, short, open) = (
            try S.maatregel(id: "a", period: S.period(-1, nil), toestemming: [.betalen]),
            try S.maatregel(id: "b", period: S.period(-1, 1)),
            try S.maatregel(id: "d", period: S.period(-1, nil))
        )
        let same = try S.maatregel(id: "c", period: S.period(-1, nil))
        #expect(try decision(less, short).evidence.relation?.id == "b")
        #expect(try decision(short, less).evidence.relation?.id == "b")
        for decision in try [decision(short, open), decision(open, short)] {
            #expect(decision.evidence.relation?.id == "d" && decision.outcome.until == nil)
        }
        #expect(try decision(S.maatregel(id: "e"), short).evidence.relation?.id == "e")
        #expect(try decision(open, same).evidence.relation?.id == "c")
        #expect(try decision(same, open).evidence.relation?.id == "c")
    }

    @Test("are not believed when one is told twice, or a provisional one has no end")
    func unsound() throws {
        #expect(try decision(S.maatregel(), S.maatregel()).outcome.reasons == [.sourceUnavailable])
        let endless = try S.maatregel(voorlopig: true, period: S.period(-1, nil))
        #expect(try decision(endless).outcome.reasons == [.sourceUnavailable])
        #expect(
            try decision(S.maatregel(voorlopig: true, period: S.period(-1, 1))).outcome.reasons.isEmpty)
    }

    @Test("make a relation that ends when the permit does")
    func relation() throws {
        let coming = try S.toezicht(.exists([S.maatregel()]), bescherming: [S.protection(.curatele, 3, nil)])
        let question = try S.question(S.asking(coming), dienst: S.money, actor: S.employee())
        guard
            case .permit(.representing(let relation), let until) = decide(question, id: "b", at: S.now)
                .outcome
        else { throw S.NoPeriod() }
        #expect(relation.ends == until && until == S.day.adding(days: 3).start)
    }

    @Test("may only be used by an organisation, each where the dienst says so of it")
    func professionals() throws {
        let party = Holder.Party.person(try BSN("999990019"))
        let mentor = try S.maatregel(.mentorschap, holders: [Holder(party: party)])
        let dienst = S.dienst(
            .persoonlijk, accepts: [.mentorschap, .curatele], alleenProfessioneel: [.mentorschap])
        let daughter = Actor.person(try BSN("999990019"))
        #expect(try decision(mentor, in: dienst, by: daughter).outcome.reasons == [.professionalsOnly])
        let other = S.dienst(
            .persoonlijk, accepts: [.mentorschap, .curatele], alleenProfessioneel: [.curatele])
        #expect(try decision(mentor, in: other, by: daughter).outcome.reasons.isEmpty)
    }

    @Test("need a level that is named as the way of logging in names it")
    func level() throws {
        let wish = try S.asking(S.toezicht(.levelTooLow(needed: .hoog)))
        let person = try S.question(wish, dienst: S.money)
        #expect(decide(person, id: "b", at: S.now).outcome.reasons == [.levelTooLow(needed: .hoog)])
        let office = try S.question(wish, dienst: S.money, actor: S.employee())
        #expect(
            decide(office, id: "b", at: S.now).outcome.reasons == [.organisationLevelTooLow(needed: .hoog)])
    }
}
