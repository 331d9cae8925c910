import Foundation
public import Identity
public import Representation

/// What a ``RelationKeeper`` did: the sessions whose portals are to be told, and what failed.
public struct Kept: Sendable {
    /// The sessions that lost a grant, each once; portals are told when all have fallen.
    public private(set) var fallen: [Fallen] = []
    /// What could not be read or stored; it is done the next time.
    public internal(set) var faults: [KeeperFault] = []
    private var sessions: Set<String> = []

    /// A session that lost a grant, and who logged in.
    public struct Fallen: Sendable {
        /// The session.
        public let session: Session
        /// Who logged in.
        public let actor: Actor
    }

    init() {}

    /// A session that cannot be opened has nobody to name to a portal.
    mutating func add(_ session: Session, of actor: Actor?) {
        guard let actor, sessions.insert(session.id).inserted else { return }
        fallen.append(Fallen(session: session, actor: actor))
    }
}

/// Why a ``RelationKeeper`` did not do everything.
public enum KeeperFault: Failure, Hashable {
    case register(RegisterError)
    case store(StoreError)
    /// The store finds grants overtaken that by the changes it was asked for are not.
    case contradiction

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .register(let error): error.code
        case .store(let error): error.code
        case .contradiction: "relations.contradiction"
        }
    }

    /// Nobody is on a page when this happens.
    public var publicText: PublicText { .startAgain }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .register(let error): error.operatorText
        case .store(let error): error.operatorText
        case .contradiction: "grants were found to be overtaken by changes that do not overtake them"
        }
    }
}
