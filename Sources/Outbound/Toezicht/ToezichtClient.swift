public import Foundation
public import Identity
public import Representation

/// Asks the court's register over mutual TLS, and believes only what it signed for us just now.
///
/// One whole answer counts or none: a single measure that cannot be understood makes it malformed.
public struct ToezichtClient: ToezichtRegister, RelationFeed {
    /// The name under which decisions and records know this register.
    public static let register = "toezicht"

    let exchange: RegisterExchange
    private let keys: RegisterKeys
    private let expected: StatementExpectations
    private let now: @Sendable () -> Date

    /// Takes where the register is, how we come there and whom we believe.
    ///
    /// - Parameters:
    ///   - url: The register's base address, `https` only, without a slash at the end.
    ///   - identity: Our client certificate, and whom we believe.
    ///   - keys: With which the register signs.
    ///   - issuer: The register's OIN.
    ///   - audience: Our OIN, as it stands in our client certificate.
    ///   - connections: Shared with all that leaves.
    ///   - timeout: For the whole answer.
    ///   - now: The clock that tells how old an answer is.
    public init(
        url: String, identity: TLSIdentity, keys: RegisterKeys, issuer: OIN, audience: OIN,
        connections: Connections, timeout: Duration = .seconds(3), now: @escaping @Sendable () -> Date
    ) {
        exchange = RegisterExchange(
            register: Self.register, url: url, identity: identity, connections: connections, limit: timeout)
        self.keys = keys
        expected = StatementExpectations(issuer: issuer, audience: audience)
        self.now = now
    }

    /// Asks once whether the actor may act; the numbers travel in the body only.
    public func relation(_ inquiry: RelationInquiry) async throws(RegisterError) -> ToezichtAnswer {
        guard let question = RelationQuestion(inquiry) else { throw .notForStaff(register: Self.register) }
        let answer = try await exchange.post("/v1/relaties/controle", question)
        return try await exchange.understood { () throws(AnswerFault) in
            guard answer.mediaType == "application/jose" else { throw AnswerFault("Content-Type") }
            return try await keys.verified(
                answer.body, type: "relatie-antwoord+jwt", as: RelationStatement.self
            ).checked(for: inquiry, expected, at: now())
        }
    }

    /// Reads one page of the feed; its address names nobody.
    public func changes(after stand: Int) async throws(RegisterError) -> RelationChanges {
        let answer = try await exchange.get("/v1/wijzigingen?sinds=\(stand)")
        return try await exchange.understood { () throws(AnswerFault) in
            guard answer.mediaType == "application/jose" else { throw AnswerFault("Content-Type") }
            return try await keys.verified(answer.body, type: "wijzigingen+jwt", as: ChangesStatement.self)
                .checked(after: stand, expected, at: now())
        }
    }
}
