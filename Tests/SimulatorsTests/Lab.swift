import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import ServiceLifecycle
import Simulators
import Synchronization
import XMLSec

/// A running mock DigiD, and a service provider and a browser before it.
struct Lab {
    let mock: MockDigiD
    let configuration: MockDigiDConfiguration
    let clock: TestClock
    let provider: TestServiceProvider
    let other: TestServiceProvider
    /// Sends the gateway's client certificate and trusts the development authority.
    let http: HTTPClient

    /// What came back over HTTP.
    struct Reply {
        let status: UInt
        let location: String?
        let headers: [String: String]
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    func get(_ address: String) async throws -> Reply {
        try await Self.send(HTTPClientRequest(url: address), by: http)
    }

    func post(_ address: String, _ form: [(String, String)]) async throws -> Reply {
        let body = form.map { "\($0.0)=\(escaped($0.1))" }.joined(separator: "&")
        return try await post(address, Array(body.utf8), type: "application/x-www-form-urlencoded")
    }

    func post(_ address: String, _ body: [UInt8], type: String) async throws -> Reply {
        try await Self.post(address, body, type: type, by: http)
    }

    static func post(
        _ address: String, _ body: [UInt8], type: String, by http: HTTPClient
    ) async throws -> Reply {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: type)
        request.body = .bytes(body)
        return try await send(request, by: http)
    }

    private static func send(_ request: HTTPClientRequest, by http: HTTPClient) async throws -> Reply {
        let response = try await http.execute(request, timeout: .seconds(20))
        let body = try await response.body.collect(upTo: 1 << 20)
        return Reply(
            status: response.status.code, location: response.headers.first(name: "Location"),
            headers: Dictionary(
                response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { one, _ in one }
            ),
            bytes: Array(body.readableBytesView))
    }
}

/// Runs a mock DigiD on free ports for as long as `body` takes.
func withLab(
    changing change: (inout MockDigiDConfiguration) -> Void = { _ in },
    logoutBy binding: String = "HTTP-Redirect",
    _ body: @Sendable (Lab) async throws -> Void
) async throws {
    let pki = try TestPKI.get()
    let provider = try TestServiceProvider("https://sp.example/saml", pki.gatewaySigning)
    let other = try TestServiceProvider("https://other.example/saml", pki.otherSigning)
    let metadata = temporaryDirectory()
    try Data(try provider.metadata(logoutBy: binding)).write(to: URL(filePath: metadata))
    var configuration = MockDigiDConfiguration(
        pki: pki, frontPort: try await freePort(), backPort: try await freePort(),
        serviceProviders: [
            .metadata(metadata),
            .registration(
                entityID: other.entityID, certificate: pki.otherSigning.certificate,
                assertionConsumerService: "https://other.example/acs"),
        ], slowness: 0)
    change(&configuration)
    let clock = TestClock(Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded()))
    let mock = try MockDigiD(configuration: configuration, now: { clock.now }, logger: quiet)
    let http = try client(certificate: pki.gatewayClient, trust: pki.authority.certificate)
    let lab = Lab(
        mock: mock, configuration: configuration, clock: clock, provider: provider, other: other, http: http)
    do {
        try await run(try mock.services(), listening: mock.listening) { try await body(lab) }
        try await http.shutdown()
    } catch {
        try await http.shutdown()
        throw error
    }
}

/// Runs the servers of a mock for as long as `body` takes.
func run(
    _ services: [any Service], listening: () async throws -> Void, _ body: () async throws -> Void
) async throws {
    let group = ServiceGroup(configuration: .init(services: services, logger: quiet))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask { try await group.run() }
        try await listening()
        do {
            try await body()
        } catch {
            tasks.cancelAll()
            throw error
        }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
    }
}

let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// A client that follows no redirects.
func client(certificate: DevelopmentPKI.KeyPair?, trust: String) throws -> HTTPClient {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .file(trust)
    if let certificate {
        tls.certificateChain = try NIOSSLCertificate.fromPEMFile(certificate.certificate).map {
            .certificate($0)
        }
        tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: certificate.privateKey, format: .pem))
    }
    return HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: .init(tlsConfiguration: tls, redirectConfiguration: .disallow))
}

/// A port nobody listens on, outside the range that connections of clients take theirs from.
func freePort() async throws -> Int {
    while true {
        let port = nextPort.withLock { next in
            next += 1
            return next
        }
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        guard let channel = try? await bootstrap.bind(host: "127.0.0.1", port: port).get() else { continue }
        try await channel.close()
        return port
    }
}

private let nextPort = Mutex(Int.random(in: 12_000..<30_000))

/// A value in a form or query.
func escaped(_ value: String) -> String {
    value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
}
