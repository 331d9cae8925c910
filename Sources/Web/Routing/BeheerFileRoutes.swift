import Broker
import Foundation
import Hummingbird
import Identity
import Mandaat

extension Gateway {
    /// What can be taken out of beheer as a file.
    var beheerFileRoutes: [Route] {
        [
            .get("beheer/{verband}/accounts.csv", for: .person) { request, context in
                let accounts = try await doors.beheer.exportAccounts(
                    for: beheer(request, context).who(), at: now())
                return .file(named: "accounts.csv", rows: accountRows(accounts))
            },
            .get("beheer/{verband}/geschiedenis.csv", for: .person) { request, context in
                let history = try await doors.beheer.exportHistory(
                    for: beheer(request, context).who(), at: now())
                return .file(named: "geschiedenis.csv", rows: historyRows(history))
            },
            .get("beheer/{verband}/matrix.csv", for: .person) { request, context in
                let matrix = try await doors.beheer.activeMatrix(
                    for: beheer(request, context).who(), at: now())
                return .file(named: "matrix.csv", text: MatrixText.write(matrix))
            },
        ]
    }

    private func accountRows(_ lines: [AccountLine]) -> [[String]] {
        [["account", "stand", "profiel", "rollen", "bevestigd-tot", "laatst-gebruikt", "blokkeren-op"]]
            + lines.map { line in
                let account = line.account
                return [
                    account.id.rawValue, line.stand.words(in: .nl), account.profiel?.rawValue ?? "",
                    account.beheerrollen.map(\.rawValue).sorted().joined(separator: " "),
                    account.bevestigdTot.description, LocalDate(account.laatstGebruikt).description,
                    account.blokkerenOp?.description ?? "",
                ]
            }
    }

    private func historyRows(_ notes: [AccountNote]) -> [[String]] {
        [["account", "wanneer", "wat", "door"]]
            + notes.map { note in
                [
                    note.account.rawValue, note.op.formatted(Date.ISO8601FormatStyle()), note.wat,
                    note.door?.rawValue ?? "",
                ]
            }
    }
}

extension Response {
    /// A file that a browser keeps, rows of fields separated by semicolons.
    fileprivate static func file(named name: String, rows: [[String]]) -> Response {
        .file(named: name, text: CSVText.write(rows))
    }

    fileprivate static func file(named name: String, text: String) -> Response {
        var response = Response.text(text, "text/csv; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
    }
}
