public import Foundation
public import Identity
public import Representation

/// What was decided about one act: permit or deny, with the reasons and the evidence.
public struct Decision: Hashable, Sendable {
    /// Unguessable; the portal sees it in the claim `besluit`.
    public let id: String
    /// Yes or no, with what belongs to it.
    public let outcome: Outcome
    /// In what capacity somebody acts, or wanted to.
    public let kind: Vertegenwoordiging
    /// Who is at the controls.
    public let actor: Actor
    /// What may be done; nothing in a denial.
    public let acties: Set<Actie>
    /// What the ground covers and needs consent of the court first.
    public let toestemmingVereist: Set<Actie>
    /// What it rests on.
    public let evidence: Evidence
    /// The moment of the act.
    public let decidedAt: Date

    /// The parties from the controls to the represented; in a denial nobody is represented.
    public var chain: [Link] {
        guard case .permit(.representing(let relation), _) = outcome else { return actor.chain(to: nil) }
        return actor.chain(to: relation.represented)
    }

    /// Permit, with the instant it must end, or deny with at least one reason.
    public enum Outcome: Hashable, Sendable {
        case permit(Capacity, until: Date?)
        case deny([DenialReason])
    }
}
