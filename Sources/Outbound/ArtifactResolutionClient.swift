public import Broker
public import Identity

/// Resolves artifacts over mutual TLS.
///
/// - Source: SAML Bindings 3.2 (SOAP 1.1 over HTTP) and 3.6 (HTTP-Artifact).
public struct ArtifactResolutionClient: ArtifactResolution {
    private let identities: [IdentityProviderID: TLSIdentity]
    private let connections: Connections
    private let limits: [IdentityProviderID: Duration]

    /// Takes how each provider is called; one without a certificate of ours is never called.
    ///
    /// - Parameters:
    ///   - identities: The certificate that each provider knows us by.
    ///   - connections: Shared with all that leaves.
    ///   - timeouts: For the whole answer of a provider; ten seconds where it is not given.
    public init(
        identities: [IdentityProviderID: TLSIdentity], connections: Connections,
        timeouts: [IdentityProviderID: Duration] = [:]
    ) {
        self.identities = identities
        self.connections = connections
        limits = timeouts
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
                    limit: limits[provider, default: .seconds(10)], largestAnswer: 1 << 20,
                    // An artifact works once: a second request would be refused, and could hide who used the first.
                    mayRepeat: false))
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
