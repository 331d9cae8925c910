import Foundation
import Identity
import JWTKit
import Representation

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
    ) throws(AnswerFault) -> RelationChanges {
        _ = try expected.validity(self, at: now)
        guard sinds == asked else { throw AnswerFault("sinds") }
        guard tot == wijzigingen.last?.stand ?? asked, tot <= stand, tot == stand || !wijzigingen.isEmpty,
            zip([asked] + wijzigingen.map(\.stand), wijzigingen.map(\.stand)).allSatisfy({ $0 < $1 })
        else { throw AnswerFault("stand") }
        var changes: [RelationChanges.Change] = []
        for item in wijzigingen { changes.append(try item.change()) }
        return RelationChanges(
            changes: changes, next: tot, hasMore: tot < stand, answeredAt: Date(seconds: iat))
    }
}

extension ChangesStatement.Item {
    fileprivate func change() throws(AnswerFault) -> RelationChanges.Change {
        guard (1...200).contains(relatie.utf8.count) else { throw AnswerFault("relatie") }
        guard versie > 0 else { throw AnswerFault("versie") }
        guard let kind = RelationChanges.Kind(rawValue: gebeurtenis) else { throw AnswerFault("gebeurtenis") }
        return .init(relation: relatie, version: versie, kind: kind, effective: try day(ingang, "ingang"))
    }
}
