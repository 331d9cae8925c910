import Audit
import Broker
import Foundation
import Identity

extension BeheerPages {
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
            "categorie": typed["categorie"] ?? "", "van": typed.day("van") ?? LocalDate(now).description,
            "tot": typed.day("tot") ?? "",
        ]
        switch outcome {
        case .found(let entry): values["found"] = found(entry, in: language)
        case .unchanged: values["found"] = BeheerMessage.sameList.text(in: language)
        case .dropped: values["found"] = BeheerMessage.dropped.text(in: language)
        case .staged(let upload): values["staged"] = staged(upload, in: language)
        case nil: break
        }
        let name = chosen.called(.organisation, in: language)
        return page(.beheerWhitelist, heading: "\(title): \(name)", values, in: frame)
    }

    private func found(_ entry: ListEntry?, in language: Language) -> String {
        guard let entry else { return BeheerMessage.notListed.text(in: language) }
        let message: BeheerMessage = entry.tot == nil ? .listed : .listedUntil
        return message.text(
            in: language,
            [
                "categorie": entry.kenmerk, "van": entry.van.written(in: language),
                "tot": entry.tot?.written(in: language) ?? "",
            ])
    }

    private func staged(_ upload: StoredUpload, in language: Language) -> Values {
        let difference = upload.comparison?.difference
        let counts: [(BeheerMessage, Int)] = [
            (.added, difference?.added ?? 0), (.removed, difference?.removed ?? 0),
            (.changed, difference?.changed ?? 0), (.unchanged, difference?.unchanged ?? 0),
        ]
        return [
            "upload": upload.id, "counts": counts.map { $0.0.text(in: language, ["aantal": String($0.1)]) },
        ]
    }

    /// What came of something that was asked about a whitelist.
    enum WhitelistOutcome: Sendable {
        case found(ListEntry?)
        case unchanged
        case dropped
        case staged(StoredUpload)
    }
}
