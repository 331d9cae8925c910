import ArgumentParser

/// `namens simulate`: one mock provider or simulated register alone.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Run one mock provider or simulated register alone.",
        discussion: """
            They speak the real protocols and hold invented persons; none of them starts in a configuration with \
            environment: production.
            """)

    @Argument(help: ArgumentHelp("What to simulate: \(Simulator.words).", valueName: "WHAT"))
    var simulator: Simulator

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The simulator's configuration, a YAML file.", valueName: "FILE"))
    var file: String

    func run() async throws {
        try await Composition.simulate(simulator, configuration: file)
    }
}

/// What can be simulated.
enum Simulator: String, CaseIterable, ExpressibleByArgument, Sendable {
    case digid
    case eherkenning
    case medewerkers
    case machtigingen
    case toezicht
    case gezag

    static let words = allCases.map(\.rawValue).joined(separator: ", ")
}
