import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("What protects a person")
struct BeschermingTests {
    typealias S = Samples
    typealias Case = DecideTests.Case
    typealias Inquiry = Question.Inquiry<ToezichtAnswer>

    private static func under(
        _ protections: [Bescherming], about person: String = S.client, valid: TimeInterval = 60
    ) throws -> Inquiry {
        .answered(try S.toezicht(.noRelation, about: person, bescherming: protections, valid: valid))
    }

    private static func machtiging(_ bescherming: Inquiry?, in dienst: Dienst = S.money) throws -> Question {
        try S.question(S.wish(S.machtiging(), picking: "m1"), dienst: dienst, bescherming: bescherming)
    }

    static let machtigingen = [
        Case("nothing protects", try machtiging(under([]))),
        Case("no register is asked for", try machtiging(nil)),
        Case("bewind protects in money", denied: [.lapsed], try machtiging(under([S.protection(.bewind)]))),
        Case(
            "curatele protects in care", denied: [.lapsed],
            try machtiging(under([S.protection(.curatele)]), in: S.care)),
        Case("bewind does not protect in care", try machtiging(under([S.protection(.bewind)]), in: S.care)),
        Case(
            "bewind protects in a business", denied: [.lapsed],
            try machtiging(
                under([S.protection(.bewind)]), in: S.dienst(.bedrijf, accepts: [.machtiging]))),
        Case("bewind protected until today", try machtiging(under([S.protection(.bewind, -9, 0)]))),
        Case(
            "bewind protects from today", denied: [.lapsed],
            try machtiging(under([S.protection(.bewind, 0, nil)]))),
        Case(
            "another person's bewind protects", denied: [.registerUnavailable],
            try machtiging(under([], about: "999995224"))),
        Case(
            "an old answer says nothing protects", denied: [.registerUnavailable],
            try machtiging(under([], valid: 0))),
        Case(
            "the register will not answer", denied: [.registerUnavailable],
            try machtiging(.answered(S.toezicht(.quota)))),
        Case("the register was not asked", denied: [.registerUnavailable], try machtiging(.notAsked)),
        Case(
            "the register is down", denied: [.registerUnavailable],
            try machtiging(.failed(.timedOut(register: "toezicht")))),
        Case(
            "the represented died", denied: [.deceased],
            try S.question(S.wish(S.machtiging(died: S.day), picking: "m1"))),
    ]

    @Test("leaves a machtiging room or none, when", arguments: machtigingen)
    func lapsed(_ test: Case) throws {
        #expect(decide(try test.question(), id: "b", at: S.now).outcome.reasons == test.reasons)
    }

    @Test("is not told to who has a machtiging")
    func silent() {
        #expect(DenialReason.lapsed.publicText == DenialReason.notActive.publicText)
        #expect(DenialReason.lapsed.code != DenialReason.notActive.code)
    }

    @Test("ends a machtiging on the day it begins, and it is written down when nobody asked")
    func ends() throws {
        let coming = decide(
            try Self.machtiging(Self.under([S.protection(.bewind, 3, nil)])), id: "b", at: S.now)
        #expect(coming.outcome.until == S.day.adding(days: 3).start && coming.evidence.facts.isEmpty)
        let alone = decide(try Self.machtiging(nil), id: "b", at: S.now)
        #expect(alone.outcome.until == S.day.adding(days: 10).start)
        #expect(alone.evidence.facts == [.beschermingNietNagegaan])
    }

    /// A policy of a dienst, what protects the person, and what she may do herself; nil when she may nothing.
    private func own(_ policy: EigenToegang, _ bescherming: Inquiry?) throws -> Decision {
        let dienst = S.dienst(eigenToegang: policy)
        return decide(
            try S.question(.ownBehalf, dienst: dienst, bescherming: bescherming), id: "b", at: S.now)
    }

    @Test("limits what she does herself as far as the dienst says")
    func ownAccess() throws {
        let bewind = try Self.under([S.protection(.bewind)], about: "999990019")
        let care = try Self.under([S.protection(.mentorschap)], about: "999990019")
        #expect(try own(.onbeperkt, nil).acties == Set(Actie.allCases))
        #expect(try own(.inzien, bewind).acties == [.inzien])
        #expect(try own(.inzien, bewind).evidence.facts == [.onderMaatregel])
        #expect(try own(.geen, bewind).outcome.reasons == [.underMeasure(.bewind)])
        #expect(try own(.geen, care).acties == Set(Actie.allCases))
        #expect(try own(.inzien, nil).outcome.reasons == [.registerUnavailable])
        #expect(try own(.geen, .notAsked).outcome.reasons == [.registerUnavailable])
        let coming = try Self.under([S.protection(.bewind, 2, nil)], about: "999990019")
        #expect(try own(.geen, coming).outcome.until == S.day.adding(days: 2).start)
        let paying = S.dienst(acties: [.betalen], eigenToegang: .inzien)
        let denied = decide(
            try S.question(.ownBehalf, dienst: paying, bescherming: bewind), id: "b", at: S.now)
        #expect(denied.outcome.reasons == [.underMeasure(.bewind)])
        let looking = S.dienst(acties: [.inzien, .betalen], eigenToegang: .inzien)
        let both = try Self.under(
            [S.protection(.bewind), S.protection(.curatele)], about: "999990019")
        let decision = decide(
            try S.question(.ownBehalf, dienst: looking, bescherming: both), id: "b", at: S.now)
        #expect(decision.acties == [.inzien] && decision.outcome.until == nil)
        #expect(try own(.geen, both).outcome.reasons == [.underMeasure(.curatele)])
    }

    @Test("limits what she does herself in a business, and nothing that is strictly personal")
    func ownBusiness() throws {
        let curatele = try Self.under([S.protection(.curatele)], about: "999990019")
        func acties(_ domein: Domein) throws -> Set<Actie> {
            let dienst = S.dienst(domein, eigenToegang: .geen)
            return decide(
                try S.question(.ownBehalf, dienst: dienst, bescherming: curatele), id: "b", at: S.now
            ).acties
        }
        #expect(try acties(.bedrijf).isEmpty && acties(.persoonlijk).isEmpty)
        #expect(try acties(.striktPersoonlijk) == Set(Actie.allCases))
    }
}
