public import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Identity
public import Logging
import NIOCore
import NIOSSL
public import ServiceLifecycle
import XMLSec

/// A mock of DigiD 3.x on the wire: a login page with the cast of the demo, and artifact resolution over mutual TLS.
///
/// It shares no login code with the gateway, so that a mistake there is not made here too. Two servers:
///
/// | server | address | what |
/// |---|---|---|
/// | front | `GET`, `POST /saml/idp/request_authentication` | AuthnRequest by Redirect or POST; `?persona=` picks one |
/// | | `GET /inloggen?login=…&persona=…`, `POST /inloggen` | the login page; fields login, persona, niveau, storing, actie |
/// | | `GET`, `POST /saml/idp/request_logout` | LogoutRequest; the answer goes back by Redirect |
/// | | `GET /saml/idp/metadata` | signed metadata |
/// | | `GET`, `POST /faults` | the standing fault, `{"fault":"slow"}` |
/// | back | `POST /saml/idp/resolve_artifact` | ArtifactResolve over SOAP; a client certificate is required |
///
/// Whatever it does not like, it answers 404 "Not Found", as DigiD does.
public struct MockDigiD: Sendable {
    private let configuration: MockDigiDConfiguration
    private let front: DigiDFront
    private let resolver: ArtifactResolver
    private let start = DigiDStart(servers: 2)
    private let logger: Logger

    /// Reads keys, certificates and pages; nothing listens yet.
    ///
    /// - Parameters:
    ///   - configuration: Ports, files and service providers.
    ///   - now: The clock of everything it says and checks.
    ///   - randomness: Source of IDs, artifacts and handles.
    ///   - logger: Hears why requests are refused; never anything of a person.
    /// - Throws: ``MockDigiDError``, also for `environment: production`.
    public init(
        configuration: MockDigiDConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger = Logger(label: "mock-digid")
    ) throws(MockDigiDError) {
        try configuration.check()
        let signer = try DigiDSigner(configuration)
        let (ids, memory, name) = (IDs(randomness), DigiDMemory(), configuration.name)
        let providers = ServiceProviders(
            configuration.serviceProviders, trust: configuration.trust, logger: logger)
        self.configuration = configuration
        self.logger = logger
        resolver = ArtifactResolver(
            issuer: name, ids: ids, signer: signer, memory: memory, providers: providers)
        front = DigiDFront(
            configuration: configuration, reader: MessageReader(providers: providers),
            writer: AnswerWriter(issuer: name, ids: ids, signer: signer, memory: memory),
            logouts: DigiDLogout(issuer: name, ids: ids, signer: signer),
            metadata: DigiDMetadata(
                name: name, frontURL: configuration.frontURL, backURL: configuration.backURL, signer: signer,
                ids: ids),
            memory: memory, pages: try DigiDPages(), randomness: randomness, now: now, logger: logger)
    }

    /// Makes every login from now on go wrong in one way; nil when all is well again.
    public func setFault(_ fault: DigiDFault?) async { await front.memory.setFault(fault) }

    /// The signed metadata.
    public func metadata() throws -> [UInt8] { try front.metadata.document(at: front.now()) }

    /// Writes the signed metadata to a file, so that a gateway can start before this provider does.
    public func writeMetadata(to path: String) throws(MockDigiDError) {
        do {
            try Data(try metadata()).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .unwritable(path: path, reason: "\(error)")
        }
    }

    /// Returns when both servers listen.
    ///
    /// - Throws: What kept one from it, for example ``MockDigiDError/portTaken(_:)``.
    public func listening() async throws { try await start.wait() }

    /// The two servers, to be run in a service group, once.
    ///
    /// - Throws: ``MockDigiDError`` when a certificate cannot be used.
    public func services() throws(MockDigiDError) -> [any Service] {
        [
            DigiDServer(application: try frontServer(), port: configuration.frontPort, start: start),
            DigiDServer(application: try backServer(), port: configuration.backPort, start: start),
        ]
    }
}

extension MockDigiD {
    private func frontServer() throws(MockDigiDError) -> some ApplicationProtocol {
        let start = start
        return Application(
            router: DigiDFrontRouter(front: front).router(),
            server: try configuration.frontBuilder(),
            configuration: configuration.listen(on: configuration.frontPort, "mock-digid"),
            onServerRunning: { _ in await start.listens() }, logger: logger)
    }

    private func backServer() throws(MockDigiDError) -> some ApplicationProtocol {
        let start = start
        let router = DigiDBackRouter(
            resolver: resolver, now: front.now, slowness: configuration.slowness)
        return Application(
            router: router.router(), server: try configuration.backBuilder(),
            configuration: configuration.listen(on: configuration.backPort, "mock-digid-back"),
            onServerRunning: { _ in await start.listens() }, logger: logger)
    }
}
