import Identity
import SAML

extension ProviderConfiguration {
    /// What only one profile has: nothing for another profile, nil after a fault.
    struct Particulars {
        let eherkenning: EHerkenningConfiguration?
        let medewerker: MedewerkerConfiguration?

        init?(
            _ table: Table, _ profile: ProviderProfile?, _ entityID: String?,
            _ metadata: IdentityProviderMetadata?
        ) {
            let isPure = Self.isPure(table, profile)
            var (broker, staff): (EHerkenningConfiguration?, MedewerkerConfiguration?)
            switch profile {
            case .eherkenning:
                broker = EHerkenningConfiguration(table, entityID, metadata)
                if broker == nil { return nil }
            case .medewerker:
                staff = MedewerkerConfiguration(table)
                if staff == nil { return nil }
            case .digid3, .digid4, nil: break
            }
            guard isPure else { return nil }
            (eherkenning, medewerker) = (broker, staff)
        }

        /// Sees that no key of another profile is there; what profile it is must be known.
        private static func isPure(_ table: Table, _ profile: ProviderProfile?) -> Bool {
            guard let profile else { return true }
            let owned = [
                (ProviderProfile.eherkenning, ["catalogue"]), (.medewerker, MedewerkerConfiguration.keys),
            ]
            let strange = owned.filter { $0.0 != profile }.flatMap { owner, keys in
                keys.compactMap { table[$0] }.map { (owner, $0) }
            }
            for (owner, field) in strange {
                field.note("belongs to the profile \(owner.rawValue)", "remove it")
            }
            return strange.isEmpty
        }
    }
}
