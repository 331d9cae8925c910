import XMLSec

extension CheckName {
    /// The check that a signature fails by that fault.
    init(_ fault: SignatureFault) {
        self =
            switch fault {
            case .missing: .signaturePresent
            case .several, .structure, .notDirectChild, .hiddenContent: .signatureStructure
            case .identifierMissing, .duplicateID, .referenceMissing, .severalReferences, .referenceNotParent,
                .signedContent:
                .signatureReference
            case .transformRefused, .canonicalizationRefused, .digestAlgorithmRefused,
                .signatureAlgorithmRefused:
                .signatureAlgorithm
            case .noKey, .keyTooShort, .keyTypeMismatch: .signatureKey
            case .digestMismatch, .signatureMismatch, .canonicalizationFailed, .processing: .signatureValue
            }
    }
}
