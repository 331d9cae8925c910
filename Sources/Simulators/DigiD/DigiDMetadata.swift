import Foundation
import XMLSec

/// The mock's metadata: one signed `md:EntityDescriptor`.
///
/// - Source: SAML Metadata 2.4.3; DigiD SAML 3.x publishes POST and Redirect, and one artifact resolution service.
struct DigiDMetadata {
    let name: String
    let frontURL: String
    let backURL: String
    let signer: DigiDSigner
    let ids: IDs

    /// The document, valid for a year from `now`.
    func document(at now: Date) throws -> [UInt8] {
        let descriptor = Markup.md(
            "EntityDescriptor",
            [("ID", ids.next()), ("entityID", name), ("validUntil", instant(now + 365 * 86_400))], [role])
        return try descriptor.signed(by: signer.key, at: .first).serialized()
    }

    private var role: Markup {
        .md(
            "IDPSSODescriptor",
            [("WantAuthnRequestsSigned", "true"), ("protocolSupportEnumeration", SAMLName.message)],
            [
                key,
                .md(
                    "ArtifactResolutionService",
                    [
                        ("Binding", SAMLName.Binding.soap.rawValue),
                        ("Location", backURL + DigiDPath.resolve), ("index", "0"), ("isDefault", "true"),
                    ]),
                service("SingleLogoutService", .redirect, DigiDPath.logout),
                service("SingleLogoutService", .post, DigiDPath.logout),
                service("SingleSignOnService", .post, DigiDPath.login),
                service("SingleSignOnService", .redirect, DigiDPath.login),
            ])
    }

    private var key: Markup {
        let certificate = Markup.ds("X509Certificate", [.text(signer.key.certificateBase64)])
        let info = Markup.ds(
            "KeyInfo",
            [
                .element(.ds("KeyName", [.text(signer.key.keyName)])),
                .element(.ds("X509Data", [.element(certificate)])),
            ])
        return .md("KeyDescriptor", [("use", "signing")], [info])
    }

    private func service(_ name: String, _ binding: SAMLName.Binding, _ path: String) -> Markup {
        .md(name, [("Binding", binding.rawValue), ("Location", frontURL + path)])
    }
}

/// The addresses of the mock, below its two servers.
enum DigiDPath {
    static let login = "/saml/idp/request_authentication"
    static let logout = "/saml/idp/request_logout"
    static let metadata = "/saml/idp/metadata"
    static let resolve = "/saml/idp/resolve_artifact"
    /// Where the login page's form goes; with `?login=` the page again.
    static let page = "/inloggen"
    static let faults = "/faults"
}
