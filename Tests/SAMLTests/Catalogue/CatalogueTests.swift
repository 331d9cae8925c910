import Foundation
import Identity
import Testing
import XMLSec

@testable import SAML

@Suite("A service catalogue")
struct CatalogueTests {
    private func signed(_ services: [ETDService] = Diensten.all) throws -> XMLElement {
        try XMLDocument(parsing: Diensten.catalogue(services).signed(by: TestKeys.service.signingKey())).root
    }

    @Test("has the structure of the schema, whatever the diensten leave out", arguments: 1...2)
    func structure(_ count: Int) throws {
        #expect(CatalogueRules.faults(of: try signed(Diensten.all.suffix(count))) == [])
    }

    @Test("is signed as a whole")
    func signature() throws {
        let verified = try signed().verify(with: [TestKeys.service.verificationKey()])
        #expect(verified.element.attribute("ID") == "_catalogue")
    }

    @Test("reads as its golden file")
    func golden() throws {
        let text = String(decoding: try Diensten.catalogue().markup.serialized(), as: UTF8.self)
        try Golden.compare(text, with: "service-catalogue")
    }

    @Test("numbers the sets of identifiers, all of a set alike and the first to be tried first")
    func sets() throws {
        let definition = try #require(elements("ServiceDefinition", in: signed()).first)
        let sets = definition.children.filter { $0.name == "EntityConcernedTypesAllowed" }
        #expect(sets.map { $0.attribute("setNumber") } == ["1", "1", "2"])
        let (kvk, rsin) = (EntityType.kvk.rawValue, EntityType.rsin.rawValue)
        #expect(try sets.map { try $0.text() } == [rsin, kvk, kvk])
    }

    @Test("writes a definition once, though several diensten share it")
    func shared() throws {
        var second = Diensten.begeleiding
        second.definitionUUID = Diensten.bijstand.definitionUUID
        let root = try signed([Diensten.bijstand, second])
        #expect(elements("ServiceDefinition", in: root).count == 1)
        #expect(elements("ServiceInstance", in: root).count == 2)
        #expect(CatalogueRules.faults(of: root) == [])
    }

    static let damages: [(CatalogueFault, @Sendable (inout ETDService) -> Void)] = [
        (.length("ServiceName", most: 64), { $0.name = .init(dutch: String(repeating: "x", count: 65)) }),
        (.length("ServiceName", most: 64), { $0.name = .init(dutch: "x", english: "") }),
        (
            .length("ServiceDescription", most: 1024),
            { $0.description = .init(dutch: String(repeating: "x", count: 1025)) }
        ),
        (
            .length("ServiceURL", most: 512),
            { $0.address = .init(dutch: String(repeating: "x", count: 513)) }
        ),
        (
            .length("PrivacyPolicyURL", most: 512),
            { $0.privacyPolicy = .init(dutch: String(repeating: "x", count: 513)) }
        ),
        (
            .length("PurposeStatement", most: 1024),
            { $0.attributes = [.init(name: "urn:x", purpose: .init(dutch: ""))] }
        ),
        (.noIdentifiers(Diensten.id(9113)), { $0.identifiers = [] }),
        (.noIdentifiers(Diensten.id(9113)), { $0.identifiers = [[.kvk], []] }),
        (
            .otherProvider(Diensten.id(1, of: "00000099000000009000")),
            { $0.id = Diensten.id(1, of: "00000099000000009000") }
        ),
        (.repeated(Diensten.id(9114).description), { $0.id = Diensten.id(9114) }),
        (
            .repeated(Diensten.begeleiding.instanceUUID),
            { $0.instanceUUID = Diensten.begeleiding.instanceUUID }
        ),
    ]

    @Test("is not made of diensten that the schema would refuse", arguments: damages.indices)
    func refused(_ index: Int) {
        let (fault, damage) = Self.damages[index]
        var service = Diensten.bijstand
        damage(&service)
        #expect(throws: fault) { try Diensten.catalogue([Diensten.begeleiding, service]) }
    }

    @Test("is not made of nothing")
    func empty() {
        #expect(throws: CatalogueFault.noService) { try Diensten.catalogue([]) }
        #expect(throws: CatalogueFault.noCertificate) { try Diensten.catalogue(certificates: []) }
        #expect(throws: CatalogueFault.length("OrganizationDisplayName", most: 64)) {
            try Diensten.catalogue(name: "")
        }
    }

    @Test("has an edition for each network")
    func version() {
        let version = ServiceCatalogue.Version(isProduction: true, sequence: 53)
        #expect(version.description == "urn:etoegang:1.13:service-catalogue:P:53")
    }

    private func elements(_ name: String, in root: XMLElement) -> [XMLElement] {
        root.children.flatMap(\.children).filter { $0.name == name }
    }
}

@Suite("The name of a dienst in eHerkenning")
struct ServiceIDTests {
    @Test("is read and written")
    func round() throws {
        let id = try #require(ServiceID(EHerkenning.serviceID))
        #expect(id.index == 9113 && id.provider.description == Diensten.provider)
        #expect(id.description == EHerkenning.serviceID)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "urn:etoegang:DV:00000099000000001000:services:0",
            "urn:etoegang:DV:00000099000000001000:services:01",
            "urn:etoegang:DV:00000099000000001000:services:65536",
            "urn:etoegang:DV:0000009900000000100:services:1",
            "urn:etoegang:HM:00000099000000001000:services:1",
            "urn:etoegang:DV:00000099000000001000:services:1 ",
        ])
    func refused(_ text: String) { #expect(ServiceID(text) == nil) }

    @Test("makes what a login for the dienst is held to")
    func requested() {
        #expect(Diensten.bijstand.requested.allowsIntermediary)
        #expect(!Diensten.begeleiding.requested.allowsIntermediary)
        #expect(Diensten.bijstand.requested.id == EHerkenning.serviceID)
        #expect(Diensten.bijstand.requested.uuid == EHerkenning.serviceUUID)
    }
}
