/// Where a server listens.
struct SocketAddress: Hashable, Sendable {
    let host: String
    let port: Int
}
