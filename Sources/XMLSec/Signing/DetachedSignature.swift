internal import CXMLSec

extension VerificationKey {
    /// Whether a signature over bytes, as the Redirect binding carries it, is this key's.
    ///
    /// - Parameters:
    ///   - signature: The signature's bytes; for ECDSA r and s side by side.
    ///   - bytes: What was signed.
    ///   - algorithmURI: The algorithm the message names; only those of ``SignatureAlgorithm`` hold.
    /// - Returns: False also for an algorithm or key we do not accept.
    /// - Source: SAML Bindings 3.4.4.1.
    public func isValid(signature: [UInt8], over bytes: [UInt8], algorithmURI: String) -> Bool {
        guard let algorithm = SignatureAlgorithm(rawValue: algorithmURI), algorithm.fits(kind),
            kind.isLongEnough
        else { return false }
        let result = cxs_verify_bytes(
            handle.pointer, algorithm.digestName, algorithm.padding, bytes, bytes.count, signature,
            signature.count)
        return result == Int32(CXS_SIGNATURE_HOLDS.rawValue)
    }
}
