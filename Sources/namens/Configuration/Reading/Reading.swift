import Foundation

/// One reading of a configuration: what it depends on, and the faults found so far.
final class Reading {
    /// The environment variables that `${NAME}` may name.
    let variables: [String: String]
    /// The instant at which certificates and metadata must be valid.
    let now: Date
    /// What is allowed; the strict one until the key `environment` says otherwise.
    var deployment = Deployment.production
    private var files: [String] = []
    private var faults: [ConfigurationFault] = []
    private var warnings: [ConfigurationFault] = []

    init(variables: [String: String], now: Date) {
        self.variables = variables
        self.now = now
    }

    /// Keeps a fault.
    func note(_ fault: ConfigurationFault) {
        if !files.contains(fault.file) { files.append(fault.file) }
        faults.append(fault)
    }

    /// Keeps what is allowed here, and the operator should know.
    func warn(_ warning: ConfigurationFault) { warnings.append(warning) }

    /// Remembers the order in which files were opened, in which their faults are told.
    func opened(_ file: ConfigurationFile) {
        if !files.contains(file.path) { files.append(file.path) }
    }

    /// What was read, when nothing was wrong.
    func finish<Value>(_ value: Value?) throws(ConfigurationFaults) -> Value {
        guard faults.isEmpty, let value else { throw ConfigurationFaults(faults: inOrder(faults)) }
        return value
    }

    /// What was warned of, in the order of faults.
    var warningsInOrder: [ConfigurationFault] { inOrder(warnings) }

    /// By file and line; faults on one line keep the order in which they were found.
    private func inOrder(_ faults: [ConfigurationFault]) -> [ConfigurationFault] {
        let ranks = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
        return faults.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            return (ranks[first.file] ?? 0, first.line, left.offset)
                < (ranks[second.file] ?? 0, second.line, right.offset)
        }.map(\.element)
    }
}
