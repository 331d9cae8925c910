import SAML

/// Our whole validation of a login beside a plain C loop over xmlsec that verifies the same signatures.
enum AssertionValidation {
    /// Aim: at most one and a half times the time.
    static func measure(_ input: Input, as name: String) async throws -> Measure {
        let message = try LoginMessage(input)
        note("\(name): \(message.bytes.count) bytes, \(message.signed.count) signed with RSA-2048")
        return try await Duel(
            times: 1_000, ours: { times in for _ in 0..<times { try message.validate() } },
            reference: message.verifyPlainly
        ).rates(name)
    }
}
