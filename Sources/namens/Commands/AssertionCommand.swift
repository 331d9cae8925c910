import ArgumentParser

/// `namens assertion`: what the gateway thinks of a SAML message.
struct AssertionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assertion", abstract: "Judge SAML assertions offline.",
        subcommands: [ExplainCommand.self])
}
