import Identity
import Policy
import Representation
import Testing

@Suite("Before a number is asked")
struct ObstaclesTests {
    typealias S = Samples

    private func obstacles(
        _ kinds: [Vertegenwoordiging] = [.bewind, .curatele, .mentorschap], in dienst: Dienst = S.money,
        by actor: Actor? = nil, at level: LevelOfAssurance = .substantieel,
        _ portal: Question.PortalAwareness = .aware
    ) throws -> [DenialReason] {
        Policy.obstacles(
            toAnyOf: kinds, of: try actor ?? S.employee(), in: dienst, at: portal, level: level)
    }

    @Test("nothing stands in the way where one of the kinds will do")
    func none() throws {
        #expect(try obstacles().isEmpty)
        #expect(try obstacles(in: S.dienst(accepts: [.zelf, .curatele])).isEmpty)
        #expect(try obstacles(in: S.care).isEmpty)
    }

    @Test("nobody acts in a capacity that her way of logging in does not have")
    func capacities() throws {
        let company = S.dienst(.bedrijf, accepts: Set(Vertegenwoordiging.allCases))
        #expect(try obstacles([.organisatie], in: company).isEmpty)
        #expect(
            try obstacles([.organisatie], in: company, by: .person(BSN("999990019"))) == [.kindNotAccepted])
        for kind in [Vertegenwoordiging.zelf, .machtiging, .gezag] {
            #expect(try obstacles([kind]) == [.kindNotAccepted])
            #expect(try obstacles([kind], by: .person(BSN("999990019"))).isEmpty)
        }
    }

    @Test("staff stand in nobody's place, and are told of a level in words of their work")
    func staff() throws {
        let dienst = S.dienst(accepts: Set(Vertegenwoordiging.allCases))
        #expect(try obstacles([.zelf], in: dienst, by: S.staff()).isEmpty)
        for kind in [Vertegenwoordiging.machtiging, .bewind, .curatele, .gezag] {
            #expect(try obstacles([kind], in: dienst, by: S.staff()) == [.kindNotAccepted])
        }
        #expect(
            try obstacles([.zelf], in: dienst, by: S.staff(), at: .midden)
                == [.staffLevelTooLow(needed: .substantieel)])
        let needed = DenialReason.staffLevelTooLow(needed: .substantieel)
        #expect(needed.code == "LOA_TE_LAAG")
        #expect(needed.publicText == .staff(.levelTooLow(needed: .substantieel)))
    }

    @Test("staff act for themselves without anybody's number, and for nobody else whatever a register says")
    func staffDecision() throws {
        let dienst = S.dienst(identificatie: [.bsn, .kvk, .rsin, .naam], eigenToegang: .geen)
        let own = decide(
            try S.question(.ownBehalf, dienst: dienst, actor: S.staff()), id: "b", at: S.now)
        #expect(own.outcome == .permit(.ownBehalf, until: nil) && own.acties == dienst.acties)
        let release = ClaimRelease(for: dienst, actor: try S.staff(), represented: nil)
        #expect(release.actor == nil && release.kvk == nil && release.rsin == nil)
        let wishes: [Question.Wish] = [
            S.wish(try S.machtiging(), picking: "m1"), try S.asking(S.maatregel()),
        ]
        for wish in wishes {
            let dienst = S.dienst(accepts: Set(Vertegenwoordiging.allCases))
            let question = try S.question(wish, dienst: dienst, actor: S.staff())
            #expect(decide(question, id: "b", at: S.now).outcome == .deny([.kindNotAccepted]))
            #expect(offers(question, at: S.now).isEmpty)
        }
    }

    @Test("what stands in the way is told: level and mandate first")
    func some() throws {
        #expect(try obstacles(at: .midden) == [.organisationLevelTooLow(needed: .substantieel)])
        #expect(
            try obstacles(by: .person(BSN("999990019")), at: .midden) == [.levelTooLow(needed: .substantieel)]
        )
        #expect(try obstacles(by: S.employee(diensten: [])) == [.notMandated])
        #expect(
            try obstacles(by: S.employee(diensten: []), at: .basis)
                == [.organisationLevelTooLow(needed: .substantieel), .notMandated])
        #expect(try obstacles([.bewind], in: S.care) == [.notCovered(.bewind, .persoonlijk)])
        #expect(try obstacles(in: S.dienst()) == [.kindNotAccepted])
        #expect(try obstacles([]) == [.kindNotAccepted])
        #expect(try obstacles(at: .substantieel, .unaware) == [.portalUnaware])
        #expect(
            try obstacles(in: S.dienst(.striktPersoonlijk), at: .basis)
                == [.organisationLevelTooLow(needed: .substantieel), .onlyInPerson])
        let paying = S.dienst(.persoonlijk, accepts: [.zelf, .mentorschap], acties: [.betalen])
        #expect(try obstacles([.mentorschap], in: paying) == [.notCovered(.mentorschap, .persoonlijk)])
    }
}
