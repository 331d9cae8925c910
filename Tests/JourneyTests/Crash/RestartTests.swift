import Foundation
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A gateway that is told to stop", .serialized)
struct RestartTests {
    @Test("finishes what it was doing, ends with 0, and knows everybody when it is started again")
    func drained() async throws {
        try await Neighbourhood.during { neighbourhood in
            let first = try await neighbourhood.serve()
            let login = try await Customer(in: neighbourhood).logIn()
            let tokens = try await login.customer.portal.exchange(login.code)
            let token = try #require(tokens["access_token"]?.text)
            let waiting = try await Waiting(in: neighbourhood)
            first.send(SIGTERM)
            #expect(try await waiting.answer() == 303)
            #expect(await first.ended() == NamensProcess.Ending(code: 0, bySignal: false))
            await #expect(throws: (any Error).self) { try await login.customer.isKnown() }

            let second = try await neighbourhood.serve()
            let result = await Result<Void, any Error> { () async throws in
                #expect(try await login.customer.portal.introspect(token)["active"] == .boolean(true))
                #expect(try await login.customer.isKnown())
            }
            second.send(SIGTERM)
            #expect(await second.ended() == NamensProcess.Ending(code: 0, bySignal: false))
            try result.get()
            let verified = try await neighbourhood.verify()
            #expect(verified.code == 0, "\(verified.text)")
        }
    }
}

@Suite("A port that is taken")
struct TakenPortTests {
    @Test("is told in one sentence, and nothing is left running")
    func taken() async throws {
        try await Neighbourhood.during { neighbourhood in
            let first = try await neighbourhood.serve()
            let second = try NamensProcess(["serve", "--config", neighbourhood.settings.configuration])
            #expect(await second.ended() == NamensProcess.Ending(code: 1, bySignal: false))
            #expect(await second.text().contains("stop what listens on a port of the configuration"))
            let demo = try NamensProcess([
                "demo", "--once", "--state", "\(neighbourhood.settings.folder)/demo", "--port",
                "\(neighbourhood.settings.firstPort)",
            ])
            #expect(await demo.ended() == NamensProcess.Ending(code: 1, bySignal: false))
            first.send(SIGTERM)
            #expect(await first.ended() == NamensProcess.Ending(code: 0, bySignal: false))
        }
    }
}

/// Somebody whose request the gateway has taken but cannot answer, because the register keeps it waiting.
private struct Waiting {
    private let reply: Task<Int, any Error>

    init(in neighbourhood: Neighbourhood) async throws {
        let customer = Customer(in: neighbourhood)
        let dienst =
            "http://127.0.0.1:\(neighbourhood.settings.portal)/dienst/\(DemoDienst.bijzondereBijstand.id)?kc_idp_hint=digid"
        let question = try await customer.question(at: dienst)
        let version = try #require(
            question.forms.compactMap { $0.fields["version"] }.first, "\(question.summary)")
        let cookies = await customer.visitor.cookieHeader(for: question.url)
        await neighbourhood.register.setFault(.slow)
        reply = Task {
            try await Wire.post(question.url, ["version": version, "choice": "somebodyElse"], cookies).status
        }
        let deadline = ContinuousClock.now + .seconds(20)
        while await neighbourhood.register.searches() == 0, ContinuousClock.now < deadline {
            await Task.yield()
        }
        #expect(await neighbourhood.register.searches() == 1)
    }

    /// The status of the answer, when it comes.
    func answer() async throws -> Int { try await reply.value }
}
