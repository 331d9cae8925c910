import Foundation
import NIOCore
import NIOPosix
import ServiceLifecycle
import Simulators
import Testing
import XMLSec

/// Where the mock starts, and where it does not.
@Suite("The mock DigiD")
struct MockDigiDStartTests {
    @Test("never starts in production")
    func production() throws {
        var configuration = try Self.configuration(frontPort: 1, backPort: 2)
        configuration.environment = "production"
        #expect(throws: MockDigiDError.production) { try MockDigiD(configuration: configuration) }
    }

    @Test("speaks plain HTTP on loopback only")
    func plain() throws {
        var configuration = try Self.configuration(frontPort: 1, backPort: 2)
        configuration.host = "192.0.2.1"
        #expect(throws: MockDigiDError.plainHTTP(host: "192.0.2.1")) {
            try MockDigiD(configuration: configuration)
        }
    }

    @Test("names the file it cannot use")
    func missing() throws {
        var configuration = try Self.configuration(frontPort: 1, backPort: 2)
        configuration.signing.privateKey = "/nowhere/key.pem"
        let fault = #expect(throws: MockDigiDError.self) { try MockDigiD(configuration: configuration) }
        #expect(fault?.description.contains("/nowhere/key.pem") == true)
    }

    @Test("says which port is taken", arguments: [true, false])
    func taken(_ isFront: Bool) async throws {
        let squatter = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let (port, free) = (squatter.localAddress?.port ?? 0, try await freePort())
        let mock = try MockDigiD(
            configuration: try Self.configuration(
                frontPort: isFront ? port : free, backPort: isFront ? free : port),
            logger: quiet)
        let group = ServiceGroup(configuration: .init(services: try mock.services(), logger: quiet))
        await #expect(throws: MockDigiDError.portTaken(port)) { try await group.run() }
        await #expect(throws: MockDigiDError.portTaken(port)) { try await mock.listening() }
        try await squatter.close()
    }

    @Test("publishes signed metadata, by HTTP and as a file")
    func metadata() async throws {
        try await withLab { lab in
            let file = temporaryDirectory()
            try lab.mock.writeMetadata(to: file)
            let published = try await lab.get(lab.configuration.name).bytes
            for bytes in [published, Array(try Data(contentsOf: URL(filePath: file)))] {
                let root = try XMLDocument(parsing: bytes).root
                let element = try root.verify(with: [try MockDigiDLoginTests.digidKey()]).element
                let role = try #require(element.child("IDPSSODescriptor"))
                #expect(element.attribute("entityID") == lab.configuration.name)
                #expect(role.value("KeyDescriptor", "KeyInfo", "KeyName")?.isEmpty == false)
                #expect(role.children.count { $0.name == "SingleSignOnService" } == 2)
                #expect(
                    role.child("ArtifactResolutionService")?.attribute("Location")
                        == lab.configuration.backURL + "/saml/idp/resolve_artifact")
            }
        }
    }

    @Test("reads its configuration as it writes it")
    func codable() throws {
        let configuration = try Self.configuration(frontPort: 1, backPort: 2)
        let data = try JSONEncoder().encode(configuration)
        let read = try JSONDecoder().decode(MockDigiDConfiguration.self, from: data)
        #expect(read.serviceProviders == configuration.serviceProviders)
        #expect(read.signing == configuration.signing)
        #expect(read.name == "http://127.0.0.1:1/saml/idp/metadata")
    }

    private static func configuration(frontPort: Int, backPort: Int) throws -> MockDigiDConfiguration {
        MockDigiDConfiguration(
            pki: try TestPKI.get(), frontPort: frontPort, backPort: backPort,
            serviceProviders: [
                .metadata("http://127.0.0.1:9/metadata"),
                .registration(entityID: "a", certificate: "b", assertionConsumerService: "c"),
            ])
    }
}
