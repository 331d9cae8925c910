public import Identity
public import Representation

/// Everything that stands in the way whatever a register says: while there is any, no number is asked and no
/// register.
///
/// - Parameters:
///   - kinds: The capacities that would do; what stands in the way of all of them is told of the nearest.
///   - actor: Who logged in.
///   - dienst: What she wants to use.
///   - portal: What the portal understands.
///   - level: The level at which she logged in.
/// - Returns: The most useful first; none when something may be possible.
public func obstacles(
    toAnyOf kinds: [Vertegenwoordiging], of actor: Actor, in dienst: Dienst,
    at portal: Question.PortalAwareness, level: LevelOfAssurance
) -> [DenialReason] {
    let each = kinds.map { obstacle(to: $0, of: actor, in: dienst, at: portal) }
    let nearest = Denial(nearest: each.compactMap(\.self), otherwise: .kindNotAccepted).reasons
    return obstacles(of: actor, in: dienst, level) + (each.contains(nil) ? [] : nearest)
}

/// What stands in the way of a capacity whatever any register says, so that no register need be asked.
public func obstacle(
    to kind: Vertegenwoordiging, in dienst: Dienst, at portal: Question.PortalAwareness
) -> DenialReason? {
    guard kind != .zelf else { return dienst.accepts(.zelf) ? nil : .kindNotAccepted }
    guard dienst.domein != .striktPersoonlijk else { return .onlyInPerson }
    guard !Coverage.acties(of: kind, in: dienst.domein).isDisjoint(with: dienst.acties) else {
        return .notCovered(kind, dienst.domein)
    }
    guard dienst.accepts(kind) else { return .kindNotAccepted }
    return portal == .unaware ? .portalUnaware : nil
}

/// The same, for who logged in.
func obstacle(
    to kind: Vertegenwoordiging, of actor: Actor, in dienst: Dienst, at portal: Question.PortalAwareness
) -> DenialReason? {
    if let obstacle = obstacle(to: kind, in: dienst, at: portal) { return obstacle }
    return switch (actor, kind) {
    case (.person, .organisatie), (.employee, .zelf), (.employee, .machtiging), (.employee, .gezag):
        .kindNotAccepted
    // Staff who act for a citizen do so at work: no register is asked of them.
    case (.medewerker, .zelf): nil
    case (.medewerker, _): .kindNotAccepted
    case (.person, _): dienst.alleenProfessioneel.contains(kind) ? .professionalsOnly : nil
    case (.employee, _): nil
    }
}

/// What is wrong with the login itself: its level, or that the organisation gave no mandate for the dienst.
func obstacles(of actor: Actor, in dienst: Dienst, _ level: LevelOfAssurance) -> [DenialReason] {
    let tooLow = level < dienst.minimumLoA ? [actor.levelTooLow(needed: dienst.minimumLoA)] : []
    guard case .employee(let employee) = actor, !employee.diensten.contains(dienst.uuid) else {
        return tooLow
    }
    return tooLow + [.notMandated]
}

extension Actor {
    /// What is said of a level that does not do: each way of logging in has its own names for them.
    func levelTooLow(needed: LevelOfAssurance) -> DenialReason {
        switch self {
        case .person: .levelTooLow(needed: needed)
        case .employee: .organisationLevelTooLow(needed: needed)
        case .medewerker: .staffLevelTooLow(needed: needed)
        }
    }
}
