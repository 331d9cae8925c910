import Foundation
import Simulators
import Yams

/// The configuration file of a simulator; what is wrong with it is told in one sentence.
struct SimulatorFile {
    let path: String

    /// Reads the configuration of a mock DigiD.
    func digid() throws(CommandFailure) -> MockDigiDConfiguration {
        let found = try read(MockDigiDConfiguration.self)
        try refuseProduction(found.environment)
        return found
    }

    /// Reads the configuration of a mock eHerkenning.
    func eherkenning() throws(CommandFailure) -> MockEHerkenningConfiguration {
        let found = try read(MockEHerkenningConfiguration.self)
        try refuseProduction(found.provider.environment)
        return found
    }

    /// Reads the configuration of a mock provider of an organisation.
    func medewerkers() throws(CommandFailure) -> MockMedewerkersConfiguration {
        let found = try read(MockMedewerkersConfiguration.self)
        try refuseProduction(found.provider.environment)
        return found
    }

    /// Reads the configuration of a simulated register of machtigingen.
    func machtigingen() throws(CommandFailure) -> MachtigingenConfiguration {
        let found = try read(MachtigingenConfiguration.self)
        try refuseProduction(found.environment)
        return found
    }

    /// Reads the configuration of a simulated Toezicht.
    func toezicht() throws(CommandFailure) -> ToezichtConfiguration {
        let found = try read(ToezichtConfiguration.self)
        try refuseProduction(found.environment)
        return found
    }

    /// Reads the configuration of a simulated BRP that tells who has authority over a child.
    func gezag() throws(CommandFailure) -> GezagConfiguration {
        let found = try read(GezagConfiguration.self)
        try refuseProduction(found.environment)
        return found
    }

    private func read<Value: Decodable>(_ type: Value.Type) throws(CommandFailure) -> Value {
        let reading = Reading(variables: [:], now: Date())
        do {
            let root = try reading.finish(ConfigurationFile(path: path).root(reading))
            return try YAMLDecoder().decode(type, from: root.node)
        } catch let faults as ConfigurationFaults {
            throw CommandFailure(faults.description)
        } catch {
            throw CommandFailure(
                "\(path): \((error as? DecodingError)?.inWords ?? "cannot be read; mend it")")
        }
    }

    private func refuseProduction(_ environment: String) throws(CommandFailure) {
        guard environment == "production" else { return }
        throw CommandFailure(
            "\(path): environment: nothing is simulated in production; write development or remove it")
    }
}

extension DecodingError {
    /// The key and what to write, without any value.
    fileprivate var inWords: String {
        switch self {
        case .keyNotFound(let key, let context):
            "\(name(context.codingPath + [key])): is missing; write \(key.stringValue): and its value"
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            "\(name(context.codingPath)): is of the wrong kind; write \(kind(type))"
        case .dataCorrupted(let context):
            "\(name(context.codingPath)): cannot be used; write a value that it takes"
        @unknown default: "cannot be read; mend it"
        }
    }

    private func name(_ path: [any CodingKey]) -> String {
        let words = path.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
        return words.isEmpty ? "(file)" : words.joined(separator: ".").replacing(".[", with: "[")
    }

    private func kind(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Int.Type, is Double.Type: "a number"
        case is Node.Sequence.Type: "a list"
        case is Node.Mapping.Type: "a group of keys"
        default: "another value"
        }
    }
}
