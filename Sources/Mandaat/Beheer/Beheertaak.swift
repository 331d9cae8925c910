/// Something that is done in beheer, and takes a role.
public enum Beheertaak: Hashable, Sendable {
    case accountsInzien
    /// Asks that an account may do more or less.
    case aanvragen
    case goedkeuren
    case verwerken
    case blokkeren
    /// Lifts the freeze of somebody who was suspected.
    case verdenkingOpheffen
    case afwijkingToestaan
    case matrixBeheren
    case lijstenBeheren
    /// Confirms that who consults still needs it.
    case gebruikersBevestigen
    /// Confirms that who manages still needs it.
    case beheerdersBevestigen
    /// Looks at why somebody outside the lists was reached.
    case escapesBeoordelen
}

extension Beheerrol {
    /// What somebody with the role does.
    ///
    /// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Rollen en Bijzondere taken.
    public var taken: Set<Beheertaak> {
        switch self {
        case .gebruikersbeheerder: [.accountsInzien, .aanvragen, .verwerken, .blokkeren]
        case .lichtBeheer: [.accountsInzien, .blokkeren]
        case .teamleider:
            [.accountsInzien, .aanvragen, .goedkeuren, .gebruikersBevestigen, .escapesBeoordelen]
        case .securityOfficer:
            [
                .accountsInzien, .aanvragen, .goedkeuren, .blokkeren, .verdenkingOpheffen, .afwijkingToestaan,
                .beheerdersBevestigen, .escapesBeoordelen,
            ]
        case .gemandateerde: []
        case .functioneelBeheerder: [.aanvragen, .matrixBeheren, .lijstenBeheren]
        }
    }

    /// Whether one person may have both: who decides does not carry out, and who checks does not make the rules.
    ///
    /// - Source: BIO 6.1.2.
    public func staatNaast(_ other: Beheerrol) -> Bool {
        !Self.apart.contains { [self, other] == $0 || [other, self] == $0 }
    }

    private static let apart: [[Beheerrol]] = [
        [.gebruikersbeheerder, .teamleider], [.gebruikersbeheerder, .securityOfficer],
        [.lichtBeheer, .securityOfficer], [.functioneelBeheerder, .securityOfficer],
        [.functioneelBeheerder, .gebruikersbeheerder], [.functioneelBeheerder, .teamleider],
        [.lichtBeheer, .teamleider], [.gemandateerde, .gebruikersbeheerder],
        [.gemandateerde, .functioneelBeheerder],
    ]
}
