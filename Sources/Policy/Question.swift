public import Foundation
public import Identity
public import Representation

/// Everything a decision is made from.
public struct Question: Sendable {
    /// The dienst it is about.
    public let dienst: Dienst
    /// What the portal understands.
    public let portal: PortalAwareness
    /// Who logged in.
    public let actor: BSN
    /// What the login proved.
    public let login: LoginEvidence
    /// In what capacity she wants to act.
    public let wish: Wish
    /// The policy version in force: SHA-256 over the version of the rules, the catalogue of diensten and what each portal understands.
    public let policyVersion: String

    /// Puts the question.
    public init(
        dienst: Dienst, portal: PortalAwareness, actor: BSN, login: LoginEvidence, wish: Wish,
        policyVersion: String
    ) {
        self.dienst = dienst
        self.portal = portal
        self.actor = actor
        self.login = login
        self.wish = wish
        self.policyVersion = policyVersion
    }

    /// Whether a portal can tell apart who acts and for whom.
    public enum PortalAwareness: String, CaseIterable, Sendable, Codable {
        case aware
        case unaware
    }

    /// In what capacity the person wants to act.
    public enum Wish: Sendable {
        case ownBehalf
        /// By a machtiging; `relation` is the one picked, nil while none is.
        case machtiging(Inquiry, relation: String?)
    }

    /// What came of asking a register.
    public enum Inquiry: Sendable {
        /// Not asked, because something else stands in the way; alone it is never a yes.
        case notAsked
        case answered(RegisterAnswer)
        case failed(RegisterError)
    }
}

/// What the login proved about the person at the controls.
public struct LoginEvidence: Hashable, Sendable, Codable {
    /// The assertion that proved the login.
    public let assertionID: String
    /// Who vouches for the login.
    public let identityProvider: IdentityProviderID
    /// The level that was reached.
    public let level: LevelOfAssurance
    /// When the person logged in at the provider.
    public let authenticatedAt: Date

    /// Notes a login.
    public init(
        assertionID: String, identityProvider: IdentityProviderID, level: LevelOfAssurance,
        authenticatedAt: Date
    ) {
        self.assertionID = assertionID
        self.identityProvider = identityProvider
        self.level = level
        self.authenticatedAt = authenticatedAt
    }
}

extension Question.Wish {
    /// The capacity asked for.
    public var kind: Vertegenwoordiging {
        switch self {
        case .ownBehalf: .zelf
        case .machtiging: .machtiging
        }
    }

    var consultation: Consultation? {
        guard case .machtiging(.answered(let answer), _) = self else { return nil }
        return answer.consultation
    }
}
