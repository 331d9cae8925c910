import Broker
import Foundation
import Identity
import Logging
import Outbound

extension Registers {
    /// The registers of a configuration, connected.
    init(
        _ configuration: RegistersConfiguration, _ keys: PersonKeys, connections: Connections, logger: Logger,
        now: @escaping @Sendable () -> Date
    ) async throws {
        let toezicht = try await configuration.toezicht.mapAsync {
            LoggedRegister(try await ToezichtClient($0, connections, now), logger)
        }
        self.init(
            machtigingen: try configuration.machtigingen.map {
                LoggedRegister(try MachtigingenClient($0, connections), logger)
            },
            toezicht: toezicht,
            gezag: try configuration.gezag.map {
                LoggedRegister(try GezagClient($0, keys, connections, now), logger)
            }, messages: toezicht)
    }
}

extension MachtigingenClient {
    fileprivate init(_ register: RegisterConfiguration, _ connections: Connections) throws {
        self.init(
            url: register.url, identity: try TLSIdentity(register.clientTLS), connections: connections,
            timeout: .seconds(register.timeout))
    }
}

extension ToezichtClient {
    /// The court's register, when one is configured: whoever follows its feed tells of failures once, not each time.
    init?(
        _ registers: RegistersConfiguration, _ connections: Connections,
        _ now: @escaping @Sendable () -> Date
    ) async throws {
        guard let toezicht = registers.toezicht else { return nil }
        try await self.init(toezicht, connections, now)
    }

    fileprivate init(
        _ toezicht: ToezichtRegisterConfiguration, _ connections: Connections,
        _ now: @escaping @Sendable () -> Date
    ) async throws {
        guard let keys = await RegisterKeys(jwks: toezicht.jwks) else {
            throw CommandFailure("ask the register toezicht for a new key set; the one given cannot be used")
        }
        self.init(
            url: toezicht.register.url, identity: try TLSIdentity(toezicht.register.clientTLS), keys: keys,
            issuer: toezicht.issuer, audience: toezicht.audience, connections: connections,
            timeout: .seconds(toezicht.register.timeout), now: now)
    }
}

extension GezagClient {
    fileprivate init(
        _ register: RegisterConfiguration, _ keys: PersonKeys, _ connections: Connections,
        _ now: @escaping @Sendable () -> Date
    ) throws {
        self.init(
            url: register.url, identity: try TLSIdentity(register.clientTLS), naming: keys.naming,
            connections: connections, timeout: .seconds(register.timeout), now: now)
    }
}

extension Optional {
    /// The same as `map`, for work that takes its time.
    fileprivate func mapAsync<Value>(_ work: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await work(self)
    }
}
