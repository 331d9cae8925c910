import Foundation
import Hummingbird
import NIOCore
import ServiceLifecycle
import Simulators
import Testing

/// How the mock learns whose requests to answer.
@Suite("Metadata of a service provider")
struct MockDigiDMetadataTests {
    @Test("is fetched when the first request needs it")
    func fetched() async throws {
        let port = try await freePort()
        let source = ServiceProviderSource.metadata("http://127.0.0.1:\(port)/metadata")
        try await withLab(changing: { $0.serviceProviders = [source] }) { lab in
            let before = try await lab.bring(lab.request())
            #expect(before.status == 404)
            try await serving(try lab.provider.metadata(), on: port) {
                let page = try await lab.bring(lab.request())
                #expect(page.status == 200)
            }
            let after = try await lab.bring(lab.request())
            #expect(after.status == 200)
        }
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (String) -> String
    }

    static let damages = [
        Damage(testDescription: "changed after it was signed") {
            $0.replacing("index=\"1\"", with: "index=\"2\"")
        },
        Damage(testDescription: "cut short") { String($0.dropLast(9)) },
        Damage(testDescription: "of another role") {
            $0.replacing("SPSSODescriptor", with: "IDPSSODescriptor")
        },
        Damage(testDescription: "another kind of document") {
            $0.replacing("EntityDescriptor", with: "Entity")
        },
    ]

    @Test("is not used when it is", arguments: damages)
    func damaged(_ damage: Damage) async throws {
        let pair = try TestPKI.get().gatewaySigning
        let metadata = try TestServiceProvider("https://sp.example/saml", pair).metadata()
        let file = temporaryDirectory()
        try Data(damage.change(String(decoding: metadata, as: UTF8.self)).utf8).write(to: URL(filePath: file))
        try await withLab(changing: { $0.serviceProviders = [.metadata(file)] }) { lab in
            let reply = try await lab.bring(lab.request())
            #expect(reply.status == 404)
        }
    }
}

/// Serves one document for as long as `body` takes.
private func serving(_ bytes: [UInt8], on port: Int, _ body: () async throws -> Void) async throws {
    let router = Router(context: BasicRequestContext.self)
    router.get("metadata") { _, _ in ByteBuffer(bytes: bytes) }
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let server = Application(
        router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
        onServerRunning: { _ in start.finish() }, logger: quiet)
    let group = ServiceGroup(configuration: .init(services: [server], logger: quiet))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask { try await group.run() }
        for await _ in started {}
        try await body()
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
    }
}
