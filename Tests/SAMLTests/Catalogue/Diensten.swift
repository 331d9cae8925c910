import Foundation
import Identity

@testable import SAML

/// Two diensten of an invented organisation.
enum Diensten {
    static let provider = "00000099000000001000"
    static let all = [bijstand, begeleiding]

    static var bijstand: ETDService {
        var service = ETDService(
            id: id(9113), definitionUUID: EHerkenning.serviceUUID,
            instanceUUID: "a5b3c9d0-0000-4000-8000-000000000001",
            name: LocalizedText(dutch: "Bijzondere bijstand", english: "Special assistance"),
            description: LocalizedText(dutch: "Bijzondere bijstand aanvragen voor een cliënt"),
            minimum: .substantieel)
        service.identifiers = [[.rsin, .kvk], [.kvk]]
        service.allowsBranches = true
        service.intermediation = .all
        service.attributes = [
            .init(name: ETDAttribute.companyName, purpose: LocalizedText(dutch: "Om te tonen wie u bent"))
        ]
        service.address = LocalizedText(dutch: "https://voorbeeld.example/bijstand")
        service.privacyPolicy = LocalizedText(dutch: "https://voorbeeld.example/privacy")
        return service
    }

    static var begeleiding: ETDService {
        ETDService(
            id: id(9114), definitionUUID: "b5b3c9d0-0000-4000-8000-000000000002",
            instanceUUID: "c5b3c9d0-0000-4000-8000-000000000003",
            name: LocalizedText(dutch: "Begeleiding"),
            description: LocalizedText(dutch: "Begeleiding aanvragen"), minimum: .midden)
    }

    static func id(_ index: Int, of provider: String = provider) -> ServiceID {
        guard let id = ServiceID("urn:etoegang:DV:\(provider):services:\(index)") else {
            preconditionFailure("\(index) is no index")
        }
        return id
    }

    static func catalogue(
        _ services: [ETDService] = all, name: String = "Gemeente Voorbeeld",
        certificates: [ServiceProviderMetadata.PublishedKey] = [.init(name: "key", certificate: "MII=")]
    ) throws -> ServiceCatalogue {
        try ServiceCatalogue(
            id: "_catalogue", issueInstant: World.now, version: .init(isProduction: false, sequence: 7),
            provider: .init(oin: OIN(provider), name: LocalizedText(dutch: name)),
            broker: OIN("00000099000000003000"), services: services, certificates: certificates)
    }

    static let metadata = ServiceProviderMetadata(
        id: "_metadata", entityID: "urn:etoegang:DV:\(provider):entities:9000", validUntil: nil,
        signingKeys: [.init(name: "key", certificate: "MII=")],
        assertionConsumers: [.init(binding: .artifact, location: World.acs, index: 0, isDefault: true)],
        services: all, namesUse: false)
}
