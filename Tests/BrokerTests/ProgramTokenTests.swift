import Audit
import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@testable import Broker

@Suite("A program")
struct ProgramTokenTests {
    private func refusal(
        _ world: World, _ client: ClientID, scope: String? = nil
    ) async -> TokenDeskFault? {
        do { _ = try await world.admit(client, scope: scope) } catch { return error as? TokenDeskFault }
        return nil
    }

    @Test("gets a token for itself, for what it may and for five minutes, and that is recorded")
    func isAdmitted() async throws {
        let world = try await World.withPrograms()
        let answer = try await world.admit(Programs.ofNoord)
        #expect(answer["scope"] == "caseload:0001 whitelist:0001" && answer["expires_in"] == 300)
        #expect(answer["token_type"] == "Bearer" && answer["id_token"] == nil)
        #expect(answer["refresh_token"] == nil)
        let event = try #require(await world.store.events.last)
        #expect(event.gemeente == Programs.noord && event.client == Programs.ofNoord)
        #expect(event.what == .programAdmitted(verband: "isd", scope: "caseload:0001 whitelist:0001"))
        let token = try #require(answer["access_token"]?.text)
        let stored = try await world.store.programToken(Digest(of: token))
        #expect(stored?.expiresAt == Fixture.noon + 300 && stored?.client == Programs.ofNoord)
    }

    @Test("of the samenwerkingsverband gets one for that, in the log of who carries out")
    func isAdmittedForVerband() async throws {
        let world = try await World.withPrograms()
        #expect(try await world.admit(Programs.ofStaff)["scope"] == "aanmeldingen:isd")
        #expect(await world.store.events.last?.gemeente == Fixture.gemeente)
    }

    @Test("gets one for less when it asks for less")
    func asksLess() async throws {
        let world = try await World.withPrograms()
        let answer = try await world.admit(Programs.ofNoord, scope: "caseload:0001")
        #expect(answer["scope"] == "caseload:0001")
        let stored = try await world.store.programToken(Digest(of: answer["access_token"]?.text ?? ""))
        #expect(stored?.taken == [.caseload])
    }

    static let refused: [(client: ClientID, scope: String?, error: OAuthError, log: GemeenteCode)] = [
        (Fixture.portal, nil, .unauthorizedClient, Fixture.gemeente),
        (Programs.ofNoord, "whitelist:0002", .invalidScope, Programs.noord),
        (Programs.ofNoord, "whitelist:0001 whitelist:0002", .invalidScope, Programs.noord),
        (Programs.ofZuid, "caseload:0002", .invalidScope, Programs.zuid),
        (Programs.ofZuid, "openid", .invalidScope, Programs.zuid),
        (Programs.ofZuid, " ", .invalidScope, Programs.zuid),
        (Programs.ofNoord, "aanmeldingen:isd", .invalidScope, Programs.noord),
    ]

    @Test("gets none for what is not for it, and that is recorded", arguments: refused.indices)
    func isRefused(_ index: Int) async throws {
        let (client, scope, error, log) = Self.refused[index]
        let world = try await World.withPrograms()
        let fault = try #require(await refusal(world, client, scope: scope))
        #expect(fault.error == error && fault.status == 400)
        let events = await world.store.events
        #expect(events.map(\.what) == [.tokenRefused(reason: fault.code)])
        #expect(events.map(\.gemeente) == [log] && events.map(\.client) == [client])
    }

    @Test("that does not prove itself, or whose token cannot be stored, gets none")
    func isUnproven() async throws {
        let world = try await World.withPrograms()
        let wrong = try Fixture.input(
            ["grant_type": "client_credentials"], by: Programs.ofNoord, secret: "wrong")
        let fault = await #expect(throws: TokenDeskFault.self) {
            try await world.tokens.exchange(wrong, at: Fixture.noon)
        }
        #expect(fault?.error == .invalidClient)
        await world.store.goDown(true)
        #expect(await refusal(world, Programs.ofNoord) == .store(.unavailable))
    }

    @Test("has a token that is good for nothing else")
    func isGoodForNothingElse() async throws {
        let world = try await World.withPrograms()
        let token = try await world.token(of: Programs.ofNoord)
        for client in [Programs.ofNoord, Fixture.portal] {
            let input = try Fixture.input(["token": token], by: client)
            #expect(
                try await world.raadplegingen.introspect(input, at: Fixture.noon) == inactiveIntrospection)
        }
        await #expect(throws: TokenDeskFault.bearerInvalid) {
            try await world.tokens.userinfo(bearer: token, at: Fixture.noon)
        }
        let vraag = try Verband.vraag()
        await #expect(throws: RaadplegingFault.token(.bearerInvalid)) {
            try await world.raadplegingen.consult(vraag, bearer: token, at: Fixture.noon)
        }
    }

    @Test("can end its own token, and no other program's")
    func ends() async throws {
        let world = try await World.withPrograms()
        let token = try await world.token(of: Programs.ofNoord)
        let digest = Digest(of: token)
        try await world.tokens.revoke(
            try Fixture.input(["token": token], by: Programs.ofZuid), at: Fixture.noon)
        #expect(try await world.store.programToken(digest) != nil)
        try await world.tokens.revoke(
            try Fixture.input(["token": token], by: Programs.ofNoord), at: Fixture.noon)
        #expect(try await world.store.programToken(digest) == nil)
    }
}
