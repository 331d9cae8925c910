import Broker
import HummingbirdTesting
import Identity
import Representation
import TestSupport

/// Somebody who walks past the pages.
struct Walk {
    let web: WebWorld
    let visit: Visit
    let pages: AllPages.Gathered
    let locale: [String: String]

    func choices() async throws {
        let several = try await visit.get(WebWorld.authorize(locale, dienst: Fixture.parkeren))
        let provider = several.location ?? ""
        await pages.add("provider", try await visit.get(provider))
        await pages.add("forward to login", try await visit.choose("provider:tweede", at: provider))
        let login = try await visit.returned(from: WebWorld.authorize(locale)).location ?? ""
        await pages.add("way", try await visit.get(login))
        await pages.add("way missing", try await visit.post(login, ["version": "3"]))
        await web.world.register.fail(.timedOut(register: "machtigingen"))
        _ = try await visit.choose("somebodyElse", at: login)
        await pages.add("register down", try await visit.get(login))
        await web.world.register.fail(nil)
        _ = try await visit.choose("retry", at: login)
        _ = try await visit.choose("somebodyElse", at: login)
        await pages.add("person", try await visit.get(login))
        await pages.add("person missing", try await visit.choose("person", at: login))
        _ = try await visit.choose("person", at: login, ["person": "m1"])
        await pages.add("confirm", try await visit.get(login))
        await pages.add("out of order", try await visit.choose("myself", at: login))
        await web.world.register.hold([])
        _ = try await visit.choose("confirm", at: login)
        await pages.add("refused", try await visit.get(login))
    }

    func refusals() async throws {
        let refused: [(String, AuthenticationOutcome)] = [
            ("provider failed", .failed(status: "Responder")), ("cancelled", .cancelled),
            ("level too low", .levelNotReached),
        ]
        for (name, outcome) in refused {
            await web.world.provider.answer(.success(outcome))
            let back = try await visit.returned(
                from: WebWorld.authorize(locale.merging(["prompt": "login"]) { $1 }))
            await pages.add(name, try await visit.get(back.location ?? ""))
        }
    }

    func errors() async throws {
        await pages.add("error", try await visit.get("/v1/authorize?client_id=\(Fixture.portal)"))
        let sent = try await visit.get(WebWorld.authorize(["prompt": "login"]))
        let relayState = sent.parameter("RelayState") ?? ""
        let mine = visit.cookies["__Host-namens-browser"] ?? ""
        visit.set("__Host-namens-browser", "another")
        await pages.add(
            "other browser", try await visit.get("/saml/digid/acs?SAMLart=a&RelayState=\(relayState)"))
        visit.set("__Host-namens-browser", mine)
    }

    func logout() async throws {
        await pages.add("sign out", try await visit.get("/v1/logout"))
        await pages.add("signed out here", try await signedOut(with: "evil"))
        await web.world.provider.answer(.success(try World.login(assertion: "_again")))
        _ = try await visit.returned(from: WebWorld.authorize(locale))
        await pages.add("signed out", try await signedOut(with: "complete"))
    }

    /// Signs out and comes back from the provider with its answer.
    private func signedOut(with answer: String) async throws -> TestResponse {
        let sent = try await visit.post("/v1/logout", ["confirm": "yes"])
        await pages.add("forward", sent)
        let handle = sent.text.firstMatch(of: /name="RelayState" value="([^"]+)"/).map { $0.1 } ?? ""
        return try await visit.get("/saml/digid/slo?SAMLResponse=\(answer)&RelayState=\(handle)")
    }
}
