import ArgumentParser

/// `namens serve`: the gateway.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the gateway.",
        discussion: """
            Reads the whole configuration first; when anything is wrong with it, every fault is printed and no port \
            is opened. SIGTERM lets requests that are under way finish, and ends with exit code 0.
            The management address tells the version, and as commit what NAMENS_COMMIT holds.
            """)

    @OptionGroup var configuration: ConfigurationOption

    func run() async throws {
        try await Composition.serve(configuration.read())
    }
}
