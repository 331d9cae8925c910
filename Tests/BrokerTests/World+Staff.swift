import Audit
import Foundation
import Identity
import Mandaat
import OIDC
import Policy
import Representation
import TestSupport

@testable import Broker

/// A samenwerkingsverband of three gemeenten whose staff work in the portal of the fixture.
enum Verband {
    static let id = VerbandID("isd")
    static let neighbour = VerbandID("gr")
    static let (noord, zuid, oost) = (GemeenteCode("0001"), GemeenteCode("0002"), GemeenteCode("0003"))
    static let leden = [noord, zuid, oost]
    static let doel = DoelID("participatiewet")
    static let consulent = ProfielID("consulent")
    static let kim = AccountID("kim")
    static let bron = Fixture.other
    static let token = "the token of kim"
    static let session = "the session of kim"

    static let gba = Onderdeel(id: OnderdeelID("gba"), naam: "GBA", soort: .bron)
    static let balie = Onderdeel(id: OnderdeelID("balie"), naam: "Aanvraag", soort: .aanvraag)
    static let zoek = Onderdeel(id: OnderdeelID("zoek"), naam: "Zoek", soort: .zoek, isZwaar: true)

    static func catalogue(_ catalogue: Catalogue) throws -> Catalogue {
        let gemeenten = try leden.enumerated().map { index, code in
            Gemeente(code: code, naam: "Lid\(code)", oin: try OIN("0000000100000000\(1000 + index)"))
        }
        return Catalogue(
            issuer: catalogue.issuer,
            gemeenten: catalogue.gemeenten.merging(gemeenten.map { ($0.code, $0) }) { $1 },
            diensten: catalogue.diensten, portals: catalogue.portals,
            verbanden: [
                id: try werkverband(id, at: Fixture.portal),
                neighbour: try werkverband(neighbour, at: Fixture.unaware),
            ], policyVersion: catalogue.policyVersion)
    }

    /// Both are of one organisation, and work for the same gemeenten.
    private static func werkverband(_ id: VerbandID, at portal: ClientID) throws -> Werkverband {
        Werkverband(
            verband: Samenwerkingsverband(id: id, naam: "ISD", leden: leden), uitvoerder: Fixture.gemeente,
            identityProvider: Fixture.second, organisatie: try OIN("00000001002220647000"),
            aansluiting: Aansluiting(
                doelen: [doel], onderdelen: [gba, balie, zoek], netwerkzone: "gemnet", escapesPerDag: 2),
            portals: [portal], bronnen: [bron])
    }

    static func vraag(
        _ gemeente: GemeenteCode? = noord, doel: DoelID = doel, onderdeel: Onderdeel = gba,
        of bsn: String? = World.mother, escape: Escape? = nil, stap: Zaakstap? = nil
    ) throws -> RaadpleegVraag {
        RaadpleegVraag(
            gemeente: gemeente, doel: doel, onderdeel: onderdeel.id, bsn: try bsn.map { try BSN($0) },
            escape: escape, stap: stap)
    }

    static func stap(_ handeling: Zaakhandeling.Handeling, in zaak: String = "Z-1") throws -> Zaakstap {
        guard let zaak = Zaaknummer(zaak) else { throw CocoaError(.formatting) }
        return Zaakstap(zaak: zaak, handeling: handeling)
    }

    /// Kim, or somebody else, as her organisation tells of her.
    static func staff(
        _ account: String = kim.rawValue, profiel: ProfielID = consulent,
        of organisation: String = "00000001002220647000", zone: String? = "gemnet"
    ) throws -> StaffMember {
        guard
            let staff = StaffMember(
                account: account, functieprofiel: profiel.rawValue, organisatie: try OIN(organisation),
                netwerkzone: zone)
        else { throw CocoaError(.formatting) }
        return staff
    }

    static func account(_ id: AccountID = kim, _ change: (inout Account) -> Void = { _ in }) -> Account {
        var account = Account(id: id, at: Fixture.noon, bevestigdTot: Fixture.today.adding(days: 100))
        account.profiel = consulent
        account.verklaring = 1
        change(&account)
        return account
    }

    static func matrix(_ onderdelen: [Onderdeel] = [gba, balie, zoek]) throws -> (
        Matrixvoorstel, Matrixversie
    ) {
        let rechten = onderdelen.map {
            Recht(profiel: consulent, onderdeel: $0.id, grondslag: "Participatiewet art. 53a", doel: doel)
        }
        let voorstel = Matrixvoorstel(
            id: "v1", matrix: Autorisatiematrix(rechten: rechten), door: AccountID("bo"), op: Fixture.noon,
            basis: 0)
        let aansluiting = Aansluiting(doelen: [doel], onderdelen: onderdelen)
        return (
            voorstel,
            try voorstel.geactiveerd(door: AccountID("ada"), na: 0, onder: aansluiting, at: Fixture.noon)
        )
    }
}

