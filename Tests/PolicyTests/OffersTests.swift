import Identity
import Policy
import Representation
import Testing

@Suite("The persons offered")
struct OffersTests {
    @Test("are those for whom a machtiging holds here and now, and no others")
    func holding() throws {
        let wish = Samples.wish(
            try Samples.machtiging("holds"), try Samples.machtiging("withdrawn", state: .ingetrokken),
            try Samples.machtiging("elsewhere", diensten: []), try Samples.machtiging("later", starts: 1),
            try Samples.machtiging("over", ends: 0), try Samples.machtiging("foreign", to: "999995224"),
            try Samples.machtiging("own", of: "999990019"), try Samples.machtiging("second", of: "999995224"),
            picking: nil)
        let offered = offers(try Samples.question(wish), at: Samples.now)
        #expect(offered.map(\.id) == ["holds", "second"])
    }

    @Test("are none where nobody may act for another")
    func obstacles() throws {
        let wish = Samples.wish(try Samples.machtiging(), picking: nil)
        let questions = try [
            Samples.question(wish, dienst: Samples.dienst(.striktPersoonlijk)),
            Samples.question(wish, dienst: Samples.dienst(accepts: [.zelf])),
            Samples.question(wish, portal: .unaware), Samples.question(wish, level: .midden),
            Samples.question(.ownBehalf), Samples.question(.machtiging(.notAsked, relation: nil)),
            Samples.question(.machtiging(.failed(.unreachable(register: "m")), relation: nil)),
        ]
        #expect(questions.allSatisfy { offers($0, at: Samples.now).isEmpty })
        #expect(offers(try Samples.question(wish), at: Samples.now).count == 1)
    }

    @Test("are each permitted when picked")
    func permitted() throws {
        let machtigingen = try [Samples.machtiging("a"), Samples.machtiging("b", of: "999995224", ends: nil)]
        let wish = Samples.wish(machtigingen[0], machtigingen[1], picking: nil)
        for offer in offers(try Samples.question(wish), at: Samples.now) {
            let picked = Samples.wish(machtigingen[0], machtigingen[1], picking: offer.id)
            let decision = decide(try Samples.question(picked), id: "b", at: Samples.now)
            #expect(decision.outcome == .permit(.representing(offer), until: offer.ends))
        }
    }
}
