import Foundation
import Yams

extension Field {
    /// The text of a single value that is not empty, with every `${NAME}` replaced.
    func text() -> String? {
        guard case .scalar(let scalar) = node else {
            return refuse("must be a single value, not \(shape)", "write one value after the key")
        }
        guard !isNull(scalar), !scalar.string.isEmpty else {
            return refuse("is empty", "write a value, or remove the key")
        }
        return replacingVariables(in: scalar.string)
    }

    /// The text as it was written, shortened, for a fault; never a secret.
    ///
    /// Text with a key, a password in an address or anything unprintable in it is not shown.
    var shown: String {
        guard case .scalar(let scalar) = node else { return shape }
        let text = scalar.string
        guard !text.contains("PRIVATE KEY"), !text.contains("@"),
            text.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
        else { return "the value" }
        return text.count > 80 ? "'\(text.prefix(80))…'" : "'\(text)'"
    }

    /// Whether the whole value is one `${NAME}`.
    var isVariable: Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.string.wholeMatch(of: variablePattern) != nil
    }

    /// One of the words of an enumeration.
    func choice<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let text = text() else { return nil }
        let words = Word.allCases.map(\.rawValue)
        return Word(rawValue: text)
            ?? refuse(
                "\(shown) is none of \(words.joined(separator: ", "))",
                nearest(to: text, among: words).map { "did you mean \($0)?" } ?? "write one of them")
    }

    /// A text that matches a pattern, described in words for the fault.
    func text(matching pattern: Regex<Substring>, called what: String, write example: String) -> String? {
        guard let text = text() else { return nil }
        guard text.wholeMatch(of: pattern) != nil else {
            return refuse("\(shown) is not \(what)", "write \(example)")
        }
        return text
    }

    private func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private func replacingVariables(in text: String) -> String? {
        var unset: [String] = []
        let result = text.replacing(variablePattern) { match in
            let name = String(match.1)
            guard let value = reading.variables[name], !value.isEmpty else {
                unset.append(name)
                return ""
            }
            return value
        }
        guard unset.isEmpty else {
            let names = unset.joined(separator: ", ")
            return refuse("the environment variable \(names) is not set", "set it where namens is started")
        }
        guard text.replacing(variablePattern, with: "").contains("${") == false else {
            return refuse("has a ${ that names no environment variable", "write ${NAME}")
        }
        return result
    }
}

/// `${NAME}`: letters, digits and underscores.
private var variablePattern: Regex<(Substring, Substring)> { /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/ }
