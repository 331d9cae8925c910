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
        var evidence = evidence(asker, facts)
        evidence["grondslag"] = allowance.recht.grondslag
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
        record(.deny, besluit, vraag, asker, reasons: reasons.map(\.code), evidence(asker, facts))
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
                sleutel: vraag.raadpleging.sleutel.rawValue, reasons: reasons, evidence: evidence))
    }

    /// Counts what only a row of the matrix decided on: for the trial of a next matrix, without persons.
    func tally(
        _ vraag: RaadpleegVraag, _ asker: Asker, _ facts: Facts, reasons: [Weigering], at now: Date
    ) -> VerbandChange? {
        let aansluiting = asker.werkverband.aansluiting
        guard aansluiting.onderdeel(vraag.onderdeel) != nil, aansluiting.doelen.contains(vraag.doel),
            reasons.isEmpty ? facts.restsOnMatrix(vraag) : reasons.allSatisfy(\.isAboutMatrix)
        else { return nil }
        return .tally(
            asker.werkverband.verband.id, LocalDate(now),
            EerdereRaadpleging(
                profiel: asker.staff.functieprofiel, onderdeel: vraag.onderdeel, doel: vraag.doel, aantal: 1))
    }

    /// In place of a name that the configuration does not have: it could be anything, also a number.
    private static let unknown = "unknown"

    /// What was true of the worker, whatever was decided.
    private func evidence(_ asker: Asker, _ facts: Facts) -> [String: String] {
        var evidence = [
            "source": "medewerker", "organisatie": asker.staff.organisatie.description,
            "functieprofiel": asker.staff.functieprofiel.rawValue,
            "assertion": asker.holding.session.login.assertionID,
            "level": asker.holding.session.login.level.rawValue,
        ]
        evidence["netwerkzone"] = asker.staff.netwerkzone
        evidence["matrix"] = facts.matrix.map { String($0.nummer) }
        return evidence
    }
}

extension Facts {
    /// Whether the matrix itself has a row for it, so that no deviation was needed.
    fileprivate func restsOnMatrix(_ vraag: RaadpleegVraag) -> Bool {
        let profiel = omstandigheden.medewerker.profiel
        return omstandigheden.matrix?
            .recht(of: profiel, op: vraag.onderdeel, voor: vraag.doel)?.hasGrondslag ?? false
    }
}

extension Weigering {
    /// Whether another matrix could have allowed it.
    fileprivate var isAboutMatrix: Bool {
        switch self {
        case .geenMatrix, .geenRecht, .geenGrondslag: true
        default: false
        }
    }
}
