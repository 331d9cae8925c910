import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A response that is posted", .runningWorld { $0.response = .post }, .serialized)
struct PostedJourneyTests {
    /// What is brought to us instead of the XML that DigiD wrote.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reason: String
        let value: @Sendable (String) -> String

        init(_ testDescription: String, _ reason: String, value: @escaping @Sendable (String) -> String) {
            (self.testDescription, self.reason, self.value) = (testDescription, reason, value)
        }

        init(_ testDescription: String, _ reason: String, xml: @escaping @Sendable (String) -> String) {
            self.init(testDescription, reason, value: { Data(xml($0).utf8).base64EncodedString() })
        }
    }

    static let cases = [
        Case("is not base64", "binding.post", value: { _ in "*" }),
        Case("is empty", "binding.post", value: { _ in " " }),
        Case("is not XML", "xml.wellFormed", xml: { _ in "not XML" }),
        Case("stops halfway", "xml.wellFormed", xml: { String($0.prefix($0.count / 2)) }),
        Case("has a document type", "xml.wellFormed", xml: { "<!DOCTYPE a [<!ENTITY b \"c\">]>" + $0 }),
        Case(
            "has a mebibyte too many", "binding.post", xml: { $0 + String(repeating: "\n", count: 1 << 20) }),
        Case(
            "names somebody else than was signed", "signature.value",
            xml: { $0.replacing(Cast.omar.bsn.reveal(), with: Cast.willem.bsn.reveal()) }),
        Case(
            "has no signature", "signature.present",
            xml: {
                $0.replacing(/<(\w+:)?Signature[ >].*?<\/(\w+:)?Signature>/.dotMatchesNewlines(), with: "")
            }),
    ]

    @Test("and", arguments: cases)
    func refused(_ test: Case) async throws {
        let walk = try Walk.begin()
        var form = try await PostedAnswer(walk, by: Cast.omar)
        form.fields["SAMLResponse"] = test.value(form.xml)
        let before = try await walk.world.mark()
        let page = try await form.send()
        try page.expect(.startAgain)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons.contains(test.reason), "\(traces.reasons)")
        #expect(traces.areEmptyHanded)
        #expect(try await walk.back(from: page) == .accessDenied)
    }

    @Test("and is honest lets the person in, once")
    func honest() async throws {
        let walk = try Walk.begin()
        let form = try await PostedAnswer(walk, by: Cast.anna)
        let question = try await form.send()
        try question.expect("Voor wie wilt u iets regelen?")
        let before = try await walk.world.mark()
        try await form.send().expect(.pageExpired)
        #expect(try await walk.world.traces(since: before).areEmptyHanded)
        try await walk.represent("m-anna-moeder", on: question)
            .expect("U regelt nu zaken voor mevrouw J. de Vries.")
    }

    @Test("and is larger than a form may be is not even read")
    func larger() async throws {
        let walk = try Walk.begin()
        var form = try await PostedAnswer(walk, by: Cast.omar)
        form.fields["SAMLResponse"] = String(repeating: "A", count: 3 << 20)
        let before = try await walk.world.mark()
        let reply = try await form.post()
        #expect(reply.status == 413)
        try reply.page.expect(.pageExpired)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == ["web.too-large"])
        #expect(traces.areEmptyHanded)
    }

    @Test("and came in answer to another login is refused")
    func swapped() async throws {
        let (one, other) = (try Walk.begin(), try Walk.begin())
        let stolen = try await PostedAnswer(one, by: Cast.omar)
        var form = try await PostedAnswer(other, by: Cast.willem)
        form.fields["SAMLResponse"] = stolen.fields["SAMLResponse"]
        let before = try await one.world.mark()
        try await form.send().expect(.startAgain)
        let traces = try await one.world.traces(since: before)
        #expect(
            traces.reasons.isSuperset(of: ["message.inResponseTo", "subject.inResponseTo"]),
            "\(traces.reasons)")
        #expect(traces.areEmptyHanded)
    }

    @Test(
        "and every fault of DigiD is refused with one text",
        arguments: [
            DigiDFault.unsigned, .otherKey, .wrongAudience, .expired, .future, .levelTooLow, .wrongSector,
            .wrongRecipient, .wrongInResponseTo, .malformed, .huge,
        ])
    func faults(_ fault: DigiDFault) async throws {
        let walk = try Walk.begin()
        let before = try await walk.world.mark()
        let page = try await PostedAnswer(walk, by: Cast.omar, fault: fault).send()
        try page.expect(.startAgain)
        let traces = try await walk.world.traces(since: before)
        #expect(!traces.reasons.isEmpty)
        #expect(traces.areEmptyHanded)
    }
}

/// DigiD's answer as a form in the browser, not sent yet.
struct PostedAnswer {
    var fields: [String: String]
    private let walk: Walk
    private let page: Visitor.Page
    private let form: Form

    init(_ walk: Walk, by persona: Persona, fault: DigiDFault? = nil) async throws {
        let reply = try await walk.answer(
            of: persona, on: try await walk.open(.bijzondereBijstand), fault: fault)
        (self.walk, page) = (walk, reply.page)
        form = try #require(page.forms.first { $0.fields["SAMLResponse"] != nil }, "\(page.summary)")
        fields = form.fields
    }

    var xml: String {
        fields["SAMLResponse"].flatMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
            ?? ""
    }

    /// Sends it as the browser does.
    func send() async throws -> Visitor.Page { try await walk.visitor.submit(form, of: page, fields) }

    /// Sends it and goes no further.
    func post() async throws -> Wire.Reply {
        try await Wire.post(form.action, fields, await walk.visitor.cookieHeader(for: walk.gateway))
    }
}
