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
    /// Who has that role does not consult too.
    case rolZonderProfiel(Beheerrol)
    /// A block of that kind ends in another way.
    case nietOpTeHeffen(Accountstand.Blokkade)
    case alGeblokkeerd
    case nietGeblokkeerd
    /// It ended before.
    case alBeeindigd
    /// The day lies in the past, or too far ahead.
    case dag
    /// No law was named that can carry it.
    case geenGrondslag
    /// The connection was not given for that purpose.
    case doel
    case onbekendOnderdeel
    /// It is heavy, or a step of a procedure: two persons decide on it in the matrix.
    case alleenInMatrix
    /// It is not to be put forward while so many wait.
    case teVeelVoorstellen
    /// It was asked too long ago, or somebody in it is suspected since.
    case verlopen
    /// The gemeente gave no order, or withdrew it.
    case geenOpdracht
    /// Nothing is given to who is suspected.
    case bevroren
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
        case .rolZonderProfiel: "rol-zonder-profiel"
        case .nietOpTeHeffen: "niet-op-te-heffen"
        case .alGeblokkeerd: "al-geblokkeerd"
        case .nietGeblokkeerd: "niet-geblokkeerd"
        case .alBeeindigd: "al-beeindigd"
        case .dag: "dag"
        case .geenGrondslag: "geen-grondslag"
        case .doel: "doel"
        case .onbekendOnderdeel: "onbekend-onderdeel"
        case .alleenInMatrix: "alleen-in-matrix"
        case .teVeelVoorstellen: "te-veel-voorstellen"
        case .verlopen: "verlopen"
        case .geenOpdracht: "geen-opdracht"
        case .bevroren: "bevroren"
        case .nietTeBevestigen: "niet-te-bevestigen"
        }
    }
}
