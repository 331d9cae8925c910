public import Identity

/// What a staff member asks for, once.
public struct Raadpleging: Hashable, Sendable {
    /// In whose name; nil when she did not choose: there is no default.
    public let gemeente: GemeenteCode?
    /// What for.
    public let doel: DoelID
    /// What she wants to consult.
    public let onderdeel: OnderdeelID
    /// By what she looks for the person.
    public let sleutel: Sleutel
    /// What she wants to do in a case with it; nil when she only looks.
    public let handeling: Voornemen?

    /// Puts the parts together.
    public init(
        gemeente: GemeenteCode?, doel: DoelID, onderdeel: OnderdeelID, sleutel: Sleutel,
        handeling: Voornemen? = nil
    ) {
        self.gemeente = gemeente
        self.doel = doel
        self.onderdeel = onderdeel
        self.sleutel = sleutel
        self.handeling = handeling
    }

    /// By what a person is looked for.
    public enum Sleutel: String, Hashable, Sendable, Codable, CaseIterable {
        case bsn
        /// A name, an address, a licence plate.
        case anders
    }

    /// An act in a case that somebody wants to do.
    public struct Voornemen: Hashable, Sendable {
        /// The case, hidden.
        public let zaak: Pseudonym
        /// What she wants to do.
        public let handeling: Zaakhandeling.Handeling

        /// Takes both.
        public init(zaak: Pseudonym, handeling: Zaakhandeling.Handeling) {
            self.zaak = zaak
            self.handeling = handeling
        }
    }
}

/// Everything that a raadpleging is judged by.
public struct Omstandigheden: Hashable, Sendable {
    /// Who asks.
    public let medewerker: Medewerker
    /// For whom her organisation works.
    public let verband: Samenwerkingsverband
    /// The last order of each member.
    public let opdrachten: [Opdracht]
    /// What the connection is for.
    public let aansluiting: Aansluiting
    /// The matrix that is active; nil while none is.
    public let matrix: Autorisatiematrix?
    /// Her own deviations from it.
    public let afwijkingen: [Afwijking]
    /// What the lists say of the person.
    public let bereik: Bereik
    /// What was done in the case before, by whomever.
    public let eerdere: [Zaakhandeling]

    /// Puts the parts together.
    public init(
        medewerker: Medewerker, verband: Samenwerkingsverband, opdrachten: [Opdracht],
        aansluiting: Aansluiting, matrix: Autorisatiematrix?, afwijkingen: [Afwijking], bereik: Bereik,
        eerdere: [Zaakhandeling] = []
    ) {
        self.medewerker = medewerker
        self.verband = verband
        self.opdrachten = opdrachten
        self.aansluiting = aansluiting
        self.matrix = matrix
        self.afwijkingen = afwijkingen
        self.bereik = bereik
        self.eerdere = eerdere
    }
}
