import Broker
import Foundation
import OIDC

extension Aanmelding {
    /// How far the clock of a provider may be ahead of ours, in seconds.
    private static let clockSkew: TimeInterval = 120

    /// Reads the body of a message about a login at a provider of staff.
    ///
    /// What is still to happen is refused: it would outweigh all that happens until then.
    ///
    /// - Throws: ``WebFault/invalidMembers(_:)``, naming every member that cannot be read.
    init(_ body: JSONObject, at now: Date) throws(WebFault) {
        var members = Members(body, known: ["id", "account", "uitkomst", "op"])
        let id = members.value("id", Members.messageID)
        let account = members.value("account") { $0 }
        let uitkomst = members.value("uitkomst") { Uitkomst(rawValue: $0) }
        let op = members.value("op") { Self.instant($0).flatMap { $0 <= now + Self.clockSkew ? $0 : nil } }
        guard let id, let account, let uitkomst, let op else {
            self = try members.whole(nil)
            return
        }
        self = try members.whole(Aanmelding(id: id, account: account, uitkomst: uitkomst, op: op))
    }

    private static func instant(_ text: String) -> Date? {
        let styles = [Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true)]
        return styles.lazy.compactMap { try? Date(text, strategy: $0) }.first
    }
}
