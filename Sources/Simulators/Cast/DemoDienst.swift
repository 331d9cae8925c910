public import Identity

/// A dienst of the demo world, as the demo's configuration describes it.
public struct DemoDienst: Hashable, Sendable {
    /// Its name in scopes.
    public let id: DienstID
    /// Its name in the registers, lower case.
    public let uuid: String
    /// Its name on pages.
    public let naam: String
    /// Its name on English pages.
    public let name: String
    /// `financieel`, `persoonlijk` or `strikt-persoonlijk`.
    public let domein: String
    /// The level that a login needs.
    public let minimumLoA: LevelOfAssurance
    /// In what capacities somebody may act.
    public let vertegenwoordiging: [Vertegenwoordiging]
}

extension DemoDienst {
    /// Needs DigiD Substantieel; the dienst of most scenarios.
    public static let bijzondereBijstand = DemoDienst(
        id: DienstID("bijzondere-bijstand"), uuid: "34085d78-21aa-4481-a219-b28d7f3282fc",
        naam: "Bijzondere bijstand aanvragen", name: "Apply for special assistance", domein: "financieel",
        minimumLoA: .substantieel, vertegenwoordiging: [.zelf, .machtiging])

    /// Needs DigiD Midden.
    public static let parkeervergunning = DemoDienst(
        id: DienstID("parkeervergunning"), uuid: "97671903-cf89-4e11-b6f5-33aaa645bdfc",
        naam: "Parkeervergunning aanvragen", name: "Apply for a parking permit", domein: "persoonlijk",
        minimumLoA: .midden, vertegenwoordiging: [.zelf, .machtiging])

    /// Money too, so that a machtiging for one is seen not to hold for the other.
    public static let kwijtschelding = DemoDienst(
        id: DienstID("kwijtschelding"), uuid: "3a92e980-b194-4285-8c69-8e620bc0cf82",
        naam: "Kwijtschelding gemeentelijke belastingen", name: "Remission of municipal taxes",
        domein: "financieel", minimumLoA: .substantieel, vertegenwoordiging: [.zelf, .machtiging])

    /// Strictly personal: whatever is offered, nobody does this for another.
    public static let trouwen = DemoDienst(
        id: DienstID("trouwen"), uuid: "46fc1108-9242-429f-bfdf-00265d0951d4",
        naam: "Trouwen of partnerschap melden", name: "Give notice of marriage", domein: "strikt-persoonlijk",
        minimumLoA: .substantieel, vertegenwoordiging: [.zelf])

    /// Every dienst of the demo.
    public static let all = [bijzondereBijstand, parkeervergunning, kwijtschelding, trouwen]
}
