import Identity
import Mandaat
import Representation

extension PersonKeys {
    /// What a case of a gemeente is found by: another's with the same number is another case.
    func pseudonym(of zaak: Zaaknummer, in gemeente: GemeenteCode) -> Pseudonym {
        naming.pseudonym(of: ["zaak", gemeente.rawValue, zaak.reveal()], for: "zaak")
    }

    /// What staff are known by in cases: one person for every samenwerkingsverband of her organisation.
    func persoon(_ staff: StaffMember) -> Pseudonym {
        naming.pseudonym(of: Actor.nameParts(of: staff.account, at: staff.organisatie), for: "zaak")
    }
}
