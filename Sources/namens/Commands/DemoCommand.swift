import ArgumentParser

/// `namens demo`: the gateway, its providers, registers and a portal, on this machine.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Run everything on this machine and walk the demo scenarios.",
        discussion: """
            Makes a development PKI, starts the gateway, a mock DigiD, simulated registers and a demo portal on \
            loopback, and walks every scenario over real HTTP: one line a scenario. Then it prints the addresses \
            and stays up until Ctrl-C, so that the journey can be clicked through in a browser.
            """)

    @Flag(help: "End after the scenarios: with 0 when each gave its expected outcome, else with 1.")
    var once = false

    @Option(help: ArgumentHelp("Where keys, certificates and the database are kept.", valueName: "DIR"))
    var state = "var/demo"

    @Option(help: ArgumentHelp("The first port; the others follow it.", valueName: "N"))
    var port = 8400

    func validate() throws {
        guard (1024...65_000).contains(port) else {
            throw ValidationError("--port must be from 1024 to 65000.")
        }
    }

    func run() async throws {
        try await Composition.demo(once: once, state: state, port: port)
    }
}
