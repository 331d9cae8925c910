public import Foundation
public import Identity

/// Everything a store can do.
public typealias EveryStore = Journal & LoginReader & SessionReader & GrantReader & ApprovalReader & ActReader
    & RelationGrantReader & ListReader & UploadReader & ListSpooling & ExpiredEntryReader & VerbandReader
    & ProgramReader

/// Finds logins that are under way.
public protocol LoginReader: Sendable {
    /// The login with that handle.
    func login(_ id: String) async throws(StoreError) -> Login?
    /// The login that waits for an assertion under that RelayState.
    func login(relayState: Digest) async throws(StoreError) -> Login?
}

/// Finds sessions, live or expired but not yet ended.
public protocol SessionReader: Sendable {
    /// The session a cookie continues.
    func session(secret: Digest) async throws(StoreError) -> Session?
    /// The session with that `sid`.
    func session(id: String) async throws(StoreError) -> Session?
    /// The sessions that a browser began, at any portal, the last used first.
    func sessions(ofBrowser browser: Digest) async throws(StoreError) -> [Session]
    /// The grants of a session that were not revoked.
    func grants(ofSession id: String) async throws(StoreError) -> [Grant]
}

/// Finds what holders agreed to.
public protocol ApprovalReader: Sendable {
    /// The approvals of a measure for a dienst that count at `now`.
    func approvals(of relation: String, for dienst: DienstID, at now: Date) async throws(StoreError)
        -> [StoredApproval]
}

/// Finds what a code or a token stands for.
public protocol GrantReader: Sendable {
    /// The code and its grant, when the code was not spent.
    func code(_ digest: Digest) async throws(StoreError) -> (
        code: StoredCode, grant: Grant, session: Session
    )?
    /// The grant whose code was spent before, revoked or not: the sign of a replay.
    func grant(spentCode digest: Digest) async throws(StoreError) -> Grant?
    /// The token, its grant and its session, when none of them ended.
    func token(_ digest: Digest) async throws(StoreError) -> (
        token: StoredToken, grant: Grant, session: Session
    )?
}
