/// Where a server listens.
public struct ServerAddress: Hashable, Sendable {
    /// A name or a number.
    public let host: String
    /// 0 takes any that is free.
    public let port: Int

    /// Takes both.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}
