import Foundation
import Yams

/// One value in a configuration file: where it stands, and how it is read.
///
/// A reader that cannot use a value notes the fault and returns nil, so that one reading finds every fault.
struct Field {
    let node: Node
    /// The whole path of the key, empty for the top of the file.
    let key: String
    let file: ConfigurationFile
    let reading: Reading

    var line: Int { node.mark?.line ?? 1 }

    /// Notes a fault at this place.
    func note(_ problem: String, _ advice: String, below child: String? = nil) {
        reading.note(fault(problem, advice, below: child))
    }

    /// Warns of what stands here and does nothing in this version, or is good enough for development only.
    func warn(_ problem: String, _ advice: String, below child: String? = nil) {
        reading.warn(fault(problem, advice, below: child))
    }

    private func fault(_ problem: String, _ advice: String, below child: String?) -> ConfigurationFault {
        let path = [key, child ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
        return ConfigurationFault(
            file: file.path, line: line, key: path.isEmpty ? "(file)" : path, problem: problem,
            advice: advice)
    }

    /// Notes a fault at this place and gives nothing.
    func refuse<Value>(_ problem: String, _ advice: String) -> Value? {
        note(problem, advice)
        return nil
    }

    /// The value below a key of this one.
    func child(_ name: String, _ node: Node) -> Field {
        Field(node: node, key: key.isEmpty ? name : "\(key).\(name)", file: file, reading: reading)
    }

    /// The value at a place in this list.
    func item(_ index: Int, _ node: Node) -> Field {
        Field(node: node, key: "\(key)[\(index)]", file: file, reading: reading)
    }

    /// What kind of YAML it is, for a fault.
    var shape: String {
        switch node {
        case .mapping: "a group of keys"
        case .sequence: "a list"
        case .scalar, .alias: "a single value"
        }
    }
}
