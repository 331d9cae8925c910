public import Foundation
public import Identity
public import Representation

/// Asks the register of machtigingen over mutual TLS.
///
/// One whole answer counts or none: a single machtiging that cannot be understood makes it malformed.
public struct MachtigingenClient: MachtigingenRegister {
    /// The name under which decisions and records know this register.
    public static let register = "machtigingen"

    private let url: String
    private let identity: TLSIdentity
    private let connections: Connections
    private let limit: Duration

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
        self.url = url
        self.identity = identity
        self.connections = connections
        limit = timeout
    }

    /// Asks who lets `gemachtigde` act; the number travels in the body only.
    public func machtigingen(
        gemachtigde: BSN, at now: Date
    ) async throws(RegisterError) -> RegisterAnswer {
        guard isAllowed(url, plainHTTP: false) else { throw .unreachable(register: Self.register) }
        let answer = try await send(Array(#"{"gemachtigde":"\#(gemachtigde.reveal())"}"#.utf8))
        guard answer.status == 200 else { throw .refused(register: Self.register, status: answer.status) }
        guard answer.mediaType == "application/json" else {
            throw .malformed(register: Self.register, field: "Content-Type")
        }
        do {
            return try MachtigingenAnswer(answer.body).checked(for: gemachtigde, at: now)
        } catch {
            throw .malformed(register: Self.register, field: error.field)
        }
    }

    private func send(_ body: [UInt8]) async throws(RegisterError) -> ExchangeAnswer {
        do {
            return try await connections.send(
                Exchange(
                    url: url + "/v1/machtigingen/zoekvraag",
                    headers: [("Content-Type", "application/json"), ("Accept", "application/json")],
                    body: body,
                    tls: identity.configuration, limit: limit, largestAnswer: 1 << 20, mayRepeat: true))
        } catch {
            switch error {
            case .timedOut: throw .timedOut(register: Self.register)
            case .unreachable: throw .unreachable(register: Self.register)
            case .tooLarge: throw .malformed(register: Self.register, field: "length")
            }
        }
    }
}
