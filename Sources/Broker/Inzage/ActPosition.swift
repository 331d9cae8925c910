public import Foundation

/// Where an act stands in the list of those for a person: by its time, the newest first, then by its decision.
public struct ActPosition: Hashable, Sendable, Codable {
    /// When it was decided.
    public let at: Date
    /// The id of the decision.
    public let besluit: String

    /// The place of an act.
    public init(of act: Act) {
        at = act.at
        besluit = act.besluit
    }
}
