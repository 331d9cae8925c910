public import Identity

/// Where a login stands: the one thing that says what may come next.
public enum Journey: Hashable, Sendable, Codable {
    case choosingProvider
    case awaitingAssertion(PendingAuthentication)
    /// For herself or for somebody else, and how she says for whom; `session` is the one the login opened.
    case choosingWay(session: String)
    /// Whom of the offered persons; the offers are sealed for the login.
    case choosingPerson(session: String, way: Way, offers: Sealed)
    /// Which client, by number; what was wrong with the one before.
    case namingClient(session: String, remark: Remark?)
    /// Whether it is right; the ``Confirmation`` is sealed for the login.
    case confirming(session: String, Sealed)
    /// Refused, with a way back to the portal and perhaps another try.
    case refused(Refusal)
    case finished
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
            return .choosingWay(session: session)
        case (.choosingWay(let session), .offered(let way, let offers)):
            return .choosingPerson(session: session, way: way, offers: offers)
        case (.choosingWay(let session), .askedForClient): return .namingClient(session: session, remark: nil)
        case (.namingClient(let session, _), .misnamed(let remark)):
            return .namingClient(session: session, remark: remark)
        case (.namingClient(let session, _), .taken): return .namingClient(session: session, remark: nil)
        case (.confirming, .taken): return self
        case (.choosingPerson(let session, _, _), .picked(let confirmation)),
            (.namingClient(let session, _), .picked(let confirmation)):
            return .confirming(session: session, confirmation)
        case (.confirming(let session, _), .wishedOtherPerson),
            (.choosingPerson(let session, _, _), .wishedOtherPerson),
            (.namingClient(let session, _), .wishedOtherPerson):
            return .choosingWay(session: session)
        case (.refused(let refusal), .wishedOtherPerson):
            guard let session = refusal.retry.session else { throw OutOfOrder() }
            return .choosingWay(session: session)
        case (.choosingWay, .permitted), (.confirming, .permitted): return .finished
        case (.finished, _), (.refused, .refused): throw OutOfOrder()
        case (_, .left): return .finished
        case (_, .refused(let refusal)): return .refused(refusal)
        default: throw OutOfOrder()
        }
    }

    /// The session the login opened, once the person is known.
    public var session: String? {
        switch self {
        case .choosingWay(let session), .choosingPerson(let session, _, _), .namingClient(let session, _),
            .confirming(let session, _):
            session
        case .choosingProvider, .awaitingAssertion, .refused, .finished: nil
        }
    }
}
