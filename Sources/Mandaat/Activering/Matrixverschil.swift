public import Identity

/// What changes when one matrix takes the place of another.
public struct Matrixverschil: Hashable, Sendable {
    /// Rows that nobody had.
    public let erbij: [Recht]
    /// Rows that are gone.
    public let eraf: [Recht]

    /// Compares two matrices; a row with another ground is gone and new.
    public init(van oud: Autorisatiematrix, naar nieuw: Autorisatiematrix) {
        erbij = nieuw.rechten.filter { !oud.rechten.contains($0) }
        eraf = oud.rechten.filter { !nieuw.rechten.contains($0) }
    }
}

/// A raadpleging of before, as far as a matrix decides on it.
public struct EerdereRaadpleging: Hashable, Sendable {
    /// The functieprofiel of who asked.
    public let profiel: ProfielID
    /// What was asked.
    public let onderdeel: OnderdeelID
    /// What for.
    public let doel: DoelID
    /// Whether only a deviation of her own allowed it, or nothing but the matrix stood in the way.
    public let afhankelijkVanMatrix: Bool

    /// Puts the parts together.
    public init(profiel: ProfielID, onderdeel: OnderdeelID, doel: DoelID, afhankelijkVanMatrix: Bool = true) {
        self.profiel = profiel
        self.onderdeel = onderdeel
        self.doel = doel
        self.afhankelijkVanMatrix = afhankelijkVanMatrix
    }
}

/// What a new matrix would have meant for the raadplegingen of a period: how many would be allowed or refused now.
public struct Proefdraai: Hashable, Sendable {
    /// What a functieprofiel would gain or lose.
    public struct Regel: Hashable, Sendable {
        /// Who asked.
        public let profiel: ProfielID
        /// What was asked.
        public let onderdeel: OnderdeelID
        /// What for.
        public let doel: DoelID
        /// How often.
        public let aantal: Int
    }

    /// Refused then, allowed now.
    public let wint: [Regel]
    /// Allowed then, refused now.
    public let verliest: [Regel]

    /// Judges raadplegingen of before under both.
    public init(
        _ eerdere: [EerdereRaadpleging], van oud: Autorisatiematrix?, naar nieuw: Autorisatiematrix
    ) {
        let before = eerdere.filter(\.afhankelijkVanMatrix).map { ($0, oud.allows($0), nieuw.allows($0)) }
        wint = Self.regels(before.filter { !$0.1 && $0.2 }.map(\.0))
        verliest = Self.regels(before.filter { $0.1 && !$0.2 }.map(\.0))
    }

    private static func regels(_ raadplegingen: [EerdereRaadpleging]) -> [Regel] {
        Dictionary(grouping: raadplegingen) { $0 }.map {
            Regel(profiel: $0.profiel, onderdeel: $0.onderdeel, doel: $0.doel, aantal: $1.count)
        }.sorted {
            ($0.profiel.rawValue, $0.onderdeel.rawValue) < ($1.profiel.rawValue, $1.onderdeel.rawValue)
        }
    }
}

extension Autorisatiematrix? {
    fileprivate func allows(_ eerdere: EerdereRaadpleging) -> Bool { self?.allows(eerdere) ?? false }
}

extension Autorisatiematrix {
    fileprivate func allows(_ eerdere: EerdereRaadpleging) -> Bool {
        recht(of: eerdere.profiel, op: eerdere.onderdeel, voor: eerdere.doel)?.hasGrondslag ?? false
    }
}
