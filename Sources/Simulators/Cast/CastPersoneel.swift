/// Somebody who works at the organisation of the demo that carries out for several gemeenten, and logs in with her work
/// account.
public struct CastPersoneel: Hashable, Sendable {
    /// Short name, as in `?medewerker=kim`.
    public let id: String
    /// The whole name as a page shows it; no message ever carries it.
    public let naam: String
    /// Her account there.
    public let account: String
    /// Her function.
    public let functieprofiel: String
    /// One Dutch sentence: what this person can show.
    public let verhaal: String

    private init(_ id: String, _ naam: String, _ functieprofiel: String, _ verhaal: String) {
        self.id = id
        self.naam = naam
        account = "\(id)@isd.example"
        self.functieprofiel = functieprofiel
        self.verhaal = verhaal
    }
}

extension CastPersoneel {
    /// Decides on applications.
    public static let kim = CastPersoneel(
        "kim", "Kim Bakker", "consulent-inkomen", "Behandelt aanvragen voor bijstand.")
    /// Has a zware rol: sees more than others, and is watched more.
    public static let sam = CastPersoneel(
        "sam", "Sam Verhoeven", "medewerker-sociale-recherche", "Onderzoekt fraude: een zware rol.")
    /// Helps citizens at the desk and on the telephone.
    public static let karin = CastPersoneel(
        "karin", "Karin Smit", "kcc-medewerker", "Helpt burgers aan de balie en aan de telefoon.")
    /// Approves what her team asks for.
    public static let tom = CastPersoneel(
        "tom", "Tom de Wit", "teamleider", "Keurt goed wat zijn team aanvraagt.")
    /// Carries out what was approved.
    public static let gerda = CastPersoneel(
        "gerda", "Gerda Mulder", "gebruikersbeheerder", "Verwerkt goedgekeurde aanvragen van accounts.")
    /// Looks at how accounts are used.
    public static let sven = CastPersoneel(
        "sven", "Sven Dekker", "security-officer", "Kijkt na hoe accounts gebruikt worden.")
    /// Proposes a matrix.
    public static let fatma = CastPersoneel(
        "fatma", "Fatma Yilmaz", "functioneel-beheerder", "Stelt een nieuwe autorisatiematrix voor.")
    /// Activates what the other proposed.
    public static let frank = CastPersoneel(
        "frank", "Frank Brouwer", "functioneel-beheerder", "Activeert de matrix die een ander voorstelde.")
    /// Answers for the protection of personal data.
    public static let paula = CastPersoneel(
        "paula", "Paula Jacobs", "privacy-officer", "Leest de rapportages over privacy.")

    /// Forgets her password.
    public static let noor = CastPersoneel(
        "noor", "Noor Hendriks", "consulent-inkomen", "Vult steeds een verkeerd wachtwoord in.")

    /// Everybody, in the order of the login page.
    public static let all = [kim, sam, karin, tom, gerda, sven, fatma, frank, paula, noor]
}
