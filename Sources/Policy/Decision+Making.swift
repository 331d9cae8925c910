import Foundation
import Identity
import Representation

extension Decision {
    /// A yes.
    init(_ question: Question, id: String, on ground: Ground, at now: Date) {
        self.init(
            id: id, outcome: .permit(ground.capacity, until: ground.ends?.start), kind: ground.capacity.kind,
            actor: question.actor, acties: ground.acties, toestemmingVereist: ground.withheld,
            evidence: Evidence(question, ground), decidedAt: now)
    }

    /// A no.
    init(_ question: Question, id: String, denied reasons: [DenialReason], at now: Date) {
        self.init(
            id: id, outcome: .deny(reasons), kind: question.wish.kind, actor: question.actor, acties: [],
            toestemmingVereist: [], evidence: Evidence(question, nil), decidedAt: now)
    }
}

extension Evidence {
    fileprivate init(_ question: Question, _ ground: Ground?) {
        let facts = question.actor.facts.union(ground?.facts ?? [])
        self.init(
            assertionID: question.login.assertionID, identityProvider: question.login.identityProvider,
            level: question.login.level, authenticatedAt: question.login.authenticatedAt,
            underlying: question.login.underlying,
            consultation: question.wish.consultation, protection: question.bescherming?.answer?.consultation,
            relation: ground?.capacity.reference, dienst: question.dienst.id, doel: question.dienst.doel,
            grondslag: question.dienst.grondslag, minimumLoA: question.dienst.minimumLoA,
            facts: facts.sorted { $0.rawValue < $1.rawValue }, policyVersion: question.policyVersion)
    }
}

extension Actor {
    fileprivate var facts: Set<Evidence.Fact> {
        switch self {
        case .person, .medewerker: []
        case .employee(let employee):
            employee.intermediary == nil
                ? [.persoonNietGekoppeld] : [.persoonNietGekoppeld, .ketenmachtiging]
        }
    }
}

extension Capacity {
    fileprivate var reference: Evidence.RelationReference? {
        guard case .representing(let relation) = self else { return nil }
        return Evidence.RelationReference(
            register: relation.register, id: relation.id, version: relation.version, kind: relation.kind)
    }
}
