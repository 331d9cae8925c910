import XMLSec

/// The keys in the metadata of a role: those its signatures are verified with, and why others are not used.
///
/// A key without `use` serves signing. Of a certificate chain only the first counts.
///
/// - Source: SAML Metadata 2.4.1.1.
struct SigningKeys {
    private static let fewestRSABits = 2048
    private(set) var usable: [VerificationKey] = []
    private(set) var unusable: [String] = []

    init(of role: XMLElement) {
        for descriptor in role.children where descriptor.isNamed(.md("KeyDescriptor")) {
            let use = descriptor.attribute("use")
            if use == nil || use == "signing" { add(descriptor) }
        }
    }

    private mutating func add(_ descriptor: XMLElement) {
        guard let certificate = descriptor.firstCertificate, let text = try? certificate.text() else {
            unusable.append("a key without X509Certificate")
            return
        }
        do {
            let key = try VerificationKey(certificateBase64: text)
            if case .rsa(let bits) = key.kind, bits < Self.fewestRSABits {
                unusable.append("an RSA key of \(bits) bits")
            } else {
                usable.append(key)
            }
        } catch {
            unusable.append("a certificate that cannot be used (\(error))")
        }
    }
}

extension XMLElement {
    /// `KeyInfo/X509Data/X509Certificate`, the first of each.
    fileprivate var firstCertificate: XMLElement? {
        ["KeyInfo", "X509Data", "X509Certificate"].reduce(self as XMLElement?) { element, name in
            element?.children.first { $0.isNamed(.ds(name)) }
        }
    }
}
