import Foundation
import XMLSec

extension Examination {
    private static let signatureChecks: [CheckName] = [
        .signaturePresent, .signatureStructure, .signatureReference, .signatureAlgorithm, .signatureKey,
        .signatureValue,
    ]

    /// Notes a signature that held, and what there is to say about its certificate.
    mutating func noteSignature(by key: VerificationKey) {
        for check in Self.signatureChecks { report.note(check, .passed) }
        report.note(.keyCertificate, certificateFinding(key))
    }

    /// Notes which check a signature failed; those before it passed, those after it were not reached.
    mutating func note(_ fault: SignatureFault, on element: XMLElement) {
        let failed = CheckName(fault)
        for check in Self.signatureChecks.prefix(while: { $0 != failed }) { report.note(check, .passed) }
        report.note(
            failed, .failed(actual: String(element.name.prefix(60)), hint: String("\(fault)".prefix(200))))
    }

    private func certificateFinding(_ key: VerificationKey) -> Finding {
        if (key.notBefore...max(key.notBefore, key.notAfter)).contains(expected.now) { return .passed }
        let dates = "\(Instant.write(key.notBefore)) to \(Instant.write(key.notAfter))"
        switch expected.expiredCertificates {
        case .accept: return .passed(warning: "the certificate is valid from \(dates)")
        case .refuse:
            return .failed(
                expected: Instant.write(expected.now), actual: dates,
                hint: "the certificate of the signing key has expired, or is not valid yet")
        }
    }
}
