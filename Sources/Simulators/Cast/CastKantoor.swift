public import Identity

/// An office of the demo world that acts for people, with those who work there.
///
/// Trade register numbers that begin with `0000` were never given out: there was no chamber 00. No branch has a
/// number that begins with `9999`.
public struct CastKantoor: Hashable, Sendable {
    /// Short name, as in `?kantoor=haven`.
    public let id: String
    /// Its number in the trade register.
    public let kvk: KvKNumber
    /// Its name on pages.
    public let naam: String
    /// Its branches: twelve digits each.
    public let vestigingen: [String]
    /// Short names of those who work there.
    public let medewerkers: [String]

    private init(_ id: String, _ kvk: String, _ naam: String, vestigingen: [String], medewerkers: [String]) {
        guard let number = try? KvKNumber(kvk), kvk.hasPrefix("0000") else {
            preconditionFailure("the number of office \(id) is not a test number")
        }
        self.id = id
        self.kvk = number
        self.naam = naam
        self.vestigingen = vestigingen
        self.medewerkers = medewerkers
    }
}

extension CastKantoor {
    /// The office of most scenarios: three employees, two branches.
    public static let haven = CastKantoor(
        "haven", "00009901", "Bewindvoering De Haven B.V.",
        vestigingen: ["999900000001", "999900000002"], medewerkers: ["bea", "ben", "bo"])
    /// Holds one bewind together with The Harbour, and follows it up in another.
    public static let anker = CastKantoor(
        "anker", "00009902", "Het Anker Bewind en Inkomen", vestigingen: ["999900000003"],
        medewerkers: ["ada"])
    /// Has no client at all.
    public static let kompas = CastKantoor(
        "kompas", "00009903", "Kompas Advies", vestigingen: ["999900000004"], medewerkers: ["kim"])

    /// Every office of the demo.
    public static let all = [haven, anker, kompas]
}
