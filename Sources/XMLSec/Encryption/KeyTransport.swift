/// How a content key is wrapped: RSA-OAEP (XML Encryption 1.1 §5.5.2).
public struct KeyTransport: Sendable, Hashable {
    /// The digests OAEP is used with.
    public enum Digest: String, CaseIterable, Sendable, Hashable {
        case sha1 = "http://www.w3.org/2000/09/xmldsig#sha1"
        case sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
        case sha384 = "http://www.w3.org/2001/04/xmldsig-more#sha384"
        case sha512 = "http://www.w3.org/2001/04/xmlenc#sha512"

        var name: String {
            switch self {
            case .sha1: "SHA1"
            case .sha256: "SHA256"
            case .sha384: "SHA384"
            case .sha512: "SHA512"
            }
        }

        /// The URI of MGF1 with this digest.
        var maskURI: String { "http://www.w3.org/2009/xmlenc11#mgf1" + name.lowercased() }
    }

    /// The digest of OAEP itself.
    public let digest: Digest
    /// The digest of its mask generation function.
    public let mask: Digest

    /// `rsa-oaep-mgf1p`: SHA-1 in both places, what DigiD and eHerkenning use.
    public static let mgf1p = KeyTransport(digest: .sha1, mask: .sha1)
    /// `rsa-oaep` of XML Encryption 1.1 with SHA-256 in both places.
    public static let sha256 = KeyTransport(digest: .sha256, mask: .sha256)

    static let mgf1pURI = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"
    static let oaepURI = "http://www.w3.org/2009/xmlenc11#rsa-oaep"

    /// The URI it is written with: the older one fixes the mask to SHA-1.
    var uri: String { mask == .sha1 ? Self.mgf1pURI : Self.oaepURI }
}
