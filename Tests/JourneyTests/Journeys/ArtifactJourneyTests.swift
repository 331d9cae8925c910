import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("An artifact that does not belong", .runningWorld, .serialized)
struct ArtifactJourneyTests {
    /// What is brought to us instead of what DigiD sent.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reason: String
        let artifact: @Sendable (String) -> String

        init(_ testDescription: String, _ reason: String, _ artifact: @escaping @Sendable (String) -> String)
        {
            (self.testDescription, self.reason, self.artifact) = (testDescription, reason, artifact)
        }
    }

    static let cases = [
        Case("malformed", "binding.artifact") { _ in "AAAA" },
        Case("of twenty thousand letters", "binding.artifact") { _ in
            String(repeating: "A", count: 20_000)
        },
        Case("of another type", "binding.artifact") { "AAUA" + $0.dropFirst(4) },
        Case("of another provider", "binding.artifact") { changed($0, at: 5) },
        Case("of a service that DigiD does not have", "binding.artifact") { "AAQACQ" + $0.dropFirst(6) },
        Case("never issued", "binding.artifactUnknown") { changed($0, at: 43) },
    ]

    @Test("is refused, recorded and leaves nothing", arguments: cases)
    func refused(_ test: Case) async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand)
        let honest = try await ConsumerAddress(walk.answer(of: Cast.omar, on: login))
        let before = try await walk.world.mark()
        let page = try await walk.visitor.open(honest.with(artifact: test.artifact(honest.artifact)))
        try page.expect(.startAgain)
        #expect(page.status == 200)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == [test.reason])
        #expect(traces.areEmptyHanded)
        #expect(try await walk.back(from: page) == .accessDenied)
    }

    @Test("because another browser brings it, leaves the login to the one that began it")
    func foreignBrowser() async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand)
        let honest = try await ConsumerAddress(walk.answer(of: Cast.omar, on: login))
        let thief = try Walk.begin()
        _ = try await thief.open(.bijzondereBijstand)
        for browser in [thief, try Walk.begin()] {
            let before = try await walk.world.mark()
            let page = try await browser.visitor.open(honest.url)
            try page.expect(.pageExpired)
            #expect(page.status == 403)
            let traces = try await walk.world.traces(since: before)
            #expect(traces.reasons == ["login.other-browser"])
            #expect(traces.areEmptyHanded)
        }
        try await walk.visitor.open(honest.url).expect("Voor wie wilt u iets regelen?")
    }

    @Test("because it was brought before, changes nothing the second time")
    func replayed() async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand)
        let honest = try await ConsumerAddress(walk.answer(of: Cast.omar, on: login))
        let question = try await walk.visitor.open(honest.url)
        let before = try await walk.world.mark()
        let again = try await walk.visitor.open(honest.url)
        try again.expect(.pageExpired)
        #expect((400..<500).contains(again.status))
        let traces = try await walk.world.traces(since: before)
        #expect(!traces.reasons.isEmpty)
        #expect(traces.areEmptyHanded)
        try await walk.choose("myself", on: question).expect("U bent ingelogd.")
    }

    @Test(
        "to any login is refused with a page",
        arguments: [
            ("SAMLart=AAAA&RelayState=nobody", 404, "login.unknown"),
            ("SAMLart=AAAA", 400, "web.malformed-form"),
            ("RelayState=nobody", 400, "web.malformed-form"), ("", 400, "web.malformed-form"),
            ("SAMLart=AAAA&RelayState=a&RelayState=b", 400, "web.malformed-form"),
            (
                "SAMLart=" + String(repeating: "A", count: 40_000) + "&RelayState=a", 413,
                "oidc.parameters-unreadable"
            ),
        ])
    func noLogin(_ query: String, _ status: Int, _ reason: String) async throws {
        let walk = try Walk.begin()
        let before = try await walk.world.mark()
        let page = try await walk.visitor.open("\(walk.gateway)/saml/digid/acs?\(query)")
        try page.expect(.pageExpired)
        #expect(page.status == status)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == [reason])
        #expect(traces.areEmptyHanded)
    }

    @Test("is not asked for when a response is posted: only the binding that was asked for is heard")
    func otherBinding() async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand)
        let honest = try await ConsumerAddress(walk.answer(of: Cast.omar, on: login))
        let before = try await walk.world.mark()
        let posted = try await Wire.post(
            "\(walk.gateway)/saml/digid/acs",
            ["SAMLResponse": Data("<x/>".utf8).base64EncodedString(), "RelayState": honest.relayState],
            await walk.visitor.cookieHeader(for: walk.gateway))
        let page = try await walk.visitor.open(Visitor.resolve(posted.location ?? "", against: walk.gateway))
        try page.expect(.startAgain)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == ["binding.asked"])
        #expect(traces.areEmptyHanded)
    }

    @Test("at the address of a provider that we do not have finds nothing")
    func unknownProvider() async throws {
        let walk = try Walk.begin()
        let before = try await walk.world.mark()
        let page = try await walk.visitor.open("\(walk.gateway)/saml/nobody/acs?SAMLart=AAAA&RelayState=a")
        #expect(page.status == 404)
        #expect(try await walk.world.traces(since: before).reasons == ["web.not-found"])
    }
}

/// The address at which DigiD's answer comes by artifact.
struct ConsumerAddress {
    let url: String
    let artifact: String
    let relayState: String
    private let place: String

    init(_ reply: Wire.Reply) throws {
        url = try #require(reply.location)
        let parts = try #require(URLComponents(string: url))
        artifact = try #require(parts.queryItems?.first { $0.name == "SAMLart" }?.value)
        relayState = try #require(parts.queryItems?.first { $0.name == "RelayState" }?.value)
        place = String(url.prefix { $0 != "?" })
    }

    func with(artifact: String) -> String {
        place + "?" + Visitor.encoded(["SAMLart": artifact, "RelayState": relayState])
    }
}

/// The artifact with one of its bytes changed.
private func changed(_ artifact: String, at index: Int) -> String {
    guard var bytes = Data(base64Encoded: artifact), bytes.indices.contains(index) else { return "" }
    bytes[index] ^= 1
    return bytes.base64EncodedString()
}
