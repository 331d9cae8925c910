import Broker
import Foundation
import Identity
import TestSupport

extension Walk {
    /// The mother reads who acted for her.
    func inzage() async throws {
        let address = "/inzage/\(Fixture.gemeente)"
        await pages.add("inzage welcome", try await visit.get(address))
        await web.world.provider.answer(.success(try World.login(assertion: "_mother", as: World.mother)))
        let sent = try await visit.post(address, [:])
        let back = try await visit.get(
            "/saml/digid/acs?SAMLart=a&RelayState=\(sent.parameter("RelayState") ?? "")")
        _ = try await visit.get(String((back.location ?? "").dropFirst(Fixture.issuer.count)))
        await pages.add("inzage empty", try await visit.get(address))
        try await web.world.actMore(60)
        let list = try await visit.get(address)
        await pages.add("inzage", list)
        let older = list.text.firstMatch(of: /href="([^"]+)" ?>(Oudere tonen|Show older)/).map { $0.1 } ?? ""
        await pages.add("inzage older", try await visit.get(String(older)))
        await pages.add(
            "inzage giving",
            try await visit.post("\(address)/machtigen", ["dienst": Fixture.bijstand.rawValue]))
        await pages.add(
            "inzage disputed", try await visit.post("\(address)/melding", ["besluit": "besluit-1"]))
        await pages.add("inzage reported", try await visit.get(address))
    }
}
