public import Identity
public import Representation

/// Everything a decision is made from.
public struct Question: Sendable {
    /// The dienst it is about.
    public let dienst: Dienst
    /// What the portal understands.
    public let portal: PortalAwareness
    /// Who logged in.
    public let actor: Actor
    /// What the login proved.
    public let login: LoginEvidence
    /// In what capacity she wants to act.
    public let wish: Wish
    /// What protects the represented, or the actor who acts for herself; nil where no register of the court is to
    /// be asked for this.
    ///
    /// A wish for a ``Wish/maatregel(_:kind:represented:approvals:)`` has its own answer, which says it too. A
    /// register that should have been asked and was not, or failed, is no yes.
    public let bescherming: Inquiry<ToezichtAnswer>?
    /// The policy version in force: SHA-256 over the version of the rules, the catalogue of diensten and what each
    /// portal understands.
    public let policyVersion: String

    /// Puts the question.
    public init(
        dienst: Dienst, portal: PortalAwareness, actor: Actor, login: LoginEvidence, wish: Wish,
        bescherming: Inquiry<ToezichtAnswer>? = nil, policyVersion: String
    ) {
        self.dienst = dienst
        self.portal = portal
        self.actor = actor
        self.login = login
        self.wish = wish
        self.bescherming = bescherming
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
        case machtiging(Inquiry<RegisterAnswer>, relation: String?)
        /// By a measure of the court over the person with that number, nil while none is named; `kind` is nil when
        /// any will do.
        case maatregel(
            Inquiry<ToezichtAnswer>, kind: Maatregel.Soort?, represented: BSN?, approvals: [Approval] = [])
        /// By authority over a child.
        case gezag(Inquiry<GezagAnswer>, of: Child)
    }

    /// Which child somebody wants to act for.
    public enum Child: Hashable, Sendable {
        /// None is picked yet.
        case unpicked
        /// One of those offered, by the relation's id, and when that child comes of age, as was told when it was
        /// offered: the register does not speak of an adult.
        case picked(relation: String, ofAge: LocalDate? = nil)
    }

    /// What came of asking a register.
    public enum Inquiry<Answer: Sendable>: Sendable {
        /// Not asked, because something else stands in the way; alone it is never a yes.
        case notAsked
        case answered(Answer)
        case failed(RegisterError)
    }
}
