public import Identity

extension Set<Beheerrol> {
    /// Whether somebody with these roles does a task.
    public func doen(_ taak: Beheertaak) -> Bool { contains { $0.taken.contains(taak) } }

    /// What one person may not have together, when there is such: who keeps the lists does not consult, because what
    /// she may consult would be hers to decide.
    public func botsing(met profiel: ProfielID?) -> Beheerbezwaar? {
        if profiel != nil, contains(.functioneelBeheerder) { return .rolZonderProfiel(.functioneelBeheerder) }
        let rollen = Beheerrol.allCases.filter(contains)
        for (index, rol) in rollen.enumerated() {
            if let other = rollen[index...].first(where: { !rol.staatNaast($0) }) {
                return .rollenBotsen(rol, other)
            }
        }
        return nil
    }
}
