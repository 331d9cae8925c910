/// Builds the whole by hand.
enum Composition {
    /// Runs the gateway until it is told to stop.
    static func serve(_ configuration: Configuration) async throws {
        throw CommandFailure("the gateway is not built yet")
    }

    /// Runs everything on this machine.
    static func demo(once: Bool, state: String, port: Int) async throws {
        throw CommandFailure("the demo is not built yet")
    }

    /// Runs one mock provider or simulated register alone.
    static func simulate(_ simulator: Simulator, configuration file: String) async throws {
        throw CommandFailure("the simulators are not built yet")
    }
}
