import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("The agreement of other holders")
struct AwaitingTests {
    typealias S = Samples

    private static func joint(
        _ soort: Maatregel.Soort = .bewind, id: String = "t1", schorsing: Period? = nil,
        toestemming: Set<Actie> = []
    ) throws -> Maatregel {
        let other = Holder(
            party: .office(try KvKNumber("00000002"), vestiging: nil),
            schorsingen: [schorsing].compactMap(\.self))
        return try S.maatregel(
            soort, id: id, holders: [S.office(), other], verdeling: .gezamenlijk, toestemming: toestemming)
    }

    private func question(
        _ maatregelen: Maatregel..., kind: Maatregel.Soort? = nil, bescherming: [Bescherming] = [],
        agreed: [Actor] = [], in dienst: Dienst = S.money, level: LevelOfAssurance = .substantieel
    ) throws -> Question {
        let answer = try S.toezicht(.exists(maatregelen), bescherming: bescherming)
        let approvals = agreed.map { Approval(actor: $0, maatregel: "t1", version: 3, dienst: S.uuid) }
        return try S.question(
            S.asking(answer, kind, approvals: approvals), dienst: dienst, level: level, actor: S.employee())
    }

    private func awaited(_ question: Question) -> String? { awaitingAgreement(question, at: S.now)?.id }

    @Test("is awaited when nothing else is missing")
    func awaited() throws {
        #expect(try awaited(question(Self.joint())) == "t1")
        let relation = awaitingAgreement(try question(Self.joint()), at: S.now)
        #expect(try relation == Relation(Self.joint(), in: "toezicht", ends: nil))
        #expect(try awaited(question(Self.joint(), agreed: [S.employee(of: "00000003")])) == "t1")
    }

    @Test("is not awaited when it is there, or would not do")
    func notAwaited() throws {
        let other = try S.employee(of: "00000002")
        let suspended = try Self.joint(schorsing: S.period(-1, 1))
        let questions = try [
            question(Self.joint(), agreed: [other]), question(S.maatregel()), question(suspended),
            question(Self.joint(toestemming: Set(Actie.allCases))), question(Self.joint(), level: .midden),
            question(Self.joint(), bescherming: [S.protection(.curatele)]),
            question(Self.joint(), in: S.dienst(accepts: [.curatele])), question(Self.joint(), in: S.care),
            question(Self.joint(), kind: .curatele), question(Self.joint(), S.maatregel(id: "t2")),
            S.question(.ownBehalf), S.question(S.asking(S.toezicht(.noRelation)), actor: other),
        ]
        for question in questions { #expect(awaited(question) == nil) }
        #expect(decide(questions[2], id: "b", at: S.now).outcome.reasons == [.otherSuspended])
    }

    @Test("is awaited of the measure that it would make hold, whatever others the answer has")
    func which() throws {
        let curatele = try S.maatregel(.curatele, id: "c", holders: [S.office("00000009")])
        #expect(try awaited(question(curatele, Self.joint())) == nil)
        let coming = try S.maatregel(id: "a", period: S.period(1, nil))
        #expect(try awaited(question(coming, Self.joint())) == "t1")
        let mentor = try Self.joint(.mentorschap, id: "m")
        #expect(try awaited(question(mentor, Self.joint())) == "t1")
        let dienst = S.dienst(.persoonlijk, accepts: [.curatele, .mentorschap])
        let joint = try Self.joint(.curatele, id: "c")
        #expect(try awaited(question(mentor, joint, in: dienst)) == "c")
        #expect(try awaited(question(mentor, joint, kind: .mentorschap, in: dienst)) == nil)
        #expect(try awaited(question(mentor, kind: .mentorschap, in: dienst)) == "m")
        let parts = S.dienst(accepts: Set(Vertegenwoordiging.allCases), acties: [.inzien])
        #expect(try awaited(question(Self.joint(id: "x"), Self.joint(), kind: .bewind, in: parts)) == "x")
    }

    @Test("is told before consent only when it would do")
    func reasons() throws {
        func told(_ question: Question) -> [DenialReason] {
            decide(question, id: "b", at: S.now).outcome.reasons
        }
        let consent = try S.maatregel(toestemming: Set(Actie.allCases))
        #expect(try told(question(consent, in: S.dienst(accepts: [.curatele]))) == [.kindNotAccepted])
        #expect(try told(question(consent, bescherming: [S.protection(.curatele)])) == [.displaced])
        #expect(
            try told(question(Self.joint(), bescherming: [S.protection(.curatele)])) == [.displaced])
    }
}
