/// An address that portals and browsers call, below the issuer.
public enum Endpoint: String, CaseIterable, Sendable {
    case authorize = "/v1/authorize"
    case token = "/v1/token"
    case userinfo = "/v1/userinfo"
    case logout = "/v1/logout"
    case introspect = "/v1/introspect"
    case revoke = "/v1/revoke"
    case jwks = "/v1/jwks.json"

    /// The path, from the issuer's root.
    public var path: String { rawValue }

    /// The whole address; a slash at the end of the issuer is not doubled.
    public func url(below issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + path
    }
}
