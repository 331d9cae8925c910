import Broker
import Hummingbird
import Identity
import Mandaat
import OIDC

extension Gateway {
    /// The pages of whitelists.
    var beheerListRoutes: [Route] {
        [
            .get("beheer/{verband}/whitelist", for: .person) { request, context in
                let visit = try beheer(request, context).at(.whitelist)
                return try await showWhitelist(of: nil, nil, visit, visit.who())
            },
            .get("beheer/{verband}/whitelist/{gemeente}", for: .person) { request, context in
                let visit = try beheer(request, context).at(.whitelist)
                return try await showWhitelist(
                    of: try member(context, of: visit.werkverband), nil, visit, visit.who())
            },
            .post("beheer/{verband}/whitelist/{gemeente}", for: .person) { request, context in
                let visit = try beheer(request, context).at(.whitelist)
                return try await keepWhitelist(of: try member(context, of: visit.werkverband), visit)
            },
        ]
    }

    private func member(_ context: GatewayContext, of werkverband: Werkverband) throws -> Gemeente {
        let code = GemeenteCode(try context.parameters.require("gemeente"))
        guard werkverband.verband.leden.contains(code), let gemeente = doors.catalogue.gemeenten[code] else {
            throw BeheerFault.unknown
        }
        return gemeente
    }

    private func showWhitelist(
        of chosen: Gemeente?, _ outcome: BeheerPages.WhitelistOutcome?, _ visit: BeheerVisit,
        _ who: Aangemelde
    ) async throws -> Response {
        try await doors.beheer.requireLists(for: who, at: now())
        let leden = visit.werkverband.verband.leden.compactMap { doors.catalogue.gemeenten[$0] }
        return page(visit.pages.whitelist(leden, of: chosen, outcome, at: now(), in: visit.frame))
    }

    private func keepWhitelist(of gemeente: Gemeente, _ visit: BeheerVisit) async throws -> Response {
        try await visit.take(
            atMost: BeheerVisit.fileLimit,
            alert: { visit, who in try await showWhitelist(of: gemeente, nil, visit, who) },
            { form, who in try await doList(form, gemeente.code, who) },
            then: { outcome, visit, who in
                var visit = visit
                visit.pages.isSaved = outcome == nil
                return try await showWhitelist(of: gemeente, outcome, visit, who)
            })
    }

    /// Does what the form asks; nil when something was saved and there is no more to say.
    private func doList(
        _ form: OIDC.Parameters, _ code: GemeenteCode, _ who: Aangemelde
    ) async throws -> BeheerPages.WhitelistOutcome? {
        let beheer = doors.beheer
        switch form["actie"] {
        case "zoeken":
            return .found(try await beheer.listEntry(of: try form.bsn(), in: code, for: who, at: now()))
        case "beeindigen":
            try await beheer.unlist(try form.bsn(), in: code, by: who, at: now())
        case "toevoegen":
            guard let van = try form.optionalDay("van") else { throw BeheerFault.unreadable(["van"]) }
            try await beheer.list(
                try form.bsn(), categorie: form["categorie"] ?? "", van: van,
                tot: try form.optionalDay("tot"), in: code, by: who, at: now())
        case "bekijken":
            let staged = try await beheer.stage(form["lijst"] ?? "", for: code, by: who, at: now())
            if case .staged(let upload) = staged { return .staged(upload) }
            return .unchanged
        case "vervangen", "weggooien":
            guard let upload = form["bestand"] else { throw WebFault.malformedForm }
            let replacing = form["actie"] == "vervangen"
            try await beheer.settle(upload, replacing: replacing, in: code, by: who, at: now())
            if !replacing { return .dropped }
        default: throw WebFault.malformedForm
        }
        return nil
    }
}

extension OIDC.Parameters {
    /// The number of a person; it stands in the body only.
    fileprivate func bsn() throws(BeheerFault) -> BSN {
        guard let bsn = self["bsn"].flatMap({ try? BSN($0) }) else { throw .unreadable(["bsn"]) }
        return bsn
    }
}
