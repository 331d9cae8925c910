import Audit
import Foundation
import Identity
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("Who a session keeps")
struct StoredActorTests {
    private static func staff(zone: String? = "gemnet") throws -> Actor {
        .medewerker(
            try #require(
                StaffMember(
                    account: "kim@isd.example", functieprofiel: "consulent",
                    organisatie: try OIN("00000001001234567000"), netwerkzone: zone)))
    }

    @Test("is read back as she was, staff too")
    func kept() throws {
        let keys = Fixture.keys()
        for actor in [try Self.staff(), try Self.staff(zone: nil), .person(try BSN(World.anna))] {
            #expect(try keys.open(keys.seal(actor, for: "here", .system), for: "here") == actor)
        }
    }

    @Test("is read from what an older version stored")
    func older() throws {
        let person = #"{"person":{"bsn":"999999047"}}"#
        let employee =
            #"{"employee":{"_0":{"diensten":["d"],"organisation":{"kvk":"90002768"},"subject":"opaque","#
            + #""vestigingen":[]}}}"#
        let stored = try [person, employee].map {
            try decodeCanonicalJSON(StoredActor.self, from: Data($0.utf8)).actor
        }
        #expect(stored.first == .person(try BSN(World.anna)))
        guard case .employee(let found) = stored.last else {
            Issue.record("an employee was lost")
            return
        }
        #expect(found.diensten == ["d"] && found.organisation.kvk?.reveal() == "90002768")
    }

    @Test(
        "is nobody when a part of staff cannot be read",
        arguments: [
            (#""account":"999999047""#, #""organisatie":"00000001001234567000""#),
            (#""account":"kim""#, #""organisatie":"1""#),
        ])
    func broken(_ account: String, _ organisation: String) throws {
        let json = #"{"medewerker":{"_0":{\#(account),"functieprofiel":"c",\#(organisation)}}}"#
        #expect(try decodeCanonicalJSON(StoredActor.self, from: Data(json.utf8)).actor == nil)
    }
}
