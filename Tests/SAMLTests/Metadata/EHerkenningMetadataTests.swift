import Testing
import XMLSec

@testable import SAML

@Suite("Our metadata for a herkenningsmakelaar")
struct EHerkenningMetadataTests {
    private func role(_ services: [ETDService]) throws -> XMLElement {
        var metadata = Diensten.metadata
        metadata.services = services
        let root = try XMLDocument(parsing: metadata.signed(by: TestKeys.service.signingKey())).root
        #expect(try root.verify(with: [TestKeys.service.verificationKey()]).element.name == root.name)
        return try #require(root.children.first { $0.name == "SPSSODescriptor" })
    }

    private func consumers(_ services: [ETDService]) throws -> [XMLElement] {
        try role(services).children.filter { $0.name == "AttributeConsumingService" }
    }

    @Test("has one attribute consuming service a dienst, of which one is the default")
    func several() throws {
        let consumers = try consumers(Diensten.all)
        #expect(consumers.map { $0.attribute("index") } == ["9113", "9114"])
        #expect(consumers.map { $0.attribute("isDefault") } == ["true", nil])
    }

    @Test("has no default where there is no choice")
    func single() throws {
        #expect(try consumers([Diensten.bijstand]).map { $0.attribute("isDefault") } == [nil])
    }

    @Test("asks for the dienst itself first, and requires nothing")
    func requested() throws {
        let service = try #require(try consumers([Diensten.bijstand]).first)
        let requested = service.children.filter { $0.name == "RequestedAttribute" }
        #expect(
            requested.map { $0.attribute("Name") } == [EHerkenning.serviceID, ETDAttribute.companyName])
        #expect(requested.allSatisfy { $0.attribute("isRequired") == "false" })
        #expect(
            service.children.map(\.name).prefix(3) == ["ServiceName", "ServiceName", "ServiceDescription"])
    }

    @Test("says of no key what it is for, and has no format of names and no end")
    func bare() throws {
        let role = try role(Diensten.all)
        let keys = role.children.filter { $0.name == "KeyDescriptor" }
        #expect(keys.count == 1 && keys.allSatisfy { $0.attribute("use") == nil })
        #expect(!role.children.contains { $0.name == "NameIDFormat" })
        #expect(
            !String(decoding: try Diensten.metadata.markup.serialized(), as: UTF8.self).contains("validUntil")
        )
    }
}
