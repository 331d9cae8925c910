import Identity

extension Coverage {
    private static let all = Set(Actie.allCases)
    private static let withoutMoney = all.subtracting([.betalen])
    private static let none: Set<Actie> = []

    /// Every ground against every domain; `docs/vertegenwoordiging.md` shows the same rows.
    public static let table: [Coverage] = [
        Coverage(.zelf, .financieel, all, "handelingsbekwaam: BW 3:32 (niet nagezocht)"),
        Coverage(.zelf, .persoonlijk, all, "handelingsbekwaam: BW 3:32 (niet nagezocht)"),
        Coverage(.zelf, .striktPersoonlijk, all, "strikt persoonlijk, bijvoorbeeld BW 1:43"),
        Coverage(.zelf, .bedrijf, all, "handelingsbekwaam: BW 3:32 (niet nagezocht)"),

        Coverage(.machtiging, .financieel, all, "volmacht: BW 3:60 (niet nagezocht)"),
        Coverage(.machtiging, .persoonlijk, all, "volmacht: BW 3:60 (niet nagezocht)"),
        Coverage(.machtiging, .striktPersoonlijk, none, "strikt persoonlijk, bijvoorbeeld BW 1:43"),
        Coverage(.machtiging, .bedrijf, all, "volmacht: BW 3:60 (niet nagezocht)"),

        Coverage(.bewind, .financieel, all, "BW 1:431, 1:441 lid 1"),
        Coverage(.bewind, .persoonlijk, none, "BW 1:431: alleen goederen"),
        Coverage(.bewind, .striktPersoonlijk, none, "strikt persoonlijk, bijvoorbeeld BW 1:43"),
        Coverage(.bewind, .bedrijf, none, "keuze van Namens"),

        Coverage(.curatele, .financieel, all, "BW 1:378 en verder (niet nagezocht)"),
        Coverage(.curatele, .persoonlijk, all, "BW 1:378 en verder (niet nagezocht)"),
        Coverage(.curatele, .striktPersoonlijk, none, "strikt persoonlijk, bijvoorbeeld BW 1:43"),
        Coverage(.curatele, .bedrijf, none, "keuze van Namens"),

        Coverage(.mentorschap, .financieel, none, "BW 1:450: geen vermogen"),
        Coverage(.mentorschap, .persoonlijk, withoutMoney, "BW 1:450, 1:453 (niet nagezocht)"),
        Coverage(.mentorschap, .striktPersoonlijk, none, "strikt persoonlijk, bijvoorbeeld BW 1:43"),
        Coverage(.mentorschap, .bedrijf, none, "BW 1:450: geen vermogen"),

        Coverage(.gezag, .financieel, all, "BW 1:245 (niet nagezocht)"),
        Coverage(.gezag, .persoonlijk, all, "BW 1:245 (niet nagezocht)"),
        Coverage(.gezag, .striktPersoonlijk, none, "strikt persoonlijk, bijvoorbeeld BW 1:43"),
        Coverage(.gezag, .bedrijf, none, "keuze van Namens"),

        Coverage(.organisatie, .financieel, none, "keuze van Namens"),
        Coverage(.organisatie, .persoonlijk, none, "keuze van Namens"),
        Coverage(.organisatie, .striktPersoonlijk, none, "strikt persoonlijk, bijvoorbeeld BW 1:43"),
        Coverage(.organisatie, .bedrijf, all, "afsprakenstelsel eHerkenning"),
    ]
}
