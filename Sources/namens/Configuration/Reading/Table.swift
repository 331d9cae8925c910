import Yams

/// A group of keys in a configuration file, all of them known.
struct Table {
    let field: Field
    private let entries: [String: Field]

    /// Takes a group of keys; a key that is not among `keys` is a fault.
    ///
    /// `secrets` are keys that are refused because a secret would stand there, each with what to write instead.
    init?(_ field: Field, keys: [String], secrets: [String: String] = [:]) {
        guard case .mapping(let mapping) = field.node else {
            let example = keys.prefix(2).map { "\($0): …" }.joined(separator: ", ")
            field.note("must be a group of keys, not \(field.shape)", "write { \(example) }")
            return nil
        }
        var entries: [String: Field] = [:]
        for (name, value) in mapping {
            let text = name.scalar?.string ?? "?"
            let entry = field.child(text, value)
            let stands = field.child(text, name)
            if let advice = secrets[text] {
                stands.note("is a secret written into the configuration", advice)
            } else if keys.contains(text) {
                entries[text] = entry
            } else {
                stands.note("is not a key here", adviceForUnknown(text, among: keys))
            }
        }
        self.field = field
        self.entries = entries
    }

    /// The value of a key, when it is there.
    subscript(key: String) -> Field? { entries[key] }

    /// The value of a key that must be there; `example` is what to write after it.
    func required(_ key: String, write example: String) -> Field? {
        guard let entry = entries[key] else {
            field.note("is missing", "write \(key): \(example)", below: key)
            return nil
        }
        return entry
    }
}

/// Names the key that was probably meant, or all there are.
func adviceForUnknown(_ name: String, among names: [String]) -> String {
    guard let near = nearest(to: name, among: names) else {
        return "write one of \(names.joined(separator: ", "))"
    }
    return "did you mean \(near)?"
}
