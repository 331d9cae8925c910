public import Foundation
import Identity
import Representation

/// Why somebody cannot give another a machtiging for a dienst; nil when nothing that is known stands in the way.
///
/// - Parameters:
///   - question: Who asks, for which dienst, and what protects her; its wish counts for nothing.
///   - now: The moment.
/// - Returns: The nearest reason; nil when she may try.
/// - Source: BW 1:438 (bewind); who is protected by a measure cannot hand over what it covers.
public func obstacle(toGiving question: Question, at now: Date) -> DenialReason? {
    do throws(Denial) {
        if let obstacle = obstacle(to: .machtiging, in: question.dienst, at: .aware) {
            throw Denial(obstacle)
        }
        let person = try question.person()
        guard case .none(let soort)? = try question.room(for: .machtiging, of: person, at: now) else {
            return nil
        }
        return .cannotGive(soort)
    } catch { return error.reasons.first }
}
