import Audit
import Broker
import Foundation
import Identity
import OIDC
import TestSupport
import Testing

/// A portal that proves itself by signed assertions, each of which works once.
@Suite("A portal's assertion")
struct ClientAssertionTests {
    @Test("gives tokens once, and the code of the second exchange stays whole")
    func tokens() async throws {
        let world = try await World(changing: Self.signing)
        let code = try await code(in: world)
        _ = try await exchange(code, "once", in: world)
        let other = try await self.code(in: world)
        await expectReplay { try await exchange(other, "once", in: world) }
        _ = try await exchange(other, "twice", in: world)
    }

    @Test("is used up by a request that was refused")
    func refused() async throws {
        let world = try await World(changing: Self.signing)
        await #expect(throws: TokenDeskFault.refused(TokenFault(.unknownCode))) {
            try await exchange("no-code", "once", in: world)
        }
        let code = try await code(in: world)
        await expectReplay { try await exchange(code, "once", in: world) }
    }

    @Test("is used up by a code that came twice, which ends the grant")
    func replayedCode() async throws {
        let world = try await World(changing: Self.signing)
        let code = try await code(in: world)
        let token = try #require(try await exchange(code, "one", in: world)["access_token"]?.text)
        await #expect(throws: TokenDeskFault.refused(TokenFault(.unknownCode))) {
            try await exchange(code, "two", in: world)
        }
        await expectReplay { try await exchange(code, "two", in: world) }
        let answer = try await world.tokens.introspect(
            input(["token": token], "three", in: world), at: Fixture.noon)
        #expect(answer == inactiveIntrospection)
    }

    @Test("is used up where what is stored cannot be opened")
    func broken() async throws {
        let world = try await World(changing: Self.signing)
        let code = try await code(in: world)
        let signing = try await SigningKeySet([
            SigningKey(keyID: "k1", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        let others = Fixture.keys(sealing: 7)
        let desk = TokenDesk(
            catalogue: world.catalogue, registers: Registers(machtigingen: world.register),
            store: world.store, keys: others,
            tokenKeys: signing, randomness: .system,
            farewell: PortalFarewell(
                catalogue: world.catalogue, keys: others, tokenKeys: signing, notices: world.notices,
                randomness: .system))
        await #expect(throws: TokenDeskFault.broken) {
            try await desk.exchange(input(Self.exchange(code), "once", in: world), at: Fixture.noon)
        }
        await expectReplay { try await exchange(code, "once", in: world) }
    }

    @Test("asks about a token once")
    func introspection() async throws {
        let world = try await World(changing: Self.signing)
        _ = try await world.tokens.introspect(input(["token": "x"], "once", in: world), at: Fixture.noon)
        await expectReplay {
            try await world.tokens.introspect(input(["token": "x"], "once", in: world), at: Fixture.noon)
        }
    }

    private func expectReplay(_ work: () async throws -> JSONObject) async {
        await #expect(throws: TokenDeskFault.refused(TokenFault(.assertionReplayed))) { try await work() }
    }

    /// Acts for herself, up to the code.
    private func code(in world: World) async throws -> String {
        await world.provider.answer(.success(try World.login(assertion: "_" + UUID().uuidString)))
        let question = try await world.authenticated(Fixture.request())
        let done = try await world.choose(.way(.myself), after: question.step)
        return try #require(World.parameter("code", in: done.step))
    }

    private func exchange(_ code: String, _ jti: String, in world: World) async throws -> JSONObject {
        try await world.tokens.exchange(input(Self.exchange(code), jti, in: world), at: Fixture.noon)
    }

    private static func exchange(_ code: String) -> [String: String] {
        [
            "grant_type": "authorization_code", "code": code, "code_verifier": Fixture.verifier,
            "redirect_uri": "https://\(Fixture.portal).example.nl/cb",
        ]
    }

    private func input(
        _ form: [String: String], _ jti: String, in world: World
    ) throws -> ClientAuthenticationInput {
        let seconds = Int(Fixture.noon.timeIntervalSince1970)
        let assertion = try TestKey.portal.sign([
            "iss": .string(Fixture.portal.rawValue), "sub": .string(Fixture.portal.rawValue),
            "aud": .string(Fixture.issuer), "iat": .integer(seconds), "exp": .integer(seconds + 60),
            "jti": .string(jti),
        ])
        let proof = [
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": assertion,
        ]
        return ClientAuthenticationInput(
            authorizationHeader: nil, form: try Parameters(form: Fixture.encoded(form.merging(proof) { $1 })))
    }

    /// The portal with a key in place of its secret.
    private static func signing(_ catalogue: Catalogue) throws -> Catalogue {
        var portals = catalogue.portals
        let keys = try ClientKeys(jwks: TestKey.portal.jwks.serialized())
        portals[Fixture.portal] = portals[Fixture.portal].map { portal in
            Portal(
                client: Client(
                    id: portal.client.id, gemeente: portal.client.gemeente, name: portal.client.name,
                    redirectURIs: portal.client.redirectURIs,
                    postLogoutRedirectURIs: portal.client.postLogoutRedirectURIs,
                    backchannelLogoutURI: portal.client.backchannelLogoutURI,
                    authentication: .privateKeyJWT(keys), diensten: portal.client.diensten),
                awareness: portal.awareness)
        }
        return Catalogue(
            issuer: catalogue.issuer, gemeenten: catalogue.gemeenten, diensten: catalogue.diensten,
            portals: portals, verbanden: catalogue.verbanden, policyVersion: catalogue.policyVersion)
    }
}
