import Foundation
import Testing

@Suite("The glossary")
struct GlossaryTests {
    /// The words of Dutch law in claims and scopes, which stand in no enumeration and are no key.
    private static let claims: Set<String> = ["besluit", "dienst", "gemachtigde", "vertegenwoordigde"]

    /// Keys of the configuration that are English, or the name of something in a standard.
    private static let english: Set<String> = [
        "attributes", "audience", "authentication", "backchannelLogoutURI", "caseload", "catalogue",
        "certificate",
        "claims",
        "client", "clientNumbers", "clientTLS", "clients", "code",
        "decryption", "directory", "en", "entityID", "environment", "feed", "host", "id", "identityProvider",
        "identityProviders",
        "idle",
        "interval", "issuer", "jwks", "jwksURI", "keys", "listen", "loginStarts", "management", "metadata",
        "name", "nl",
        "organisation", "perActor", "perAddress", "perMinute", "perOrganisation", "port", "portals",
        "postLogoutRedirectURIs", "privateKey", "profile", "quotas", "redirectURIs", "registers",
        "representation",
        "request", "response", "secret", "secretFile", "signing", "staleAfter", "storage", "theme", "timeout",
        "tls",
        "trust", "trustedProxies", "url", "uuid", "version", "wantExpiredCertificates", "whitelist", "window",
    ]

    /// Every key that a configuration may have.
    private static let keys: Set<String> = {
        let code = Repository.files(below: ["Sources/namens"], endings: [".swift"]).map(\.code)
        let lists = code.flatMap { $0.matches(of: /\bkeys(?::| =) \[([^\]]*)\]/).map(\.1) }
        return Set(lists.flatMap { $0.matches(of: /"(\w+)"/).map { String($0.1) } })
    }()

    /// The enumerations whose words are Dutch, and where each is declared.
    static let enumerations = [
        ("Vertegenwoordiging", "Sources/Identity"), ("LevelOfAssurance", "Sources/Identity"),
        ("Domein", "Sources/Representation"), ("Identificatie", "Sources/Policy"),
        ("State", "Sources/Representation"), ("Actie", "Sources/Representation"),
        ("Soort", "Sources/Representation"), ("Verdeling", "Sources/Representation"),
        ("EigenToegang", "Sources/Policy"),
    ]

    /// The words of an enumeration, as they stand in configuration, claims and registers.
    private static func words(of name: String, in folder: String) -> [String] {
        Repository.files(below: [folder], endings: [".swift"])
            .flatMap { $0.code.matches(of: /enum (\w+): String[^{]*\{([^}]*)/).map { ($0.1, $0.2) } }
            .filter { $0.0 == name }
            .flatMap { $0.1.matches(of: /case (\w+)(?: = "([^"]+)")?/).map { String($0.2 ?? $0.1) } }
    }

    /// The rows of `| Dutch | English in code | source |`.
    private static let rows: [[String]] = Repository.files(below: ["docs"], endings: ["glossary.md"])
        .flatMap { $0.text.split(separator: "\n") }
        .filter { $0.hasPrefix("|") && !$0.hasPrefix("|-") && !$0.hasPrefix("| Dutch |") }
        .map { row in
            row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }

    /// The words that each row explains: `dienst (diensten)` is two.
    private static let explained = rows.compactMap(\.first).flatMap {
        $0.matches(of: /[\w-]+/).map { $0.0.lowercased() }
    }

    private func expectOnce(_ word: String) {
        let count = Self.explained.count { $0 == word.lowercased() }
        #expect(count == 1, "\(word) stands \(count) times in docs/glossary.md")
    }

    @Test("has every Dutch word of the claims once")
    func claims() { for word in Self.claims { expectOnce(word) } }

    @Test("has every key of the configuration that is not English once")
    func keys() {
        #expect(Self.english.isSubset(of: Self.keys), "\(Self.english.subtracting(Self.keys))")
        let dutch = Self.keys.subtracting(Self.english)
        #expect(dutch.contains("grondslag"))
        for word in dutch { expectOnce(word) }
    }

    @Test("has every word of the Dutch enumerations once", arguments: enumerations)
    func enumeration(_ name: String, _ folder: String) {
        let words = Self.words(of: name, in: folder)
        #expect(words.count > 2)
        for word in words { expectOnce(word) }
    }

    @Test("says of every word what it is in code, and has three columns")
    func columns() {
        #expect(!Self.rows.isEmpty)
        for row in Self.rows { #expect(row.count == 3 && !row[1].isEmpty, "\(row)") }
    }
}
