public import Foundation

/// What a provider of staff tells of one login there.
public struct Aanmelding: Hashable, Sendable {
    /// The sender's name for the message: it counts once.
    public let id: String
    /// The account that was tried; nobody has said that there is one.
    public let account: String
    /// How it ended.
    public let uitkomst: Uitkomst
    /// When it was.
    public let op: Date

    /// Puts the parts together.
    public init(id: String, account: String, uitkomst: Uitkomst, op: Date) {
        self.id = id
        self.account = account
        self.uitkomst = uitkomst
        self.op = op
    }

    /// How a login ended.
    public enum Uitkomst: String, Hashable, Sendable, CaseIterable {
        case mislukt
        case gelukt
    }
}
