import Broker
import Hummingbird
import Identity
import Mandaat
import OIDC

extension Gateway {
    /// The pages of accounts, requests and confirmations.
    var beheerAccountRoutes: [Route] {
        [
            .get("beheer/{verband}/accounts", for: .person) { request, context in
                let visit = try beheer(request, context).at(.accounts)
                return try await showAccounts(visit, visit.who())
            },
            .get("beheer/{verband}/accounts/{account}", for: .person) { request, context in
                let visit = try beheer(request, context).at(.accounts)
                return try await showAccount(
                    try context.parameters.require("account"), visit, visit.who())
            },
            .post("beheer/{verband}/accounts/{account}", for: .person) { request, context in
                try await changeAccount(
                    try context.parameters.require("account"), beheer(request, context).at(.accounts))
            },
            .get("beheer/{verband}/aanvragen", for: .person) { request, context in
                let visit = try beheer(request, context).at(.aanvragen)
                return try await showAanvragen(visit, visit.who())
            },
            .post("beheer/{verband}/aanvragen", for: .person) { request, context in
                try await ask(beheer(request, context).at(.aanvragen))
            },
            .post("beheer/{verband}/aanvragen/{aanvraag}", for: .person) { request, context in
                try await takeStep(
                    try context.parameters.require("aanvraag"), beheer(request, context).at(.aanvragen))
            },
            .get("beheer/{verband}/herbevestiging", for: .person) { request, context in
                let visit = try beheer(request, context).at(.herbevestiging)
                return try await showDue(visit, visit.who())
            },
            .post("beheer/{verband}/herbevestiging", for: .person) { request, context in
                try await confirm(beheer(request, context).at(.herbevestiging))
            },
        ] + beheerFileRoutes
    }

    private func showAccounts(_ visit: BeheerVisit, _ who: Aangemelde) async throws -> Response {
        let query = try OIDC.Parameters(query: visit.request.uri.query ?? "")
        var after: AccountID?
        if let handle = query["na"] {
            after = try await doors.beheer.account(handle, for: who, at: now()).line.account.id
        }
        let lines = try await doors.beheer.accounts(after: after, for: who, at: now())
        let more = lines.count == BeheerDesk.pageSize ? lines.last?.handle : nil
        return page(visit.pages.accounts(lines, more: more, in: visit.frame))
    }

    private func showAccount(
        _ handle: String, _ visit: BeheerVisit, _ who: Aangemelde
    ) async throws -> Response {
        let detail = try await doors.beheer.account(handle, for: who, at: now())
        return page(visit.pages.account(detail, for: who, at: now(), in: visit.frame))
    }

    private func changeAccount(_ handle: String, _ visit: BeheerVisit) async throws -> Response {
        try await visit.done(
            at: "accounts/\(handle)",
            alert: { visit, who in try await showAccount(handle, visit, who) },
            { form, who in
                switch form["actie"] {
                case "blokkeren": try await doors.beheer.change(.blokkeer, handle, by: who, at: now())
                case "deblokkeren": try await doors.beheer.change(.deblokkeer, handle, by: who, at: now())
                case "einddatum":
                    let day = try form.optionalDay("dag")
                    try await doors.beheer.change(.einddatum(day), handle, by: who, at: now())
                case "afwijking":
                    guard let tot = try form.optionalDay("tot") else {
                        throw BeheerFault.unreadable(["tot"])
                    }
                    try await doors.beheer.allow(try form.recht(), for: handle, tot: tot, by: who, at: now())
                case "afwijking-beeindigen":
                    let recht = try form.recht()
                    try await doors.beheer.endDeviation(
                        recht.onderdeel, recht.doel, of: handle, by: who, at: now())
                default: throw WebFault.malformedForm
                }
            })
    }

    private func showAanvragen(_ visit: BeheerVisit, _ who: Aangemelde) async throws -> Response {
        let open = try await doors.beheer.openAanvragen(for: who, at: now())
        let profielen = try await doors.beheer.profielen(for: who)
        return page(visit.pages.aanvragen(open, profielen: profielen, for: who, in: visit.frame))
    }

    private func ask(_ visit: BeheerVisit) async throws -> Response {
        try await visit.done(at: "aanvragen", alert: showAanvragen) { form, who in
            guard let aanleiding = form["aanleiding"].flatMap(Aanvraag.Aanleiding.init(rawValue:)) else {
                throw WebFault.malformedForm
            }
            guard let account = form["account"] else { throw BeheerFault.unreadable(["account"]) }
            let profiel = form["profiel"].flatMap { $0.isEmpty ? nil : ProfielID($0) }
            try await doors.beheer.ask(
                NieuweAanvraag(
                    account: AccountID(account), aanleiding: aanleiding, profiel: profiel,
                    beheerrollen: form.rollen), by: who, at: now())
        }
    }

    private func takeStep(_ id: String, _ visit: BeheerVisit) async throws -> Response {
        try await visit.done(at: "aanvragen", alert: showAanvragen) { form, who in
            guard let stap = form["stap"].flatMap(Aanvraagstap.init(rawValue:)) else {
                throw WebFault.malformedForm
            }
            try await doors.beheer.take(stap, with: id, by: who, at: now())
        }
    }

    private func showDue(_ visit: BeheerVisit, _ who: Aangemelde) async throws -> Response {
        let due = try await doors.beheer.dueAccounts(for: who, at: now())
        return page(visit.pages.herbevestiging(due, at: now(), in: visit.frame))
    }

    private func confirm(_ visit: BeheerVisit) async throws -> Response {
        try await visit.done(at: "herbevestiging", alert: showDue) { form, who in
            guard let handle = form["account"] else { throw WebFault.malformedForm }
            switch form["actie"] {
            case "bevestigen": try await doors.beheer.change(.bevestig, handle, by: who, at: now())
            case "ontnemen": try await doors.beheer.change(.ontneem, handle, by: who, at: now())
            default: throw WebFault.malformedForm
            }
        }
    }
}

extension OIDC.Parameters {
    /// The roles that were checked.
    var rollen: Set<Beheerrol> { Set(Beheerrol.allCases.filter { self["rol-\($0.rawValue)"] != nil }) }

    /// A day; nil for an empty field.
    ///
    /// - Throws: ``Broker/BeheerFault/unreadable(_:)`` for what is none.
    func optionalDay(_ name: String) throws(BeheerFault) -> LocalDate? {
        guard let text = self[name], !text.isEmpty else { return nil }
        guard let day = LocalDate(text) else { throw .unreadable([name]) }
        return day
    }

    /// What somebody is to consult beside the matrix.
    fileprivate func recht() throws(WebFault) -> Recht {
        guard let onderdeel = self["onderdeel"], let doel = self["doel"] else { throw .malformedForm }
        return Recht(
            profiel: ProfielID(""), onderdeel: OnderdeelID(onderdeel), grondslag: self["grondslag"] ?? "",
            doel: DoelID(doel))
    }
}
