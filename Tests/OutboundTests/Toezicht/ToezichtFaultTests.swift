import Foundation
import Identity
import Representation
import Simulators
import Testing

@testable import Outbound

@Suite("When Toezicht misbehaves, the client", .serialized)
struct ToezichtFaultTests {
    private static func malformed(_ field: String) -> RegisterError {
        .malformed(register: "toezicht", field: field)
    }

    static let expected: [ToezichtFault: RegisterError] = [
        .slow: .timedOut(register: "toezicht"),
        .down: .unreachable(register: "toezicht"),
        .unavailable: .refused(register: "toezicht", status: 503),
        .nonsense: malformed("Content-Type"),
        .huge: malformed("length"),
        .wrongSignature: malformed("signature"),
        .otherType: malformed("typ"),
        .otherQuestion: malformed("checkId"),
        .otherDienst: malformed("dienstUuid"),
        .otherDay: malformed("peildatum"),
        .otherAudience: malformed("aud"),
        .otherIssuer: malformed("iss"),
        .stale: malformed("iat"),
        .expired: malformed("exp"),
        .unknownOutcome: malformed("uitkomst"),
        .noMeasure: malformed("maatregelen"),
    ]

    @Test("gives neither a yes nor a no", arguments: ToezichtFault.allCases)
    func checks(_ fault: ToezichtFault) async throws {
        let error = try await withToezicht { lab in
            await lab.register.setFault(fault)
            let client = try await lab.client(timeout: fault == .slow ? .milliseconds(500) : patience)
            return await refusal { _ = try await client.relation(inquiry()) }
        }
        #expect(error == Self.expected[fault])
        #expect((error == nil) == (fault == .feedLost))
    }

    static let feed: [ToezichtFault: RegisterError] = [
        .wrongSignature: malformed("signature"), .otherType: malformed("typ"),
        .otherQuestion: malformed("sinds"), .otherAudience: malformed("aud"), .otherIssuer: malformed("iss"),
        .stale: malformed("iat"), .expired: malformed("exp"),
        .feedLost: .refused(register: "toezicht", status: 503),
    ]

    @Test("believes no page of the feed", arguments: feed.keys)
    func changes(_ fault: ToezichtFault) async throws {
        let error = try await withToezicht { lab in
            await lab.register.setFault(fault)
            return await refusal { _ = try await lab.client().changes(after: 0) }
        }
        #expect(error == Self.feed[fault])
    }

    @Test("believes no key that was not given to it")
    func otherKeys() async throws {
        let error = try await withToezicht { lab in
            let other = try #require(TestPKI.foreign).toezichtSigning.jwks
            let client = try await lab.client(keys: String(contentsOfFile: other, encoding: .utf8))
            return await refusal { _ = try await client.relation(inquiry()) }
        }
        #expect(error == .malformed(register: "toezicht", field: "signature"))
    }

    @Test("answers again once the register is repaired, and knows the changes it missed")
    func repaired() async throws {
        try await withToezicht { lab in
            let client = try await lab.client()
            let before = try await client.changes(after: 0)
            await lab.register.setFault(.feedLost)
            try await lab.register.end("b-jansen", on: LocalDate(.now))
            _ = await refusal { _ = try await client.changes(after: before.next) }
            await lab.register.setFault(nil)
            let after = try await client.changes(after: before.next)
            #expect(after.changes.map(\.relation) == ["b-jansen"])
            #expect(after.changes.map(\.kind) == [.beeindigd] && after.changes.map(\.version) == [2])
            #expect(after.changes.map(\.effective) == [LocalDate(.now)])
            #expect(!after.hasMore && after.next == before.next + 1)
            #expect(try await lab.outcome(Cast.paul) == .ended(.bewind, LocalDate(.now)))
        }
    }

    @Test("is told when the register does not have the change it asks after")
    func gone() async throws {
        let error = try await withToezicht { lab in
            await refusal { _ = try await lab.client().changes(after: 1_000_000) }
        }
        #expect(error == .refused(register: "toezicht", status: 410))
    }
}
