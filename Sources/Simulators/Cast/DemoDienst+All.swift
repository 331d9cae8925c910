import Identity

extension DemoDienst {
    /// Needs DigiD Substantieel or EH3, and accepts every capacity; the dienst of most scenarios.
    public static let bijzondereBijstand = DemoDienst(
        "bijzondere-bijstand", uuid: "34085d78-21aa-4481-a219-b28d7f3282fc",
        naam: "Bijzondere bijstand aanvragen", name: "Apply for special assistance", domein: "financieel",
        grondslag: "Participatiewet art. 35",
        vertegenwoordiging: [.zelf, .machtiging, .bewind, .curatele, .mentorschap, .gezag], etdIndex: 1)

    /// Needs DigiD Midden.
    public static let parkeervergunning = DemoDienst(
        "parkeervergunning", uuid: "97671903-cf89-4e11-b6f5-33aaa645bdfc",
        naam: "Parkeervergunning aanvragen", name: "Apply for a parking permit", domein: "persoonlijk",
        grondslag: "Gemeentewet art. 108", minimumLoA: .midden, vertegenwoordiging: [.zelf, .machtiging])

    /// Money too, so that a machtiging for one is seen not to hold for the other; only offices do it under bewind.
    public static let kwijtschelding = DemoDienst(
        "kwijtschelding", uuid: "3a92e980-b194-4285-8c69-8e620bc0cf82",
        naam: "Kwijtschelding gemeentelijke belastingen", name: "Remission of municipal taxes",
        domein: "financieel", grondslag: "Gemeentewet art. 255",
        vertegenwoordiging: [.zelf, .machtiging, .bewind, .curatele], etdIndex: 2,
        limits: ["alleenProfessioneel": "[bewind]"])

    /// Not everything can be done in it, and some of it costs money; an office may have another act for it.
    public static let belastingaanslag = DemoDienst(
        "belastingaanslag", uuid: "6f0c2b57-5d0e-4c0b-9f2a-0d9a3c1b7e55",
        naam: "Belastingaanslag betalen of bezwaar maken", name: "Pay or contest a tax assessment",
        domein: "financieel", grondslag: "Gemeentewet art. 231",
        vertegenwoordiging: [.zelf, .machtiging, .bewind, .curatele, .gezag], etdIndex: 3,
        limits: [
            "acties": "[inzien, betalen, bezwaar]", "eigenToegang": "inzien", "ketenmachtiging": "toegestaan",
        ])

    /// Care: for a mentor or curator, whatever the list says of bewind.
    public static let wmoBegeleiding = DemoDienst(
        "wmo-begeleiding", uuid: "b1f6c2a4-3f9e-4d6b-8a51-7c2f0e9d4a18",
        naam: "Begeleiding vanuit de Wmo aanvragen", name: "Apply for support under the Wmo",
        domein: "persoonlijk", grondslag: "Wmo 2015 art. 2.3.2",
        vertegenwoordiging: [.zelf, .machtiging, .bewind, .curatele, .mentorschap, .gezag], etdIndex: 4)

    /// Strictly personal: whatever is offered, nobody does this for another.
    public static let trouwen = DemoDienst(
        "trouwen", uuid: "46fc1108-9242-429f-bfdf-00265d0951d4",
        naam: "Trouwen of partnerschap melden", name: "Give notice of marriage", domein: "strikt-persoonlijk",
        grondslag: "Burgerlijk Wetboek 1:43", vertegenwoordiging: [.zelf])

    /// Where staff of the organisation look into data for their work.
    public static let inkijk = DemoDienst(
        "inkijk", uuid: "c0a4b1de-6f0b-4a53-9a6e-5d3c8f2e7b90", naam: "Gegevens inkijken voor het werk",
        name: "Look into data for work", domein: "persoonlijk", grondslag: "Wet SUWI art. 62",
        vertegenwoordiging: [.zelf], isForStaff: true)

    /// Every dienst of the demo that citizens and offices use.
    public static let all = [
        bijzondereBijstand, parkeervergunning, kwijtschelding, belastingaanslag, wmoBegeleiding, trouwen,
    ]

    /// Every dienst of the demo that staff use.
    public static let forStaff = [inkijk]
}
