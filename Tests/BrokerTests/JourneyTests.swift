import Broker
import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("The journey of a login")
struct JourneyTests {
    static let pending = PendingAuthentication.sample
    static let sealed = Sealed(bytes: Data([1]))
    static let again = Refusal(text: .cancelled, error: .accessDenied, retry: .authenticate(Fixture.digid))
    static let otherwise = Refusal(text: .noRelation, error: .accessDenied, retry: .choose(session: "s"))
    static let final = Refusal(text: .onlyInPerson, error: .accessDenied, retry: .none)

    static let states: [Journey] = [
        .choosingProvider, .awaitingAssertion(pending), .choosingSelfOrOther(session: "s"),
        .choosingPerson(session: "s", offers: sealed), .confirming(session: "s", offer: sealed),
        .refused(again),
        .refused(otherwise), .refused(final), .finished,
    ]
    static let moves: [Move] = [
        .asked(pending), .authenticated(session: "s"), .wishedSomebodyElse(offers: sealed),
        .picked(offer: sealed),
        .wishedOtherPerson, .refused(final), .permitted, .left,
    ]

    /// Everything that may happen; whatever is not here is out of order.
    static let allowed: [(Journey, Move, Journey)] = [
        (.choosingProvider, .asked(pending), .awaitingAssertion(pending)),
        (.choosingProvider, .authenticated(session: "s"), .choosingSelfOrOther(session: "s")),
        (.awaitingAssertion(pending), .asked(pending), .awaitingAssertion(pending)),
        (.awaitingAssertion(pending), .authenticated(session: "s"), .choosingSelfOrOther(session: "s")),
        (
            .choosingSelfOrOther(session: "s"), .wishedSomebodyElse(offers: sealed),
            .choosingPerson(session: "s", offers: sealed)
        ),
        (.choosingSelfOrOther(session: "s"), .permitted, .finished),
        (
            .choosingPerson(session: "s", offers: sealed), .picked(offer: sealed),
            .confirming(session: "s", offer: sealed)
        ),
        (
            .choosingPerson(session: "s", offers: sealed), .wishedOtherPerson,
            .choosingSelfOrOther(session: "s")
        ),
        (.confirming(session: "s", offer: sealed), .wishedOtherPerson, .choosingSelfOrOther(session: "s")),
        (.confirming(session: "s", offer: sealed), .permitted, .finished),
        (.refused(again), .asked(pending), .awaitingAssertion(pending)),
        (.refused(otherwise), .wishedOtherPerson, .choosingSelfOrOther(session: "s")),
    ]

    @Test("What is listed is allowed, and everything else is out of order")
    func table() {
        for state in Self.states {
            for move in Self.moves {
                #expect((try? state.next(after: move)) == expected(state, move), "\(state) after \(move)")
            }
        }
    }

    private func expected(_ state: Journey, _ move: Move) -> Journey? {
        if let listed = Self.allowed.first(where: { $0.0 == state && $0.1 == move }) { return listed.2 }
        guard state != .finished else { return nil }
        switch move {
        case .left: return .finished
        case .refused(let refusal):
            if case .refused = state { return nil }
            return .refused(refusal)
        default: return nil
        }
    }
}

extension PendingAuthentication {
    fileprivate static let sample = PendingAuthentication(
        provider: Fixture.digid, requestID: "_r", relayState: Digest(of: "relay"), minimum: .midden,
        askedAt: Fixture.noon)
}
