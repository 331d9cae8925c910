import Foundation

extension KeyDirectory {
    /// Reads where the keys are, and looks at the keys themselves.
    init?(_ table: Table) {
        guard let place = Self.place(table) else { return nil }
        let directory = Self(path: place.path)
        let deployment = place.field.reading.deployment
        let faults = directory.faults(for: deployment)
        if deployment == .development {
            for fault in directory.openFiles { place.field.warn(fault.problem, fault.advice) }
        }
        for fault in faults { place.field.note(fault.problem, fault.advice) }
        guard faults.isEmpty else { return nil }
        self = directory
    }

    /// Finds the folder that a configuration names, and looks at nothing else: for the commands that make keys.
    static func find(in file: String, variables: [String: String], now: Date) throws(ConfigurationFaults)
        -> Self
    {
        let reading = Reading(variables: variables, now: now)
        let table = ConfigurationFile(path: file).root(reading).flatMap {
            Table($0, keys: Configuration.keys)
        }
        return try reading.finish(table.flatMap(place).map { Self(path: $0.path) })
    }

    private static func place(_ table: Table) -> (field: Field, path: String)? {
        let secrets = Dictionary(
            uniqueKeysWithValues: Secret.allCases.map {
                ($0.rawValue, "put it into the file \($0.rawValue).key in the folder")
            })
        guard let group = table.required("keys", write: "{ directory: ../var/keys }"),
            let field = Table(group, keys: ["directory"], secrets: secrets)?
                .required("directory", write: "../var/keys"),
            let path = field.folder()
        else { return nil }
        return (field, path)
    }
}
