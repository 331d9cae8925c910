import XMLSec

@testable import SAML
@testable import XMLSec

/// A login response to be changed before and after it is signed.
struct Draft {
    /// What can be signed, by its `ID`.
    enum Part: String, CaseIterable {
        case assertion = "_assertion"
        case response = "_response"
        case artifactResponse = "_artifact"
    }

    var input: Input
    var profile = Profile.digid3
    var expected = World.expectations
    var assertion = Template.assertion
    var response = Template.response
    var artifactResponse = Template.artifactResponse
    var envelope: String? = Template.envelope
    /// Which parts get a signature; the inner ones are made first.
    var signed: [Part]
    var key = TestKeys.provider
    var trusted = [TestKeys.provider]
    var metadataValidUntil: String?
    var recipe: (inout SignatureRecipe) -> Void = { _ in }
    /// What happens to the signed text on its way, or by an attacker.
    var after: (String) -> String = { $0 }
    /// For whom the assertion is encrypted, once it has its signature.
    var encryption: Encryption?
    /// What stands in the assertion under a name in double braces.
    var parts: [String: String] = [:]
    /// Changes that found nothing to change.
    private(set) var missed: [String] = []

    init(_ input: Input = .response, signed: [Part] = [.assertion]) {
        self.input = input
        self.signed = signed
    }

    /// Changes a part; a change that changes nothing is held against the test.
    mutating func change(
        _ part: WritableKeyPath<Draft, String>, _ old: String, to new: String
    ) {
        let text = self[keyPath: part]
        guard text.contains(old) else {
            missed.append(old)
            return
        }
        self[keyPath: part] = text.replacing(old, with: new)
    }

    /// The message as the provider sent it and `after` left it.
    func text() throws -> String {
        var text = response.replacing("{{assertion}}", with: try assertionText())
        if input == .artifactResponse {
            text = artifactResponse.replacing("{{response}}", with: text)
            text = envelope?.replacing("{{artifactResponse}}", with: text) ?? text
        }
        for part in Part.allCases where signed.contains(part) && !(part == .assertion && encryption != nil) {
            text = try Signer.sign(text, id: part.rawValue, with: key, recipe)
        }
        return after(text)
    }

    private func assertionText() throws -> String {
        let assertion = parts.reduce(assertion) { $0.replacing("{{\($1.key)}}", with: $1.value) }
        guard let encryption else { return assertion }
        guard signed.contains(.assertion) else {
            return try encryption.wrap(assertion, in: "saml:EncryptedAssertion")
        }
        let text = try Signer.sign(assertion, id: "_assertion", with: key, recipe)
        return try encryption.wrap(text, in: "saml:EncryptedAssertion")
    }

    func verdict() throws -> Verdict {
        let provider = try World.identityProvider(trusted, validUntil: metadataValidUntil)
        return ResponseValidator(provider: provider, profile: profile)
            .validate(Array(try text().utf8), as: input, against: expected)
    }
}
