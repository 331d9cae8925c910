import Foundation
import Identity
import Representation
import Testing

@Suite("Authority over a child")
struct GezagTests {
    typealias S = Samples

    private let mother: BSN
    private let other: BSN

    init() throws {
        mother = try BSN("999990019")
        other = try BSN("999995224")
    }

    private func child(
        _ gezag: Gezag, born: String = "2014-03-01", died: String? = nil
    ) throws -> Gezagsrelatie {
        let name = PersonName(formOfAddress: .neutraal, initialsAndSurname: "Sam", birthYear: 2014)
        return Gezagsrelatie(
            id: "g1", version: 1,
            minderjarige: Person(
                bsn: try BSN("999991607"), name: name, died: died.flatMap { LocalDate($0) }),
            born: try #require(LocalDate(born)), gezag: gezag)
    }

    private func standing(
        _ child: Gezagsrelatie, for actor: BSN? = nil, in act: Act = S.money,
        at instant: String = "2026-03-15T12:00:00Z"
    ) throws -> Gezagsrelatie.Standing {
        child.standing(for: actor ?? mother, doing: act, at: try S.instant(instant))
    }

    @Test("is held by whom the outcome names")
    func outcomes() throws {
        let named: [Gezag] = [
            .tweehoofdigOuderlijkGezag(ouders: [mother, other]), .eenhoofdigOuderlijkGezag(ouder: mother),
            .gezamenlijkGezag(ouder: other, derde: mother), .gezamenlijkGezag(ouder: mother, derde: other),
            .voogdij(derden: [mother]),
        ]
        let holds = Gezagsrelatie.Standing.holds(
            Set(Actie.allCases), ends: try #require(LocalDate("2032-03-01")))
        for gezag in named { #expect(try standing(child(gezag)) == holds) }
        let unnamed: [Gezag] = [
            .tweehoofdigOuderlijkGezag(ouders: [other]), .eenhoofdigOuderlijkGezag(ouder: other),
            .gezamenlijkGezag(ouder: other, derde: nil), .voogdij(derden: []),
        ]
        for gezag in unnamed { #expect(try standing(child(gezag)) == .notTheirs) }
    }

    @Test("is not guessed", arguments: [Gezag.tijdelijkGeenGezag, .nietTeBepalen])
    func unclear(_ gezag: Gezag) throws {
        #expect(try standing(child(gezag)) == .unclear)
        #expect(try standing(child(gezag, born: "2000-01-01")) == .notTheirs)
    }

    @Test("ends at midnight when the child turns eighteen")
    func majority() throws {
        let sam = try child(.eenhoofdigOuderlijkGezag(ouder: mother), born: "2008-03-16")
        let day = try #require(LocalDate("2026-03-16"))
        #expect(try standing(sam, at: "2026-03-15T22:59:59Z") == .holds(Set(Actie.allCases), ends: day))
        #expect(try standing(sam, at: "2026-03-15T23:00:00Z") == .ofAge(day))
        #expect(try standing(sam, for: other, at: "2026-03-15T23:00:00Z") == .notTheirs)
        #expect(try child(.nietTeBepalen, born: "2008-02-29").ofAge == LocalDate("2026-03-01"))
        let summer = try child(.voogdij(derden: [mother]), born: "2008-07-01")
        let july = try #require(LocalDate("2026-07-01"))
        #expect(try standing(summer, at: "2026-06-30T21:59:59Z") == .holds(Set(Actie.allCases), ends: july))
        #expect(try standing(summer, at: "2026-06-30T22:00:00Z") == .ofAge(july))
    }

    @Test("begins at midnight of the day the child is born", arguments: [true, false])
    func birth(_ isClear: Bool) throws {
        let sam = try child(
            isClear ? .eenhoofdigOuderlijkGezag(ouder: mother) : .nietTeBepalen, born: "2026-03-16")
        let stands = Gezagsrelatie.Standing.holds(Set(Actie.allCases), ends: sam.ofAge)
        #expect(try standing(sam, at: "2026-03-15T22:59:59Z") == .notTheirs)
        #expect(try standing(sam, at: "2026-03-15T23:00:00Z") == (isClear ? stands : .unclear))
    }

    @Test("ends by death only before the child is of age")
    func death() throws {
        let own = Gezag.eenhoofdigOuderlijkGezag(ouder: mother)
        let soon = try #require(LocalDate("2026-03-16"))
        #expect(try standing(child(own, died: "2026-03-16")) == .holds(Set(Actie.allCases), ends: soon))
        #expect(try standing(child(own, died: "2026-03-16"), at: "2026-03-15T23:00:00Z") == .deceased)
        let grown = try child(own, born: "2008-03-01", died: "2026-03-01")
        #expect(try standing(grown) == .ofAge(grown.ofAge))
        #expect(
            try standing(child(own, born: "2008-03-01", died: "2026-03-10")) == .ofAge(grown.ofAge))
        #expect(try standing(child(own, born: "2008-03-01", died: "2026-02-28")) == .deceased)
    }

    @Test("covers what the law gives of what may be done, and nothing of a business")
    func covers() throws {
        let sam = try child(.eenhoofdigOuderlijkGezag(ouder: mother))
        let looking = Act(dienst: S.dienst, domein: .persoonlijk, acties: [.inzien, .betalen])
        #expect(try standing(sam, in: looking) == .holds([.inzien, .betalen], ends: sam.ofAge))
        #expect(try standing(sam, in: Act(dienst: S.dienst, domein: .bedrijf)) == .notCovered)
    }

    @Test("does not stand before birth, after death, over oneself, or in what is strictly personal")
    func refusals() throws {
        let own = Gezag.eenhoofdigOuderlijkGezag(ouder: mother)
        #expect(try standing(child(own, born: "2026-03-16")) == .notTheirs)
        #expect(try standing(child(own, died: "2026-03-15")) == .deceased)
        #expect(try standing(child(own, died: "2026-03-15"), for: other) == .notTheirs)
        #expect(try standing(child(own), for: BSN("999991607")) == .ownPerson)
        let strict = Act(dienst: S.dienst, domein: .striktPersoonlijk)
        #expect(try standing(child(own), in: strict) == .notCovered)
    }

    @Test("becomes a relation from birth until it ends")
    func relation() throws {
        let sam = try child(.eenhoofdigOuderlijkGezag(ouder: mother))
        let relation = try #require(Relation(sam, in: "gezag", ends: sam.ofAge))
        #expect(relation.kind == .gezag && relation.id == "g1" && relation.represented == sam.minderjarige)
        #expect(relation.version == 1 && !relation.voorlopig)
        #expect(relation.period == Period(from: sam.born, to: sam.ofAge))
        #expect(Relation(sam, in: "gezag", ends: sam.born) == nil)
    }
}
