import Audit
import Broker
import Foundation
import Identity
import Mandaat

extension BeheerPages {
    /// The matrix in force, what was put forward, and a form for another.
    func matrix(
        _ overview: MatrixOverview, for who: Aangemelde, at now: Date, in frame: PageFrame
    ) -> Page {
        let language = frame.language
        let current = overview.versie?.matrix ?? Autorisatiematrix(rechten: [])
        var values: Values = [
            "inForce": inForce(overview.versie, in: language),
            "voorstellen": overview.voorstellen.map { shown in
                card(
                    shown, hindrance: hindrance(shown, after: overview.versie, for: who, at: now),
                    in: language)
            },
            "propose": path("matrix"), "export": path("matrix.csv"),
            "tekst": typed["matrix"] ?? MatrixText.write(current),
            "rechten": current.rechten.map { row($0, in: language) },
        ]
        values["byWhom"] = overview.versie.map {
            BeheerMessage.activatedBy.text(
                in: language,
                ["door": $0.voorgesteldDoor.rawValue, "akkoord": $0.geactiveerdDoor.rawValue])
        }
        return page(.beheerMatrix, .matrix, values, in: frame)
    }

    private func inForce(_ versie: Matrixversie?, in language: Language) -> String {
        guard let versie else { return BeheerMessage.noMatrix.text(in: language) }
        return BeheerMessage.versionInForce.text(
            in: language,
            ["nummer": String(versie.nummer), "day": LocalDate(versie.vanaf).written(in: language)])
    }

    private func row(_ recht: Recht, in language: Language) -> Values {
        [
            "titel": "\(recht.profiel): \(recht.onderdeel)",
            "doel": "\(BeheerMessage.doel.text(in: language)): \(recht.doel)",
            "grondslag": "\(BeheerMessage.grondslag.text(in: language)): \(recht.grondslag)",
        ]
    }

    /// What keeps her from activating it; nil when nothing does.
    private func hindrance(
        _ shown: MatrixOverview.Voorstel, after versie: Matrixversie?, for who: Aangemelde, at now: Date
    ) -> ActiveringFault? {
        do throws(ActiveringFault) {
            _ = try shown.voorstel.geactiveerd(
                door: who.beheerder.account, na: versie?.nummer ?? 0, onder: who.werkverband.aansluiting,
                at: now)
            return nil
        } catch { return error }
    }

    private func card(
        _ shown: MatrixOverview.Voorstel, hindrance: ActiveringFault?, in language: Language
    ) -> Values {
        let voorstel = shown.voorstel
        let by = [
            "account": voorstel.door.rawValue, "day": LocalDate(voorstel.op).written(in: language),
            "time": ClockTime(voorstel.op).description,
        ]
        var card: Values = [
            "wie": BeheerMessage.proposedBy.text(in: language, by), "faulty": !shown.bevindingen.isEmpty,
            "bevindingen": shown.bevindingen.map { $0.words(in: language) },
            "erbij": count(.rowsAdded, shown.verschil.erbij.count, in: language),
            "eraf": count(.rowsRemoved, shown.verschil.eraf.count, in: language),
            "proef": BeheerMessage.dryRun.text(in: language, ["dagen": String(BeheerDesk.proefdagen)]),
            "flips": flips(shown.proefdraai, in: language), "action": path("matrix/\(voorstel.id)"),
            "kan": hindrance == nil,
        ]
        if let hindrance, hindrance != .verouderd {
            card["waarom"] = hindrance.text.sentences(in: language).joined(separator: " ")
        }
        if shown.isVerouderd { card["stale"] = BeheerMessage.stale.text(in: language) }
        return card
    }

    private func flips(_ proef: Proefdraai, in language: Language) -> [Values] {
        let sides: [(BeheerMessage, [EerdereRaadpleging], Int)] = [
            (.gains, proef.wint, proef.aantalErbij), (.loses, proef.verliest, proef.aantalEraf),
        ]
        return sides.filter { !$0.1.isEmpty }.map { title, rows, total in
            [
                "titel": title.text(in: language), "aantal": total,
                "regels": rows.map { "\($0.profiel), \($0.onderdeel), \($0.doel): \($0.aantal)" },
            ]
        }
    }

    private func count(_ message: BeheerMessage, _ count: Int, in language: Language) -> String {
        message.text(in: language, ["aantal": String(count)])
    }

    /// Why persons outside the lists were reached.
    func escapes(_ open: [OpenEscape], in frame: PageFrame) -> Page {
        let language = frame.language
        let cards = open.map { escape -> Values in
            var card: Values = [
                "besluit": escape.besluit, "naam": escape.account.rawValue,
                "gemeente": escape.gemeente?.called(.organisation, in: language) ?? "",
                "day": escape.day.written(in: language), "reden": escape.reden.label(in: language),
            ]
            if !escape.toelichting.isEmpty { card["toelichting"] = escape.toelichting }
            return card
        }
        return page(.beheerEscapes, .escapes, ["escapes": cards, "action": path("escapes")], in: frame)
    }
}
