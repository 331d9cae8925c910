import ArgumentParser

/// `namens audit`: the log of what happened.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Look into the log of what happened.", subcommands: [])
}
