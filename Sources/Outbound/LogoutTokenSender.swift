/// Tells a portal that a session has ended.
///
/// - Source: OpenID Connect Back-Channel Logout 1.0 §2.5, §2.8.
public struct LogoutTokenSender: Sendable {
    private let connections: Connections
    private let trust: PortalTrust
    private let limit: Duration

    /// Takes whom to believe; see ``PortalTrust``.
    public init(connections: Connections, trust: PortalTrust, timeout: Duration = .seconds(5)) {
        self.connections = connections
        self.trust = trust
        limit = timeout
    }

    /// Posts a logout token to a portal's registered address.
    ///
    /// - Throws: ``LogoutDeliveryError`` when the portal did not confirm with 200 or 204.
    public func send(_ token: String, to uri: String) async throws(LogoutDeliveryError) {
        guard isAllowed(uri, plainHTTP: trust.allowsPlainHTTP) else { throw .insecure }
        let status: Int
        do {
            status = try await connections.send(
                Exchange(
                    url: uri, headers: [("Content-Type", "application/x-www-form-urlencoded")],
                    // A compact JWS has only letters that a form leaves as they are.
                    body: Array("logout_token=\(token)".utf8), tls: trust.configuration, limit: limit,
                    largestAnswer: 1 << 16, mayRepeat: true)
            ).status
        } catch {
            throw error == .timedOut ? .timedOut : .unreachable
        }
        guard status == 200 || status == 204 else { throw .refused(status: status) }
    }
}
