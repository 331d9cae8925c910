public import Foundation
public import Identity

/// A voluntary mandate: one person lets another act for her, for some diensten and a period.
public struct Machtiging: Hashable, Sendable {
    /// The register's name for it.
    public let id: String
    /// Raised by the register with every change.
    public let version: Int
    /// Who lets the other act.
    public let vertegenwoordigde: Person
    /// Who may act.
    public let gemachtigde: BSN
    /// UUIDs of the diensten, lower case.
    public let diensten: Set<String>
    /// When it holds.
    public let period: Period
    /// Where it stands in its life.
    public let state: State

    /// Puts the parts together as a register gave them.
    public init(
        id: String, version: Int, vertegenwoordigde: Person, gemachtigde: BSN, diensten: Set<String>,
        period: Period, state: State
    ) {
        self.id = id
        self.version = version
        self.vertegenwoordigde = vertegenwoordigde
        self.gemachtigde = gemachtigde
        self.diensten = Set(diensten.map { $0.lowercased() })
        self.period = period
        self.state = state
    }

    /// Where a machtiging stands in its life, as the register says.
    public enum State: String, Sendable, Codable, CaseIterable {
        case aangevraagd
        case actief
        case geschorst
        case ingetrokken
        case vervallen
    }
}

extension Machtiging {
    /// Whether this machtiging lets `actor` act for the represented at `now` in one dienst, and if not, why not.
    ///
    /// - Parameters:
    ///   - actor: Who logged in.
    ///   - dienst: The UUID of the dienst.
    ///   - now: The moment of the act; the period counts in Europe/Amsterdam, its last day is excluded.
    /// - Returns: The first reason in this order: somebody else's, one's own, dienst, death, state, period.
    /// - Source: BW 3:60; the order tells an actor nothing of a machtiging that is not his, and of a death only
    ///   where he could act until then.
    public func standing(for actor: BSN, dienst: String, at now: Date) -> Standing {
        guard gemachtigde == actor else { return .notTheirs }
        guard vertegenwoordigde.bsn != actor else { return .ownPerson }
        guard diensten.contains(dienst.lowercased()) else { return .otherDienst }
        if endedByDeath(at: now) { return .deceased }
        switch state {
        case .actief: break
        case .ingetrokken: return .withdrawn
        case .aangevraagd, .geschorst, .vervallen: return .notActive
        }
        return switch period.position(of: now) {
        case .before: .notYet(period.from)
        case .after: .ended(period.to ?? period.from)
        case .within: .holds
        }
    }

    /// Whether the represented died, and not after the machtiging was withdrawn or its last day had come.
    ///
    /// A register may call a machtiging lapsed because of the death; of one that was never active it tells nothing.
    private func endedByDeath(at now: Date) -> Bool {
        guard let died = vertegenwoordigde.died, died.start <= now else { return false }
        switch state {
        case .actief, .geschorst, .vervallen: return period.to.map { died < $0 } ?? true
        case .aangevraagd, .ingetrokken: return false
        }
    }

    /// The answer to: may the actor use this machtiging here and now?
    public enum Standing: Hashable, Sendable {
        case holds
        case notTheirs
        case ownPerson
        case withdrawn
        case notActive
        case otherDienst
        case deceased
        case notYet(LocalDate)
        case ended(LocalDate)
    }
}
