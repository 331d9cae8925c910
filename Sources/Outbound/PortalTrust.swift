import NIOSSL

/// Which portals we believe to be who their address says.
public struct PortalTrust: Sendable {
    let configuration: TLSConfiguration?
    let allowsPlainHTTP: Bool

    /// The authorities the operating system trusts; TLS only.
    public static let system = PortalTrust(configuration: nil, allowsPlainHTTP: false)

    /// Development: plain HTTP too.
    public static let development = PortalTrust(configuration: nil, allowsPlainHTTP: true)

    /// Only the authorities of a PEM file; TLS only.
    public static func authorities(_ path: String) throws(TLSIdentityFault) -> PortalTrust {
        PortalTrust(configuration: try .trusting(path), allowsPlainHTTP: false)
    }
}
