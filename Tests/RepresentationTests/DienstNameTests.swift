import Foundation
import Identity
import Representation
import Testing

@Suite("The UUID of a dienst")
struct DienstNameTests {
    typealias S = Samples

    private let upper = S.dienst.uppercased()

    @Test("is written in lower case wherever a rule or a register reads it")
    func lowerCase() throws {
        let (actor, day) = (try BSN("999990019"), LocalDate(.distantPast))
        let relation = RelationInquiry(
            checkID: "c", dienst: upper, day: day, represented: actor, actor: .person(actor), level: .midden,
            doel: "doel", gemeente: GemeenteCode("0518"))
        let gezag = GezagInquiry(
            checkID: "c", dienst: upper, day: day, represented: nil, actor: actor, doel: "doel",
            gemeente: GemeenteCode("0518"))
        let approval = Approval(actor: .person(actor), maatregel: "t1", version: 1, dienst: upper)
        #expect(relation.dienst == S.dienst && gezag.dienst == S.dienst && approval.dienst == S.dienst)
        #expect(Act(dienst: upper, domein: .financieel).dienst == S.dienst)
    }

    @Test("lies in a part that names it, in whatever case either is written")
    func part() {
        for (named, asked) in [(upper, S.dienst), (S.dienst, upper), (upper, upper)] {
            let part = Omvang.deel(diensten: [named], domeinen: [])
            #expect(part.contains(dienst: asked, in: .financieel))
        }
        #expect(!Omvang.deel(diensten: ["x"], domeinen: []).contains(dienst: "y", in: .financieel))
    }
}
