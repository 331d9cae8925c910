public import Broker
public import Identity

/// Resolves artifacts over mutual TLS.
///
/// - Source: SAML Bindings 3.2 (SOAP 1.1 over HTTP) and 3.6 (HTTP-Artifact).
public struct ArtifactResolutionClient: ArtifactResolution {
    private let identities: [IdentityProviderID: TLSIdentity]
    private let connections: Connections
    private let limit: Duration

    /// Takes the certificate for each provider; a provider without one is never called.
    public init(
        identities: [IdentityProviderID: TLSIdentity], connections: Connections,
        timeout: Duration = .seconds(10)
    ) {
        self.identities = identities
        self.connections = connections
        limit = timeout
    }

    /// Posts the envelope, with the certificate that this provider knows us by.
    public func resolve(
        _ envelope: [UInt8], at endpoint: String, of provider: IdentityProviderID
    ) async throws(ArtifactResolutionError) -> [UInt8] {
        guard let identity = identities[provider], isAllowed(endpoint, plainHTTP: false) else {
            throw .unreachable
        }
        let answer: ExchangeAnswer
        do {
            answer = try await connections.send(
                Exchange(
                    url: endpoint, headers: Self.headers, body: envelope, tls: identity.configuration,
                    limit: limit, largestAnswer: 1 << 20))
        } catch {
            throw ArtifactResolutionError(error)
        }
        guard answer.status == 200 else { throw .refused(status: answer.status) }
        return answer.body
    }

    private static let headers = [
        ("Content-Type", "text/xml; charset=utf-8"),
        ("SOAPAction", "\"http://www.oasis-open.org/committees/security\""),
        ("Accept", "text/xml"),
        ("Cache-Control", "no-cache, no-store"),
        ("Pragma", "no-cache"),
    ]
}

extension ArtifactResolutionError {
    fileprivate init(_ fault: ExchangeFault) {
        self =
            switch fault {
            case .timedOut: .timedOut
            case .unreachable: .unreachable
            case .tooLarge: .tooLarge
            }
    }
}
