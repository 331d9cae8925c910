import Foundation
import OIDC

/// Where each key that signs tokens stands, as `signing/index.json` keeps it.
struct SigningKeyIndex: Hashable, Sendable, Codable {
    private(set) var keys: [Entry] = []

    /// One key.
    struct Entry: Hashable, Sendable, Codable {
        let keyID: String
        let algorithm: TokenAlgorithm
        fileprivate(set) var state: SigningKey.State
        let createdAt: Date

        private enum CodingKeys: String, CodingKey {
            case keyID = "kid"
            case algorithm, state, createdAt
        }

        /// Notes a key that does not sign yet.
        init(keyID: String, algorithm: TokenAlgorithm, createdAt: Date) {
            self.keyID = keyID
            self.algorithm = algorithm
            self.state = .next
            self.createdAt = createdAt
        }
    }

    /// Adds a key that is published and does not sign yet.
    mutating func add(_ entry: Entry) { keys.append(entry) }

    /// Lets a next key sign. The key that signed before stays published, so that what it signed can be verified.
    mutating func activate(_ keyID: String, in folder: String) throws(KeyDirectoryFault) {
        guard try entry(keyID, in: folder).state == .next else { throw .notNext(keyID: keyID) }
        for place in keys.indices where keys[place].state == .active { keys[place].state = .previous }
        for place in keys.indices where keys[place].keyID == keyID { keys[place].state = .active }
    }

    /// Removes a key that does not sign: it is published no more, and nothing it signed can be verified.
    mutating func remove(_ keyID: String, in folder: String) throws(KeyDirectoryFault) {
        guard try entry(keyID, in: folder).state != .active else { throw .stillActive(keyID: keyID) }
        keys.removeAll { $0.keyID == keyID }
    }

    private func entry(_ keyID: String, in folder: String) throws(KeyDirectoryFault) -> Entry {
        guard let entry = keys.first(where: { $0.keyID == keyID }) else {
            throw .noSuchKey(keyID: keyID, folder: folder)
        }
        return entry
    }
}

extension SigningKeyIndex {
    /// Reads an index.
    init(parsing data: Data) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self = try decoder.decode(Self.self, from: data)
    }

    /// One JSON object, its keys sorted.
    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
