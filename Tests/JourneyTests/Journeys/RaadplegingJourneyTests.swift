import Broker
import Foundation
import Identity
import Mandaat
import OIDC
import Simulators
import Storage
import Testing

@testable import namens

@Suite("Staff of a samenwerkingsverband of seven gemeenten", .serialized, .runningWorld)
struct RaadplegingJourneyTests {
    private static let (noord, oost) = (DemoSettings.Lid.all[0].code, DemoSettings.Lid.all[1].code)

    private static func question(
        _ gemeente: GemeenteCode?, doel: DoelID = DemoSettings.doel, _ more: [String: JSON] = [:]
    ) -> [String: JSON] {
        var members: [String: JSON] = [
            "doel": .string(doel.rawValue), "onderdeel": "gba", "bsn": .string(Cast.otto.bsn.reveal()),
        ]
        if let gemeente { members["gemeente"] = .string(gemeente.rawValue) }
        return members.merging(more) { $1 }
    }

    private func atWork() async throws -> (walk: Walk, portal: StaffPortal, token: String) {
        let walk = try Walk.begin()
        let portal = try await StaffPortal(in: walk.world)
        return (walk, portal, try await portal.logIn(CastPersoneel.kim, walk))
    }

    @Test("log in once, and consult in the name of the gemeente they choose each time")
    func consult() async throws {
        let (walk, portal, token) = try await atWork()
        let before = try await walk.world.mark()
        let (status, body) = try await portal.consult(Self.question(Self.noord), with: token)
        #expect(status == 201, "\(body)")
        let use = try await portal.introspect(try #require(body["access_token"]?.text))
        #expect(use["active"] == true && use["source"] == "medewerker")
        #expect(use["gemeente"] == "0001" && use["gemeente_oin"] == .string(DemoSettings.Lid.all[0].oin))
        #expect(try await portal.introspect(token)["source"] == "medewerker")
        let traces = try await walk.world.traces(since: before)
        #expect(!"\(traces)".contains(Cast.otto.bsn.reveal()))
    }

    @Test(
        "are told why not, and what they can do next",
        arguments: [
            ("raadpleging.geen-gemeente", "Kies eerst voor welke gemeente u werkt.", "kies-gemeente"),
            (
                "raadpleging.niet-op-lijst",
                "Deze persoon staat niet op de lijst van gemeente Oosterhaven. Geef een reden op.",
                "geef-reden"
            ),
            (
                "raadpleging.escape-zonder-toelichting", "Schrijf op waarom u deze gegevens nodig heeft.",
                "schrijf-toelichting"
            ),
            ("raadpleging.doel", "U mag deze gegevens niet gebruiken voor dit doel.", nil),
        ] as [(code: String, text: String, next: String?)])
    func refused(code: String, text: String, next: String?) async throws {
        let (_, portal, token) = try await atWork()
        let question =
            switch code {
            case "raadpleging.geen-gemeente": Self.question(nil)
            case "raadpleging.doel": Self.question(Self.noord, doel: DoelID("wmo"))
            case "raadpleging.niet-op-lijst": Self.question(Self.oost)
            default: Self.question(Self.oost, ["escape": .object(["reden": "anders", "toelichting": " "])])
            }
        let (status, body) = try await portal.consult(question, with: token)
        #expect(status == 403 && body["code"]?.text == code && body["detail"]?.text == text, "\(body)")
        #expect(body["next"]?.text == next)
    }

    @Test("reach somebody outside the list with a reason, and nobody once a gemeente withdrew its order")
    func withdrawn() async throws {
        let (walk, portal, token) = try await atWork()
        let westerveen = DemoSettings.Lid.all[3].code
        let question = Self.question(
            westerveen, ["escape": .object(["reden": "anders", "toelichting": "melding van de huisarts"])])
        let (status, body) = try await portal.consult(question, with: token)
        #expect(status == 201, "\(body)")
        let use = try #require(body["access_token"]?.text)
        try await walk.world.gateway.store.commit(
            [.verband(.withdraw(DemoSettings.verbandID, westerveen, at: walk.world.clock.now()))],
            recording: [])
        #expect(try await portal.introspect(use) == inactiveIntrospection)
        let (again, problem) = try await portal.consult(question, with: token)
        #expect(again == 403 && problem["detail"] == "U kunt niet meer werken voor gemeente Westerveen.")
        #expect(try await portal.consult(Self.question(Self.noord), with: token).status == 201)
    }

    @Test(
        "get a problem for what cannot be read, which shows nothing of what was sent",
        arguments: [
            ["zaak": "", "handeling": "rapport"], ["bsn": "123456789"],
            ["gemeente": 1], ["escape": .object(["reden": "zomaar"])], ["page": "gba"],
            ["doel": ""],
        ] as [[String: JSON]])
    func malformed(more: [String: JSON]) async throws {
        let (_, portal, token) = try await atWork()
        let (status, body) = try await portal.consult(Self.question(Self.noord, more), with: token)
        #expect(status == 400 && body["code"] == "web.invalid-members")
        #expect(body["members"] == .array(more.keys.sorted().map(JSON.string)))
        #expect(!"\(body)".contains("123456789"))
    }

    @Test("is asked of nobody else")
    func others() async throws {
        let (_, portal, _) = try await atWork()
        #expect(try await portal.consult(Self.question(Self.noord), with: nil).status == 401)
        #expect(try await portal.consult(Self.question(Self.noord), with: "nothing").status == 401)
    }
}
