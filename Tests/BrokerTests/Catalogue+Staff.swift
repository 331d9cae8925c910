import Broker
import Identity
import Policy
import TestSupport

extension Catalogue {
    /// The same, in which `parkeren` is for staff, whatever else it accepts and releases.
    func forStaff(_ kinds: Set<Vertegenwoordiging> = [.zelf]) -> Catalogue {
        var diensten = diensten
        diensten[Fixture.parkeren] = diensten[Fixture.parkeren].map { $0.forStaff(kinds) }
        return Catalogue(
            issuer: issuer, gemeenten: gemeenten, diensten: diensten, portals: portals,
            verbanden: verbanden, policyVersion: policyVersion)
    }
}

extension Dienst {
    /// The same dienst for staff.
    fileprivate func forStaff(_ kinds: Set<Vertegenwoordiging>) -> Dienst {
        Dienst(
            id: id, uuid: uuid, gemeente: gemeente, naam: naam, domein: domein, doel: doel,
            grondslag: grondslag, minimumLoA: minimumLoA, identityProviders: [Fixture.second],
            vertegenwoordiging: kinds, identificatie: Set(Identificatie.allCases), sessie: sessie)
    }
}
