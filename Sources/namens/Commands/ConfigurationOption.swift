import ArgumentParser
import Foundation
import Identity

/// The option `--config`, which most commands have.
struct ConfigurationOption: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The configuration, a YAML file.", valueName: "FILE"))
    var file: String

    /// Reads the whole configuration.
    func read() throws -> Configuration {
        try found { (variables, now) throws(ConfigurationFaults) in
            try Configuration.read(file, variables: variables, now: now)
        }
    }

    /// Finds the folder of keys and looks at nothing else in the configuration.
    func keyDirectory() throws -> KeyDirectory {
        try found { (variables, now) throws(ConfigurationFaults) in
            try KeyDirectory.find(in: file, variables: variables, now: now)
        }
    }

    /// Finds the store and looks at nothing else in the configuration.
    func storage() throws -> StoragePlace {
        try found { (variables, now) throws(ConfigurationFaults) in
            try StoragePlace.find(in: file, variables: variables, now: now)
        }
    }

    private func found<Value>(
        _ read: ([String: String], Date) throws(ConfigurationFaults) -> Value
    ) throws -> Value {
        do throws(ConfigurationFaults) {
            return try read(ProcessInfo.processInfo.environment, Date())
        } catch {
            throw CommandFailure(error.description)
        }
    }
}
