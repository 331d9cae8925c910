import ArgumentParser
import Broker
import Foundation
import Identity
import Mandaat

extension VerbandCommand {
    /// `namens verband appoint`: the first beheerders, whom nobody could approve yet.
    struct Appoint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "appoint", abstract: "Register a gebruikersbeheerder or a gemandateerde.",
            discussion: """
                The samenwerkingsverband says in writing who manages accounts and who may order reports; everybody \
                else comes by a request that another person approves. The account is made when there is none. \
                Works beside a running gateway, and is recorded in the log of who carries out.
                Ends with 0 when it is registered, with 2 on wrong usage or a faulty configuration.
                """)

        @OptionGroup var options: AccountOptions

        func run() async throws {
            let (place, key) = try options.read()
            let isNew = try await place.changing { desk, actor in
                try await desk.appoint(key, as: options.rol.beheerrol, by: actor, at: Date())
            }
            let word = isNew ? "is" : "was"
            let end = isNew ? " from now on" : " already: nothing changes"
            Console.current.output("\(key.id) \(word) \(options.rol.rawValue)\(end)")
        }
    }

    /// `namens verband dismiss`: somebody manages no more.
    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dismiss",
            abstract: "Register that somebody is no gebruikersbeheerder or gemandateerde any more.",
            discussion: """
                The account stays, with whatever else it may do. Works beside a running gateway, and is recorded in \
                the log of who carries out.
                Ends with 0 when it is registered, with 1 for who was none, with 2 on wrong usage or a faulty \
                configuration.
                """)

        @OptionGroup var options: AccountOptions

        func run() async throws {
            let (place, key) = try options.read()
            let changed = try await place.changing { desk, actor in
                try await desk.dismiss(key, as: options.rol.beheerrol, by: actor, at: Date())
            }
            guard changed else {
                throw CommandFailure("\(key.id) is no \(options.rol.rawValue): nothing changes")
            }
            Console.current.output("\(key.id) is no \(options.rol.rawValue) any more")
        }
    }
}

/// Whose account a command is about, and what it manages.
struct AccountOptions: ParsableArguments {
    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var verband: VerbandOption
    @Option(help: ArgumentHelp("Whose account, as her provider calls it.", valueName: "NAME"))
    var account: String
    @Option(help: "What she is.")
    var rol: Rol

    /// The samenwerkingsverband and the account.
    func read() throws -> (VerbandPlace, AccountKey) {
        let place = try VerbandPlace(configuration, verband.id)
        return (place, try place.account(account))
    }

    /// What the samenwerkingsverband itself says, without anybody who could approve it.
    enum Rol: String, CaseIterable, ExpressibleByArgument {
        case gebruikersbeheerder
        case gemandateerde

        /// In the domain's words.
        var beheerrol: Beheerrol {
            switch self {
            case .gebruikersbeheerder: .gebruikersbeheerder
            case .gemandateerde: .gemandateerde
            }
        }
    }
}
