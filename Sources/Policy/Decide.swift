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
    /// Digest of the rules in force.
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

/// Decides whether somebody may act, in what capacity and until when: the one place where that is decided.
///
/// - Parameters:
///   - question: All that the answer depends on.
///   - id: The new decision's id, unguessable.
///   - now: The moment of the act.
/// - Returns: A permit only when everything asked is proven; every reason otherwise, the most useful first.
public func decide(_ question: Question, id: String, at now: Date) -> Decision {
    let grounds = weigh(question, at: now)
    var reasons: [DenialReason] = []
    if question.login.level < question.dienst.minimumLoA {
        reasons.append(.levelTooLow(needed: question.dienst.minimumLoA))
    }
    if case .failure(let denial) = grounds { reasons += denial.reasons }
    let outcome: Decision.Outcome =
        if reasons.isEmpty, case .success(let capacity) = grounds {
            .permit(capacity, until: capacity.ends)
        } else {
            .deny(reasons)
        }
    return Decision(
        id: id, outcome: outcome, kind: question.wish.kind, evidence: evidence(for: question, grounds),
        decidedAt: now)
}

/// The persons somebody may represent in this dienst now: what is offered to choose from.
///
/// Nothing is offered when the dienst or the portal does not accept representation.
public func offers(_ question: Question, at now: Date) -> [Relation] {
    guard obstacle(to: question.wish.kind, in: question.dienst, at: question.portal) == nil,
        case .machtiging(.answered(let answer), _) = question.wish
    else { return [] }
    return answer.machtigingen
        .filter { $0.standing(for: question.actor, dienst: question.dienst.uuid, at: now) == .holds }
        .map { Relation($0, in: answer.consultation.register) }
}

struct Denial: Error {
    let reasons: [DenialReason]
}

private func weigh(_ question: Question, at now: Date) -> Result<Capacity, Denial> {
    if let reason = obstacle(to: question.wish.kind, in: question.dienst, at: question.portal) {
        return .failure(Denial(reasons: [reason]))
    }
    switch question.wish {
    case .ownBehalf: return .success(.ownBehalf)
    case .machtiging(.notAsked, _), .machtiging(.failed, _):
        return .failure(Denial(reasons: [.registerUnavailable]))
    case .machtiging(.answered(let answer), let picked):
        return weigh(answer, picked: picked, for: question, at: now)
    }
}

/// What stands in the way of a capacity whatever any register says, so that no register need be asked.
public func obstacle(
    to kind: Vertegenwoordiging, in dienst: Dienst, at portal: Question.PortalAwareness
) -> DenialReason? {
    if dienst.accepts(kind) { return kind != .zelf && portal == .unaware ? .portalUnaware : nil }
    return dienst.domein == .strictlyPersonal ? .onlyInPerson : .kindNotAccepted
}

private func weigh(
    _ answer: RegisterAnswer, picked: String?, for question: Question, at now: Date
) -> Result<Capacity, Denial> {
    let candidates = answer.machtigingen.filter { picked == nil || $0.id == picked }
    let standings = candidates.map { $0.standing(for: question.actor, dienst: question.dienst.uuid, at: now) }
    if picked != nil, let machtiging = candidates.first, candidates.count == 1, standings.first == .holds {
        return .success(.representing(Relation(machtiging, in: answer.consultation.register)))
    }
    let reason = standings.compactMap(DenialReason.init).min { $0.rank < $1.rank }
    return .failure(Denial(reasons: [reason ?? .noRelation]))
}

private func evidence(for question: Question, _ grounds: Result<Capacity, Denial>) -> Evidence {
    Evidence(
        assertionID: question.login.assertionID, identityProvider: question.login.identityProvider,
        level: question.login.level, authenticatedAt: question.login.authenticatedAt,
        consultation: question.wish.consultation, relation: (try? grounds.get())?.reference,
        dienst: question.dienst.id, doel: question.dienst.doel, grondslag: question.dienst.grondslag,
        minimumLoA: question.dienst.minimumLoA, policyVersion: question.policyVersion)
}

extension Question.Wish {
    /// The capacity asked for.
    public var kind: Vertegenwoordiging {
        switch self {
        case .ownBehalf: .zelf
        case .machtiging: .machtiging
        }
    }

    fileprivate var consultation: Consultation? {
        guard case .machtiging(.answered(let answer), _) = self else { return nil }
        return answer.consultation
    }
}

extension Capacity {
    fileprivate var ends: Date? {
        guard case .representing(let relation) = self else { return nil }
        return relation.ends
    }

    fileprivate var reference: Evidence.RelationReference? {
        guard case .representing(let relation) = self else { return nil }
        return Evidence.RelationReference(
            register: relation.register, id: relation.id, version: relation.version, kind: relation.kind)
    }
}

extension DenialReason {
    /// What a standing that does not hold means for the person; a machtiging of somebody else says nothing.
    fileprivate init?(_ standing: Machtiging.Standing) {
        switch standing {
        case .holds, .notTheirs: return nil
        case .ownPerson: self = .ownPerson
        case .withdrawn: self = .withdrawn
        case .notActive: self = .notActive
        case .otherDienst: self = .otherDienst
        case .notYet(let day): self = .notYet(day)
        case .ended(let day): self = .ended(day)
        }
    }

    /// Of several machtigingen that do not hold, the one nearest to holding is told.
    fileprivate var rank: Int {
        switch self {
        case .notYet: 0
        case .ended: 1
        case .withdrawn: 2
        case .notActive: 3
        case .otherDienst: 4
        default: 5
        }
    }
}
