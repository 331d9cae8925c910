import Foundation
import Identity
import Policy
import Representation

/// A daughter who asks for her mother, and a question about it with one thing changed at a time.
enum Samples {
    static let uuid = "34085d78-21aa-4481-a219-b28d7f3282fc"
    static let now = Date(timeIntervalSince1970: 1_772_362_800)
    static let day = LocalDate(now)
    static let consultation = Consultation(register: "machtigingen", reference: "r1", answeredAt: now)

    static func dienst(
        _ domein: Dienst.Domein = .financieel, accepts kinds: Set<Vertegenwoordiging> = [.zelf, .machtiging],
        minimum: LevelOfAssurance = .substantieel, identificatie: Set<Dienst.Identificatie> = [.bsn],
        acties: Set<Actie> = Set(Actie.allCases), eigenToegang: EigenToegang = .onbeperkt,
        alleenProfessioneel: Set<Vertegenwoordiging> = []
    ) -> Dienst {
        Dienst(
            id: DienstID("bijstand"), uuid: uuid.uppercased(), gemeente: GemeenteCode("0518"),
            naam: Dienst.Text(nl: "Bijstand", en: "Assistance"), domein: domein, doel: "doel",
            grondslag: "Participatiewet art. 35", minimumLoA: minimum,
            identityProviders: [IdentityProviderID("digid")], vertegenwoordiging: kinds,
            identificatie: identificatie, sessie: Dienst.SessionLimits(), acties: acties,
            eigenToegang: eigenToegang, alleenProfessioneel: alleenProfessioneel)
    }

    static func machtiging(
        _ id: String = "m1", of mother: String = "999991607", to daughter: String = "999990019",
        diensten: Set<String> = [uuid], starts: Int = -10, ends: Int? = 10, state: Machtiging.State = .actief,
        died: LocalDate? = nil
    ) throws -> Machtiging {
        guard let period = Period(from: day.adding(days: starts), to: ends.map { day.adding(days: $0) })
        else {
            throw NoPeriod()
        }
        let name = PersonName(formOfAddress: .mevrouw, initialsAndSurname: "J. de Vries", birthYear: 1941)
        return Machtiging(
            id: id, version: 2, vertegenwoordigde: Person(bsn: try BSN(mother), name: name, died: died),
            gemachtigde: try BSN(daughter), diensten: diensten, period: period, state: state)
    }

    static func wish(_ machtigingen: Machtiging..., picking id: String?) -> Question.Wish {
        .machtiging(
            .answered(RegisterAnswer(machtigingen: machtigingen, consultation: consultation)), relation: id)
    }

    static func question(
        _ wish: Question.Wish, dienst: Dienst = dienst(), portal: Question.PortalAwareness = .aware,
        level: LevelOfAssurance = .substantieel, actor: Actor? = nil,
        bescherming: Question.Inquiry<ToezichtAnswer>? = nil
    ) throws -> Question {
        Question(
            dienst: dienst, portal: portal, actor: try actor ?? .person(BSN("999990019")),
            login: LoginEvidence(
                assertionID: "_a", identityProvider: IdentityProviderID("digid"), level: level,
                authenticatedAt: now),
            wish: wish, bescherming: bescherming, policyVersion: "v1")
    }

    static func staff() throws -> Actor {
        guard
            let staff = StaffMember(
                account: "kim", functieprofiel: "consulent", organisatie: try OIN("00000001001234567000"),
                netwerkzone: nil)
        else { throw NoPeriod() }
        return .medewerker(staff)
    }

    struct NoPeriod: Error {}
}
