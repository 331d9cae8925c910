import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("A dienst")
struct DienstTests {
    @Test("accepts what it lists", arguments: Vertegenwoordiging.allCases)
    func lists(_ kind: Vertegenwoordiging) {
        #expect(Samples.dienst(accepts: [kind]).accepts(kind))
        #expect(!Samples.dienst(accepts: Set(Vertegenwoordiging.allCases).subtracting([kind])).accepts(kind))
    }

    @Test(
        "that is strictly personal accepts nobody else, whatever it lists",
        arguments: Vertegenwoordiging.allCases)
    func striktPersoonlijk(_ kind: Vertegenwoordiging) {
        let dienst = Samples.dienst(.striktPersoonlijk, accepts: Set(Vertegenwoordiging.allCases))
        #expect(dienst.accepts(kind) == (kind == .zelf))
    }

    @Test("is known by a UUID in lower case")
    func uuid() { #expect(Samples.dienst().uuid == Samples.uuid) }

    @Test("has a name in each language")
    func name() {
        #expect(Samples.dienst().naam.text(in: .nl) == "Bijstand")
        #expect(Samples.dienst().naam.text(in: .en) == "Assistance")
    }

    @Test("is to the rules what may be done in it")
    func act() {
        let act = Samples.dienst(.persoonlijk, acties: [.inzien]).act
        #expect(act == Act(dienst: Samples.uuid, domein: .persoonlijk, acties: [.inzien]))
    }

    @Test("writes sets of words in the order of the alphabet")
    func order() throws {
        let text = String(decoding: try JSONEncoder().encode(Samples.dienst()), as: UTF8.self)
        #expect(text.contains(#"["betalen","bezwaar","indienen","inzien","wijzigen"]"#))
    }

    @Test(
        "releases only what it lists",
        arguments: [
            ([], false, false), ([.bsn], true, false), ([.naam], false, true), ([.bsn, .naam], true, true),
            ([.kvk, .rsin], false, false),
        ] as [(Set<Dienst.Identificatie>, Bool, Bool)])
    func release(_ listed: Set<Dienst.Identificatie>, _ numbers: Bool, _ name: Bool) throws {
        let mother = try Samples.machtiging().vertegenwoordigde
        let dienst = Samples.dienst(identificatie: listed)
        let release = ClaimRelease(for: dienst, actor: .person(try BSN("999990019")), represented: mother)
        #expect((release.actor != nil) == numbers)
        #expect((release.represented == mother.bsn) == numbers)
        #expect((release.representedName == mother.name) == name)
        #expect(ClaimRelease(for: dienst, actor: .person(mother.bsn), represented: nil).represented == nil)
    }

    @Test("releases the numbers of an organisation it lists, and no person's for them")
    func organisation() throws {
        let office = try Samples.employee()
        let both = ClaimRelease(
            for: Samples.dienst(identificatie: [.bsn, .kvk, .rsin]), actor: office, represented: nil)
        #expect(try both.kvk == KvKNumber("00000001") && both.rsin == RSIN("999990627"))
        #expect(both.actor == nil)
        let none = ClaimRelease(for: Samples.dienst(identificatie: [.bsn]), actor: office, represented: nil)
        #expect(none.kvk == nil && none.rsin == nil)
    }
}
