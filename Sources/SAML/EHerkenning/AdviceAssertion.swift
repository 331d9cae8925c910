import Crypto
import Identity
import XMLSec

/// An assertion that stands in the advice of another: by name, maker and digest, of its content nothing.
///
/// It is what the provider of the outer assertion says it saw: kept to find it back in a dispute, and no proof of
/// anything here. Its signature is not judged.
///
/// - Source: Afsprakenstelsel eTD 1.13, Interface specifications DV-HM, Advice.
public struct AdviceAssertion: Hashable, Sendable, Encodable {
    /// Its name, an ASCII NCName of at most 256 characters.
    public let id: String
    /// Who made it, for example `urn:etoegang:MR:<OIN>:entities:<index>`; nil for a name of any other form.
    public let issuer: String?
    /// The SHA-256 of its exclusive canonical form, its signature included: 64 lower-case hexadecimal digits.
    public let sha256: String

    /// Takes of a nested assertion what names it; nil without a well-formed name.
    init?(naming element: XMLElement) {
        guard let id = element.attribute("ID"), MessageID.isWellFormed(id),
            let bytes = try? element.canonicalBytes()
        else { return nil }
        self.id = id
        issuer = element.children.first { $0.isNamed(.saml("Issuer")) }.flatMap(Self.party)
        sha256 = hexadecimal(SHA256.hash(data: bytes))
    }

    /// A party of the scheme: whatever else an issuer is called could be anything, and is not kept.
    private static func party(_ issuer: XMLElement) -> String? {
        guard let name = try? Issuer(reading: issuer).entityID,
            name.wholeMatch(of: #/urn:etoegang:[A-Z]{2,3}:[0-9]{20}:entities:[0-9]{1,4}/#) != nil
        else { return nil }
        return name
    }
}
