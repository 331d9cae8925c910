internal import CXMLSec

/// A signature whose place, structure, reference and algorithms are as we want them; nothing is computed yet.
struct CheckedSignature {
    let element: XMLElement
    let signature: XMLElement
    let identifier: String
    let algorithm: SignatureAlgorithm
    let digest: DigestAlgorithm
    private let keyInfo: XMLElement?

    /// Checks the one signature among the direct children.
    init(of element: XMLElement) throws(SignatureFault) {
        self.element = element
        signature = try element.onlySignature()
        identifier = try element.signableIdentifier()
        let parts = try SignatureParts(of: signature)
        keyInfo = parts.keyInfo
        algorithm = try parts.signedInfo.signatureAlgorithm()
        digest = try parts.signedInfo.reference.checked(identifier: identifier)
    }

    /// The keys that can have made it, those that `KeyInfo` names first.
    func candidates(among keys: [VerificationKey]) throws(SignatureFault) -> [VerificationKey] {
        guard !keys.isEmpty else { throw .noKey }
        let fitting = keys.filter { algorithm.fits($0.kind) }
        guard !fitting.isEmpty else { throw .keyTypeMismatch }
        let usable = fitting.filter(\.kind.isLongEnough)
        guard !usable.isEmpty else { throw .keyTooShort }
        guard usable.count > 1, let keyInfo else { return usable }
        let hint = KeyHint(in: keyInfo)
        return usable.filter(hint.names) + usable.filter { !hint.names($0) }
    }

    /// Lets the library compute digest and signature.
    func digestedBytes(verifiedWith key: VerificationKey) throws(SignatureFault) -> [UInt8] {
        var buffer = cxs_buffer()
        defer { cxs_buffer_free(&buffer) }
        let result = cxs_verify(
            element.document.pointer, element.node, signature.node, key.handle.pointer, &buffer)
        if let fault = SignatureFault(result) { throw fault }
        guard buffer.count > 0 else { throw .canonicalizationFailed }
        return Array(UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
    }
}

extension SignatureFault {
    /// Nil for the one value that means success.
    init?(_ result: Int32) {
        switch cxs_signature_result(UInt32(result)) {
        case CXS_SIGNATURE_HOLDS: return nil
        case CXS_SIGNATURE_IDENTIFIER: self = .duplicateID
        case CXS_SIGNATURE_CANONICALIZATION: self = .canonicalizationFailed
        case CXS_SIGNATURE_DIGEST: self = .digestMismatch
        case CXS_SIGNATURE_VALUE: self = .signatureMismatch
        default: self = .processing
        }
    }
}
