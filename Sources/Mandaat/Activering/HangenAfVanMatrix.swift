public import Foundation

extension Omstandigheden {
    /// Whether nothing but a row of the matrix decides on a raadpleging: with one it is allowed, without one it is not.
    public func hangenAfVanMatrix(_ raadpleging: Raadpleging, at now: Date) -> Bool {
        let row = Recht(
            profiel: medewerker.profiel, onderdeel: raadpleging.onderdeel, grondslag: "a law",
            doel: raadpleging.doel)
        return allow(raadpleging, under: [row], at: now) && !allow(raadpleging, under: [], at: now)
    }

    private func allow(_ raadpleging: Raadpleging, under rechten: [Recht], at now: Date) -> Bool {
        let facts = Omstandigheden(
            medewerker: medewerker, verband: verband, opdrachten: opdrachten, aansluiting: aansluiting,
            matrix: Autorisatiematrix(rechten: rechten), afwijkingen: afwijkingen, bereik: bereik,
            eerdere: eerdere)
        if case .toegestaan = judge(raadpleging, facts, at: now) { return true }
        return false
    }
}
