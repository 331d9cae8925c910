public import Foundation
public import Identity
import JWTKit

/// A page of what changed in the court's register; it names no person.
public struct ToezichtChanges: Hashable, Sendable {
    /// The changes, oldest first.
    public let changes: [Change]
    /// The number to ask after next.
    public let next: Int
    /// Whether more is to be asked now.
    public let hasMore: Bool
    /// When the register said so; what is older is not known to be true any more.
    public let answeredAt: Date

    /// One version of a measure.
    public struct Change: Hashable, Sendable {
        /// The register's name for the measure.
        public let relation: String
        /// The version that counts from this change on.
        public let version: Int
        /// What happened.
        public let kind: Kind
        /// The day from which it counts.
        public let effective: LocalDate
    }

    /// What happened to a measure.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case ingesteld
        case gewijzigd
        case geschorst
        case hervat
        case beeindigd = "beëindigd"
        case overleden
    }
}

/// The payload of a page of the feed, as it comes over the wire.
struct ChangesStatement: Statement {
    let iss, aud, jti: String
    let iat, exp: Int
    let sinds, tot, stand: Int
    let wijzigingen: [Item]

    struct Item: Codable, Sendable {
        let stand: Int
        let relatie: String
        let versie: Int
        let gebeurtenis: String
        let ingang: String
    }

    func verify(using _: some JWTAlgorithm) {}

    /// The page in our own terms, if it is what was asked for and leaves nothing out between two changes it has.
    func checked(
        after asked: Int, _ expected: StatementExpectations, at now: Date
    ) throws(AnswerFault) -> ToezichtChanges {
        _ = try expected.validity(self, at: now)
        guard sinds == asked else { throw AnswerFault("sinds") }
        guard tot == wijzigingen.last?.stand ?? asked, tot <= stand, tot == stand || !wijzigingen.isEmpty,
            zip([asked] + wijzigingen.map(\.stand), wijzigingen.map(\.stand)).allSatisfy({ $0 < $1 })
        else { throw AnswerFault("stand") }
        var changes: [ToezichtChanges.Change] = []
        for item in wijzigingen { changes.append(try item.change()) }
        return ToezichtChanges(
            changes: changes, next: tot, hasMore: tot < stand, answeredAt: Date(seconds: iat))
    }
}

extension ChangesStatement.Item {
    fileprivate func change() throws(AnswerFault) -> ToezichtChanges.Change {
        guard (1...200).contains(relatie.utf8.count) else { throw AnswerFault("relatie") }
        guard versie > 0 else { throw AnswerFault("versie") }
        guard let kind = ToezichtChanges.Kind(rawValue: gebeurtenis) else { throw AnswerFault("gebeurtenis") }
        return .init(relation: relatie, version: versie, kind: kind, effective: try day(ingang, "ingang"))
    }
}
