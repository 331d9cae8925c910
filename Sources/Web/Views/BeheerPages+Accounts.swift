import Broker
import Foundation
import Identity
import Mandaat

extension BeheerPages {
    /// A page of the accounts; `more` is where the next one is.
    func accounts(_ lines: [AccountLine], more: String?, in frame: PageFrame) -> Page {
        var values: Values = [
            "accounts": lines.map { card($0, in: frame.language) },
            "exportAccounts": path("accounts.csv"), "exportHistory": path("geschiedenis.csv"),
        ]
        values["more"] = more.map { "\(path("accounts"))?na=\($0)" }
        return page(.beheerAccounts, .accounts, values, in: frame)
    }

    private func card(_ line: AccountLine, in language: Language) -> Values {
        var card: Values = [
            "naam": line.account.id.rawValue, "href": path("accounts/\(line.handle)"),
            "wat": rights(line.account, in: language), "stand": line.stand.label(in: language),
        ]
        card["einde"] = line.account.blokkerenOp.map {
            "\(BeheerMessage.blockedFrom.text(in: language)): \($0.written(in: language))"
        }
        return card
    }

    /// What an account may do, in a line.
    func rights(_ account: Account, in language: Language) -> String {
        let parts = [account.profiel?.rawValue, rollen(account.beheerrollen, in: language)]
        let all = parts.compactMap { $0?.isEmpty == false ? $0 : nil }
        return all.isEmpty ? BeheerMessage.none.text(in: language) : all.joined(separator: "; ")
    }

    /// One account, with what this beheerder may do to it.
    func account(_ detail: AccountDetail, for who: Aangemelde, at now: Date, in frame: PageFrame) -> Page {
        let (language, account) = (frame.language, detail.line.account)
        let (rollen, today) = (who.beheerder.rollen, LocalDate(now))
        let isOwn = account.id == who.beheerder.account
        let mayBlock = rollen.doen(.blokkeren) && !isOwn
        var buttons: [(String, BeheerMessage)] = []
        if mayBlock, detail.line.stand == .actief { buttons.append(("blokkeren", .block)) }
        if case .geblokkeerd = detail.line.stand,
            (try? who.beheerder.deblokkeert(account, detail.line.stand)) != nil
        {
            buttons.append(("deblokkeren", .unblock))
        }
        let mayWiden = rollen.doen(.afwijkingToestaan) && !isOwn
        let aansluiting = who.werkverband.aansluiting
        let values: Values = [
            "action": path("accounts/\(detail.line.handle)"), "facts": facts(detail.line, in: language),
            "buttons": buttons.map { ["id": $0.0, "label": $0.1.text(in: language)] as Values },
            "ends": mayBlock, "dag": typed.day("dag") ?? account.blokkerenOp?.description ?? "",
            "deviations": detail.afwijkingen.map { deviation($0, mayEnd: mayWiden, on: today, in: language) },
            "widens": mayWiden,
            "onderdelen": choices(
                aansluiting.onderdelen.map { ($0.id.rawValue, $0.naam) }, of: "onderdeel"),
            "doelen": choices(aansluiting.doelen.map(\.rawValue).sorted().map { ($0, $0) }, of: "doel"),
            "grondslag": typed["grondslag"] ?? "", "tot": typed.day("tot") ?? "",
            "history": detail.history.map { note($0, in: language) },
        ]
        return page(.beheerAccount, heading: account.id.rawValue, values, in: frame)
    }

    private func facts(_ line: AccountLine, in language: Language) -> [Values] {
        let account = line.account
        let none = BeheerMessage.none.text(in: language)
        let facts: [(BeheerMessage, String)] = [
            (.stand, line.stand.label(in: language)), (.profiel, account.profiel?.rawValue ?? none),
            (.rollen, account.beheerrollen.isEmpty ? none : rollen(account.beheerrollen, in: language)),
            (.confirmedUntil, account.bevestigdTot.written(in: language)),
            (.lastUsed, LocalDate(account.laatstGebruikt).written(in: language)),
            (.blockedFrom, account.blokkerenOp?.written(in: language) ?? none),
        ]
        return facts.map { ["key": $0.0.text(in: language), "value": $0.1] as Values }
    }

    private func deviation(
        _ afwijking: Afwijking, mayEnd: Bool, on today: LocalDate, in language: Language
    ) -> Values {
        let message: BeheerMessage = today < afwijking.tot ? .validUntil : .endedOn
        return [
            "wat": "\(afwijking.onderdeel), \(afwijking.doel)", "waarom": afwijking.grondslag,
            "einde": message.text(in: language, ["day": afwijking.tot.written(in: language)]),
            "onderdeel": afwijking.onderdeel.rawValue, "doel": afwijking.doel.rawValue,
            "mayEnd": mayEnd && today < afwijking.tot,
        ]
    }

    private func note(_ note: AccountNote, in language: Language) -> Values {
        let by = note.door?.rawValue ?? BeheerMessage.operatorDid.text(in: language)
        let day = LocalDate(note.op).written(in: language)
        return ["when": "\(day) \(ClockTime(note.op))", "what": "\(note.words(in: language)) (\(by))"]
    }

    /// The accounts that this beheerder must confirm.
    func herbevestiging(_ lines: [AccountLine], at now: Date, in frame: PageFrame) -> Page {
        let (language, today) = (frame.language, LocalDate(now))
        let cards = lines.map { line in
            let account = line.account
            return [
                "naam": account.id.rawValue, "wat": rights(account, in: language), "handle": line.handle,
                "tot": BeheerMessage.confirmedUntilDay(account.bevestigdTot, in: language),
                "overdue": account.bevestigdTot <= today,
            ] as Values
        }
        return page(
            .beheerHerbevestiging, .herbevestiging, ["accounts": cards, "action": path("herbevestiging")],
            in: frame)
    }
}

extension BeheerMessage {
    fileprivate static func confirmedUntilDay(_ day: LocalDate, in language: Language) -> String {
        "\(BeheerMessage.confirmedUntil.text(in: language)) \(day.written(in: language))"
    }
}
