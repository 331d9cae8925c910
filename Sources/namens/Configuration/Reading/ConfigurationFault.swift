/// Something wrong in a configuration file, and what to write instead.
///
/// Neither text ever holds the value of a secret: values of secret keys are not quoted, and a value that
/// came from the environment is quoted as it was written, `${NAME}`.
struct ConfigurationFault: Hashable, Sendable, CustomStringConvertible {
    /// The file as the operator named it, or as the file that includes it does.
    let file: String
    /// From 1.
    let line: Int
    /// The whole path of the key, for example `diensten[2].minimumLoA`.
    let key: String
    let problem: String
    let advice: String

    var description: String { "\(file):\(line): \(key): \(problem); \(advice)" }
}

/// Every fault of a configuration: the file named on the command line first, each file from top to bottom.
struct ConfigurationFaults: Error, Hashable, CustomStringConvertible {
    let faults: [ConfigurationFault]

    var description: String { faults.map(\.description).joined(separator: "\n") }
}
