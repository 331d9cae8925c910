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
