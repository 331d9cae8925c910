public import Foundation

/// Finds grants by what they rest on; each list is one state of the store, in no order, `limit` at most.
public protocol RelationGrantReader: Sendable {
    /// The number of the last change of a register that was done; 0 before the first.
    func feedPosition(of register: String) async throws(StoreError) -> Int
    /// The standing grants that a change overtakes and that do not end in time by themselves.
    func grants(
        overtakenBy overtakings: [Overtaking], in register: String, limit: Int
    ) async throws(StoreError) -> [StandingGrant]
    /// The standing grants that rest on anything in a register.
    func grants(restingOn register: String, limit: Int) async throws(StoreError) -> [StandingGrant]
    /// The standing grants whose ground does not hold at `now` any more.
    func grants(dueAt now: Date, limit: Int) async throws(StoreError) -> [StandingGrant]
}

/// A grant that was not revoked, and its session.
public struct StandingGrant: Hashable, Sendable {
    /// The grant.
    public let grant: Grant
    /// The session it hangs on.
    public let session: Session

    /// Puts both together, as stored.
    public init(grant: Grant, session: Session) {
        self.grant = grant
        self.session = session
    }
}

/// Which version of a relation counts.
public struct RelationVersion: Hashable, Sendable {
    /// The name of the register.
    public let register: String
    /// The register's name for the relation.
    public let relation: String
    /// Raised by the register with every change.
    public let version: Int

    /// Puts the parts together.
    public init(register: String, relation: String, version: Int) {
        self.register = register
        self.relation = relation
        self.version = version
    }
}

/// That grants in older versions of a relation end, now or later.
public struct Overtaking: Hashable, Sendable {
    /// The register's name for the relation.
    public let relation: String
    /// Grants in a version before this one are overtaken.
    public let version: Int
    /// The instant from which it counts, when that is still to come: a grant that ends before it is left alone.
    public let from: Date?

    /// Puts the parts together.
    public init(relation: String, version: Int, from: Date?) {
        self.relation = relation
        self.version = version
        self.from = from
    }
}
