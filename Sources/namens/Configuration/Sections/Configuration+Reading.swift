import Broker
import Foundation
import Identity
import Policy

extension Configuration {
    /// Reads a configuration and everything it names.
    ///
    /// - Parameters:
    ///   - file: The path as the operator wrote it; faults name it so.
    ///   - variables: The environment variables that `${NAME}` may name.
    ///   - now: The instant at which certificates must be valid.
    /// - Returns: Values that need no more checking.
    /// - Throws: ``ConfigurationFaults``, with every fault there is.
    static func read(_ file: String, variables: [String: String], now: Date) throws(ConfigurationFaults)
        -> Self
    {
        let reading = Reading(variables: variables, now: now)
        return try reading.finish(ConfigurationFile(path: file).root(reading).flatMap(Self.init))
    }

    static let keys = [
        "issuer", "environment", "listen", "tls", "management", "storage", "keys", "identityProviders",
        "registers", "gemeenten", "diensten", "clients", "samenwerkingsverbanden", "loginStarts", "quotas",
    ]

    init?(_ root: Field) {
        guard let table = Table(root, keys: Self.keys) else { return nil }
        let deployment = Deployment(in: table)
        let server = ServerSection(table)
        let keys = KeyDirectory(table)
        let lists = Lists(table)
        let loginStarts = LoginStartsConfiguration(in: table)
        let numberQuota = NumberQuota(in: table)
        guard let deployment, let server, let keys, let lists, let loginStarts, let numberQuota else {
            return nil
        }
        self.init(
            issuer: server.issuer, deployment: deployment, listen: server.listen, tls: server.tls,
            management: server.management, storage: server.storage, keys: keys,
            identityProviders: lists.identityProviders, registers: lists.registers,
            gemeenten: lists.gemeenten, diensten: lists.diensten,
            policyVersion: digest(ofPolicy: lists.diensten, lists.portals), portals: lists.portals,
            verbanden: lists.verbanden, loginStarts: loginStarts, numberQuota: numberQuota,
            warnings: table.field.reading.warningsInOrder)
    }
}

extension Deployment {
    /// Reads the key `environment` and tells the reading what is allowed from here on.
    init?(in table: Table) {
        guard let word = table.required("environment", write: "production")?.choice(Self.self) else {
            return nil
        }
        table.field.reading.deployment = word
        self = word
    }
}
