public import Foundation
public import Identity
public import Logging
public import ServiceLifecycle

/// A mock herkenningsmakelaar of eHerkenning 1.13 on the wire, with the offices of the demo and who work there.
///
/// It shares no login code with the gateway, so that a mistake there is not made here too. Two servers:
///
/// | server | address | what |
/// |---|---|---|
/// | front | `GET`, `POST /saml/idp/request_authentication` | AuthnRequest by Redirect or POST; `?medewerker=` picks one |
/// | | `POST /inloggen` | the login page; fields login, medewerker, niveau, namens, storing, actie |
/// | | `GET /saml/idp/metadata` | signed metadata |
/// | | `GET`, `POST /faults` | the standing fault, `{"fault":"slow"}` |
/// | back | `POST /saml/idp/resolve_artifact` | ArtifactResolve over SOAP; a client certificate is required |
///
/// A request names its dienst by `AttributeConsumingServiceIndex`; level, identifiers and the certificate to encrypt
/// for come from the service catalogue. Identifiers are encrypted for the makelaar and the service provider, with
/// AES-256-CBC and RSA-OAEP. Whatever it does not like, it answers 404 "Not Found"; a level that will not do, an
/// intermediary that is not allowed and a person who cancels all end as Responder/AuthnFailed. Whose organisation gave
/// no mandate for the dienst (the fault `no-mandate`) comes back without ServiceID and ServiceUUID.
public struct MockEHerkenning: Sendable {
    private let front: EHerkenningFront

    /// Reads keys, certificates and pages; nothing listens yet.
    ///
    /// - Parameters:
    ///   - configuration: Ports, files, service providers and catalogues.
    ///   - now: The clock of everything it says and checks.
    ///   - randomness: Source of IDs, artifacts and handles.
    ///   - logger: Hears why requests are refused; never anything of a person.
    /// - Throws: ``MockProviderError``, also for `environment: production`.
    public init(
        configuration: MockEHerkenningConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger = Logger(label: "mock-eherkenning")
    ) throws(MockProviderError) {
        let shell = try ProviderShell(
            configuration.provider, try ProviderPages(product: "eHerkenning", login: "eherkenning-login"),
            hasLogout: false, now: now, randomness: randomness, logger: logger)
        front = EHerkenningFront(
            shell: shell,
            catalogues: Catalogues(
                configuration.catalogues, trust: configuration.provider.trust, logger: logger),
            answers: EHerkenningAnswers(issuer: shell.name, ids: shell.ids, signer: shell.signer))
    }

    /// Makes every login from now on go wrong in one way; nil when all is well again.
    public func setFault(_ fault: EHerkenningFault?) async { await front.standing.set(fault) }

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
        try front.shell.services(front: EHerkenningFrontRouter(front: front).router(), "mock-eherkenning")
    }
}
