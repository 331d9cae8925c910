public import Foundation
public import Identity

extension Vertegenwoordiging {
    /// Of two grounds for the same matter the lower number goes first.
    ///
    /// - Source: a choice of ours, after BW 1:431, 1:450 and the practice that a bewind ends a machtiging.
    public var precedence: Int {
        switch self {
        case .curatele: 0
        case .bewind, .mentorschap: 1
        case .gezag: 2
        case .machtiging: 3
        case .zelf, .organisatie: 4
        }
    }
}

extension Bescherming {
    /// Whether it leaves no room for `kind` in this act, on the days it is in force.
    public func displaces(_ kind: Vertegenwoordiging, in act: Act) -> Bool {
        soort.kind.precedence < kind.precedence && omvang.contains(dienst: act.dienst, in: act.domein)
            && soort.protects(in: act)
    }
}

extension Maatregel.Soort {
    /// Whether somebody under it is protected in this act.
    ///
    /// A business is among her goods: nobody may act there by the measure, but no other ground has room there either.
    func protects(in act: Act) -> Bool {
        switch (self, act.domein) {
        case (.bewind, .bedrijf), (.curatele, .bedrijf): true
        default: !Coverage.acties(of: kind, in: act.domein).isDisjoint(with: act.acties)
        }
    }
}

extension Sequence<Bescherming> {
    /// Whether a measure in force leaves no room for `kind` in this act, and if not, from which day one will.
    public func room(for kind: Vertegenwoordiging, in act: Act, at now: Date) -> Room {
        let displacing = filter { $0.displaces(kind, in: act) }
        let inForce = displacing.filter { $0.period.position(of: now) == .within }.map(\.soort)
        if let first = inForce.min(by: { $0.kind.precedence < $1.kind.precedence }) { return .none(first) }
        let coming = displacing.filter { $0.period.position(of: now) == .before }
        return .until(coming.map(\.period.from).min())
    }
}

/// Whether the measures that protect somebody leave room for another ground.
public enum Room: Hashable, Sendable {
    /// No: a measure of that kind is in force, and of several the one that goes first.
    case none(Maatregel.Soort)
    /// Yes, until the day another measure begins, if one is known to.
    case until(LocalDate?)
}
