import Broker
import Identity
import Mandaat
import OIDC

extension Lijstbericht {
    /// Reads the body of a message about one person on a list.
    ///
    /// With `einde` it says from what day she stands on it no more; otherwise for what reason and days she does.
    ///
    /// - Throws: ``WebFault/invalidMembers(_:)``, naming every member that cannot be read.
    init(_ body: JSONObject, for soort: Lijstsoort) throws(WebFault) {
        let kenmerk = soort.columns[1]
        var members = Members(body, known: ["id", "bsn", kenmerk, "van", "tot", "einde"])
        let id = members.value("id", Members.messageID)
        let bsn = members.value("bsn") { try? BSN($0) }
        let inhoud =
            members.has("einde")
            ? Self.einde(of: bsn, soort, &members) : Self.regel(of: bsn, soort, &members)
        self = try members.whole(id.flatMap { id in inhoud.map { Lijstbericht(id: id, $0) } })
    }

    private static func einde(of bsn: BSN?, _ soort: Lijstsoort, _ members: inout Members) -> Inhoud? {
        for name in ["van", "tot"] where members.has(name) { members.refuse(name) }
        var kenmerk: String? = ""
        switch soort {
        case .whitelist: if members.has("categorie") { members.refuse("categorie") }
        case .caseload: kenmerk = members.value("account") { $0 }
        }
        let day = members.value("einde") { LocalDate($0) }
        guard let bsn, let kenmerk, let day else { return nil }
        return .eindigt(bsn, kenmerk: kenmerk, op: day)
    }

    private static func regel(of bsn: BSN?, _ soort: Lijstsoort, _ members: inout Members) -> Inhoud? {
        let kenmerk = members.value(soort.columns[1]) { $0 }
        let van = members.value("van") { LocalDate($0) }
        let tot = members.value("tot", isRequired: false) { LocalDate($0) }
        guard let bsn, let kenmerk, let van else { return nil }
        let regel = Lijstregel(bsn: bsn, kenmerk: kenmerk, van: van, tot: tot)
        if regel == nil { members.refuse("van", "tot") }
        return regel.map { .staat($0) }
    }
}
