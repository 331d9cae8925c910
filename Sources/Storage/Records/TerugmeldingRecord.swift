import Broker
import Foundation
import GRDB
import Identity

/// A row of `terugmelding`.
struct TerugmeldingRecord: Record {
    static let databaseTableName = "terugmelding"

    let besluit: String
    let id: String
    let gemeente: String
    let at: Int64

    init(_ report: Terugmelding) {
        besluit = report.besluit
        id = report.id
        gemeente = report.gemeente.rawValue
        at = report.at.milliseconds
    }

    var report: Terugmelding {
        Terugmelding(
            id: id, besluit: besluit, gemeente: GemeenteCode(gemeente), at: Date(milliseconds: at))
    }
}
