public import Foundation
public import Identity
public import Logging
public import ServiceLifecycle

/// A mock of an organisation's own identity provider on the wire (ADFS, Entra, Keycloak), with those who work there.
///
/// It shares no login code with the gateway, so that a mistake there is not made here too. Two servers:
///
/// | server | address | what |
/// |---|---|---|
/// | front | `GET`, `POST /saml/idp/request_authentication` | AuthnRequest by Redirect or POST; `?medewerker=` picks one |
/// | | `POST /inloggen` | the login page; fields login, medewerker, niveau, netwerkzone, storing, actie |
/// | | `GET /saml/idp/metadata` | signed metadata |
/// | | `GET`, `POST /faults` | the standing fault, `{"fault":"slow"}` |
/// | back | `POST /saml/idp/resolve_artifact` | ArtifactResolve over SOAP; a client certificate is required |
///
/// Who picks the button for a wrong password is not logged in, and the page comes back. Where the configuration says
/// so, it tells the gateway of each login that failed or succeeded.
///
/// Levels are asked for and told by their eIDAS URIs. Whatever it does not like, it answers 404 "Not Found".
public struct MockMedewerkers: Sendable {
    private let front: MedewerkerFront

    /// Reads keys, certificates and pages; nothing listens yet.
    ///
    /// - Parameters:
    ///   - configuration: Ports, files, service providers and the organisation.
    ///   - now: The clock of everything it says and checks.
    ///   - randomness: Source of IDs, artifacts and handles.
    ///   - logger: Hears why requests are refused; never anything of a person.
    /// - Throws: ``MockProviderError``, also for `environment: production`.
    public init(
        configuration: MockMedewerkersConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger = Logger(label: "mock-medewerkers")
    ) throws(MockProviderError) {
        let pages = try ProviderPages(
            product: "het werkaccount van \(configuration.naam)", login: "medewerkers-login")
        let shell = try ProviderShell(
            configuration.provider, pages, hasLogout: false, now: now, randomness: randomness, logger: logger)
        front = MedewerkerFront(
            shell: shell, configuration: configuration,
            reports: configuration.meldingen.map {
                LoginReports(configuration: $0, now: now, randomness: randomness, logger: logger)
            },
            answers: MedewerkerAnswers(
                configuration: configuration, issuer: shell.name, ids: shell.ids, signer: shell.signer))
    }

    /// Makes every login from now on go wrong in one way; nil when all is well again.
    public func setFault(_ fault: MedewerkerFault?) async { await front.standing.set(fault) }

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
        try front.shell.services(front: MedewerkerFrontRouter(front: front).router(), "mock-medewerkers")
    }
}
