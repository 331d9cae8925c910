/// The part of somebody's life a dienst is about; legal grounds cover domains.
public enum Domein: String, Sendable, Codable, CaseIterable {
    case financieel
    case persoonlijk
    case striktPersoonlijk = "strikt-persoonlijk"
    case bedrijf
}
