import Broker
import Mandaat
import OIDC

extension Zaakstap {
    /// Reads what is to be done in a case: the case and the act, or neither.
    ///
    /// - Parameters:
    ///   - body: What was sent.
    ///   - faulty: Takes the names of members that cannot be read, or that miss the other.
    init?(_ body: JSONObject, _ faulty: inout Set<String>) {
        let (number, act) = (body["zaak"] ?? .null, body["handeling"] ?? .null)
        if number == .null, act == .null { return nil }
        let (zaak, handeling) = (number.text.flatMap { Zaaknummer($0) }, Zaakhandeling.Handeling(act))
        if zaak == nil { faulty.insert("zaak") }
        if handeling == nil { faulty.insert("handeling") }
        guard let zaak, let handeling else { return nil }
        self.init(zaak: zaak, handeling: handeling)
    }
}

extension Zaakhandeling.Handeling {
    /// Nil for anything but a report, or a fine with the most that it can be in whole cents.
    fileprivate init?(_ member: JSON) {
        guard case .object(let object) = member else { return nil }
        switch (object["soort"]?.text, object["bedrag"]) {
        case ("rapport", nil) where object.names == ["soort"]: self = .rapport
        case ("boete", .integer(let cents)?) where cents > 0 && object.names.count == 2:
            self = .boete(hoogstens: cents)
        default: return nil
        }
    }
}
