import Identity

extension KeyedDecodingContainer {
    /// A text of 1 to 500 bytes.
    func text(_ key: Key) throws -> String {
        let text = try decode(String.self, forKey: key)
        guard (1...500).contains(text.utf8.count) else { throw invalid(key, "a text") }
        return text
    }

    func bsn(_ key: Key) throws -> BSN {
        let text = try decode(String.self, forKey: key)
        guard let number = try? BSN(text) else { throw invalid(key, "nine digits that pass the eleven test") }
        return number
    }

    func day(_ key: Key) throws -> LocalDate {
        guard let day = LocalDate(try decode(String.self, forKey: key)) else {
            throw invalid(key, "a day such as 2026-03-01")
        }
        return day
    }

    /// Says what is expected, never what was found.
    func invalid(_ key: Key, _ expected: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: "expected \(expected)")
    }
}

extension KeyedDecodingContainer {
    func oin(_ key: Key) throws -> OIN {
        guard let oin = try? OIN(try decode(String.self, forKey: key)) else {
            throw invalid(key, "twenty digits")
        }
        return oin
    }
}
