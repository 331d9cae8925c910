import ArgumentParser
import Broker
import Foundation
import Identity
import OIDC
import Storage

/// `namens audit terugmeldingen`: what persons said is not right.
struct TerugmeldingenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terugmeldingen", abstract: "List the acts that persons said are not right.",
        discussion: """
            Writes a line of JSON for each report, the oldest first: its code, which the person reads out when she \
            calls, the decision it is about, the gemeente, and when she said it. Nobody is named: the record of \
            the decision says which pseudonyms acted and for whom. Works beside a running gateway.
            Ends with 2 when there is nothing to read: wrong usage, a faulty configuration, no database of this \
            version.
            """)

    @OptionGroup var configuration: ConfigurationOption

    func run() async throws {
        let path =
            switch try place() {
            case .sqlite(let path): path
            }
        do throws(StorageFault) {
            for report in try await OpenReports(path: path).all() {
                Console.current.output(String(decoding: line(report).serialized(), as: UTF8.self))
            }
        } catch { throw CommandFailure("\(path): \(error.operatorText)", exitCode: 2) }
    }

    private func place() throws -> StoragePlace {
        do { return try configuration.storage() } catch let failure as CommandFailure {
            throw CommandFailure(failure.message, exitCode: 2)
        }
    }

    private func line(_ report: Terugmelding) -> JSONObject {
        [
            "id": .string(report.id), "besluit": .string(report.besluit),
            "gemeente": .string(report.gemeente.rawValue),
            "at": .string(report.at.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))),
        ]
    }
}
