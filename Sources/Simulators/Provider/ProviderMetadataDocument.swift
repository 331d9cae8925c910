import Foundation
import XMLSec

/// The mock's metadata: one signed `md:EntityDescriptor`.
///
/// - Source: SAML Metadata 2.4.3; DigiD SAML 3.x publishes POST and Redirect, and one artifact resolution service.
struct ProviderMetadataDocument {
    let name: String
    let frontURL: String
    let backURL: String
    /// Whether it ends sessions when it is asked to.
    let hasLogout: Bool
    let signer: ProviderSigner
    let ids: IDs

    /// The document, valid for a year from `now`.
    func document(at now: Date) throws -> [UInt8] {
        let descriptor = Markup.md(
            "EntityDescriptor",
            [("ID", ids.next()), ("entityID", name), ("validUntil", instant(now + 365 * 86_400))], [role])
        return try descriptor.signed(by: signer.key, at: .first).serialized()
    }

    /// Writes the document to a file, so that a gateway can start before the provider does.
    func write(to path: String, at now: Date) throws(MockProviderError) {
        do {
            try Data(try document(at: now)).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .unwritable(path: path, reason: "\(error)")
        }
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
                        ("Location", backURL + ProviderPath.resolve), ("index", "0"), ("isDefault", "true"),
                    ]),
            ] + (hasLogout ? services("SingleLogoutService", [.redirect, .post], ProviderPath.logout) : [])
                + services("SingleSignOnService", [.post, .redirect], ProviderPath.login))
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

    private func services(_ name: String, _ bindings: [SAMLName.Binding], _ path: String) -> [Markup] {
        bindings.map { .md(name, [("Binding", $0.rawValue), ("Location", frontURL + path)]) }
    }
}

/// The addresses of the mock, below its two servers.
enum ProviderPath {
    static let login = "/saml/idp/request_authentication"
    static let logout = "/saml/idp/request_logout"
    static let metadata = "/saml/idp/metadata"
    static let resolve = "/saml/idp/resolve_artifact"
    /// Where the login page's form goes; with `?login=` the page again.
    static let page = "/inloggen"
    static let faults = "/faults"
}
