import Broker
import Foundation
import Identity
import Policy
import Representation

/// The pages on which a person reads who acted for her.
struct InzagePages: Sendable {
    let paths: Paths

    /// What it is, and where to log in.
    func welcome(_ gemeente: GemeenteCode, in frame: PageFrame) -> Page {
        Page(
            template: .inzageWelcome, heading: Message.whoActed.text(in: frame.language),
            values: ["action": paths.inzage(gemeente)], frame: frame)
    }

    /// A page of the list, and the diensten for which she may ask whether she can give a machtiging.
    func list(_ overview: InzageOverview, _ diensten: [Dienst], in frame: PageFrame) -> Page {
        let language = frame.language
        let choices = diensten.map {
            ["id": $0.id.rawValue, "name": $0.naam.text(in: language)] as Values
        }
        let acts = overview.lines.map { line -> Values in
            [
                "besluit": line.besluit, "isDisputed": line.isDisputed,
                "when": Message.actedAt.text(
                    in: language,
                    ["day": LocalDate(line.at).written(in: language), "time": ClockTime(line.at).description]),
                "what": sentence(line, in: language),
            ]
        }
        return Page(
            template: .inzage, heading: Message.whoActed.text(in: language),
            values: [
                "action": paths.inzage(overview.gemeente.code, "melding"), "signOut": paths.logout,
                "acts": acts, "none": acts.isEmpty && overview.isFirst, "diensten": choices,
                "canAsk": !choices.isEmpty,
                "giving": paths.inzage(overview.gemeente.code, "machtigen"),
            ].merging(turns(of: overview)) { $1 }, frame: frame)
    }

    /// Where the pages before and after this one are.
    private func turns(of overview: InzageOverview) -> Values {
        let code = overview.gemeente.code
        var turns: Values = [:]
        turns["older"] = overview.older.map { address(of: code, after: $0) }
        turns["newest"] = overview.isFirst ? nil : address(of: code, after: nil)
        return turns
    }

    /// Where the page after a cursor is; the first one for none, and for what cannot be one.
    func address(of gemeente: GemeenteCode, after cursor: String?) -> String {
        let newest = paths.inzage(gemeente)
        guard let cursor, bytes(base64URL: cursor) != nil else { return newest }
        return "\(newest)?\(Self.cursorName)=\(cursor)"
    }

    /// What the address of an older page calls its place in the list.
    static let cursorName = "na"

    /// Whether she can give a machtiging, and if not, why not.
    func giving(_ reason: DenialReason?, in frame: PageFrame) -> Page {
        let language = frame.language
        let back: Values = frame.gemeente.map { ["back": paths.inzage($0.code)] } ?? [:]
        guard let text = reason?.publicText else {
            return Page(
                template: .inzageGiving, heading: Message.canGive.text(in: language),
                values: back.merging([
                    "sentences": [["sentence": Message.canGiveHelp.text(in: language)] as Values]
                ]) { $1 }, frame: frame)
        }
        return Page(
            template: .inzageGiving, heading: text.heading(in: language),
            values: back.merging(["sentences": sentenceValues(text, in: language)]) { $1 }, frame: frame)
    }

    /// Thanks for saying that something is not right, with the code by which the gemeente finds it.
    func disputed(_ report: Terugmelding, in frame: PageFrame) -> Page {
        Page(
            template: .inzageDisputed, heading: Message.disputeReceived.text(in: frame.language),
            values: [
                "back": paths.inzage(report.gemeente),
                "code": Message.disputeCode.text(in: frame.language, ["code": report.id]),
            ], frame: frame)
    }

    private func sentence(_ line: InzageOverview.Line, in language: Language) -> String {
        let dienst = line.dienst?.text(in: language) ?? Message.serviceNoMore.text(in: language)
        return Message.actedFor.text(in: language, ["who": name(line, in: language), "dienst": dienst])
    }

    private func name(_ line: InzageOverview.Line, in language: Language) -> String {
        let role = line.kind.role.text(in: language)
        switch line.actor {
        case .person(nil), .organisation(nil, nil):
            return "\(role) \(Message.nameUnknown.text(in: language))"
        case .person(let name?), .organisation(let name?, nil): return "\(role) \(name)"
        case .organisation(let name, let kvk?):
            let number = Message.tradeNumber.text(in: language, ["number": kvk])
            return [role, name, number].compactMap(\.self).joined(separator: " ")
        }
    }
}

extension Vertegenwoordiging {
    /// Who acts on such a ground, as the person for whom it is done would say it.
    fileprivate var role: Message {
        switch self {
        case .zelf, .organisatie: .roleSomebody
        case .machtiging: .roleMachtiging
        case .bewind: .roleBewind
        case .curatele: .roleCuratele
        case .mentorschap: .roleMentorschap
        case .gezag: .roleGezag
        }
    }
}
