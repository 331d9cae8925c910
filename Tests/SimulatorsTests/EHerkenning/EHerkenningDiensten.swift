import Foundation
import Identity
import SAML
import Simulators
import XMLSec

/// The diensten of the gateway in these tests, as metadata and catalogue tell of them.
enum EHerkenningDiensten {
    /// EH3, and an intermediary will do.
    static var bijstand: ETDService {
        var service = service(9113, "Bijzondere bijstand", .substantieel)
        service.identifiers = [[.rsin, .kvk], [.kvk]]
        service.allowsBranches = true
        service.intermediation = .all
        service.attributes = [
            .init(
                name: "urn:etoegang:1.11:attribute-represented:CompanyName",
                purpose: LocalizedText(dutch: "Om te tonen wie u bent"))
        ]
        return service
    }

    /// EH2, without an intermediary.
    static var begeleiding: ETDService { service(9114, "Begeleiding", .midden) }

    private static func service(_ index: Int, _ name: String, _ level: LevelOfAssurance) -> ETDService {
        guard let id = ServiceID("urn:etoegang:DV:\(DevelopmentPKI.gatewayOIN):services:\(index)") else {
            preconditionFailure("\(index) is no index")
        }
        return ETDService(
            id: id, definitionUUID: "34085d78-21aa-4481-a219-b28d7f32\(index)",
            instanceUUID: "a5b3c9d0-0000-4000-8000-00000000\(index)", name: LocalizedText(dutch: name),
            description: LocalizedText(dutch: name + " aanvragen"), minimum: level)
    }

    /// The path of our signed metadata.
    static func metadata(_ key: SigningKey) throws -> String {
        let metadata = ServiceProviderMetadata(
            id: "_metadata", entityID: EHerkenningLab.entityID, validUntil: nil,
            signingKeys: [.init(name: key.keyName, certificate: key.certificateBase64)],
            assertionConsumers: [
                .init(
                    binding: .artifact, location: EHerkenningLab.artifactService, index: 0, isDefault: true),
                .init(binding: .post, location: EHerkenningLab.postService, index: 1, isDefault: false),
            ], services: [bijstand, begeleiding], namesUse: false)
        return try write(metadata.signed(by: key))
    }

    /// The path of our signed catalogue.
    static func catalogue(_ key: SigningKey, _ pki: DevelopmentPKI, at now: Date) throws -> String {
        let certificate = try VerificationKey(certificatePEM: text(pki.gatewayEncryption.certificate))
            .certificate
        let catalogue = try ServiceCatalogue(
            id: "_catalogue", issueInstant: now, version: .init(isProduction: false, sequence: 1),
            provider: .init(
                oin: OIN(DevelopmentPKI.gatewayOIN), name: LocalizedText(dutch: "Gemeente Voorbeeld")),
            broker: OIN(DevelopmentPKI.eherkenningOIN), services: [bijstand, begeleiding],
            certificates: [.init(name: certificate.keyName, certificate: certificate.base64)])
        return try write(catalogue.signed(by: key))
    }

    private static func write(_ bytes: [UInt8]) throws -> String {
        let path = temporaryDirectory()
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }
}
