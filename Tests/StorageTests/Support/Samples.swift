import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

@testable import Broker

/// Values to store; every one has instants of whole milliseconds.
enum Samples {
    static let noon = Date(timeIntervalSince1970: 1_772_362_800.123)
    static let denHaag = GemeenteCode("0518")
    static let utrecht = GemeenteCode("0344")

    static func request() throws -> AuthorizationRequest {
        let text = """
            {"client":"portaal","redirectURI":"https://portaal.example/terug","state":"s","nonce":"n",
            "codeChallenge":"c","dienst":"bijstand","minimumLevel":"midden","language":"nl","prompt":["login"],
            "maxAge":60}
            """
        return try JSONDecoder().decode(AuthorizationRequest.self, from: Data(text.utf8))
    }

    static func login(
        _ id: String = "login-1", journey: Journey = .choosingProvider, language: Language = .nl,
        version: Int = 0
    ) throws -> Login {
        Login(
            id: id, browser: Digest(of: "browser"), request: try request(), gemeente: denHaag,
            language: language,
            startedAt: noon, expiresAt: noon + Login.lifetime, journey: journey, version: version)
    }

    static func pending(_ relayState: String) -> PendingAuthentication {
        PendingAuthentication(
            provider: IdentityProviderID("digid"), requestID: "_r", relayState: Digest(of: relayState),
            minimum: .midden, dienst: DienstID("bijstand"), askedAt: noon)
    }

    static func session(
        _ id: String = "session-1", browser: String = "browser", startedAt: Date = noon,
        limits: Dienst.SessionLimits = .init(), underlying: UnderlyingEvidence? = nil
    ) -> Session {
        Session(
            id: id, secret: Digest(of: "cookie \(id)"), browser: Digest(of: browser),
            client: ClientID("portaal"), gemeente: denHaag, actor: Sealed(bytes: Data([1, 2, 3, 0, 255])),
            login: LoginEvidence(
                assertionID: "_a1", identityProvider: IdentityProviderID("digid"), level: .substantieel,
                authenticatedAt: startedAt, underlying: underlying),
            limits: limits, startedAt: startedAt, lastUsedAt: startedAt)
    }

    static func grant(_ id: String = "grant-1", session: String = "session-1") -> Grant {
        Grant(
            id: id, session: session, client: ClientID("portaal"), gemeente: denHaag,
            dienst: DienstID("bijstand"), besluit: "besluit-\(id)", kind: .zelf, relation: nil,
            represented: nil, acties: Set(Actie.allCases), toestemmingVereist: [], issuedAt: noon, endsAt: nil
        )
    }

    static func grantForAnother(_ id: String, session: String = "session-1") throws -> Grant {
        let relation = try JSONDecoder().decode(
            Evidence.RelationReference.self,
            from: Data(#"{"register":"machtigingen","id":"m1","version":3,"kind":"machtiging"}"#.utf8))
        return Grant(
            id: id, session: session, client: ClientID("portaal"), gemeente: denHaag,
            dienst: DienstID("bijstand"), besluit: "besluit-\(id)", kind: .machtiging, relation: relation,
            represented: Sealed(bytes: Data([9, 8, 7])), acties: [.inzien, .indienen],
            toestemmingVereist: [.betalen], issuedAt: noon, endsAt: noon + 3600)
    }

    static func code(_ secret: String = "code", grant: String = "grant-1") throws -> StoredCode {
        StoredCode(
            digest: Digest(of: secret), grant: grant, binding: CodeBinding(to: try request()),
            expiresAt: noon + 60)
    }

    static func token(_ secret: String = "token", grant: String = "grant-1") -> StoredToken {
        StoredToken(digest: Digest(of: secret), grant: grant, issuedAt: noon, expiresAt: noon + 900)
    }

    static func actor(_ name: String) -> NumberTry.Scope { .actor(Pseudonym(stored: name)) }

    static func address(_ name: String) -> NumberTry.Scope { .address(Pseudonym(stored: name)) }

    /// A number that is tried; those of the hour before count beside it.
    static func attempt(
        _ number: String, limits: [NumberTry.Scope: Int] = [actor("a"): 2], at instant: Date = noon
    ) -> NumberTry {
        NumberTry(
            limits: limits, number: Pseudonym(stored: number), at: instant, since: instant - 3600)
    }

    static func approval(
        _ approver: String = "a", of relation: String = "t1", version: Int = 3, dienst: String = "bijstand",
        messageID: String? = nil, claimedUntil: Date? = nil, expiresAt: Date = noon + 60
    ) -> StoredApproval {
        StoredApproval(
            relation: relation, version: version, dienst: DienstID(dienst),
            approver: Pseudonym(stored: approver), actor: Sealed(bytes: Data([4, 5, UInt8(version)])),
            messageID: messageID, claimedUntil: claimedUntil, expiresAt: expiresAt)
    }

    static func event(_ reason: String, in gemeente: GemeenteCode = denHaag) -> Event {
        Event(gemeente: gemeente, at: noon, what: .refused(reason: reason))
    }
}
