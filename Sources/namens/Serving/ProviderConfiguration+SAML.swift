import Broker
import Foundation
import Identity
import Policy
import SAML
import XMLSec

extension ProviderConfiguration {
    func connection(
        at place: String, key: SigningKey, _ services: [ProvidedService]
    ) throws -> SAMLIdentityProvider.Connection {
        guard let profile = profile.saml else {
            throw CommandFailure("write another profile for \(id); this version cannot log in with it")
        }
        return SAMLIdentityProvider.Connection(
            metadata: metadata, profile: profile, entityID: entityID, acsURL: "\(place)/acs",
            logoutURL: "\(place)/slo", request: request.saml, response: response.saml, key: key,
            decryptionKeys: try decryption.map(decryptionKey),
            expiredCertificates: expiredCertificates.saml,
            services: Dictionary(uniqueKeysWithValues: services.map { ($0.dienst, $0.service) }),
            staff: medewerker.map {
                StaffExpectations(organisatie: $0.organisatie, attributes: $0.attributes)
            })
    }

    private func decryptionKey(_ pair: KeyPairFiles) throws -> DecryptionKey {
        try DecryptionKey(privateKeyPEM: pem(pair.privateKey), certificatePEM: pem(pair.certificate))
    }

    /// What we publish about ourselves; made anew at every start, valid for four weeks.
    ///
    /// - Source: Afsprakenstelsel eTD 1.13, DV metadata for HM: elements not listed there are left out, and what
    ///   identifiers are encrypted for stands in the service catalogue.
    func ownMetadata(
        at place: String, key: SigningKey, _ services: [ProvidedService], now: Date
    ) throws -> [UInt8] {
        let isETD = eherkenning != nil
        let metadata = ServiceProviderMetadata(
            id: MessageID.make(.system), entityID: entityID, validUntil: isETD ? nil : now + 28 * 86_400,
            signingKeys: [.init(name: key.keyName, certificate: key.certificateBase64)],
            encryptionKeys: isETD ? [] : try publishedDecryption,
            assertionConsumers: [
                .init(binding: response.saml, location: "\(place)/acs", index: 0, isDefault: true)
            ],
            singleLogout: isETD
                ? []
                : [
                    .init(binding: .redirect, location: "\(place)/slo"),
                    .init(binding: .post, location: "\(place)/slo"),
                ], services: services.map(\.service), namesUse: !isETD)
        return try metadata.signed(by: key)
    }

    var publishedDecryption: [ServiceProviderMetadata.PublishedKey] {
        get throws {
            try decryption.map { pair in
                let certificate = try VerificationKey(certificatePEM: pem(pair.certificate)).certificate
                return .init(name: certificate.keyName, certificate: certificate.base64)
            }
        }
    }
}

/// The text of a PEM file.
func pem(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
        throw CommandFailure("put a PEM file at \(path); it cannot be read")
    }
    return String(decoding: data, as: UTF8.self)
}
