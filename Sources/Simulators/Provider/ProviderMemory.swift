import Foundation
import XMLSec

/// What the mock remembers between requests: answers to be fetched, and the last login.
actor ProviderMemory {
    private var answers: [String: (answer: Answer, expires: Date)] = [:]
    private var spentArtifact: String?
    private(set) var lastAssertion: SignedAssertion?

    /// An assertion as it was sent, and its ID.
    struct SignedAssertion: Sendable {
        let id: String
        let markup: Markup
    }

    func remember(_ assertion: SignedAssertion) { lastAssertion = assertion }

    /// Keeps an answer until its artifact is resolved.
    func keep(_ answer: Answer, under artifact: String, at now: Date) {
        answers = answers.filter { $0.value.expires > now }
        answers[artifact] = (answer, now + 15 * 60)
    }

    /// The artifact resolved last.
    func lastSpentArtifact() -> String? { spentArtifact }

    /// The fault of the answer that waits under an artifact.
    func fault(of artifact: String) -> WireFault? { answers[artifact]?.answer.fault }

    /// Gives an answer to the one it is meant for, once (SAML Bindings 3.6.5.2).
    func take(_ artifact: String, for entityID: String, at now: Date) -> Answer? {
        guard let kept = answers[artifact], kept.answer.request.sender.entityID == entityID else {
            return nil
        }
        answers[artifact] = nil
        spentArtifact = artifact
        return kept.expires > now ? kept.answer : nil
    }
}
