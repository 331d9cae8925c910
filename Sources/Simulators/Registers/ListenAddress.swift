/// An address to listen on.
public struct ListenAddress: Hashable, Sendable, Codable {
    /// An IP address, or a name that means one.
    public var host: String
    /// 0 for any free port.
    public var port: Int

    /// Takes both.
    public init(host: String = "127.0.0.1", port: Int) {
        self.host = host
        self.port = port
    }

    /// Whether only this machine reaches it.
    var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
}
