import Yams

/// Why a text is not the YAML we read, without any of the text.
struct YAMLFault {
    let line: Int
    let problem: String
    let advice: String

    /// Keeps what an operator needs of the parser's error; its own message quotes the line, secrets and all.
    init(_ error: any Error, in text: String) {
        advice = "mend the YAML there"
        switch error as? YamlError {
        case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
            .composer(_, let reason, let mark, _):
            line = mark.line
            problem = "is not YAML: \(reason)"
        case .duplicatedKeysInMapping(let keys, let context):
            line = context.mark.line
            problem = "has the same key twice: \(keys.sorted().joined(separator: ", "))"
        case .reader(let reason, let offset, _, _):
            line = 1 + text.utf8.prefix(offset ?? 0).count { $0 == UInt8(ascii: "\n") }
            problem = "is not YAML: \(reason)"
        default:
            line = 1
            problem = "is not YAML"
        }
    }
}
