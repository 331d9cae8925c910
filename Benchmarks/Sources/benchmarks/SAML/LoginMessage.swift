import Foundation
import SAML
import XMLSec

/// What DigiD sends back, and all that is needed to judge it.
struct LoginMessage {
    let bytes: [UInt8]
    let input: Input
    let key: VerificationKey
    let validator: ResponseValidator
    let expectations: Expectations

    static let now = Date(timeIntervalSince1970: 1_800_000_000)
    static let provider = "https://was-preprod1.digid.example/saml/idp/metadata"
    static let service = "https://login.voorbeeld.example/saml/digid"
    static let acs = service + "/acs"
    static let level = "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract"

    /// - Parameters:
    ///   - input: A response with a signed assertion, or a signed artifact response in a SOAP envelope with that in it.
    ///   - now: When it is made and judged.
    /// - Throws: What kept it from being made.
    init(_ input: Input, at now: Date = Self.now) throws {
        self.input = input
        let pair = try KeyPair(
            .rsa(bits: 2048), commonName: "provider", notBefore: now - 86_400, notAfter: now + 86_400)
        bytes = try Self.markup(input, at: now, signedBy: pair.signingKey()).serialized()
        key = try pair.verificationKey()
        validator = ResponseValidator(
            provider: try IdentityProviderMetadata(parsing: Self.metadata(of: key)), profile: .digid3)
        var expectations = Expectations(entityID: Self.service, acsURL: Self.acs, now: now)
        expectations.requestID = "_request"
        expectations.artifactResolveID = "_resolve"
        expectations.minimumLevel = Self.level
        self.expectations = expectations
    }

    /// The IDs of what is signed, outside first.
    var signed: [String] { input == .response ? ["_assertion"] : ["_artifact", "_assertion"] }

    /// Validates it; fails when it is not accepted.
    func validate() throws {
        let verdict = validator.validate(bytes, as: input, against: expectations)
        guard case .accepted = verdict.outcome else {
            throw BenchmarkFailure("the assertion was not accepted: \(verdict.failedChecks)")
        }
    }

    /// Verifies its signatures as a plain loop over xmlsec would, so many times.
    func verifyPlainly(_ times: Int) throws {
        guard XMLSecYardstick.verify(bytes, ids: signed, key: key, iterations: times) == times else {
            throw BenchmarkFailure("plain xmlsec did not accept the message")
        }
    }
}
