import Foundation
import Identity
import JWTKit

/// What every signed statement of a register says of itself.
protocol Statement: JWTPayload {
    var iss: String { get }
    var aud: String { get }
    var jti: String { get }
    var iat: Int { get }
    var exp: Int { get }
}

/// Whose statements are believed, and for whom they must be.
struct StatementExpectations: Sendable {
    let issuer: OIN
    let audience: OIN

    /// How old a statement may be, and how far the register's clock may run ahead, in seconds.
    static let freshness = (past: 120.0, future: 120.0)
    /// The longest that a statement is relied on, in seconds, whatever it says itself.
    static let longest = 300.0

    /// Until when the statement may be relied on, if it is by the issuer, for us, and of just now.
    func validity(_ statement: some Statement, at now: Date) throws(AnswerFault) -> Date {
        guard statement.iss == issuer.description else { throw AnswerFault("iss") }
        guard statement.aud == audience.description else { throw AnswerFault("aud") }
        guard (1...200).contains(statement.jti.utf8.count) else { throw AnswerFault("jti") }
        let (made, end) = (Date(seconds: statement.iat), Date(seconds: statement.exp))
        guard made >= now - Self.freshness.past, made <= now + Self.freshness.future else {
            throw AnswerFault("iat")
        }
        guard now < end else { throw AnswerFault("exp") }
        return min(end, now + Self.longest)
    }
}

extension Date {
    init(seconds: Int) { self.init(timeIntervalSince1970: TimeInterval(seconds)) }
}
