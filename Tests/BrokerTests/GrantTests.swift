import Foundation
import Identity
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A grant")
struct GrantTests {
    static let cases: [(register: String, id: String, dienst: DienstID, isSuperseded: Bool)] = [
        ("toezicht", "1", Fixture.bijstand, false), ("toezicht", "1", Fixture.schuldhulp, true),
        ("toezicht", "2", Fixture.bijstand, true), ("machtigingen", "1", Fixture.bijstand, true),
    ]

    @Test("stands beside another only for another dienst, by the same relation of the same register")
    func superseded() {
        let grant = Grant(
            id: "g", session: "s", client: Fixture.portal, gemeente: Fixture.gemeente,
            dienst: Fixture.schuldhulp, besluit: "b", kind: .bewind,
            relation: .init(register: "toezicht", id: "1", version: 1, kind: .bewind),
            represented: Sealed(bytes: Data([1])), acties: [], toestemmingVereist: [],
            issuedAt: Fixture.noon, endsAt: nil)
        for test in Self.cases {
            #expect(
                grant.isSuperseded(byRelation: test.id, of: test.register, dienst: test.dienst)
                    == test.isSuperseded, "\(test)")
        }
    }
}
