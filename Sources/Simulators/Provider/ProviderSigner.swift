import Foundation
import XMLSec

/// The two keys of the mock: the one in its metadata, and the one it errs with.
struct ProviderSigner: Sendable {
    let key: SigningKey
    let other: SigningKey

    /// What DigiD 3.x canonicalises inclusively in every message.
    private static let prefixes = "ds saml samlp xs"

    /// Reads both from their files.
    init(_ configuration: MockProviderConfiguration) throws(MockProviderError) {
        key = try Self.load(configuration.signing)
        other = try Self.load(configuration.otherSigning)
    }

    private static func load(_ pair: MockProviderConfiguration.PEMPair) throws(MockProviderError)
        -> SigningKey
    {
        let privateKey = String(decoding: try readFile(pair.privateKey), as: UTF8.self)
        let certificate = String(decoding: try readFile(pair.certificate), as: UTF8.self)
        do {
            return try SigningKey(privateKeyPEM: privateKey, certificatePEM: certificate)
        } catch {
            throw .unreadable(path: pair.privateKey, reason: "\(error)")
        }
    }

    /// Signs an element after its Issuer, as providers do, or as the fault has it.
    func sign(_ markup: Markup, _ fault: WireFault?) -> Markup {
        switch fault {
        case .unsigned: markup
        case .otherKey: markup.signed(by: other, at: .after("Issuer"), prefixList: Self.prefixes)
        default: markup.signed(by: key, at: .after("Issuer"), prefixList: Self.prefixes)
        }
    }
}
