import XMLSec

/// The identifiers in an assertion of eHerkenning, decrypted; what cannot be is counted only.
struct Identifiers: Sendable {
    private var names: [ETDAttribute: [NameID]] = [:]
    private(set) var undecryptable = 0

    /// None: for a profile that has no such identifiers.
    init() {}

    /// Decrypts all identifiers of `attributes`, which stand in signed bytes.
    init(in attributes: [Attribute], _ expected: Expectations) {
        for kind in ETDAttribute.allCases where kind.isIdentifier {
            for element in attributes.named(kind).flatMap(\.encryptedIDs) { add(element, kind, expected) }
        }
    }

    /// The readable identifiers of a kind.
    subscript(kind: ETDAttribute) -> [NameID] { names[kind] ?? [] }

    private mutating func add(_ element: XMLElement, _ kind: ETDAttribute, _ expected: Expectations) {
        let plain = try? element.decrypted(with: expected.decryptionKeys, recipient: expected.entityID)
        if let name = plain.flatMap({ try? NameID(reading: $0.root) }) {
            names[kind, default: []].append(name)
        } else {
            undecryptable += 1
        }
    }
}

extension Sequence<Attribute> {
    /// The attributes of that name; a good assertion has at most one.
    func named(_ kind: ETDAttribute) -> [Attribute] { filter { $0.name.isExactly(kind.rawValue) } }

    /// All plain values of that name.
    func values(of kind: ETDAttribute) -> [String] { named(kind).flatMap(\.values) }
}
