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
        .choosingProvider, .awaitingAssertion(pending), .choosingWay(session: "s"),
        .choosingPerson(session: "s", way: .machtiging, offers: sealed), .confirming(session: "s", sealed),
        .namingClient(session: "s", remark: nil), .namingClient(session: "s", remark: .notABSN),
        .refused(again), .refused(otherwise), .refused(final), .finished,
    ]
    static let moves: [Move] = [
        .asked(pending), .authenticated(session: "s"), .offered(.machtiging, sealed),
        .picked(sealed),
        .askedForClient, .misnamed(.notABSN), .taken, .wishedOtherPerson, .refused(final), .permitted, .left,
    ]

    /// Everything that may happen; whatever is not here is out of order.
    static let allowed: [(Journey, Move, Journey)] = [
        (.choosingProvider, .asked(pending), .awaitingAssertion(pending)),
        (.choosingProvider, .authenticated(session: "s"), .choosingWay(session: "s")),
        (.awaitingAssertion(pending), .asked(pending), .awaitingAssertion(pending)),
        (.awaitingAssertion(pending), .authenticated(session: "s"), .choosingWay(session: "s")),
        (
            .choosingWay(session: "s"), .offered(.machtiging, sealed),
            .choosingPerson(session: "s", way: .machtiging, offers: sealed)
        ),
        (.choosingWay(session: "s"), .permitted, .finished),
        (
            .choosingPerson(session: "s", way: .machtiging, offers: sealed), .picked(sealed),
            .confirming(session: "s", sealed)
        ),
        (
            .choosingPerson(session: "s", way: .machtiging, offers: sealed), .wishedOtherPerson,
            .choosingWay(session: "s")
        ),
        (.confirming(session: "s", sealed), .wishedOtherPerson, .choosingWay(session: "s")),
        (.confirming(session: "s", sealed), .permitted, .finished),
        (.choosingWay(session: "s"), .askedForClient, .namingClient(session: "s", remark: nil)),
        (
            .namingClient(session: "s", remark: nil), .misnamed(.notABSN),
            .namingClient(session: "s", remark: .notABSN)
        ),
        (
            .namingClient(session: "s", remark: .notABSN), .misnamed(.notABSN),
            .namingClient(session: "s", remark: .notABSN)
        ),
        (.namingClient(session: "s", remark: nil), .taken, .namingClient(session: "s", remark: nil)),
        (.namingClient(session: "s", remark: .notABSN), .taken, .namingClient(session: "s", remark: nil)),
        (.confirming(session: "s", sealed), .taken, .confirming(session: "s", sealed)),
        (.namingClient(session: "s", remark: nil), .picked(sealed), .confirming(session: "s", sealed)),
        (.namingClient(session: "s", remark: .notABSN), .picked(sealed), .confirming(session: "s", sealed)),
        (.namingClient(session: "s", remark: nil), .wishedOtherPerson, .choosingWay(session: "s")),
        (.namingClient(session: "s", remark: .notABSN), .wishedOtherPerson, .choosingWay(session: "s")),
        (.refused(again), .asked(pending), .awaitingAssertion(pending)),
        (.refused(otherwise), .wishedOtherPerson, .choosingWay(session: "s")),
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
        dienst: Fixture.bijstand, askedAt: Fixture.noon)
}
