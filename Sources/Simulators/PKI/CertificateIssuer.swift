import Foundation
import SwiftASN1
import X509

/// The development authority: finds the certificates in its directory, or issues them.
struct CertificateIssuer {
    private let store: PKIDirectory
    private let now: Date
    private let key: Certificate.PrivateKey
    private let certificate: Certificate

    /// The authority's own files.
    let files: DevelopmentPKI.KeyPair

    /// Finds the authority in `store`, or founds it.
    init(in store: PKIDirectory, at now: Date) throws(PKIFault) {
        self.store = store
        self.now = now
        files = store.pair("authority")
        do {
            (key, certificate) = try Self.found(in: store, at: now) ?? Self.founded(in: store, at: now)
        } catch let fault as PKIFault {
            throw fault
        } catch {
            throw .notMade(path: files.certificate, reason: "\(error)")
        }
    }

    /// The files of a certificate, issued now unless a good one is there.
    func pair(_ request: CertificateRequest) throws(PKIFault) -> DevelopmentPKI.KeyPair {
        let pair = store.pair(request.name)
        do {
            if try !isThere(request) { try issue(request) }
        } catch let fault as PKIFault {
            throw fault
        } catch {
            throw .notMade(path: pair.certificate, reason: "\(error)")
        }
        return pair
    }

    private func isThere(_ request: CertificateRequest) throws -> Bool {
        guard let (key, found) = try store.certificate(request.name) else { return false }
        return found.isUsable(at: now) && found.publicKey == key.publicKey
            && certificate.publicKey.isValidSignature(found.signature, for: found)
    }

    private func issue(_ request: CertificateRequest) throws {
        let made = try PEMKey(rsa: request.purpose.isRSA)
        let issued = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: made.key.publicKey, notValidBefore: now - 3600,
            notValidAfter: min(now + Self.year, certificate.notValidAfter), issuer: certificate.subject,
            subject: try subject(request.name, oin: request.oin),
            extensions: try extensions(for: request, made.key),
            issuerPrivateKey: key)
        try store.write(made.pem, issued, as: request.name)
    }

    private static let year: TimeInterval = 365 * 86_400
}

extension CertificateIssuer {
    private static func found(
        in store: PKIDirectory, at now: Date
    ) throws -> (Certificate.PrivateKey, Certificate)? {
        guard let (key, certificate) = try store.certificate("authority"), certificate.isUsable(at: now),
            certificate.publicKey == key.publicKey
        else { return nil }
        return (key, certificate)
    }

    private static func founded(
        in store: PKIDirectory, at now: Date
    ) throws -> (Certificate.PrivateKey, Certificate) {
        let made = try PEMKey(rsa: false)
        let name = try subject("Namens development authority", oin: "00000099000000000000")
        let certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: made.key.publicKey, notValidBefore: now - 3600,
            notValidAfter: now + 2 * year, issuer: name, subject: name,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                SubjectKeyIdentifier(hash: made.key.publicKey)
            },
            issuerPrivateKey: made.key)
        try store.write(made.pem, certificate, as: "authority")
        return (made.key, certificate)
    }

    private func extensions(
        for request: CertificateRequest, _ key: Certificate.PrivateKey
    ) throws -> Certificate.Extensions {
        try Certificate.Extensions {
            Critical(BasicConstraints.notCertificateAuthority)
            Critical(KeyUsage(digitalSignature: true))
            if let usage = try request.purpose.extendedUsage { usage }
            if request.purpose == .server { Self.loopback }
            SubjectKeyIdentifier(hash: key.publicKey)
            AuthorityKeyIdentifier(
                keyIdentifier: SubjectKeyIdentifier(hash: self.key.publicKey).keyIdentifier)
        }
    }

    /// The names of this machine to itself.
    private static var loopback: SubjectAlternativeNames {
        SubjectAlternativeNames([
            .dnsName("localhost"),
            .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
            .ipAddress(ASN1OctetString(contentBytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
        ])
    }
}

/// A subject as PKIoverheid writes it: the OIN is its serial number.
private func subject(_ name: String, oin: String) throws -> DistinguishedName {
    DistinguishedName([
        RelativeDistinguishedName(try .init(type: .RDNAttributeType.countryName, printableString: "NL")),
        RelativeDistinguishedName(
            .init(type: .RDNAttributeType.organizationName, utf8String: "Namens (development)")),
        RelativeDistinguishedName(try .init(type: [2, 5, 4, 5], printableString: oin)),
        RelativeDistinguishedName(.init(type: .RDNAttributeType.commonName, utf8String: name)),
    ])
}

extension Certificate {
    /// Whether it is valid and stays so for a day.
    fileprivate func isUsable(at now: Date) -> Bool { notValidBefore <= now && now + 86_400 < notValidAfter }
}
