import Foundation
import Yams

/// A YAML file of the configuration.
struct ConfigurationFile: Hashable {
    /// As the operator named it, or joined to the folder of the file that names it.
    let path: String

    /// A path that this file names: relative to the folder it stands in.
    func resolve(_ other: String) -> String {
        guard !other.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return other }
        return String(path[...slash]) + other
    }

    /// Parses the file; a file that is missing, empty or no YAML is a fault.
    ///
    /// Its content belongs to `key`, which is empty for the whole configuration.
    func root(_ reading: Reading, key: String = "") -> Field? {
        reading.opened(self)
        func refuse(_ line: Int, _ problem: String, _ advice: String) -> Field? {
            let key = key.isEmpty ? "(file)" : key
            reading.note(
                ConfigurationFault(file: path, line: line, key: key, problem: problem, advice: advice))
            return nil
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            return refuse(1, "cannot be read", "name a file that exists and that this user may read")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            return refuse(1, "is not UTF-8", "save the file as UTF-8")
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                return refuse(
                    1, "is empty", "write the configuration in it; config/namens.yaml is an example")
            }
            return Field(node: node, key: key, file: self, reading: reading)
        } catch {
            let fault = YAMLFault(error, in: text)
            return refuse(fault.line, fault.problem, fault.advice)
        }
    }
}
