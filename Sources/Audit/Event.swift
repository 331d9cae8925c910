public import Foundation
public import Identity

/// Something that happened in one gemeente: what a record keeps.
///
/// Persons stand in it by ``Identity/Pseudonym`` only.
public struct Event: Hashable, Sendable, Codable {
    /// Whose log it goes into.
    public let gemeente: GemeenteCode
    /// When it happened.
    public let at: Date
    /// The login it belongs to: the reference code a person reads out to the helpdesk.
    public let login: String?
    /// The portal it concerns.
    public let client: ClientID?
    /// The dienst it concerns.
    public let dienst: DienstID?
    /// The person at the controls.
    public let actor: Pseudonym?
    /// The person she acts for, when that is another.
    public let represented: Pseudonym?
    /// What happened, with its facts.
    public let what: What

    /// Notes what happened.
    public init(
        gemeente: GemeenteCode, at: Date, login: String? = nil, client: ClientID? = nil,
        dienst: DienstID? = nil, actor: Pseudonym? = nil, represented: Pseudonym? = nil, what: What
    ) {
        self.gemeente = gemeente
        self.at = at
        self.login = login
        self.client = client
        self.dienst = dienst
        self.actor = actor
        self.represented = represented
        self.what = what
    }

    /// The kinds of things that happen, each with its facts.
    public enum What: Hashable, Sendable, Codable {
        case loginStarted
        case authenticationRequested(
            provider: IdentityProviderID, requestID: String, minimum: LevelOfAssurance)
        case authenticated(provider: IdentityProviderID, assertionID: String, level: LevelOfAssurance)
        /// The person needed no login: her session at this portal is high and fresh enough.
        case sessionReused(session: String)
        /// The names of the checks that failed.
        case assertionRejected(provider: IdentityProviderID, checks: [String])
        /// The provider answered, but not with an assertion: cancelled, level not reached, failed, unavailable.
        case authenticationFailed(provider: IdentityProviderID, reason: String)
        case registerConsulted(register: String, reference: String)
        case registerFailed(register: String, reason: String)
        /// The other holders of a measure were asked to agree.
        case agreementAsked(register: String, reference: String)
        /// Too many numbers of strangers were tried: somebody should look.
        case quotaSpent
        /// A person asked whether she can give a machtiging; the code of what stands in the way.
        case givingJudged(reason: String?)
        /// A person read who acted for her.
        case actsShown(count: Int)
        /// She says that one of those acts is not right.
        case actDisputed(besluit: String, terugmelding: String)
        case decided(DecisionRecord)
        /// Staff asked to consult somebody's data.
        case raadpleging(RaadplegingRecord)
        /// Somebody outside the list was reached, with that reason from the list: somebody should look.
        case escaped(besluit: String, reden: String)
        /// A source or portal asked what a raadpleging is good for.
        case raadplegingIntrospected(besluit: String, active: Bool)
        /// The gemeente of the record gave its order to a samenwerkingsverband, or withdrew it.
        case opdracht(verband: String, stands: Bool)
        /// An account of a samenwerkingsverband was made or changed: what about it.
        case accountChanged(verband: String, account: Pseudonym, change: String)
        /// Somebody took a step with a request that an account may do this, for that reason.
        case accountRequested(
            verband: String, account: Pseudonym, aanvraag: String, step: String, reason: String,
            profiel: String?, rollen: [String])
        /// Somebody took the accounts of a samenwerkingsverband as a file.
        case accountsExported(count: Int)
        /// A matrix was put forward, to change that version.
        case matrixProposed(verband: String, voorstel: String, basis: Int)
        /// A second person activated it as that version.
        case matrixActivated(verband: String, voorstel: String, version: Int)
        /// What was put forward was taken back.
        case matrixWithdrawn(verband: String, voorstel: String)
        /// Somebody read why persons outside the lists were reached.
        case escapesShown(count: Int)
        /// Somebody said of one whether it was in order.
        case escapeReviewed(besluit: String, outcome: String)
        /// A security officer let an account consult more until that day.
        case deviationAllowed(verband: String, account: Pseudonym, onderdeel: String, until: LocalDate)
        /// A security officer ended that.
        case deviationEnded(verband: String, account: Pseudonym, onderdeel: String)
        case grantIssued(grant: String, besluit: String)
        case tokenIssued(grant: String, besluit: String)
        /// A program of a samenwerkingsverband got a token for itself, for what the scope says.
        case programAdmitted(verband: String, scope: String)
        /// A portal that proved itself asked for a token and got none, by the code of the refusal.
        case tokenRefused(reason: String)
        case introspected(grant: String, active: Bool)
        case grantRevoked(grant: String, by: RevocationCause)
        /// What a grant rests on will end or change at that instant, sooner than was known.
        case grantBounded(grant: String, until: Date, by: RevocationCause)
        /// A request that was refused before anything was decided, by the code of its failure.
        case refused(reason: String)
        /// The person gave up, or nothing could be given: the portal got this error.
        case returnedToPortal(error: String)
        case loggedOut(session: String)
        /// A session ended by what somebody else did; that login's reference stands beside it.
        case sessionEnded(session: String, by: RevocationCause)
        /// What a provider answered to a logout: `complete`, `partial`, or the code of its refusal.
        case providerLogout(provider: IdentityProviderID, outcome: String)
        /// Somebody who keeps a list looked whether the person represented stands on it.
        case listConsulted(list: String)
        /// A file for a list was refused, with that many faulty lines.
        case listRefused(list: String, faults: Int)
        /// A file was checked and lies ready to replace a list.
        case listStaged(list: String, upload: String, difference: ListDifference)
        /// It replaced the list; `replaced` is the upload that counted before.
        case listActivated(list: String, upload: String, replaced: String?, difference: ListDifference)
        /// A file that lay ready was put away.
        case listDropped(list: String, upload: String)
        /// One entry changed, by hand or by a message: the person is the one represented.
        case listChanged(list: String, change: ListChange, by: ListOrigin)
        /// So many persons whose last day had passed were taken off it.
        case listExpired(list: String, count: Int)
    }

