import Identity
import Policy

extension Table {
    /// Holds a dienst that staff log in for to what makes them always visible as staff: nobody else comes in there,
    /// and they stand in nobody's place.
    func checkForStaff(_ rules: AccessRules, _ names: DeclaredNames) {
        guard let provider = rules.identityProviders.first(where: names.staff.contains) else { return }
        if let other = rules.identityProviders.first(where: { !names.staff.contains($0) }) {
            self["identityProviders"]?.note(
                "staff log in at \(provider), and others at \(other)",
                "give each a dienst of its own, so that nobody takes staff for a citizen")
        }
        if rules.vertegenwoordiging != [.zelf] {
            self["vertegenwoordiging"]?.note(
                "who logs in at \(provider) is staff, and acts by no relation of her own", "write [zelf]")
        }
        if rules.limits.eigenToegang != .onbeperkt {
            self["eigenToegang"]?.note(
                "who logs in at \(provider) is staff, and no measure is asked of her", "remove it")
        }
        if !rules.identificatie.isEmpty {
            self["identificatie"]?.warn(
                "who logs in at \(provider) is staff, and has none of these", "remove it")
        }
    }
}
