import Hummingbird
import HummingbirdCore
import Logging
import ServiceLifecycle

/// The two servers of a mock provider.
struct ProviderServers {
    let configuration: MockProviderConfiguration
    let start: ProviderStart
    let logger: Logger

    /// The servers, to be run in a service group, once.
    ///
    /// - Parameters:
    ///   - front: The addresses for browsers.
    ///   - back: The address for service providers, over mutual TLS.
    ///   - name: What the servers call themselves.
    /// - Returns: Both, not started.
    /// - Throws: ``MockProviderError`` when a certificate cannot be used.
    func services(
        front: Router<BasicRequestContext>, back: Router<BasicRequestContext>, _ name: String
    ) throws(MockProviderError) -> [any Service] {
        let (start, configuration) = (start, configuration)
        let frontServer = Application(
            router: front, server: try configuration.frontBuilder(),
            configuration: configuration.listen(on: configuration.frontPort, name),
            onServerRunning: { _ in await start.listens() }, logger: logger)
        let backServer = Application(
            router: back, server: try configuration.backBuilder(),
            configuration: configuration.listen(on: configuration.backPort, name + "-back"),
            onServerRunning: { _ in await start.listens() }, logger: logger)
        return [
            ProviderServer(application: frontServer, port: configuration.frontPort, start: start),
            ProviderServer(application: backServer, port: configuration.backPort, start: start),
        ]
    }
}