extension World {
    /// Kim is logged in at the portal, every gemeente gave its order, and the mother stands on the list of Noord.
    static func withStaff(
        account: Account? = Verband.account(), zone: String? = "gemnet"
    ) async throws -> World {
        let world = try await World(second: .staff, changing: Verband.catalogue)
        try await world.found(Verband.id, account)
        try await world.logIn(zone)
        try await world.list(World.mother, in: Verband.noord)
        return world
    }

    /// Every gemeente gives a samenwerkingsverband its order, a matrix holds, and an account is made.
    func found(_ verband: VerbandID, _ account: Account?) async throws {
        for lid in Verband.leden {
            let order = Opdracht(gemeente: lid, getekend: Fixture.noon - 1000)
            try await store.commit([.verband(.sign(verband, order))], recording: [])
        }
        if let account {
            let stored = StoredAccount(verband: verband, account: account, version: 1)
            try await store.commit([.verband(.keep(stored))], recording: [])
        }
        let (voorstel, version) = try Verband.matrix()
        try await store.commit(
            [
                .verband(.propose(verband, voorstel)),
                .verband(.activate(verband, version, voorstel: voorstel.id)),
            ], recording: [])
    }

    /// Consults as Kim.
    func consult(_ vraag: RaadpleegVraag, at now: Date = Fixture.noon) async throws -> AllowedRaadpleging {
        try await raadplegingen.consult(vraag, bearer: Verband.token, at: now)
    }

    /// What a client is told of a token.
    func introspected(
        _ token: String, by client: ClientID = Verband.bron, at now: Date = Fixture.noon
    ) async throws -> JSONObject {
        try await raadplegingen.introspect(try Fixture.input(["token": token], by: client), at: now)
    }

    /// The judgements that were recorded, each with the gemeente in whose log it stands.
    func judgements() async -> [(gemeente: GemeenteCode, outcome: String, reasons: [String])] {
        var found: [(gemeente: GemeenteCode, outcome: String, reasons: [String])] = []
        for event in await store.events {
            guard case .raadpleging(let record) = event.what else { continue }
            found.append((event.gemeente, record.outcome.rawValue, record.reasons))
        }
        return found
    }

    private func logIn(_ zone: String?) async throws {
        try await logIn(
            .medewerker(try Verband.staff(zone: zone)), Verband.session, at: Fixture.second,
            token: Verband.token)
    }

    /// A login on own behalf, with its token.
    func logIn(
        _ actor: Actor, _ session: String, at provider: IdentityProviderID, token: String,
        portal: ClientID = Fixture.portal, dienst: DienstID = Fixture.parkeren
    ) async throws {
        let keys = Fixture.keys()
        let grant = Grant(
            id: "the grant of \(session)", session: session, client: portal,
            gemeente: Fixture.gemeente, dienst: dienst, besluit: "besluit", kind: .zelf,
            relation: nil, represented: nil, acties: [.inzien], toestemmingVereist: [],
            issuedAt: Fixture.noon, endsAt: nil)
        let code = StoredCode(
            digest: Digest(of: "code of \(session)"), grant: grant.id,
            binding: CodeBinding(to: try Fixture.request()), expiresAt: Fixture.noon + 60)
        let login = LoginEvidence(
            assertionID: "_\(token)", identityProvider: provider, level: .substantieel,
            authenticatedAt: Fixture.noon)
        let stored = Session(
            id: session, secret: Digest(of: "cookie of \(session)"), browser: Digest(of: session),
            client: portal, gemeente: Fixture.gemeente,
            actor: keys.seal(actor, for: Session.place(session), .system), login: login,
            limits: .init(idle: 900, absolute: 7200), startedAt: Fixture.noon, lastUsedAt: Fixture.noon)
        let access = StoredToken(
            digest: Digest(of: token), grant: grant.id, issuedAt: Fixture.noon, expiresAt: Fixture.noon + 3600
        )
        try await store.commit(
            [.openSession(stored), .issueGrant(grant, code), .redeemCode(code.digest, for: access)],
            recording: [])
    }
}

extension World {
    /// Puts a person on the whitelist of a gemeente, by hand.
    func list(_ person: String, in gemeente: GemeenteCode) async throws {
        let (key, keys) = (ListKey(.whitelist, of: gemeente), Fixture.keys())
        guard
            let regel = Lijstregel(bsn: try BSN(person), kenmerk: "lopend", van: Fixture.today, tot: nil)
        else { throw CocoaError(.formatting) }
        let entry = keys.hide(regel, for: key, .hand, .system)
        try await store.commit([.list(.put(entry, key, .absent))], recording: [])
    }
}
