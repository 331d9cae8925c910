import Foundation
import Identity
import Representation

/// What somebody was found to be allowed, and on what ground.
struct Ground {
    let capacity: Capacity
    let acties: Set<Actie>
    var withheld: Set<Actie> = []
    /// The first day on which it no longer holds, as far as is known.
    let ends: LocalDate?
    var facts: Set<Evidence.Fact> = []
}

/// Why there is no ground.
struct Denial: Error {
    let reasons: [DenialReason]

    init(_ reason: DenialReason) { reasons = [reason] }

    /// The one of several reasons that is nearest to a yes, or what is told when nothing is to be told.
    init(nearest reasons: [DenialReason], otherwise: DenialReason) {
        self.reasons = [reasons.min { $0.rank < $1.rank } ?? otherwise]
    }
}
