import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Simulators
import Testing
import XMLSec

/// Who gets what from the back channel.
@Suite("Artifact resolution at the mock DigiD")
struct MockDigiDResolutionTests {
    @Test("gives an answer once")
    func once() async throws {
        try await withLab { lab in
            let artifact = try await lab.artifact()
            #expect(try Received(envelope: try await lab.resolve(artifact).bytes).response != nil)
            let second = try Received(envelope: try await lab.resolve(artifact).bytes)
            #expect(second.response == nil)
            #expect(second.outerStatus == ["Success"])
        }
    }

    @Test("gives nothing for an artifact it never made")
    func unknown() async throws {
        try await withLab { lab in
            let received = try Received(envelope: try await lab.resolve("AAQAAA==").bytes)
            #expect(received.response == nil)
            #expect(received.outerStatus == ["Success"])
        }
    }

    @Test("gives nothing after a quarter of an hour")
    func late() async throws {
        try await withLab { lab in
            let artifact = try await lab.artifact()
            lab.clock.advance(by: 15 * 60)
            #expect(try Received(envelope: try await lab.resolve(artifact).bytes).response == nil)
        }
    }

    @Test("gives nothing to another service provider, and keeps it for the right one")
    func other() async throws {
        try await withLab { lab in
            let artifact = try await lab.artifact()
            #expect(
                try Received(envelope: try await lab.resolve(artifact, as: lab.other).bytes).response == nil)
            #expect(try Received(envelope: try await lab.resolve(artifact).bytes).response != nil)
        }
    }

    @Test("is denied without signature")
    func unsigned() async throws {
        try await withLab { lab in
            let artifact = try await lab.artifact()
            let received = try Received(envelope: try await lab.resolve(artifact, signed: false).bytes)
            #expect(received.outerStatus == ["Requester", "RequestDenied"])
            #expect(received.response == nil)
        }
    }

    @Test("is denied to a stranger who says to be another")
    func impostor() async throws {
        try await withLab { lab in
            let artifact = try await lab.artifact()
            let impostor = try TestServiceProvider(lab.provider.entityID, try TestPKI.get().otherSigning)
            let received = try Received(envelope: try await lab.resolve(artifact, as: impostor).bytes)
            #expect(received.outerStatus == ["Requester", "RequestDenied"])
        }
    }

    @Test("is denied when the question is old", arguments: [-121.0, 121.0])
    func old(_ seconds: TimeInterval) async throws {
        try await withLab { lab in
            let envelope = try lab.provider.resolve(try await lab.artifact(), at: lab.clock.now + seconds)
            let received = try Received(envelope: try await lab.resolve(envelope).bytes)
            #expect(received.outerStatus == ["Requester", "RequestDenied"])
        }
    }

    @Test("refuses what is no ArtifactResolve", arguments: ["", "<a/>", "<!DOCTYPE a><a/>"])
    func garbage(_ body: String) async throws {
        try await withLab { lab in
            let reply = try await lab.resolve(Array(body.utf8))
            #expect(reply.status == 400)
        }
    }

    @Test("needs a client certificate of the development authority")
    func clientCertificate() async throws {
        let pki = try TestPKI.get()
        let stranger = try DevelopmentPKI.make(in: temporaryDirectory(), at: Date())
        try await withLab { lab in
            let address = lab.configuration.backURL + "/saml/idp/resolve_artifact"
            for certificate in [nil, stranger.gatewayClient] {
                let client = try client(certificate: certificate, trust: pki.authority.certificate)
                await #expect(throws: (any Error).self) {
                    var request = HTTPClientRequest(url: address)
                    request.method = .POST
                    _ = try await client.execute(request, timeout: .seconds(5)).body.collect(upTo: 1024)
                }
                try await client.shutdown()
            }
        }
    }
}

extension Lab {
    /// The artifact of a login.
    func artifact() async throws -> String {
        try #require(try parameters(of: try await fillIn(try await bring(request())))["SAMLart"])
    }

    func resolve(_ envelope: [UInt8]) async throws -> Reply {
        try await post(configuration.backURL + "/saml/idp/resolve_artifact", envelope, type: "text/xml")
    }

    func resolveImpatiently(_ envelope: [UInt8], seconds: Int64) async throws {
        var request = HTTPClientRequest(url: configuration.backURL + "/saml/idp/resolve_artifact")
        request.method = .POST
        request.body = .bytes(envelope)
        _ = try await http.execute(request, timeout: .seconds(seconds)).body.collect(upTo: 1 << 20)
    }
}
