import Foundation
import Identity
import OIDC
import Testing

@Suite("An authorization request by POST")
struct AuthorizationQueryTests {
    private func query(_ changes: [String: String?] = [:]) throws -> String {
        try authorizationQuery(from: Fixture.parameters(changes), clients: Fixture.clients())
    }

    @Test("says the same by GET")
    func same() throws {
        let changes: [String: String?] = [
            "response_mode": "query", "acr_values": LevelOfAssurance.hoog.uri, "kc_idp_hint": "digid",
            "vertegenwoordiging": "machtiging", "ui_locales": "en nl", "prompt": "login consent",
            "max_age": "60", "state": "a state & more=+%",
            "redirect_uri": "https://portaal.example/terug?via=login",
        ]
        let again = try Parameters(query: query(changes))
        let request = try authorizationRequest(from: again, clients: Fixture.clients())
        #expect(try request == Fixture.authorized(changes))
        #expect(again.names.count == Fixture.request.count + 7)
    }

    @Test("carries every parameter that a check reads")
    func complete() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/OIDC/Authorization").standardized.path
        let files = try #require(FileManager.default.enumerator(atPath: sources))
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
        let read = try files.flatMap { file in
            let text = try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8)
            return text.matches(of: /parameters\["([a-z_]+)"\]/).map { String($0.1) }
        }
        #expect(Set(read) == Set(authorizationParameters) && read.count > 10)
    }

    @Test("takes nothing into the address that could name a person")
    func known() throws {
        let changes = ["login_hint": "999999047", "id_token_hint": "e30.e30.e30", "claims": "{}", "bsn": "1"]
        #expect(try query(changes) == query())
    }

    @Test("is refused as by GET, and when it is longer than an address may be")
    func refused() throws {
        let long = String(repeating: " ", count: 1_000)
        let faults: [([String: String?], AuthorizationRefusal)] = [
            (["client_id": nil], .unknownClient),
            (["redirect_uri": "https://kwaad.example/"], .unregisteredRedirectURI),
            (["code_challenge": nil], .missingChallenge),
            (
                [
                    "state": long + long, "nonce": " n",
                    "acr_values": LevelOfAssurance.hoog.uri + long.dropLast(100),
                ],
                .tooLong
            ),
        ]
        for (changes, refusal) in faults {
            #expect {
                try query(changes)
            } throws: {
                ($0 as? AuthorizationFault)?.refusal == refusal
            }
        }
    }
}
