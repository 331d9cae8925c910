import OIDC

/// Reads the members of a JSON object, and remembers each that is unknown, missing or cannot be read.
struct Members {
    private let body: JSONObject
    private var faulty: Set<String>

    /// Takes an object that may have these members and no other.
    init(_ body: JSONObject, known: Set<String>) {
        self.body = body
        faulty = Set(body.names).subtracting(known)
    }

    /// Whether the member is there with a value.
    func has(_ name: String) -> Bool { body[name].map { $0 != .null } ?? false }

    /// A text of 1 to 100 characters that can be read; nil also for one that may be left out and was.
    mutating func value<Value>(
        _ name: String, isRequired: Bool = true, _ read: (String) -> Value?
    ) -> Value? {
        guard has(name) else {
            if isRequired { faulty.insert(name) }
            return nil
        }
        guard let text = body[name]?.text, (1...100).contains(text.utf8.count), let value = read(text) else {
            faulty.insert(name)
            return nil
        }
        return value
    }

    /// Says that members do not go together.
    mutating func refuse(_ names: String...) { faulty.formUnion(names) }

    /// What was read, when nothing was faulty.
    ///
    /// - Throws: ``WebFault/invalidMembers(_:)``, with every name.
    func whole<Value>(_ value: Value?) throws(WebFault) -> Value {
        guard faulty.isEmpty, let value else { throw .invalidMembers(faulty.sorted()) }
        return value
    }

    /// A name that a sender gives its message: visible ASCII.
    static func messageID(_ text: String) -> String? {
        text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
    }
}
