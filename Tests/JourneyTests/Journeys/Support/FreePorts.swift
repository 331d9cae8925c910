import NIOCore
import NIOPosix
import Synchronization

/// Ports that nothing listens on, below those that the system gives to outgoing connections.
enum FreePorts {
    private static let next = Mutex(Int.random(in: 1_000..<1_450))

    /// The first of twenty.
    static func twenty() async throws -> Int {
        while true {
            let first = next.withLock { twenties in
                twenties = twenties < 1_499 ? twenties + 1 : 1_000
                return twenties * 20
            }
            if try await areFree(first..<first + 20) { return first }
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
