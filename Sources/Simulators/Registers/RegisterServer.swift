import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// One port of a simulated register, open until shut down gracefully.
struct RegisterServer<Responder: HTTPResponder>: Service
where Responder.Context: InitializableFromSource, Responder.Context.Source == ApplicationRequestContextSource
{
    let responder: Responder
    let server: HTTPServerBuilder
    let address: ListenAddress
    let bound: BoundPort
    let logger: Logger

    func run() async throws {
        let (bound, address) = (bound, address)
        let application = Application(
            responder: responder, server: server,
            configuration: ApplicationConfiguration(address: .hostname(address.host, port: address.port)),
            onServerRunning: { await bound.settle(.success($0.localAddress?.port ?? address.port)) },
            logger: logger)
        try await bound.run(application, at: "\(address.host):\(address.port)")
    }
}