    /// What became of one entry.
    public enum ListChange: String, Hashable, Sendable, Codable {
        case added
        case changed
        case ended
    }

    /// Who or what ended a grant.
    public enum RevocationCause: String, Hashable, Sendable, Codable {
        case logout
        case portal
        case switchedPerson
        /// Another person logged in with the same browser.
        case otherPerson
        case codeReplay
        case relationEnded
        case relationSuspended
        /// The register has another version of the relation: who may do what is to be decided anew.
        case relationChanged
        case representedDied
        /// A measure of the court leaves what it rests on no room.
        case relationDisplaced
        /// The register lost its history, so that nobody can tell what changed.
        case historyLost
    }
}

/// How an entry came onto a list.
public enum ListOrigin: String, Hashable, Sendable, Codable {
    /// Somebody entered it.
    case hand
    /// It stood in a file.
    case file
    /// Another system sent it.
    case message
}

/// How many entries differ between a list and the one it replaces.
public struct ListDifference: Hashable, Sendable, Codable {
    /// Persons who were not on it.
    public let added: Int
    /// Persons who are on it no more.
    public let removed: Int
    /// Persons who stay, with another reason or other days.
    public let changed: Int
    /// Persons for whom nothing changes.
    public let unchanged: Int

    /// Puts the counts together.
    public init(added: Int, removed: Int, changed: Int, unchanged: Int) {
        self.added = added
        self.removed = removed
        self.changed = changed
        self.unchanged = unchanged
    }

    /// Whether the two lists say the same.
    public var isEmpty: Bool { added == 0 && removed == 0 && changed == 0 }
}

/// A decision as a record keeps it: by codes and references, so that it explains itself without persons.
public struct DecisionRecord: Hashable, Sendable, Codable {
    /// The id of the decision.
    public let besluit: String
    /// Yes or no.
    public let outcome: Outcome
    /// In what capacity the person wanted to act.
    public let vertegenwoordiging: Vertegenwoordiging
    /// Codes of the reasons of a denial; empty for a permit.
    public let reasons: [String]
    /// What it rests on, name by name.
    public let evidence: [String: String]

    /// Puts the parts together.
    public init(
        besluit: String, outcome: Outcome, vertegenwoordiging: Vertegenwoordiging, reasons: [String],
        evidence: [String: String]
    ) {
        self.besluit = besluit
        self.outcome = outcome
        self.vertegenwoordiging = vertegenwoordiging
        self.reasons = reasons
        self.evidence = evidence
    }

    /// Yes or no.
    public enum Outcome: String, Hashable, Sendable, Codable {
        case permit
        case deny
    }
}
