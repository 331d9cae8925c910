import ArgumentParser
import Broker
import Foundation
import Identity

/// `namens verband`: what gemeenten ordered of a samenwerkingsverband, and who manages it.
struct VerbandCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verband",
        abstract: "Register the orders and the first beheerders of a samenwerkingsverband.",
        subcommands: [Status.self, Sign.self, Withdraw.self, Appoint.self, Dismiss.self, Restore.self])

    /// `namens verband sign`: a gemeente gave its order.
    struct Sign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sign", abstract: "Register that a gemeente gave its order.",
            discussion: """
                On the instruction of that gemeente: from now on the samenwerkingsverband may act in its name, once \
                every member has given its order. Works beside a running gateway, and is recorded in the log of \
                the gemeente.
                Ends with 0 when it is registered, with 1 when an order stands already, with 2 for who is no \
                member, on wrong usage or a faulty configuration.
                """)

        @OptionGroup var order: OrderOptions

        func run() async throws {
            let (place, lid) = try order.read()
            try await place.changing { desk, actor in
                do throws(VerbandDeskFault) {
                    try await desk.sign(lid, of: place.werkverband, by: actor, at: Date())
                } catch {
                    throw error.unless(.opdrachtMoved, "the order of \(lid) stands already: nothing changes")
                }
            }
            Console.current.output("the order of \(lid) stands from now on")
        }
    }

    /// `namens verband withdraw`: a gemeente withdrew its order.
    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "withdraw", abstract: "Register that a gemeente withdrew its order.",
            discussion: """
                On the instruction of that gemeente: nobody acts in its name any more, and tokens that were given \
                in its name stop at once. Works beside a running gateway, and is recorded in the log of the gemeente.
                Ends with 0 when it is registered, with 1 when no order stands, with 2 for who is no member, on \
                wrong usage or a faulty configuration.
                """)

        @OptionGroup var order: OrderOptions

        func run() async throws {
            let (place, lid) = try order.read()
            try await place.changing { desk, actor in
                do throws(VerbandDeskFault) {
                    try await desk.withdraw(lid, of: place.werkverband, by: actor, at: Date())
                } catch {
                    throw error.unless(.opdrachtMoved, "\(lid) has no order that stands: nothing changes")
                }
            }
            Console.current.output("the order of \(lid) is withdrawn from now on")
        }
    }
}

/// Whose order a command is about.
struct OrderOptions: ParsableArguments {
    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var verband: VerbandOption
    @Option(help: ArgumentHelp("Whose order.", valueName: "CODE"))
    var gemeente: String

    /// The samenwerkingsverband and its member.
    func read() throws -> (VerbandPlace, GemeenteCode) {
        let place = try VerbandPlace(configuration, verband.id)
        return (place, try place.lid(gemeente))
    }
}

/// The option `--verband`.
struct VerbandOption: ParsableArguments {
    @Option(
        name: .customLong("verband"),
        help: ArgumentHelp("Which samenwerkingsverband, by its id in the configuration.", valueName: "ID"))
    var id: String
}

extension VerbandDeskFault {
    /// A conflict in words of the command; all else as it is.
    fileprivate func unless(_ conflict: StoreError.Conflict, _ words: String) -> any Error {
        self == .store(.conflict(conflict)) ? CommandFailure(words) : self
    }
}
