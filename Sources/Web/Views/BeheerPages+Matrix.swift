import Audit
import Broker
import Foundation
import Identity
import Mandaat

extension BeheerPages {
    /// The matrix in force, what was put forward, and a form for another; `text` is what somebody sent before.
    func matrix(_ overview: MatrixOverview, text: String?, in frame: PageFrame) -> Page {
        let language = frame.language
        let current = overview.versie?.matrix ?? Autorisatiematrix(rechten: [])
        var values: Values = [
            "inForce": inForce(overview.versie, in: language),
            "voorstellen": overview.voorstellen.map { card($0, in: language) },
            "propose": path("matrix"), "export": path("matrix.csv"),
            "tekst": text ?? MatrixText.write(current),
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

    private func card(_ shown: MatrixOverview.Voorstel, in language: Language) -> Values {
        let voorstel = shown.voorstel
        let by = ["account": voorstel.door.rawValue, "day": LocalDate(voorstel.op).written(in: language)]
        var card: Values = [
            "wie": BeheerMessage.proposedBy.text(in: language, by), "faulty": !shown.bevindingen.isEmpty,
            "bevindingen": shown.bevindingen.map { $0.words(in: language) },
            "erbij": count(.rowsAdded, shown.verschil.erbij.count, in: language),
            "eraf": count(.rowsRemoved, shown.verschil.eraf.count, in: language),
            "proef": BeheerMessage.dryRun.text(in: language, ["dagen": String(BeheerDesk.proefdagen)]),
            "flips": flips(shown.proefdraai, in: language), "action": path("matrix/\(voorstel.id)"),
        ]
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
                "day": escape.day.written(in: language), "reden": escape.reden.words(in: language),
            ]
            if !escape.toelichting.isEmpty { card["toelichting"] = escape.toelichting }
            return card
        }
        return page(.beheerEscapes, .escapes, ["escapes": cards, "action": path("escapes")], in: frame)
    }

    /// The whitelist of a gemeente, or which gemeente it is to be.
    func whitelist(
        _ gemeenten: [Gemeente], of chosen: Gemeente?, _ outcome: WhitelistOutcome?, at now: Date,
        in frame: PageFrame
    ) -> Page {
        let language = frame.language
        guard let chosen else {
            let links = gemeenten.map {
                [
                    "naam": $0.called(.organisation, in: language), "href": path("whitelist/\($0.code)"),
                ] as Values
            }
            return page(.beheerWhitelist, .whitelist, ["gemeenten": links], in: frame)
        }
        let title = BeheerMessage.whitelist.text(in: language)
        var values: Values = [
            "gemeenteChosen": true, "action": path("whitelist/\(chosen.code)"),
            "vandaag": LocalDate(now).description,
        ]
        switch outcome {
        case .found(let entry): values["found"] = found(entry, in: language)
        case .unchanged: values["found"] = BeheerMessage.sameList.text(in: language)
        case .staged(let upload): values["staged"] = staged(upload, in: language)
        case nil: break
        }
        let name = chosen.called(.organisation, in: language)
        return page(.beheerWhitelist, heading: "\(title): \(name)", values, in: frame)
    }

    private func found(_ entry: ListEntry?, in language: Language) -> String {
        guard let entry else { return BeheerMessage.notListed.text(in: language) }
        let until = entry.tot.map { " – \($0.written(in: language))" } ?? ""
        return BeheerMessage.listed.text(
            in: language,
            ["categorie": entry.kenmerk, "van": entry.van.written(in: language) + until])
    }

    private func staged(_ upload: StoredUpload, in language: Language) -> Values {
        let difference = upload.comparison?.difference
        let counts: [(BeheerMessage, Int)] = [
            (.added, difference?.added ?? 0), (.removed, difference?.removed ?? 0),
            (.changed, difference?.changed ?? 0), (.unchanged, difference?.unchanged ?? 0),
        ]
        return ["upload": upload.id, "counts": counts.map { count($0.0, $0.1, in: language) }]
    }

    /// What came of something that was asked about a whitelist.
    enum WhitelistOutcome: Sendable {
        case found(ListEntry?)
        case unchanged
        case staged(StoredUpload)
    }
}
