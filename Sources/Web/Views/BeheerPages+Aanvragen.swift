import Broker
import Foundation
import Identity
import Mandaat

extension BeheerPages {
    /// The requests that wait for somebody, and a form for another.
    func aanvragen(
        _ open: [StoredAanvraag], profielen: [ProfielID], for who: Aangemelde, in frame: PageFrame
    ) -> Page {
        let language = frame.language
        let aanleidingen = Aanvraag.Aanleiding.allCases.map { ($0.rawValue, $0.label(in: language)) }
        let values: Values = [
            "aanvragen": open.map { card($0, for: who.beheerder, in: language) }, "ask": path("aanvragen"),
            "mayAsk": who.beheerder.rollen.doen(.aanvragen), "account": typed["account"] ?? "",
            "aanleidingen": choices(aanleidingen, of: "aanleiding"),
            "profielen": choices(profielen.map { ($0.rawValue, $0.rawValue) }, of: "profiel"),
            "rollen": Beheerrol.allCases.map { rol in
                [
                    "id": rol.rawValue, "label": rol.label(in: language), "chosen": typed.isChecked(rol),
                ] as Values
            },
        ]
        return page(.beheerAanvragen, .aanvragen, values, in: frame)
    }

    private func card(
        _ stored: StoredAanvraag, for beheerder: Beheerder, in language: Language
    ) -> Values {
        let aanvraag = stored.aanvraag
        let asked = [
            "account": aanvraag.aangevraagdDoor.rawValue, "day": LocalDate(stored.op).written(in: language),
        ]
        let approved = ["aantal": String(aanvraag.goedgekeurdDoor.count), "nodig": String(aanvraag.nodig)]
        let what = [aanvraag.profiel?.rawValue, rollen(aanvraag.beheerrollen, in: language)]
            .compactMap { $0?.isEmpty == false ? $0 : nil }
        let steps = Aanvraagstap.allCases.filter { aanvraag.kan($0, door: beheerder) }
        var card: Values = [
            "naam": aanvraag.account.rawValue, "aanleiding": aanvraag.aanleiding.label(in: language),
            "gevraagd": BeheerMessage.askedBy.text(in: language, asked),
            "goedgekeurd": BeheerMessage.approvedBy.text(in: language, approved),
            "zwaar": aanvraag.isZwaar, "action": path("aanvragen/\(aanvraag.id)"),
            "hasSteps": !steps.isEmpty,
            "stappen": steps.map {
                ["id": $0.rawValue, "label": $0.message.text(in: language)] as Values
            },
        ]
        if !what.isEmpty { card["wat"] = what.joined(separator: "; ") }
        return card
    }
}

extension Aanvraag {
    /// Whether somebody can take a step with it now, as the rules of the step say.
    fileprivate func kan(_ stap: Aanvraagstap, door beheerder: Beheerder) -> Bool {
        var tried = self
        do throws(Beheerbezwaar) {
            switch stap {
            case .goedkeuren: try tried.keurGoed(door: beheerder)
            case .afwijzen: try tried.wijsAf(door: beheerder)
            case .verwerken: _ = try tried.verwerk(door: beheerder, isZwaar: isZwaar)
            }
            return true
        } catch { return false }
    }
}

extension Aanvraagstap {
    fileprivate var message: BeheerMessage {
        switch self {
        case .goedkeuren: .approve
        case .afwijzen: .refuse
        case .verwerken: .process
        }
    }
}
