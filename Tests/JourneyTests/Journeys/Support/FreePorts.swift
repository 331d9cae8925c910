import NIOCore
import NIOPosix
import Synchronization

/// Ports that nothing listens on, below those that the system gives to outgoing connections.
enum FreePorts {
    private static let next = Mutex(Int.random(in: 2_000..<2_900))

    /// The first of ten.
    static func ten() async throws -> Int {
        while true {
            let first = next.withLock { tens in
                tens = tens < 2_999 ? tens + 1 : 2_000
                return tens * 10
            }
            if try await areFree(first..<first + 10) { return first }
        }
    }

    private static func areFree(_ ports: Range<Int>) async throws -> Bool {
        let server = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        for port in ports {
            guard let channel = try? await server.bind(host: "127.0.0.1", port: port).get() else {
                return false
            }
            try await channel.close()
        }
        return true
    }
}
