public import Identity

/// Raadplegingen of before that only a row of the matrix decided on: what was asked, and how often.
public struct EerdereRaadpleging: Hashable, Sendable {
    /// The functieprofiel of who asked.
    public let profiel: ProfielID
    /// What was asked.
    public let onderdeel: OnderdeelID
    /// What for.
    public let doel: DoelID
    /// How often.
    public let aantal: Int

    /// Puts the parts together.
    public init(profiel: ProfielID, onderdeel: OnderdeelID, doel: DoelID, aantal: Int) {
        self.profiel = profiel
        self.onderdeel = onderdeel
        self.doel = doel
        self.aantal = aantal
    }
}

/// What a new matrix would mean for the raadplegingen of a period: how many it would allow or refuse in place of the
/// one in force.
public struct Proefdraai: Hashable, Sendable {
    /// Refused under the old one, allowed under the new.
    public let wint: [EerdereRaadpleging]
    /// Allowed under the old one, refused under the new.
    public let verliest: [EerdereRaadpleging]

    /// Judges raadplegingen of before under both.
    public init(
        _ eerdere: [EerdereRaadpleging], van oud: Autorisatiematrix?, naar nieuw: Autorisatiematrix
    ) {
        wint = eerdere.filter { !(oud?.allows($0) ?? false) && nieuw.allows($0) }
        verliest = eerdere.filter { oud?.allows($0) ?? false && !nieuw.allows($0) }
    }

    /// How many raadplegingen would be allowed that are refused now.
    public var aantalErbij: Int { wint.reduce(0) { $0 + $1.aantal } }
    /// How many would be refused that are allowed now.
    public var aantalEraf: Int { verliest.reduce(0) { $0 + $1.aantal } }
}

extension Autorisatiematrix {
    fileprivate func allows(_ eerdere: EerdereRaadpleging) -> Bool {
        recht(of: eerdere.profiel, op: eerdere.onderdeel, voor: eerdere.doel)?.hasGrondslag ?? false
    }
}
