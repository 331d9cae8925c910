import Broker
import Foundation
import Identity
import Mandaat
import OIDC

/// The pages on which a samenwerkingsverband is managed.
struct BeheerPages: Sendable {
    let paths: Paths
    let verband: Samenwerkingsverband
    /// What went wrong with what was sent from the page, and lines that say more.
    var alert: Alert?
    /// Whether what was sent from the page was saved.
    var isSaved = false
    /// What was typed in a form that was refused.
    var typed = Typed()

    /// What was typed in a form, without numbers of persons.
    struct Typed: Sendable {
        private static let kept = [
            "account", "aanleiding", "profiel", "onderdeel", "doel", "grondslag", "dag", "categorie", "van",
            "tot", "matrix",
        ]
        private var fields: [String: String] = [:]
        private var checked: Set<Beheerrol> = []

        init() {}

        init(_ form: OIDC.Parameters) {
            for name in Self.kept where (try? BSN(form[name] ?? "")) == nil { fields[name] = form[name] }
            checked = form.rollen
        }

        subscript(name: String) -> String? { fields[name] }

        func isChecked(_ rol: Beheerrol) -> Bool { checked.contains(rol) }

        /// A day as a field of a date takes it.
        func day(_ name: String) -> String? { fields[name].flatMap { LocalDate($0) }?.description }
    }

    /// Why what was sent from a page was not saved.
    struct Alert: Sendable {
        let text: PublicText
        var lines: [String] = []
    }

    /// The choices of a form, of which one was typed.
    func choices(_ all: [(id: String, label: String)], of field: String) -> [Values] {
        all.map { ["id": $0.id, "label": $0.label, "chosen": $0.id == typed[field]] }
    }

    func path(_ below: String = "") -> String { paths.beheer(verband.id, below) }

    /// A page below the first one.
    func page(
        _ template: Page.Template, _ title: BeheerMessage, _ values: Values, in frame: PageFrame
    ) -> Page {
        page(template, heading: title.text(in: frame.language), values, in: frame)
    }

    func page(
        _ template: Page.Template, heading: String, _ values: Values, in frame: PageFrame
    ) -> Page {
        var all: Values = [
            "beheer": BeheerMessage.all(in: frame.language), "home": path(), "saved": isSaved,
        ]
        all["alert"] = alert.map { alert in
            [
                "heading": alert.text.heading(in: frame.language),
                "sentences": sentenceValues(alert.text, in: frame.language), "lines": alert.lines,
            ] as Values
        }
        return Page(
            template: template, heading: heading, needsAnswer: alert != nil,
            values: all.merging(values) { $1 }, frame: frame)
    }

    /// What it is, and where to log in.
    func welcome(in frame: PageFrame) -> Page {
        page(.beheerWelcome, heading: title(in: frame.language), [:], in: frame)
    }

    /// Who is logged in, what she may do, and how the samenwerkingsverband stands.
    func home(_ who: Aangemelde, _ overview: VerbandOverview?, in frame: PageFrame) -> Page {
        let language = frame.language
        let places = Place.allCases.filter { $0.isFor(who.beheerder.rollen) }.map {
            ["id": $0.rawValue, "href": path($0.rawValue), "label": $0.title.text(in: language)] as Values
        }
        let account = who.beheerder.account.rawValue
        var values: Values = [
            "signedInAs": BeheerMessage.signedInAs.text(in: language, ["account": account]),
            "notices": notices(who, in: language), "statement": path("verklaring"), "places": places,
            "hasLinks": !places.isEmpty, "signOut": paths.logout,
        ]
        if who.stand != .verklaringOntbreekt { values["statement"] = nil }
        values["verband"] = overview.map { self.values(of: $0, in: language) }
        return page(.beheer, heading: title(in: language), values, in: frame)
    }

    private func title(in language: Language) -> String {
        BeheerMessage.title.text(in: language, ["naam": verband.naam])
    }

    private func notices(_ who: Aangemelde, in language: Language) -> [String] {
        guard who.stand == .actief else {
            let stand = who.stand.words(in: language)
            return [BeheerMessage.notActive.text(in: language, ["stand": stand])]
        }
        if who.isElsewhere { return [BeheerMessage.elsewhere.text(in: language)] }
        guard !who.beheerder.rollen.isEmpty else { return [BeheerMessage.noRoles.text(in: language)] }
        return [
            BeheerMessage.yourRoles.text(
                in: language, ["rollen": self.rollen(who.beheerder.rollen, in: language)])
        ]
    }

    private func values(of overview: VerbandOverview, in language: Language) -> Values {
        [
            "leden": overview.leden.map { lid in
                [
                    "naam": lid.gemeente.called(.organisation, in: language),
                    "opdracht": opdracht(lid.opdracht, in: language),
                ] as Values
            },
            "rollen": overview.beheerders.map { row in
                [
                    "rol": row.rol.label(in: language),
                    "accounts": row.accounts.isEmpty
                        ? BeheerMessage.nobody.text(in: language)
                        : row.accounts.map(\.rawValue).joined(separator: ", "),
                ] as Values
            },
        ]
    }

    private func opdracht(_ opdracht: Opdracht?, in language: Language) -> String {
        guard let opdracht else { return BeheerMessage.opdrachtMissing.text(in: language) }
        guard let end = opdracht.ingetrokken else {
            return BeheerMessage.opdrachtSince.text(
                in: language, ["day": LocalDate(opdracht.getekend).written(in: language)])
        }
        return BeheerMessage.opdrachtWithdrawn.text(
            in: language, ["day": LocalDate(end).written(in: language)])
    }

    func rollen(_ rollen: Set<Beheerrol>, in language: Language) -> String {
        Beheerrol.allCases.filter(rollen.contains).map { $0.words(in: language) }.joined(separator: ", ")
    }

    /// The parts of beheer that have a page of their own; a raw value is its address.
    enum Place: String, CaseIterable {
        case accounts, aanvragen, herbevestiging, escapes, matrix, whitelist

        var title: BeheerMessage {
            switch self {
            case .accounts: .accounts
            case .aanvragen: .aanvragen
            case .herbevestiging: .herbevestiging
            case .escapes: .escapes
            case .matrix: .matrix
            case .whitelist: .whitelist
            }
        }

        func isFor(_ rollen: Set<Beheerrol>) -> Bool {
            switch self {
            case .accounts: rollen.doen(.accountsInzien)
            case .aanvragen: rollen.doen(.aanvragen) || rollen.doen(.goedkeuren)
            case .herbevestiging: rollen.doen(.gebruikersBevestigen) || rollen.doen(.beheerdersBevestigen)
            case .escapes: rollen.doen(.escapesBeoordelen)
            case .matrix: rollen.doen(.matrixBeheren)
            case .whitelist: rollen.doen(.lijstenBeheren)
            }
        }
    }
}
