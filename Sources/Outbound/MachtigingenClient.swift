public import Foundation
public import Identity
public import Representation

/// Asks the register of machtigingen over mutual TLS.
///
/// One whole answer counts or none: a single machtiging that cannot be understood makes it malformed.
public struct MachtigingenClient: MachtigingenRegister {
    /// The name under which decisions and records know this register.
    public static let register = "machtigingen"

    private let exchange: RegisterExchange

    /// Takes where the register is and how we come there.
    ///
    /// - Parameters:
    ///   - url: The register's base address, `https` only, without a slash at the end.
    ///   - identity: Our client certificate, and whom we believe.
    ///   - connections: Shared with all that leaves.
    ///   - timeout: For the whole answer.
    public init(
        url: String, identity: TLSIdentity, connections: Connections, timeout: Duration = .seconds(3)
    ) {
        exchange = RegisterExchange(
            register: Self.register, url: url, identity: identity, connections: connections, limit: timeout)
    }

    /// Asks who lets `gemachtigde` act; the number travels in the body only.
    public func machtigingen(
        gemachtigde: BSN, at now: Date
    ) async throws(RegisterError) -> RegisterAnswer {
        let answer = try await exchange.post(
            "/v1/machtigingen/zoekvraag", ["gemachtigde": gemachtigde.reveal()])
        return try await exchange.understood { () throws(AnswerFault) in
            guard answer.mediaType == "application/json" else { throw AnswerFault("Content-Type") }
            return try MachtigingenAnswer(answer.body).checked(for: gemachtigde, at: now)
        }
    }
}
