import Identity
import Mandaat
import Testing

@Suite("A request about an account")
struct AanvraagTests {
    private static func beheerder(_ name: String, _ rollen: Beheerrol...) -> Beheerder {
        Beheerder(account: AccountID(name), rollen: Set(rollen))
    }

    private static let lead = beheerder("lead", .teamleider)
    private static let (ada, cy) = (beheerder("ada", .teamleider), beheerder("cy", .securityOfficer))
    private static let bo = beheerder("bo", .gebruikersbeheerder)
    private static let consulent = ProfielID("consulent")

    private static func aanvraag(
        _ aanleiding: Aanvraag.Aanleiding = .nieuw, profiel: ProfielID? = consulent,
        rollen: Set<Beheerrol> = [], isZwaar: Bool = false, door: Beheerder = lead
    ) throws(Beheerbezwaar) -> Aanvraag {
        try Aanvraag(
            id: "1", account: AccountID("kim"), aanleiding: aanleiding, profiel: profiel,
            beheerrollen: rollen, isZwaar: isZwaar, door: door)
    }

    @Test("is carried out when one person asked, another approved and a third carries it out")
    func changes() throws {
        var aanvraag = try Self.aanvraag()
        #expect(throws: Beheerbezwaar.nietGoedgekeurd) { try aanvraag.verwerk(door: Self.bo, isZwaar: false) }
        #expect(throws: Beheerbezwaar.zelfdePersoon) { try aanvraag.keurGoed(door: Self.lead) }
        #expect(throws: Beheerbezwaar.zelfdePersoon) { try aanvraag.wijsAf(door: Self.lead) }
        let kim = Self.beheerder("kim", .teamleider, .gebruikersbeheerder)
        #expect(throws: Beheerbezwaar.eigenAccount) { try aanvraag.keurGoed(door: kim) }
        try aanvraag.keurGoed(door: Self.ada)
        for same in ["lead", "ada"] {
            let both = Self.beheerder(same, .gebruikersbeheerder)
            #expect(throws: Beheerbezwaar.zelfdePersoon) { try aanvraag.verwerk(door: both, isZwaar: false) }
        }
        #expect(throws: Beheerbezwaar.eigenAccount) { try aanvraag.verwerk(door: kim, isZwaar: false) }
        let changes = try aanvraag.verwerk(door: Self.bo, isZwaar: false)
        #expect(changes == [.toegewezen(profiel: Self.consulent, beheerrollen: [])])
        #expect(throws: Beheerbezwaar.alVerwerkt) { try aanvraag.verwerk(door: Self.bo, isZwaar: false) }
        #expect(throws: Beheerbezwaar.alVerwerkt) { try aanvraag.keurGoed(door: Self.cy) }
    }

    @Test(
        "for a heavy role takes two who approve, also when it became heavy since", arguments: [true, false])
    func takesTwo(_ wasHeavy: Bool) throws {
        var aanvraag = try Self.aanvraag(isZwaar: wasHeavy)
        try aanvraag.keurGoed(door: Self.ada)
        #expect(throws: Beheerbezwaar.zelfdePersoon) { try aanvraag.keurGoed(door: Self.ada) }
        #expect(throws: Beheerbezwaar.nietGoedgekeurd) { try aanvraag.verwerk(door: Self.bo, isZwaar: true) }
        try aanvraag.keurGoed(door: Self.cy)
        _ = try aanvraag.verwerk(door: Self.bo, isZwaar: true)
    }

    @Test("for a role in beheer is heavy")
    func isHeavy() throws {
        #expect(try Self.aanvraag(profiel: nil, rollen: [.teamleider]).nodig == 2)
        #expect(try Self.aanvraag().nodig == 1)
    }

    @Test("asks for what its reason gives")
    func fits() throws {
        #expect(throws: Beheerbezwaar.pastNietBijAanleiding) { try Self.aanvraag(.nieuw, profiel: nil) }
        #expect(throws: Beheerbezwaar.pastNietBijAanleiding) { try Self.aanvraag(.uitdiensttreding) }
        #expect(throws: Beheerbezwaar.pastNietBijAanleiding) { try Self.aanvraag(.verdenking) }
        #expect(try Self.aanvraag(.verdenking, profiel: nil).meteen == .geblokkeerd(.verdenking))
        #expect(try Self.aanvraag().meteen == nil)
    }

    @Test("takes everything from who leaves, and keeps the freeze of who is suspected")
    func takes() throws {
        var leaves = try Self.aanvraag(.uitdiensttreding, profiel: nil)
        try leaves.keurGoed(door: Self.ada)
        #expect(try leaves.verwerk(door: Self.bo, isZwaar: false) == [.ontnomen, .geblokkeerd(.uitDienst)])
        var suspected = try Self.aanvraag(.verdenking, profiel: nil)
        try suspected.keurGoed(door: Self.ada)
        #expect(try suspected.verwerk(door: Self.bo, isZwaar: false) == [.ontnomen])
    }

    @Test("takes a role at every step, and roles that may go together")
    func takesRoles() throws {
        let light = Self.beheerder("x", .lichtBeheer)
        #expect(throws: Beheerbezwaar.geenTaak(.aanvragen)) { try Self.aanvraag(door: light) }
        var aanvraag = try Self.aanvraag()
        #expect(throws: Beheerbezwaar.geenTaak(.goedkeuren)) { try aanvraag.keurGoed(door: Self.bo) }
        #expect(throws: Beheerbezwaar.geenTaak(.goedkeuren)) { try aanvraag.wijsAf(door: Self.bo) }
        try aanvraag.keurGoed(door: Self.ada)
        #expect(throws: Beheerbezwaar.geenTaak(.verwerken)) {
            try aanvraag.verwerk(door: Self.cy, isZwaar: false)
        }
        #expect(throws: Beheerbezwaar.rolZonderProfiel(.functioneelBeheerder)) {
            try Self.aanvraag(rollen: [.functioneelBeheerder])
        }
        #expect(throws: Beheerbezwaar.rollenBotsen(.gebruikersbeheerder, .teamleider)) {
            try Self.aanvraag(profiel: nil, rollen: [.gebruikersbeheerder, .teamleider])
        }
    }

    @Test("ends when it is refused, also by who approved it before")
    func isRefused() throws {
        var aanvraag = try Self.aanvraag()
        try aanvraag.keurGoed(door: Self.cy)
        try aanvraag.wijsAf(door: Self.cy)
        #expect(aanvraag.afgehandeldDoor == Self.cy.account)
        #expect(throws: Beheerbezwaar.alVerwerkt) { try aanvraag.verwerk(door: Self.bo, isZwaar: false) }
    }
}
