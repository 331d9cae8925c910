public import Foundation
public import Identity
public import Logging
public import ServiceLifecycle

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
    private let front: DigiDFront

    /// Reads keys, certificates and pages; nothing listens yet.
    ///
    /// - Parameters:
    ///   - configuration: Ports, files and service providers.
    ///   - now: The clock of everything it says and checks.
    ///   - randomness: Source of IDs, artifacts and handles.
    ///   - logger: Hears why requests are refused; never anything of a person.
    /// - Throws: ``MockProviderError``, also for `environment: production`.
    public init(
        configuration: MockProviderConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger = Logger(label: "mock-digid")
    ) throws(MockProviderError) {
        let shell = try ProviderShell(
            configuration, try ProviderPages(product: "DigiD", login: "digid-login"), hasLogout: true,
            now: now, randomness: randomness, logger: logger)
        front = DigiDFront(
            shell: shell,
            writer: AnswerWriter(
                issuer: shell.name, ids: shell.ids, signer: shell.signer, memory: shell.memory),
            logouts: DigiDLogout(issuer: shell.name, ids: shell.ids, signer: shell.signer))
    }

    /// Makes every login from now on go wrong in one way; nil when all is well again.
    public func setFault(_ fault: DigiDFault?) async { await front.standing.set(fault) }

    /// The signed metadata.
    public func metadata() throws -> [UInt8] { try front.shell.signedMetadata() }

    /// Writes the signed metadata to a file, so that a gateway can start before this provider does.
    public func writeMetadata(to path: String) throws(MockProviderError) {
        try front.shell.writeMetadata(to: path)
    }

    /// Returns when both servers listen.
    ///
    /// - Throws: What kept one from it, for example ``MockProviderError/portTaken(_:)``.
    public func listening() async throws { try await front.shell.listening() }

    /// The two servers, to be run in a service group, once.
    ///
    /// - Throws: ``MockProviderError`` when a certificate cannot be used.
    public func services() throws(MockProviderError) -> [any Service] {
        try front.shell.services(front: DigiDFrontRouter(front: front).router(), "mock-digid")
    }
}
