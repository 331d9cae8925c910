import Audit
import Foundation
import Identity
import Mandaat
import Policy

extension RaadplegingDesk {
    /// In the log of the chosen gemeente; where none was chosen that takes part, in that of who carries out.
    func event(_ what: Event.What, of vraag: RaadpleegVraag, by asker: Asker, at now: Date) -> Event {
        let chosen = vraag.gemeente.flatMap { asker.werkverband.verband.leden.contains($0) ? $0 : nil }
        return Event(
            gemeente: chosen ?? asker.werkverband.uitvoerder, at: now, client: asker.holding.grant.client,
            actor: keys.pseudonym(of: asker.holding.actor),
            represented: vraag.bsn.map { keys.pseudonym(of: $0) }, what: what)
    }

    func record(
        _ allowance: Allowance, _ vraag: RaadpleegVraag, _ asker: Asker, _ facts: Facts
    ) -> Event.What {
        var evidence = evidence(vraag, asker, facts)
        evidence["grondslag"] = allowance.grond.recht.grondslag
        evidence["recht"] = allowance.grond.code
        switch allowance.reach {
        case .whitelist(let lists):
            evidence["reach"] = "whitelist"
            evidence["lists"] = lists.map(\.rawValue).sorted().joined(separator: " ")
        case .caseload: evidence["reach"] = "caseload"
        case .escape(let escape): evidence["reach"] = "escape \(escape.reden.rawValue)"
        case .zoeken: evidence["reach"] = "search"
        }
        return record(.permit, allowance.besluit, vraag, asker, reasons: [], evidence)
    }

    func record(
        _ reasons: [Weigering], _ besluit: String, _ vraag: RaadpleegVraag, _ asker: Asker, _ facts: Facts
    ) -> Event.What {
        record(.deny, besluit, vraag, asker, reasons: reasons.map(\.code), evidence(vraag, asker, facts))
    }

    private func record(
        _ outcome: DecisionRecord.Outcome, _ besluit: String, _ vraag: RaadpleegVraag, _ asker: Asker,
        reasons: [String], _ evidence: [String: String]
    ) -> Event.What {
        let aansluiting = asker.werkverband.aansluiting
        return .raadpleging(
            RaadplegingRecord(
                besluit: besluit, outcome: outcome, verband: asker.werkverband.verband.id.rawValue,
                onderdeel: aansluiting.onderdeel(vraag.onderdeel)?.id.rawValue ?? Self.unknown,
                doel: aansluiting.doelen.contains(vraag.doel) ? vraag.doel.rawValue : Self.unknown,
                sleutel: vraag.sleutel.rawValue, reasons: reasons, evidence: evidence))
    }

    /// Counts what only a row of the matrix decides on: for the trial of a next matrix, without persons.
    func tally(
        _ vraag: RaadpleegVraag, _ asker: Asker, _ facts: Facts, at now: Date
    ) -> VerbandChange? {
        guard facts.omstandigheden.hangenAfVanMatrix(vraag.raadpleging(keys), at: now) else { return nil }
        return .tally(
            asker.werkverband.verband.id, LocalDate(now),
            EerdereRaadpleging(
                profiel: asker.staff.functieprofiel, onderdeel: vraag.onderdeel, doel: vraag.doel, aantal: 1))
    }

    /// In place of a name that the configuration does not have: it could be anything, also a number.
    private static let unknown = "unknown"

    /// What was true of the worker, and what she wants to do in a case, whatever was decided; never in which.
    private func evidence(_ vraag: RaadpleegVraag, _ asker: Asker, _ facts: Facts) -> [String: String] {
        var evidence = [
            "source": "medewerker", "organisatie": asker.staff.organisatie.description,
            "functieprofiel": asker.staff.functieprofiel.rawValue,
            "assertion": asker.holding.session.login.assertionID,
            "level": asker.holding.session.login.level.rawValue,
        ]
        evidence["netwerkzone"] = asker.staff.netwerkzone
        evidence["matrix"] = facts.matrix.map { String($0.nummer) }
        switch vraag.stap?.handeling {
        case .rapport: evidence["handeling"] = "rapport"
        case .boete: evidence.merge(["handeling": "boete", "boete": "above-limit"]) { $1 }
        case .lichteBoete: evidence.merge(["handeling": "boete", "boete": "within-limit"]) { $1 }
        case nil: break
        }
        return evidence
    }
}
