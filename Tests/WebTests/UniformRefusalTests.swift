import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import Representation
import TestSupport
import Testing

@testable import Web

@Suite("A number that leads to nothing")
struct UniformRefusalTests {
    static let negatives: [ToezichtAnswer.Outcome] = [.noRelation, .unknownPerson, .notPublished]

    /// What a browser gets when it sends the number, and on the page it is led to.
    private struct Answer: Equatable {
        let heads: [String]
        let bodies: [String]
    }

    @Test("is answered in the same octets and headers, whatever the reason", arguments: ["nl", "en"])
    func uniform(_ language: String) async throws {
        var answers: [Answer] = []
        for outcome in Self.negatives { answers.append(try await answer(to: outcome, in: language)) }
        #expect(answers[0].bodies.joined().contains(language == "nl" ? "Klopt het nummer?" : "number right?"))
        for answer in answers {
            #expect(answer.heads == answers[0].heads)
            #expect(answer.bodies == answers[0].bodies)
        }
    }

    @Test("is told apart from a register that is down, so that the comparison compares")
    func different() async throws {
        let one = try await answer(to: .noRelation, in: "nl")
        let other = try await answer(to: .deceased, in: "nl")
        #expect(one != other)
    }

    private func answer(to outcome: ToezichtAnswer.Outcome, in language: String) async throws -> Answer {
        let web = try await WebWorld(legal: Set(World.Legal.allCases))
        await web.world.toezicht.answer(outcome, about: try BSN(World.client))
        await web.world.provider.answer(.success(try World.employeeLogin()))
        let found = Found()
        try await web.test { visit in
            let address = WebWorld.authorize(["ui_locales": language], dienst: Fixture.schuldhulp)
            let login = try #require(try await visit.returned(from: address).location)
            let sent = try await visit.choose("number", at: login, ["bsn": World.client])
            let shown = try await visit.get(login)
            #expect(shown.headers[.contentLength] != nil)
            await found.note([sent, shown].map { Self.masked($0, handle: login) })
        }
        return Answer(heads: await found.pairs.map(\.0), bodies: await found.pairs.map(\.1))
    }

    private actor Found {
        var pairs: [(String, String)] = []

        func note(_ pairs: [(String, String)]) { self.pairs += pairs }
    }

    /// Status and headers, and the body, without the login's handle and its reference code.
    private static func masked(_ response: TestResponse, handle: String) -> (String, String) {
        let id = String(handle.dropFirst("/login/".count))
        let code = String(Digest(of: id).description.prefix(12))
        let head =
            "\(response.status.code) "
            + response.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        let masked = [head, response.text].map {
            $0.replacing(id, with: "HANDLE").replacing(code, with: "CODE").replacing(
                /\nDate: [^\n]*/, with: "")
        }
        return (masked[0], masked[1])
    }
}
