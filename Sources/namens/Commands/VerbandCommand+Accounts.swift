import ArgumentParser
import Broker
import Foundation
import Identity
import Mandaat

extension VerbandCommand {
    /// `namens verband appoint`: the first beheerders, whom nobody could approve yet.
    struct Appoint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "appoint", abstract: "Register who manages, before anybody could approve it.",
            discussion: """
                The samenwerkingsverband says in writing who manages accounts, who approves and who may order \
                reports; everybody else comes by a request that other persons approve. The account is made when there is none. \
                Works beside a running gateway, and is recorded in the log of who carries out.
                Ends with 0 when it is registered, with 1 when one person may not have both roles, with 2 on wrong \
                usage or a faulty configuration.
                """)

        @OptionGroup var options: AccountOptions

        func run() async throws {
            let (place, id) = try options.read()
            let isNew = try await place.changing { desk, actor in
                try await desk.appoint(
                    id, as: options.rol.beheerrol, in: place.werkverband, by: actor, at: Date())
            }
            let word = isNew ? "is" : "was"
            let end = isNew ? " from now on" : " already: nothing changes"
            Console.current.output("\(id) \(word) \(options.rol.beheerrol.rawValue)\(end)")
        }
    }

    /// `namens verband dismiss`: somebody manages no more.
    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dismiss",
            abstract: "Register that somebody manages no more.",
            discussion: """
                The account stays, with whatever else it may do. Works beside a running gateway, and is recorded in \
                the log of who carries out.
                Ends with 0 when it is registered, with 1 for who was none, with 2 on wrong usage or a faulty \
                configuration.
                """)

        @OptionGroup var options: AccountOptions

        func run() async throws {
            let (place, id) = try options.read()
            let changed = try await place.changing { desk, actor in
                try await desk.dismiss(
                    id, as: options.rol.beheerrol, in: place.werkverband, by: actor, at: Date())
            }
            guard changed else {
                throw CommandFailure("\(id) is no \(options.rol.beheerrol.rawValue): nothing changes")
            }
            Console.current.output("\(id) is no \(options.rol.beheerrol.rawValue) any more")
        }
    }
}

extension VerbandCommand {
    /// `namens verband restore`: somebody is let back in.
    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore", abstract: "Let somebody back in whom nobody in beheer can.",
            discussion: """
                For the last gebruikersbeheerder or security officer: lifts whatever blocks the account, also a \
                freeze for suspicion, and confirms it for a quarter. Only on a written instruction of the \
                samenwerkingsverband. Works beside a running gateway, and is recorded in the log of who carries out.
                Ends with 0 when it is done, with 1 when there is no such account, with 2 on wrong usage or a faulty \
                configuration.
                """)

        @OptionGroup var configuration: ConfigurationOption
        @OptionGroup var verband: VerbandOption
        @Option(help: ArgumentHelp("Whose account, as her provider calls it.", valueName: "NAME"))
        var account: String

        func run() async throws {
            let place = try VerbandPlace(configuration, verband.id)
            let id = try place.account(account)
            let changed = try await place.changing { desk, actor in
                try await desk.restore(id, in: place.werkverband, by: actor, at: Date())
            }
            guard changed else { throw CommandFailure("\(id) is no account here: nothing changes") }
            Console.current.output("\(id) is let in again")
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
    func read() throws -> (VerbandPlace, AccountID) {
        let place = try VerbandPlace(configuration, verband.id)
        return (place, try place.account(account))
    }

    /// What somebody manages, by its name.
    struct Rol: ExpressibleByArgument {
        let beheerrol: Beheerrol

        init?(argument: String) {
            guard let rol = Beheerrol(rawValue: argument) else { return nil }
            beheerrol = rol
        }

        static var allValueStrings: [String] { Beheerrol.allCases.map(\.rawValue) }
    }
}
