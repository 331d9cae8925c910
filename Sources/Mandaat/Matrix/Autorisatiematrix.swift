public import Identity

/// What each functieprofiel may consult, on what legal ground and for what purpose.
///
/// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Autorisatiematrix.
public struct Autorisatiematrix: Hashable, Sendable, Codable {
    /// Its rows, in the order in which they were written.
    public let rechten: [Recht]

    /// Takes the rows as they are; ``lint(under:)`` says whether they may be used.
    public init(rechten: [Recht]) { self.rechten = rechten }

    /// The row that gives a functieprofiel an onderdeel for a purpose.
    public func recht(of profiel: ProfielID, op onderdeel: OnderdeelID, voor doel: DoelID) -> Recht? {
        rechten.first { $0.profiel == profiel && $0.onderdeel == onderdeel && $0.doel == doel }
    }
}

/// A row of the matrix.
public struct Recht: Hashable, Sendable, Codable {
    /// Whom it is given to.
    public let profiel: ProfielID
    /// What may be consulted.
    public let onderdeel: OnderdeelID
    /// The law that allows it; empty while nobody filled it in, and then it gives nothing.
    public let grondslag: String
    /// What for.
    public let doel: DoelID

    /// Puts the row together.
    public init(profiel: ProfielID, onderdeel: OnderdeelID, grondslag: String, doel: DoelID) {
        self.profiel = profiel
        self.onderdeel = onderdeel
        self.grondslag = grondslag
        self.doel = doel
    }

    /// Whether a law is named that can carry it.
    ///
    /// Consent is none where a citizen depends on the gemeente (AP, advice of 2016 on the social domain).
    public var hasGrondslag: Bool {
        let text = grondslag.lowercased()
        return text.isWritten && !text.contains("toestemming") && !text.contains("consent")
    }
}

extension Autorisatiematrix {
    /// The functieprofielen that it gives something, each once, in the order of their first row.
    public var profielen: [ProfielID] {
        var seen: Set<ProfielID> = []
        return rechten.map(\.profiel).filter { seen.insert($0).inserted }
    }

    /// Whether a functieprofiel searches by something else than a BSN.
    public func isZwaar(_ profiel: ProfielID, under aansluiting: Aansluiting) -> Bool {
        rechten.contains {
            $0.profiel == profiel && aansluiting.onderdeel($0.onderdeel)?.isZwaar == true
        }
    }
}
