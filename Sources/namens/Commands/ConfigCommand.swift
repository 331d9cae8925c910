import ArgumentParser

/// `namens config`: what stands in a configuration.
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Look into a configuration.", subcommands: [Check.self])

    /// `namens config check`: everything that is wrong with it.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Report every fault of a configuration.",
            discussion: """
                Reads everything that serve would read, and prints every fault to standard error, one a line: \
                FILE:LINE: KEY: what is wrong; what to write. Nothing secret is ever printed.
                A line that begins with WARNING tells what is in order and does nothing in this version, or what only \
                development allows.
                Ends with 0 when there is no fault, with 1 when there are faults, with 2 when used wrongly.
                """)

        @OptionGroup var configuration: ConfigurationOption

        func run() async throws {
            let found = try configuration.read()
            for warning in found.warnings { Console.current.error("WARNING: \(warning)") }
            Console.current.output(
                "\(configuration.file) is in order: \(found.gemeenten.count) gemeenten, "
                    + "\(found.diensten.count) diensten, \(found.portals.count) clients, "
                    + "policy version \(found.policyVersion)")
        }
    }
}
