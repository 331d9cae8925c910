public import Audit
public import Foundation
public import Identity

/// The one door through which state changes: changes and the events that record them, in one transaction.
public protocol Journal: Sendable {
    /// Makes all changes and appends all events, or none; returns when they are on disk.
    ///
    /// - Throws: ``StoreError/conflict(_:)`` when a change no longer fits what is stored, and then nothing is
    ///   changed or recorded; ``StoreError/unavailable`` when nothing can be known to be stored.
    func commit(_ changes: [Change], recording events: [Event]) async throws(StoreError)
}

/// One change of what is stored.
public enum Change: Hashable, Sendable {
    case begin(Login)
    /// Replaces a stored login of the version before; ``Conflict/loginMoved`` when it has moved on.
    case advance(Login)
    /// Remembers an assertion until it cannot be accepted any more; ``Conflict/assertionReplayed`` the second time.
    case consumeAssertion(id: String, provider: IdentityProviderID, until: Date)
    /// Remembers a client's `jti`; ``Conflict/clientAssertionReplayed`` the second time.
    case consumeClientAssertion(id: String, client: ClientID, until: Date)
    case openSession(Session)
    case touchSession(id: String, at: Date)
    /// Ends a session, its grants, their codes and their tokens; ``StoreError/Conflict/sessionEnded`` when it is gone.
    case endSession(id: String)
    /// Changes nothing; ``StoreError/Conflict/grantsChanged`` unless exactly these grants of a session stand.
    case expectGrants(session: String, ids: Set<String>)
    /// Changes nothing; ``StoreError/Conflict/sessionsChanged`` unless exactly these sessions of a browser are stored.
    case expectSessions(browser: Digest, ids: Set<String>)
    case issueGrant(Grant, StoredCode)
    /// Spends a code and stores the token it gave; ``Conflict/codeSpent`` when the code is not there any more.
    case redeemCode(Digest, for: StoredToken)
    /// Ends a grant, its codes and its tokens; no conflict when it has ended before.
    case revokeGrant(id: String)
    /// Changes nothing; ``StoreError/Conflict/grantsChanged`` unless all these grants stand.
    case expectStanding(grants: Set<String>)
    /// Lets a grant that stands end at that instant, unless it ends sooner; no conflict when it has ended before.
    case boundGrant(id: String, endsAt: Date)
    /// Remembers which version of a relation counts: until that instant no grant is given in an older one.
    ///
    /// ``issueGrant(_:_:)`` then meets ``StoreError/Conflict/relationMoved``: what it was decided on has changed
    /// while it was decided.
    case noteVersion(RelationVersion, until: Date)
    /// Everything up to the change with that number was done; ``StoreError/Conflict/feedMoved`` when more was.
    case advanceFeed(register: String, to: Int)
    /// Forgets how far the feed of a register was read, and the versions it told.
    case restartFeed(register: String)
    /// Changes nothing; ``StoreError/Conflict/quotaSpent`` when so many other numbers count that no more may be told.
    case expectQuota(NumberTry)
    /// Counts a stranger's number; ``StoreError/Conflict/quotaSpent`` when there is no room for it.
    case countNumber(NumberTry)
    /// Counts it no more for who tried it, because there is a relation; for an address it counts on.
    case forgetNumber(NumberTry)
    /// Remembers that a holder agreed, in place of what she said before.
    case approve(StoredApproval)
    /// The same, by who is about to ask the others; ``StoreError/Conflict/approvalClaimed`` when they were asked, or
    /// at that instant somebody else has it to himself, or another message was meant for them.
    case claimApproval(StoredApproval, at: Date)
    /// Takes back what a holder agreed to; no conflict when there is nothing any more.
    case withdrawApproval(StoredApproval)
    /// Something about a samenwerkingsverband.
    case verband(VerbandChange)
    /// Remembers an act for the person it was done for.
    case recordAct(Act)
    /// Remembers that she disputes one; ``StoreError/Conflict/alreadyDisputed`` the second time.
    case dispute(Terugmelding)
    /// Changes a whitelist or a caseload, or a file that is to replace one.
    case list(ListChange)
}

/// Why a commit changed nothing.
public enum StoreError: Failure, Hashable {
    case conflict(Conflict)
    case unavailable

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .conflict(let conflict): "store.\(conflict.rawValue)"
        case .unavailable: "store.unavailable"
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .conflict(.loginMoved): .pageExpired
        case .conflict: .startAgain
        case .unavailable: .busy
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .conflict(let conflict): "the change no longer fits what is stored: \(conflict.rawValue)"
        case .unavailable: "the store did not confirm the transaction"
        }
    }

    /// What had happened in between.
    public enum Conflict: String, Hashable, Sendable {
        case loginMoved = "login-moved"
        case assertionReplayed = "assertion-replayed"
        case clientAssertionReplayed = "client-assertion-replayed"
        case codeSpent = "code-spent"
        case sessionEnded = "session-ended"
        case grantsChanged = "grants-changed"
        case sessionsChanged = "sessions-changed"
        case quotaSpent = "quota-spent"
        case approvalClaimed = "approval-claimed"
        case relationMoved = "relation-moved"
        case feedMoved = "feed-moved"
        case alreadyDisputed = "already-disputed"
        case opdrachtMoved = "opdracht-moved"
        case accountMoved = "account-moved"
        case matrixMoved = "matrix-moved"
        case escapesSpent = "escapes-spent"
        case escapeReviewed = "escape-reviewed"
        case aanvraagMoved = "aanvraag-moved"
        /// The list is not the one that an upload was compared with.
        case listMoved = "list-moved"
        /// The upload is not there any more, or not whole.
        case uploadGone = "upload-gone"
        case alreadyListed = "already-listed"
        case notListed = "not-listed"
        case messageCounted = "message-counted"
    }
}

extension StoreError {
    /// Whether sessions, grants or an account were no longer as they were read: what follows is to be worked out anew.
    var isOutrun: Bool {
        switch self {
        case .conflict(.grantsChanged), .conflict(.sessionsChanged), .conflict(.sessionEnded),
            .conflict(.accountMoved):
            true
        default: false
        }
    }
}
