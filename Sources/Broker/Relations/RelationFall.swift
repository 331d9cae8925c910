import Audit
import Foundation
import Identity
import OIDC
import Representation

/// What becomes of one grant by what a register told: an end now, or an end to come.
enum RelationFall {
    case now(Event.RevocationCause)
    case later(Date, Event.RevocationCause)

    /// What the changes of a relation do to a grant in `version`; nil when none of them is newer.
    ///
    /// The first that counts today ends it, whatever came after; otherwise it ends with the first to count.
    init?(of version: Int, by changes: [RelationChanges.Change], at now: Date) {
        let newer = changes.filter { version < $0.version }
        if let first = newer.first(where: { $0.effective.start <= now }) {
            self = .now(first.kind.cause)
        } else if let next = newer.min(by: { $0.effective < $1.effective }) {
            self = .later(next.effective.start, next.kind.cause)
        } else {
            return nil
        }
    }

    func change(of grant: Grant) -> Change {
        switch self {
        case .now: .revokeGrant(id: grant.id)
        case .later(let end, _): .boundGrant(id: grant.id, endsAt: end)
        }
    }

    func record(of grant: Grant) -> Event.What {
        switch self {
        case .now(let cause): .grantRevoked(grant: grant.id, by: cause)
        case .later(let end, let cause): .grantBounded(grant: grant.id, until: end, by: cause)
        }
    }

    var isNow: Bool { if case .now = self { true } else { false } }
}

extension RelationChanges.Kind {
    /// What it means for a grant in an older version.
    var cause: Event.RevocationCause {
        switch self {
        case .ingesteld, .gewijzigd, .hervat: .relationChanged
        case .geschorst: .relationSuspended
        case .beeindigd: .relationEnded
        case .overleden: .representedDied
        }
    }

    /// Whether it may protect somebody more than before.
    var mayProtect: Bool {
        switch self {
        case .ingesteld, .gewijzigd, .hervat: true
        case .geschorst, .beeindigd, .overleden: false
        }
    }
}
