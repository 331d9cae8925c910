import AsyncHTTPClient
import Foundation
import NIOCore
import Simulators
import Testing
import XMLSec

/// What each fault does, and that it does nothing else.
@Suite("A fault of the mock DigiD")
struct MockDigiDFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let fault: DigiDFault
        let shows: @Sendable (Received, Received, Date) throws -> Bool
        var testDescription: String { fault.rawValue }

        /// Takes what is wrong to see, given the login, the one before and the time.
        init(_ fault: DigiDFault, _ shows: @escaping @Sendable (Received, Received, Date) throws -> Bool) {
            self.fault = fault
            self.shows = shows
        }

        /// Whether a login shows it; a signature that does not hold shows nothing.
        func isShown(by received: Received, _ before: Received, _ now: Date) -> Bool {
            (try? shows(received, before, now)) ?? false
        }
    }

    static let cases = [
        Case(.cancel) { now, _, _ in now.status == ["Responder", "AuthnFailed"] && now.assertion == nil },
        Case(.wrongAudience) { now, before, _ in now.audience != before.audience },
        Case(.expired) { now, _, time in now.condition("NotOnOrAfter", after: time) == 120 - 3600 },
        Case(.future) { now, _, time in now.condition("NotBefore", after: time) == 3600 - 120 },
        Case(.otherKey) { now, _, _ in
            let other = try VerificationKey(
                certificatePEM: try text(try TestPKI.get().otherSigning.certificate))
            _ = try now.outer.verify(with: [other])
            return try now.assertion?.verify(with: [other]) != nil
        },
        Case(.levelTooLow) { now, _, _ in
            now.level == "PasswordProtectedTransport" && now.status == ["Success"]
        },
        Case(.replay) { now, before, _ in
            let bytes = try now.assertion?.verify(with: [try MockDigiDLoginTests.digidKey()]).bytes
            return try bytes == before.assertion?.verify(with: [try MockDigiDLoginTests.digidKey()]).bytes
        },
        Case(.repeatedID) { now, before, _ in
            now.assertionID == before.assertionID && now.confirmation("InResponseTo") == "_second"
        },
        Case(.wrongSector) { now, _, _ in now.nameID?.hasPrefix("s00000001:") == true },
        Case(.wrongRecipient) { now, before, _ in
            now.confirmation("Recipient") != before.confirmation("Recipient")
        },
        Case(.wrongInResponseTo) { now, _, _ in
            now.confirmation("InResponseTo") != "_second"
                && now.response?.attribute("InResponseTo") != "_second"
        },
        Case(.unsigned) { now, _, _ in now.assertion?.isSigned == false && !now.outer.isSigned },
        Case(.artifactReuse) { now, _, _ in now.response == nil && now.outerStatus == ["Success"] },
    ]

    @Test("shows in the answer:", arguments: cases)
    func fault(_ test: Case) async throws {
        try await withLab { lab in
            let before = try await lab.login()
            let received = try await lab.login({ $0.id = "_second" }, storing: test.fault.rawValue)
            let after = try await lab.login({ $0.id = "_second" })
            #expect(test.isShown(by: received, before, lab.clock.now))
            #expect(!test.isShown(by: after, before, lab.clock.now))
        }
    }

    @Test("that takes DigiD down gives 503, and the artifact waits")
    func down() async throws {
        try await withLab { lab in
            let reply = try await lab.fillIn(try await lab.bring(lab.request()), storing: "down")
            let artifact = try #require(try lab.parameters(of: reply)["SAMLart"])
            #expect(try await lab.resolve(artifact).status == 503)
            #expect(try await lab.resolve(artifact).status == 503)
        }
    }

    @Test("that makes DigiD slow outlasts a client's patience")
    func slow() async throws {
        try await withLab(changing: { $0.slowness = 3600 }) { lab in
            let reply = try await lab.fillIn(try await lab.bring(lab.request()), storing: "slow")
            let artifact = try #require(try lab.parameters(of: reply)["SAMLart"])
            let envelope = try lab.provider.resolve(artifact, at: lab.clock.now)
            await #expect(throws: HTTPClientError.deadlineExceeded) {
                try await lab.resolveImpatiently(envelope, seconds: 1)
            }
        }
    }

    @Test("that takes DigiD down shows by POST as well")
    func downByPost() async throws {
        try await withLab { lab in
            var request = lab.request()
            (request.service, request.binding) = (TestServiceProvider.postService, "HTTP-POST")
            let reply = try await lab.fillIn(try await lab.bring(request), storing: "down")
            #expect(reply.status == 503)
        }
    }

    @Test("that breaks off the answer leaves what no parser takes")
    func malformed() async throws {
        try await withLab { lab in
            let reply = try await lab.fillIn(try await lab.bring(lab.request()), storing: "malformed")
            let artifact = try #require(try lab.parameters(of: reply)["SAMLart"])
            let answer = try await lab.resolve(artifact).bytes
            #expect(String(decoding: answer, as: UTF8.self).contains("ArtifactResponse"))
            #expect(throws: XMLFault.self) { try XMLDocument(parsing: answer) }
        }
    }

    @Test("that makes the answer huge gives more than a mebibyte")
    func huge() async throws {
        try await withLab { lab in
            let reply = try await lab.fillIn(try await lab.bring(lab.request()), storing: "huge")
            let artifact = try #require(try lab.parameters(of: reply)["SAMLart"])
            await #expect(throws: NIOTooManyBytesError.self) { try await lab.resolve(artifact) }
        }
    }

    @Test("stands for every login, from code or a script, until it is taken back")
    func standing() async throws {
        try await withLab { lab in
            await lab.mock.setFault(.wrongSector)
            let login = try await lab.login()
            #expect(login.nameID?.hasPrefix("s00000001:") == true)
            let faults = lab.configuration.frontURL + "/faults"
            let json = "application/json"
            #expect(try await lab.post(faults, Array(#"{"fault":"cancel"}"#.utf8), type: json).status == 204)
            #expect(try await lab.login().status == ["Responder", "AuthnFailed"])
            #expect(try await lab.get(faults).text == #"{"fault":"cancel"}"#)
            #expect(try await lab.post(faults, Array(#"{"fault":"stuk"}"#.utf8), type: json).status == 400)
            #expect(try await lab.post(faults, Array("{}".utf8), type: json).status == 204)
            #expect(try await lab.login().status == ["Success"])
        }
    }

    @Test("has a case here for each")
    func complete() {
        #expect(
            Set(Self.cases.map(\.fault)).union([.down, .slow, .malformed, .huge]) == Set(DigiDFault.allCases))
    }
}
