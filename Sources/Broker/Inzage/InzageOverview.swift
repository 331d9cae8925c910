public import Foundation
public import Identity
public import Policy

/// What a person reads of who acted for her in one gemeente.
public struct InzageOverview: Hashable, Sendable {
    /// Whose diensten.
    public let gemeente: Gemeente
    /// The newest first; at most ``pageSize``.
    public let lines: [Line]
    /// Whether nothing newer was left out.
    public let isFirst: Bool
    /// Where the next page goes on; nil when there is nothing older.
    public let older: String?

    /// How many are shown at once.
    public static let pageSize = 50

    /// One time that somebody got access for her.
    public struct Line: Hashable, Sendable {
        /// The id of the decision, by which she disputes it.
        public let besluit: String
        /// When.
        public let at: Date
        /// For what; nil for a dienst that is offered no more.
        public let dienst: Dienst.Text?
        /// On what ground.
        public let kind: Vertegenwoordiging
        /// Who, as far as she may know.
        public let actor: ActorName
        /// Whether she said that it is not right.
        public let isDisputed: Bool
    }

    /// Who acted, in the words of the person who was acted for: never a number of another natural person.
    public enum ActorName: Hashable, Sendable, Codable {
        /// A natural person, by the name the register gave with the relation.
        case person(name: String?)
        /// An organisation by name, and by its number in the trade register when that is known.
        case organisation(name: String?, kvk: String?)
    }
}
