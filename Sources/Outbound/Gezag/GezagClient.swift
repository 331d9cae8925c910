public import Foundation
public import Identity
public import Representation

/// Asks the BRP over mutual TLS who has authority over a child.
///
/// One whole answer counts or none: a single child that cannot be understood makes it malformed.
public struct GezagClient: GezagRegister {
    /// The name under which decisions and records know this register.
    public static let register = "gezag"

    /// How long an answer is relied on, in seconds: the BRP does not say.
    private static let validity = 60.0

    private let exchange: RegisterExchange
    private let naming: PseudonymKey
    private let now: @Sendable () -> Date

    /// Takes where the register is and how we come there.
    ///
    /// - Parameters:
    ///   - url: The register's base address, `https` only, without a slash at the end.
    ///   - identity: Our client certificate, and whom we believe.
    ///   - naming: What names a child without its number.
    ///   - connections: Shared with all that leaves.
    ///   - timeout: For the whole answer.
    ///   - now: The clock.
    public init(
        url: String, identity: TLSIdentity, naming: PseudonymKey, connections: Connections,
        timeout: Duration = .seconds(3),
        now: @escaping @Sendable () -> Date
    ) {
        exchange = RegisterExchange(
            register: Self.register, url: url, identity: identity, connections: connections, limit: timeout)
        self.naming = naming
        self.now = now
    }

    /// Asks once, about the child that was named or else about the actor; the number travels in the body only.
    public func gezag(_ inquiry: GezagInquiry) async throws(RegisterError) -> GezagAnswer {
        let asked = inquiry.represented ?? inquiry.actor
        let answer = try await exchange.post(
            "/api/v1/opvragenBevoegdheidTotGezag", ["burgerservicenummer": [asked.reveal()]])
        let instant = now()
        return try await exchange.understood { () throws(AnswerFault) in
            guard answer.mediaType == "application/json" else { throw AnswerFault("Content-Type") }
            guard let reference = answer.transaction, (1...200).contains(reference.utf8.count) else {
                throw AnswerFault("TransactionID")
            }
            let statement: GezagStatement
            do { statement = try JSONDecoder().decode(GezagStatement.self, from: Data(answer.body)) } catch {
                throw AnswerFault(error)
            }
            return GezagAnswer(
                relaties: try statement.checked(for: asked, naming: naming),
                consultation: Consultation(
                    register: Self.register, reference: reference, answeredAt: instant),
                validUntil: instant + Self.validity)
        }
    }
}
