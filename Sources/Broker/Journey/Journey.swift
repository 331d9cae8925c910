public import Foundation
public import Identity
public import OIDC

/// Where a login stands: the one thing that says what may come next.
public enum Journey: Hashable, Sendable, Codable {
    case choosingProvider
    case awaitingAssertion(PendingAuthentication)
    /// For herself or for somebody else; `session` is the one the login opened.
    case choosingSelfOrOther(session: String)
    /// Whom of the offered persons; the offers are sealed for the login.
    case choosingPerson(session: String, offers: Sealed)
    case confirming(session: String, offer: Sealed)
    /// Refused, with a way back to the portal and perhaps another try.
    case refused(Refusal)
    case finished
}

/// A request to an identity provider that waits for its answer.
public struct PendingAuthentication: Hashable, Sendable, Codable {
    /// Who was asked.
    public let provider: IdentityProviderID
    /// The ID of the message that waits for its answer.
    public let requestID: String
    /// The digest of the handle that went out.
    public let relayState: Digest
    /// The lowest level that will do.
    public let minimum: LevelOfAssurance
    /// When it was asked.
    public let askedAt: Date

    package init(
        provider: IdentityProviderID, requestID: String, relayState: Digest, minimum: LevelOfAssurance,
        askedAt: Date
    ) {
        self.provider = provider
        self.requestID = requestID
        self.relayState = relayState
        self.minimum = minimum
        self.askedAt = askedAt
    }
}

/// Why a login cannot go on, and what the person can do.
public struct Refusal: Hashable, Sendable, Codable {
    /// What the person reads.
    public let text: PublicText
    /// The OAuth error code the portal gets.
    public let error: OAuthError
    /// What trying again means.
    public let retry: Retry

    package init(text: PublicText, error: OAuthError, retry: Retry) {
        self.text = text
        self.error = error
        self.retry = retry
    }

    /// What "try again" means here.
    public enum Retry: Hashable, Sendable, Codable {
        case none
        /// Log in again at the provider.
        case authenticate(IdentityProviderID)
        /// Choose again for whom.
        case choose(session: String)
    }
}

/// What can happen to a login.
public enum Move: Hashable, Sendable {
    case asked(PendingAuthentication)
    case authenticated(session: String)
    case wishedSomebodyElse(offers: Sealed)
    case picked(offer: Sealed)
    case wishedOtherPerson
    case refused(Refusal)
    case permitted
    /// The person gave up and went back to the portal.
    case left
}

/// A step came at a moment when it has no meaning: tabs out of order, a replay, an attack.
public struct OutOfOrder: Error, Hashable {}

extension Journey {
    /// The journey after `move`; every pair that is not listed is out of order.
    public func next(after move: Move) throws(OutOfOrder) -> Journey {
        switch (self, move) {
        case (.choosingProvider, .asked(let pending)),
            // Asking again is a retry of the person: back button, a step up, a cancelled login.
            (.awaitingAssertion, .asked(let pending)):
            return .awaitingAssertion(pending)
        case (.refused(let refusal), .asked(let pending))
        where refusal.retry == .authenticate(pending.provider):
            return .awaitingAssertion(pending)
        case (.awaitingAssertion, .authenticated(let session)),
            (.choosingProvider, .authenticated(let session)):
            return .choosingSelfOrOther(session: session)
        case (.choosingSelfOrOther(let session), .wishedSomebodyElse(let offers)):
            return .choosingPerson(session: session, offers: offers)
        case (.choosingPerson(let session, _), .picked(let offer)):
            return .confirming(session: session, offer: offer)
        case (.confirming(let session, _), .wishedOtherPerson),
            (.choosingPerson(let session, _), .wishedOtherPerson):
            return .choosingSelfOrOther(session: session)
        case (.refused(let refusal), .wishedOtherPerson):
            guard case .choose(let session) = refusal.retry else { throw OutOfOrder() }
            return .choosingSelfOrOther(session: session)
        case (.choosingSelfOrOther, .permitted), (.confirming, .permitted): return .finished
        case (.finished, _), (.refused, .refused): throw OutOfOrder()
        case (_, .left): return .finished
        case (_, .refused(let refusal)): return .refused(refusal)
        default: throw OutOfOrder()
        }
    }

    /// The session the login opened, once the person is known.
    public var session: String? {
        switch self {
        case .choosingSelfOrOther(let session), .choosingPerson(let session, _), .confirming(let session, _):
            session
        case .choosingProvider, .awaitingAssertion, .refused, .finished: nil
        }
    }
}
