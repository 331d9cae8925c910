/// Where a server listens.
public struct ServerAddress: Hashable, Sendable {
    public let host: String
    /// 0 takes any that is free.
    public let port: Int

    /// Takes both.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}
