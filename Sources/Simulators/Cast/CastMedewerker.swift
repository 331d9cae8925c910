/// Somebody who works at an office of the demo world and logs in with eHerkenning.
public struct CastMedewerker: Hashable, Sendable {
    /// Short name, as in `?medewerker=bea`; one of the office's ``CastKantoor/medewerkers``.
    public let id: String
    /// The whole name as a page shows it; no message ever carries it.
    public let naam: String
    /// Where she works.
    public let kantoor: CastKantoor
    /// The branches that her mandate is limited to; empty for the whole office.
    public let vestigingen: [String]
    /// One Dutch sentence: what this person can show.
    public let verhaal: String
}

extension CastMedewerker {
    /// Acts for the whole office.
    public static let bea = CastMedewerker(
        id: "bea", naam: "Bea Kramer", kantoor: .haven, vestigingen: [],
        verhaal: "Mag voor het hele kantoor handelen.")
    /// Acts for one branch only.
    public static let ben = CastMedewerker(
        id: "ben", naam: "Ben Schipper", kantoor: .haven, vestigingen: [CastKantoor.haven.vestigingen[1]],
        verhaal: "Mag alleen voor de tweede vestiging handelen.")
    /// Has a means of a low level.
    public static let bo = CastMedewerker(
        id: "bo", naam: "Bo Visser", kantoor: .haven, vestigingen: [], verhaal: "Heeft alleen niveau EH2+.")
    /// Works at the other office.
    public static let ada = CastMedewerker(
        id: "ada", naam: "Ada Mol", kantoor: .anker, vestigingen: [], verhaal: "Werkt bij een ander kantoor.")
    /// Works where nobody has a client.
    public static let kim = CastMedewerker(
        id: "kim", naam: "Kim Pool", kantoor: .kompas, vestigingen: [],
        verhaal: "Haar kantoor heeft geen cliënten.")

    /// Those who log in with eHerkenning in the demo, in the order of the login page.
    public static let all = [bea, ben, bo, ada, kim]
}
