public import Foundation
public import Identity
public import Policy
public import Representation

/// A connection to one identity provider, in words of no protocol.
public protocol IdentityProvider: Sendable {
    var id: IdentityProviderID { get }
    /// The name on its button, for example `DigiD`.
    var name: String { get }
    /// Whom it vouches for.
    var vouchesFor: Vouching { get }
    /// Makes the message that sends a browser to log in.
    func request(_ wish: AuthenticationWish, at now: Date) throws(ProviderError) -> OutgoingMessage
    /// Judges what the browser brought back.
    ///
    /// - Throws: ``ProviderError`` when the provider could not be asked: neither a yes nor a no.
    func receive(_ answer: IncomingAnswer, to expected: PendingAuthentication, at now: Date)
        async throws(ProviderError) -> AuthenticationOutcome
    /// Makes the message that ends the session of who logged in at the provider; nil when it has no such service.
    ///
    /// The message may name the person and is therefore never put in an address.
    func logout(of actor: Actor, requestID: String, relayState: String, at now: Date)
        throws(ProviderError) -> OutgoingMessage?
    /// Judges what the provider answered to the message with that ID; it is believed only when proven.
    func judge(_ answer: IncomingLogoutAnswer, to requestID: String, at now: Date) -> LogoutOutcome
}

/// What is asked of an identity provider.
public struct AuthenticationWish: Hashable, Sendable {
    /// The message's ID, unguessable.
    public let requestID: String
    /// The opaque handle that comes back with the answer, at most 80 bytes.
    public let relayState: String
    /// The lowest level that will do.
    public let minimum: LevelOfAssurance
    /// What the person wants to use: a provider of organisations vouches for one dienst.
    public let dienst: DienstID
    /// Whether an existing session at the provider may not be used.
    public let forced: Bool
}

/// A message for the provider, carried by the browser.
public enum OutgoingMessage: Hashable, Sendable {
    case redirect(url: String)
    case post(destination: String, fields: [String: String])
}

/// What the browser brought from the provider.
public enum IncomingAnswer: Hashable, Sendable {
    case artifact(String)
    case response(base64: String)
}

/// How a provider's answer ended.
public enum AuthenticationOutcome: Hashable, Sendable {
    case authenticated(Authentication)
    case cancelled
    /// The person did not reach the level that was asked.
    case levelNotReached
    /// The provider reports another failure; its status code.
    case failed(status: String)
    /// The answer broke rules; their check names.
    case rejected(checks: [String])
}

/// Somebody who proved who she is.
public struct Authentication: Hashable, Sendable {
    /// Who it is.
    public let actor: Actor
    /// What it rests on.
    public let evidence: LoginEvidence
    /// Until when the assertion could be accepted again if it were not remembered.
    public let replayUntil: Date

    /// Notes a login that was accepted.
    public init(actor: Actor, evidence: LoginEvidence, replayUntil: Date) {
        self.actor = actor
        self.evidence = evidence
        self.replayUntil = replayUntil
    }
}

/// A provider could not be reached or asked.
public enum ProviderError: Failure, Hashable {
    case unavailable(provider: IdentityProviderID, reason: String)
    case misconfigured(provider: IdentityProviderID, reason: String)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .unavailable: "provider.unavailable"
        case .misconfigured: "provider.misconfigured"
        }
    }

    /// What the person reads.
    public var publicText: PublicText { .providerFault }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .unavailable(let provider, let reason): "\(provider) could not be asked: \(reason)"
        case .misconfigured(let provider, let reason):
            "the connection to \(provider) does not work: \(reason)"
        }
    }
}
