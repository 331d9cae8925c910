import ArgumentParser
import Foundation
import Identity
import OIDC

/// `namens keys`: the keys that sign tokens.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Manage the keys that sign tokens.",
        discussion: """
            A key is published as next before it signs, so that portals know it in time; activating it lets it \
            sign, and the key that signed before stays published as previous, so that its tokens can still be \
            verified; retiring a key takes it away. The gateway reads the keys when it starts.
            """,
        subcommands: [List.self, Add.self, Activate.self, Retire.self])

    /// `namens keys list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the keys that sign tokens.",
            discussion: "One line a key: its id, its algorithm, where it stands and when it was made.")

        @OptionGroup var configuration: ConfigurationOption
        @Option(help: "How to write the list.")
        var format = OutputFormat.text

        func run() async throws {
            let index = try configuration.keyDirectory().signingIndex()
            switch format {
            case .json: Console.current.output(String(decoding: try index.json(), as: UTF8.self))
            case .text:
                for key in index.keys { Console.current.output(key.line) }
            }
        }
    }

    /// `namens keys add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key that is published and does not sign yet.",
            discussion:
                "Prints its id, which keys activate takes. The private key never leaves the folder of keys.")

        @OptionGroup var configuration: ConfigurationOption
        @Option(help: "What it will sign with: RS256, PS256 or ES256.", transform: algorithm(named:))
        var algorithm = TokenAlgorithm.rs256

        func run() async throws {
            let entry = try configuration.keyDirectory().addSigningKey(algorithm, .system, at: Date())
            Console.current.output(entry.line)
        }
    }

    /// `namens keys activate`.
    struct Activate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a next key sign.",
            discussion: """
                The key that signed before stays published. Wait with this until portals have had time to read \
                the key set with the new key in it, a day as a rule; then start the gateway anew.
                """)

        @OptionGroup var configuration: ConfigurationOption
        @OptionGroup var key: KeyArgument

        func run() async throws {
            try configuration.keyDirectory().activateSigningKey(key.id)
            Console.current.output("\(key.id) signs from the gateway's next start on")
        }
    }

    /// `namens keys retire`.
    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a key that does not sign.",
            discussion: """
                It is published no more and its private key is erased, so that nothing it signed can be verified: \
                wait until the last session in which it signed has ended. The key that signs cannot be removed.
                """)

        @OptionGroup var configuration: ConfigurationOption
        @OptionGroup var key: KeyArgument

        func run() async throws {
            try configuration.keyDirectory().retireSigningKey(key.id)
            Console.current.output("\(key.id) is removed")
        }
    }
}

/// The key a command is about.
struct KeyArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The id of the key, as keys list shows it.", valueName: "KEY-ID"))
    var id: String
}

/// The algorithm of that name.
private func algorithm(named name: String) throws -> TokenAlgorithm {
    guard let algorithm = TokenAlgorithm(rawValue: name) else {
        throw ValidationError("\(name) is none of RS256, PS256, ES256")
    }
    return algorithm
}

/// How a command writes what it found.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case json
    case text
}

extension SigningKeyIndex.Entry {
    /// How lists show it.
    fileprivate var line: String {
        "\(keyID) \(algorithm.rawValue) \(state.rawValue) \(createdAt.ISO8601Format())"
    }
}
