/// Why somebody cannot do something in beheer.
public enum Beheerbezwaar: Error, Hashable, Sendable {
    /// No role of hers does it.
    case geenTaak(Beheertaak)
    /// It is about herself.
    case eigenAccount
    /// Asking, approving and carrying out lie with different persons.
    case zelfdePersoon
    case nietGoedgekeurd
    case alVerwerkt
    /// What is asked for does not fit why it is asked for.
    case pastNietBijAanleiding
    case rollenBotsen(Beheerrol, Beheerrol)
    /// A block of that kind ends in another way.
    case nietOpTeHeffen(Accountstand.Blokkade)
    /// The day lies in the past, or too far ahead.
    case dag
    /// No law was named that can carry it.
    case geenGrondslag
    /// The connection was not given for that purpose.
    case doel
    case onbekendOnderdeel
    /// It need not be confirmed yet, or there is nothing to confirm.
    case nietTeBevestigen

    /// Its name in records.
    public var code: String {
        switch self {
        case .geenTaak: "geen-taak"
        case .eigenAccount: "eigen-account"
        case .zelfdePersoon: "zelfde-persoon"
        case .nietGoedgekeurd: "niet-goedgekeurd"
        case .alVerwerkt: "al-verwerkt"
        case .pastNietBijAanleiding: "past-niet"
        case .rollenBotsen: "rollen-botsen"
        case .nietOpTeHeffen: "niet-op-te-heffen"
        case .dag: "dag"
        case .geenGrondslag: "geen-grondslag"
        case .doel: "doel"
        case .onbekendOnderdeel: "onbekend-onderdeel"
        case .nietTeBevestigen: "niet-te-bevestigen"
        }
    }
}
