import Foundation
import SAML
import XMLSec

/// What DigiD sends back over the artifact binding, and all that is needed to judge it.
struct LoginMessage {
    /// A SOAP envelope with a signed artifact response, the response in it, and in that a signed assertion.
    let bytes: [UInt8]
    /// The IDs of what is signed, outside first.
    let signed = ["_artifact", "_assertion"]
    let key: VerificationKey
    let validator: ResponseValidator
    let expectations: Expectations

    static let now = Date(timeIntervalSince1970: 1_800_000_000)
    static let provider = "https://was-preprod1.digid.example/saml/idp/metadata"
    static let service = "https://login.voorbeeld.example/saml/digid"
    static let acs = service + "/acs"
    static let level = "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract"

    init(at now: Date = Self.now) throws {
        let pair = try KeyPair(
            .rsa(bits: 2048), commonName: "provider", notBefore: now - 86_400, notAfter: now + 86_400)
        bytes = try Self.markup(at: now, signedBy: pair.signingKey()).serialized()
        key = try pair.verificationKey()
        validator = ResponseValidator(
            provider: try IdentityProviderMetadata(parsing: Self.metadata(of: key)), profile: .digid3)
        var expectations = Expectations(entityID: Self.service, acsURL: Self.acs, now: now)
        expectations.requestID = "_request"
        expectations.artifactResolveID = "_resolve"
        expectations.minimumLevel = Self.level
        self.expectations = expectations
    }

    /// Validates it; fails when it is not accepted.
    func validate() throws {
        let verdict = validator.validate(bytes, as: .artifactResponse, against: expectations)
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
