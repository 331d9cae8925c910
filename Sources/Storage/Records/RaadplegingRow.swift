import Broker
import Foundation
import GRDB
import Identity
import Mandaat

/// A row of `raadpleging`.
struct RaadplegingRow: Record {
    static let databaseTableName = "raadpleging"

    let besluit: String
    let token: String
    let session: String
    let verband: String
    let gemeente: String
    let onderdeel: String
    let doel: String
    let grondslag: String
    let represented: Data?
    let issuedAt: Int64
    let expiresAt: Int64

    enum CodingKeys: String, CodingKey {
        case besluit, token, session, verband, gemeente, onderdeel, doel, grondslag, represented
        case issuedAt = "issued_at"
        case expiresAt = "expires_at"
    }

    init(_ raadpleging: StoredRaadpleging) {
        besluit = raadpleging.besluit
        token = raadpleging.token.description
        session = raadpleging.session
        verband = raadpleging.verband.rawValue
        gemeente = raadpleging.gemeente.rawValue
        onderdeel = raadpleging.onderdeel.rawValue
        doel = raadpleging.doel.rawValue
        grondslag = raadpleging.grondslag
        represented = raadpleging.represented?.bytes
        issuedAt = raadpleging.issuedAt.milliseconds
        expiresAt = raadpleging.expiresAt.milliseconds
    }

    var raadpleging: StoredRaadpleging {
        StoredRaadpleging(
            besluit: besluit, token: Digest(stored: token), session: session, verband: VerbandID(verband),
            gemeente: GemeenteCode(gemeente), onderdeel: OnderdeelID(onderdeel), doel: DoelID(doel),
            grondslag: grondslag, represented: represented.map(Sealed.init(bytes:)),
            issuedAt: Date(milliseconds: issuedAt), expiresAt: Date(milliseconds: expiresAt))
    }
}
