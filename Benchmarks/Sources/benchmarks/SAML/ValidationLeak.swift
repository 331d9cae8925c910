import Foundation
import SAML

/// What many validations leave behind in memory.
enum ValidationLeak {
    static let validations = 100_000
    /// What an allocator may keep to itself, in kilobytes.
    static let allowed = 1024.0

    /// The growth once the memory of a first twentieth is in use, in kilobytes beside what is allowed.
    static func measure() throws -> Measure {
        let message = try LoginMessage(.artifactResponse)
        for _ in 0..<(validations / 20) { try message.validate() }
        let before = try Memory.resident()
        for _ in 0..<validations { try message.validate() }
        let growth = max(0, try Memory.resident() - before)
        return Measure(name: "validation-leak", ours: growth, reference: allowed, unit: "kilobytes")
    }
}
