import ArgumentParser
import Broker
import Foundation
import Identity
import Mandaat
import Storage

extension VerbandCommand {
    /// `namens verband status`: whether één login works, and who manages.
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Show the orders, the beheerders and the matrix in force.",
            discussion: """
                A line for each member with its order, whether één login works, who manages accounts and who may \
                order reports, and the version of the matrix. Works beside a running gateway.
                Ends with 0, or with 2 when there is nothing to read: wrong usage, a faulty configuration, no \
                database of this version.
                """)

        @OptionGroup var configuration: ConfigurationOption
        @OptionGroup var verband: VerbandOption

        func run() async throws {
            let place = try VerbandPlace(configuration, verband.id)
            let verband = place.werkverband.verband
            let (orders, accounts, matrix) = try await place.reading { register throws(StorageFault) in
                (
                    try await register.opdrachten(of: verband.id),
                    try await register.accounts(of: verband.id), try await register.matrix(of: verband.id)
                )
            }
            let now = Date()
            let say = Console.current.output
            say("\(verband.naam) (\(verband.id)), carried out by \(place.werkverband.uitvoerder)")
            for lid in verband.leden { say(line(for: lid, orders.first { $0.gemeente == lid }, at: now)) }
            say(login(of: verband, orders, at: now))
            for rol in Beheerrol.allCases { say("\(rol.rawValue): \(names(of: rol, among: accounts))") }
            say("matrix: \(matrix.map { "version \($0.nummer)" } ?? "none in force")")
        }

        private func line(for lid: GemeenteCode, _ order: Opdracht?, at now: Date) -> String {
            guard let order else { return "gemeente \(lid): gave no order" }
            if let withdrawn = order.ingetrokken, !order.holds(at: now) {
                return "gemeente \(lid): withdrew its order on \(text(withdrawn))"
            }
            return "gemeente \(lid): gave its order on \(text(order.getekend))"
        }

        private func login(
            of verband: Samenwerkingsverband, _ orders: [Opdracht], at now: Date
        ) -> String {
            let stopped = verband.leden.filter { verband.stand(voor: $0, orders, at: now) != .geldig }
            if stopped.isEmpty { return "één login works for every member" }
            if stopped.count == verband.leden.count { return "één login works for no member" }
            return "één login works, and not for \(stopped.map(\.rawValue).joined(separator: ", "))"
        }

        private func names(of rol: Beheerrol, among accounts: [Account]) -> String {
            let names = accounts.filter { $0.beheerrollen.contains(rol) }.map(\.id.rawValue)
            return names.isEmpty ? "none" : names.joined(separator: ", ")
        }

        private func text(_ instant: Date) -> String { instant.formatted(Date.ISO8601FormatStyle()) }
    }
}
