import Broker
import Identity
import Mandaat
import OIDC

extension RaadpleegVraag {
    /// Reads the body of a request for a raadpleging.
    ///
    /// A gemeente that was not chosen is no fault of form: that is for the judgement to say.
    ///
    /// - Throws: ``WebFault/invalidMembers(_:)``, naming every member that cannot be read.
    init(_ body: JSONObject) throws(WebFault) {
        var faulty = Set(body.names).subtracting(Self.members)
        func text(_ name: String, required: Bool = true) -> String? {
            switch body[name] {
            case nil, .null?:
                if required { faulty.insert(name) }
                return nil
            case .string(let text)? where (1...100).contains(text.count): return text
            default:
                faulty.insert(name)
                return nil
            }
        }
        let gemeente = text("gemeente", required: false).map { GemeenteCode($0) }
        let (doel, onderdeel) = (text("doel").map { DoelID($0) }, text("onderdeel").map { OnderdeelID($0) })
        let bsn = text("bsn", required: false).flatMap { text in
            let bsn = try? BSN(text)
            if bsn == nil { faulty.insert("bsn") }
            return bsn
        }
        var escape: Escape?
        if let member = body["escape"], member != .null {
            escape = Escape(member)
            if escape == nil { faulty.insert("escape") }
        }
        let stap = Zaakstap(body, &faulty)
        guard faulty.isEmpty, let doel, let onderdeel else { throw .invalidMembers(faulty.sorted()) }
        self.init(gemeente: gemeente, doel: doel, onderdeel: onderdeel, bsn: bsn, escape: escape, stap: stap)
    }

    private static let members: Set<String> = [
        "gemeente", "doel", "onderdeel", "bsn", "escape", "zaak", "handeling",
    ]
}

extension Escape {
    /// Nil for anything but a reason from the list, with or without a text of at most 1,000 characters.
    fileprivate init?(_ member: JSON) {
        guard case .object(let object) = member, Set(object.names).isSubset(of: ["reden", "toelichting"]),
            let reden = object["reden"]?.text.flatMap(Escape.Reden.init(rawValue:))
        else { return nil }
        guard let toelichting = object["toelichting"] else {
            self.init(reden: reden)
            return
        }
        guard let text = toelichting.text, text.count <= 1_000 else { return nil }
        self.init(reden: reden, toelichting: text)
    }
}
