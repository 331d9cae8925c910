import Broker
import Foundation
import HummingbirdTesting
import Identity
import Mandaat
import OIDC
import Policy
import Representation
import TestSupport
import Testing

/// A samenwerkingsverband of two gemeenten, and the people who manage it.
enum BeheerFixture {
    static let verband = VerbandID("isd")
    static let address = "/beheer/isd"
    static let (noord, zuid) = (GemeenteCode("0001"), GemeenteCode("0002"))
    static let doel = DoelID("participatiewet")

    static let rollen: [String: Set<Beheerrol>] = [
        "tom": [.teamleider], "ada": [.teamleider], "sven": [.securityOfficer],
        "gerda": [.gebruikersbeheerder], "fatma": [.functioneelBeheerder], "frank": [.functioneelBeheerder],
        "noor": [],
    ]

    /// The same catalogue, with the samenwerkingsverband.
    static func added(to catalogue: Catalogue) throws -> Catalogue {
        let leden = try [(noord, "Noorddorp"), (zuid, "Zuidwoude")].enumerated().map { index, lid in
            Gemeente(code: lid.0, naam: lid.1, oin: try OIN("0000000100000000\(1000 + index)"))
        }
        let werkverband = Werkverband(
            verband: Samenwerkingsverband(id: verband, naam: "ISD Voorbeeldstreek", leden: [noord, zuid]),
            uitvoerder: Fixture.gemeente, identityProvider: Fixture.second,
            organisatie: try OIN("00000001002220647000"),
            aansluiting: Aansluiting(
                doelen: [doel],
                onderdelen: [
                    Onderdeel(id: OnderdeelID("gba"), naam: "GBA", soort: .bron),
                    Onderdeel(id: OnderdeelID("zoek"), naam: "Zoek", soort: .zoek, isZwaar: true),
                ]), portals: [], bronnen: [])
        return Catalogue(
            issuer: catalogue.issuer,
            gemeenten: catalogue.gemeenten.merging(leden.map { ($0.code, $0) }) { $1 },
            diensten: catalogue.diensten, portals: catalogue.portals, verbanden: [verband: werkverband],
            policyVersion: catalogue.policyVersion)
    }

    static func account(_ name: String, _ change: (inout Account) -> Void = { _ in }) -> Account {
        var account = Account(
            id: AccountID(name), at: Fixture.noon, bevestigdTot: Fixture.today.adding(days: 10))
        account.beheerrollen = rollen[name] ?? []
        account.profiel = account.beheerrollen.isEmpty ? ProfielID("consulent") : nil
        account.verklaring = 1
        change(&account)
        return account
    }

    static func staff(_ name: String) throws -> StaffMember {
        guard
            let staff = StaffMember(
                account: name, functieprofiel: "medewerker", organisatie: try OIN("00000001002220647000"),
                netwerkzone: nil)
        else { throw CocoaError(.formatting) }
        return staff
    }
}

extension WebWorld {
    /// A world whose second provider vouches for staff, where everybody who manages has an account.
    static func withBeheer(severalGemeenten: Bool = false) async throws -> WebWorld {
        let web = try await WebWorld(severalGemeenten: severalGemeenten, withVerband: true)
        try await web.foundVerband()
        return web
    }

    /// Orders, accounts, and a matrix in force.
    func foundVerband() async throws {
        let (store, verband) = (world.store, BeheerFixture.verband)
        for lid in [BeheerFixture.noord, BeheerFixture.zuid] {
            let order = Opdracht(gemeente: lid, getekend: Fixture.noon - 1000)
            try await store.commit([.verband(.sign(verband, order))], recording: [])
        }
        for name in BeheerFixture.rollen.keys.sorted() { try await keep(BeheerFixture.account(name)) }
        let recht = Recht(
            profiel: ProfielID("consulent"), onderdeel: OnderdeelID("gba"), grondslag: "PW 53a",
            doel: BeheerFixture.doel)
        let voorstel = Matrixvoorstel(
            id: "v1", matrix: Autorisatiematrix(rechten: [recht]), door: AccountID("fatma"),
            op: Fixture.noon, basis: 0)
        guard let werkverband = world.catalogue.verbanden[verband] else { throw CocoaError(.formatting) }
        let version = try voorstel.geactiveerd(
            door: AccountID("frank"), na: 0, onder: werkverband.aansluiting, at: Fixture.noon)
        try await store.commit(
            [.verband(.propose(verband, voorstel)), .verband(.activate(verband, version, voorstel: "v1"))],
            recording: [])
    }

    func keep(_ account: Account) async throws {
        let before = try await world.store.account(account.id, of: BeheerFixture.verband)?.version ?? 0
        let stored = StoredAccount(verband: BeheerFixture.verband, account: account, version: before + 1)
        try await world.store.commit([.verband(.keep(stored))], recording: [])
    }

    /// Logs somebody in at beheer with a browser that nobody used before, whatever language it speaks.
    func logIn(_ name: String, with visit: Visit) async throws {
        let language = visit.cookies["__Host-namens-language"]
        visit.forget()
        if let language { visit.set("__Host-namens-language", language) }
        let evidence = LoginEvidence(
            assertionID: "_\(UUID().uuidString)", identityProvider: Fixture.second, level: .substantieel,
            authenticatedAt: Fixture.noon)
        await world.second.answer(
            .success(
                .authenticated(
                    Authentication(
                        actor: .medewerker(try BeheerFixture.staff(name)), evidence: evidence,
                        replayUntil: Fixture.noon + 240))))
        let sent = try await visit.post(BeheerFixture.address, [:])
        let relayState = sent.text.firstMatch(of: /name="RelayState" value="([^"]+)"/).map { $0.1 } ?? ""
        let back = try await visit.post(
            "/saml/\(Fixture.second)/acs", ["SAMLResponse": "eA==", "RelayState": String(relayState)])
        _ = try await visit.get(String((back.location ?? "").dropFirst(Fixture.issuer.count)))
    }
}

extension Visit {
    /// The address of an account, for somebody who may see it.
    func account(_ name: String) async throws -> String {
        let list = try await get("\(BeheerFixture.address)/accounts").text
        let pattern = try Regex(
            "href=\"([^\"]*/accounts/[^\"]+)\" ?>\(name)<", as: (Substring, Substring).self)
        return String(try #require(list.firstMatch(of: pattern)).output.1)
    }
}
