import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL
import Simulators

/// What a handshake with client certificate costs, both ends together; connections that are kept alive save it.
enum MutualTLS {
    /// The same request on a new connection each time, beside it on one that is kept.
    static func measure(in world: LoadWorld) async throws -> Measure {
        let client = try HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: configuration(of: world))
        let url = "https://127.0.0.1:\(world.settings.digidBack)/"
        let duel: Duel
        do {
            duel = try await Duel(
                times: 50, ours: { try await ask(client, url, $0, closing: true) },
                reference: { try await ask(client, url, $0, closing: false) })
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
        note(
            "mutual-tls: \(inMicroseconds(duel.ours - duel.reference)) µs a handshake, both ends in this process"
        )
        return Measure(
            name: "mutual-tls", ours: duel.ours * 1e6, reference: duel.reference * 1e6,
            unit: "cpu-microseconds")
    }

    private static func ask(_ client: HTTPClient, _ url: String, _ times: Int, closing: Bool) async throws {
        for _ in 0..<times {
            var request = HTTPClientRequest(url: url)
            if closing { request.headers.add(name: "connection", value: "close") }
            _ = try await client.execute(request, timeout: .seconds(5)).body.collect(upTo: 1 << 16)
        }
    }

    private static func configuration(of world: LoadWorld) throws -> HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(world.pki.authority.certificate))
        tls.certificateChain = try NIOSSLCertificate.fromPEMFile(world.pki.gatewayClient.certificate)
            .map { .certificate($0) }
        tls.privateKey = .privateKey(
            try NIOSSLPrivateKey(file: world.pki.gatewayClient.privateKey, format: .pem))
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
        configuration.httpVersion = .http1Only
        return configuration
    }
}
