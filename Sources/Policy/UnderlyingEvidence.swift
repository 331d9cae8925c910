/// What a provider says its login rests on: by names and digests, so that a dispute finds it back there.
///
/// Nothing of it was judged here and nothing of it is a person's.
public struct UnderlyingEvidence: Hashable, Sendable, Codable {
    /// The register that the mandate comes from; nil when it was not named.
    public let mandateRegister: String?
    /// The assertions that the provider handed on.
    public let assertions: [HandedOn]

    /// Notes what was named; nil when that is nothing.
    public init?(mandateRegister: String?, assertions: [HandedOn]) {
        guard mandateRegister != nil || !assertions.isEmpty else { return nil }
        self.mandateRegister = mandateRegister
        self.assertions = assertions
    }

    /// An assertion of somebody behind the provider.
    public struct HandedOn: Hashable, Sendable, Codable {
        /// Its name.
        public let id: String
        /// Who made it; nil when that is no party that is known by its form.
        public let issuer: String?
        /// The SHA-256 of its octets: 64 lower-case hexadecimal digits.
        public let sha256: String

        /// Names an assertion.
        public init(id: String, issuer: String?, sha256: String) {
            self.id = id
            self.issuer = issuer
            self.sha256 = sha256
        }
    }
}
