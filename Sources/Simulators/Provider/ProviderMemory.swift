import Foundation
import XMLSec

/// What the mock remembers between requests: logins under way, answers to be fetched, and the last login.
actor ProviderMemory {
    private var logins: [String: Expiring<AuthenticationRequest>] = [:]
    private var answers: [String: Expiring<Answer>] = [:]
    private var spentArtifact: String?
    private(set) var lastAssertion: SignedAssertion?

    /// An assertion as it was sent, and its ID.
    struct SignedAssertion: Sendable {
        let id: String
        let markup: Markup
    }

    private struct Expiring<Value: Sendable>: Sendable {
        let value: Value
        let expires: Date
    }

    /// What a provider gives a person, and an artifact, at most.
    private static let quarter: TimeInterval = 15 * 60

    func remember(_ request: AuthenticationRequest, under handle: String, at now: Date) {
        logins = logins.filter { $0.value.expires > now }
        logins[handle] = Expiring(value: request, expires: now + Self.quarter)
    }

    /// The login under way; it stays under way.
    func login(_ handle: String, at now: Date) -> AuthenticationRequest? {
        logins[handle].flatMap { $0.expires > now ? $0.value : nil }
    }

    /// Ends a login: it is answered once.
    func finish(_ handle: String, at now: Date) -> AuthenticationRequest? {
        let request = login(handle, at: now)
        logins[handle] = nil
        return request
    }

    func remember(_ assertion: SignedAssertion) { lastAssertion = assertion }

    /// Keeps an answer until its artifact is resolved.
    func keep(_ answer: Answer, under artifact: String, at now: Date) {
        answers = answers.filter { $0.value.expires > now }
        answers[artifact] = Expiring(value: answer, expires: now + Self.quarter)
    }

    /// The artifact resolved last.
    func lastSpentArtifact() -> String? { spentArtifact }

    /// The fault of the answer that waits under an artifact.
    func fault(of artifact: String) -> WireFault? { answers[artifact]?.value.fault }

    /// Gives an answer to the one it is meant for, once (SAML Bindings 3.6.5.2).
    func take(_ artifact: String, for entityID: String, at now: Date) -> Answer? {
        guard let kept = answers[artifact], kept.value.request.sender.entityID == entityID else { return nil }
        answers[artifact] = nil
        spentArtifact = artifact
        return kept.expires > now ? kept.value : nil
    }
}
