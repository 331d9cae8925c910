import Audit
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

@Suite("A provider's answer to a logout")
struct LogoutAnswerTests {
    private static let perhaps =
        "U bent hier uitgelogd. Misschien bent u nog wel ingelogd bij digid. Sluit daarom de browser."

    /// A browser that was sent to the provider, and the handle that went with it.
    private func relayState(_ visit: Visit) async throws -> String {
        _ = try await visit.returned(from: WebWorld.authorize())
        let sent = try await visit.post("/v1/logout", ["confirm": "yes"])
        return String(try #require(sent.text.firstMatch(of: /name="RelayState" value="([^"]+)"/)).1)
    }

    @Test(
        "that is not complete leads to a page that says so, and only a refusal is told to the operator",
        arguments: [("partial", false), ("evil", true)], ["GET", "POST"])
    func notComplete(_ answer: (text: String, isRefused: Bool), method: String) async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            let handle = try await relayState(visit)
            let done =
                method == "GET"
                ? try await visit.get("/saml/digid/slo?SAMLResponse=\(answer.text)&RelayState=\(handle)")
                : try await visit.post(
                    "/saml/digid/slo", ["SAMLResponse": answer.text, "RelayState": handle])
            #expect(done.status == .ok)
            #expect(done.text.contains(Self.perhaps))
            #expect(!done.text.contains("computer van iemand anders"))
        }
        let told = web.log.lines.contains { $0.contains("warning") && $0.contains("code=fake.logout") }
        #expect(told == answer.isRefused)
    }

    @Test("that is complete leads to a plain page by POST too")
    func posted() async throws {
        try await WebWorld().test { visit in
            let handle = try await relayState(visit)
            let done = try await visit.post(
                "/saml/digid/slo", ["SAMLResponse": "complete", "RelayState": handle])
            #expect(done.text.contains("U bent uitgelogd") && !done.text.contains("Misschien"))
        }
    }

    @Test("is handed on with its query octet for octet")
    func octets() async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            let handle = try await relayState(visit)
            // `%63` is a `c` for whoever decodes; the fake provider looks for the word as it came.
            let done = try await visit.get(
                "/saml/digid/slo?SAMLResponse=%63omplete&RelayState=\(handle)")
            #expect(done.text.contains(Self.perhaps))
        }
    }

    @Test("without the cookie of the logout says that nothing is sure, and touches nothing of the browser")
    func foreignBrowser() async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            let handle = try await relayState(visit)
            visit.set("__Host-namens-logout", "")
            let done = try await visit.get("/saml/digid/slo?SAMLResponse=evil&RelayState=\(handle)")
            #expect(done.status == .conflict && done.cookies.isEmpty)
            #expect(done.text.contains("Wij weten niet of u overal bent uitgelogd."))
        }
        #expect(web.log.lines.contains { $0.contains("code=logout.unproven") })
        let recorded = await web.world.store.events.contains {
            if case .providerLogout = $0.what { true } else { false }
        }
        #expect(!recorded)
    }

    @Test("that asks something instead is refused as such", arguments: ["slo", "acs"])
    func request(_ place: String) async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            let form = try await visit.post("/saml/digid/\(place)", ["SAMLRequest": "a", "RelayState": "r"])
            #expect(form.status == .badRequest)
            #expect(web.log.lines.contains { $0.contains("code=web.provider-request") })
        }
    }

    @Test("in an address that asks something instead is refused as such")
    func redirected() async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            let page = try await visit.get("/saml/digid/slo?SAMLRequest=a&SigAlg=b&Signature=c")
            #expect(page.status == .badRequest)
            #expect(!page.text.contains("U bent uitgelogd"))
        }
        #expect(web.log.lines.contains { $0.contains("code=web.provider-request") })
    }
}
