import Foundation
import Identity
import Mandaat
import OIDC
import Policy
import TestSupport

@testable import Broker

/// Who there is in a world of generated traffic: six gemeenten, two samenwerkingsverbanden, their staff and citizens.
struct TrafficPlan: Sendable {
    static let leden = (1...6).map { GemeenteCode("000\($0)") }
    /// Carries out for a samenwerkingsverband and is no member of any.
    static let lichaam = GemeenteCode("0008")
    /// A gemeente that this installation does not know.
    static let stranger = GemeenteCode("0999")
    static let gemeenten = leden + [lichaam, Fixture.gemeente]
    static let doel = DoelID("participatiewet")
    static let (gba, zoek) = (OnderdeelID("gba"), OnderdeelID("zoek"))
    static let consulent = ProfielID("consulent")
    /// Persons who are known in one gemeente only, in the order of ``leden``.
    let own: [BSN]
    /// Persons who are known in every gemeente.
    let shared: [BSN]
    let verbanden: [Werkverband]

    init(_ dice: inout Dice) throws {
        let numbers = (999_990_000...999_991_000).compactMap { try? BSN(String($0)) }
        own = Array(numbers.prefix(Self.leden.count))
        shared = Array(numbers.dropFirst(Self.leden.count).prefix(3))
        var verbanden: [Werkverband] = []
        for name in ["noord", "zuid"] { verbanden.append(try Self.werkverband(name, &dice)) }
        self.verbanden = verbanden
    }

    static func portal(_ verband: VerbandID) -> ClientID { ClientID("portaal-\(verband)") }

    static func bron(_ verband: VerbandID) -> ClientID { ClientID("bron-\(verband)") }

    /// Everybody who may ask what a token is good for, and a portal of citizens, which may not.
    var askers: [ClientID] {
        verbanden.flatMap { [Self.portal($0.verband.id), Self.bron($0.verband.id)] } + [Fixture.portal]
    }

    /// The person who is known in that gemeente only, or somebody who is known in all.
    func person(in gemeente: GemeenteCode, _ dice: inout Dice) -> BSN {
        let index = Self.leden.firstIndex(of: gemeente) ?? 0
        return dice.happens(60) ? own[index] : shared[Int.random(in: 0..<shared.count, using: &dice)]
    }

    private static func werkverband(_ name: String, _ dice: inout Dice) throws -> Werkverband {
        let id = VerbandID(name)
        let leden = Array(leden.shuffled(using: &dice).prefix(Int.random(in: 2...4, using: &dice)))
        let onderdelen = [
            Onderdeel(id: gba, naam: "GBA", soort: .bron),
            Onderdeel(id: zoek, naam: "Zoek", soort: .zoek, isZwaar: true),
        ]
        return Werkverband(
            verband: Samenwerkingsverband(
                id: id, naam: name, leden: leden,
                bijIntrekking: dice.happens(20) ? .allesStopt : .anderenDoor,
                whitelist: dice.happens(50) ? .eigen : .gecombineerd),
            uitvoerder: dice.happens(50) ? leden[0] : lichaam,
            identityProvider: IdentityProviderID("idp-\(name)"),
            organisatie: try OIN("00000001002220647000"),
            aansluiting: Aansluiting(
                doelen: [doel], onderdelen: onderdelen, netwerkzone: "gemnet",
                caseload: dice.happens(30), escapesPerDag: 4),
            portals: [portal(id)], bronnen: [bron(id)])
    }

    func catalogue() throws -> Catalogue {
        let plain = try Fixture.catalogue()
        let gemeenten = try (Self.leden + [Self.lichaam]).map { code in
            Gemeente(code: code, naam: "Plaats\(code)", oin: try OIN("0000000100000000\(code)"))
        }
        let clients = verbanden.flatMap { [Self.portal($0.verband.id), Self.bron($0.verband.id)] }
        let portals = clients.map { Portal(client: Self.client($0), awareness: .aware) }
        let catalogue = Catalogue(
            issuer: plain.issuer,
            gemeenten: plain.gemeenten.merging(gemeenten.map { ($0.code, $0) }) { $1 },
            diensten: plain.diensten,
            portals: plain.portals.merging(portals.map { ($0.client.id, $0) }) { $1 },
            verbanden: Dictionary(uniqueKeysWithValues: verbanden.map { ($0.verband.id, $0) }),
            policyVersion: "traffic")
        let inzage = Self.leden.map {
            InzageSettings(gemeente: $0, identityProviders: [Fixture.digid], minimumLoA: .midden)
        }
        return catalogue.offering(inzage, secret: Fixture.secret)
    }

    private static func client(_ id: ClientID) -> Client {
        Client(
            id: id, gemeente: Fixture.gemeente, name: id.rawValue,
            redirectURIs: ["https://\(id).example.nl/cb"],
            authentication: .clientSecretBasic(secretDigest: Digest(of: Fixture.secret)),
            diensten: [Fixture.parkeren])
    }
}

/// The same sequence for the same seed.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
