import Foundation
import XMLSec

/// The two keys of the mock: the one in its metadata, and the one it errs with.
struct DigiDSigner: Sendable {
    let key: SigningKey
    private let other: SigningKey

    /// What DigiD 3.x canonicalises inclusively in every message.
    private static let prefixes = "ds saml samlp xs"

    /// Reads both from their files.
    init(_ configuration: MockDigiDConfiguration) throws(MockDigiDError) {
        key = try Self.load(configuration.signing)
        other = try Self.load(configuration.otherSigning)
    }

    private static func load(_ pair: MockDigiDConfiguration.PEMPair) throws(MockDigiDError) -> SigningKey {
        let privateKey = String(decoding: try readFile(pair.privateKey), as: UTF8.self)
        let certificate = String(decoding: try readFile(pair.certificate), as: UTF8.self)
        do {
            return try SigningKey(privateKeyPEM: privateKey, certificatePEM: certificate)
        } catch {
            throw .unreadable(path: pair.privateKey, reason: "\(error)")
        }
    }

    /// Signs an element after its Issuer, as DigiD does, or as the fault has it.
    func sign(_ markup: Markup, _ fault: DigiDFault?) -> Markup {
        switch fault {
        case .unsigned: markup
        case .otherKey: markup.signed(by: other, at: .after("Issuer"), prefixList: Self.prefixes)
        default: markup.signed(by: key, at: .after("Issuer"), prefixList: Self.prefixes)
        }
    }
}
