import Audit
import Identity

extension GatewayMetrics {
    /// Counts what was recorded; pseudonyms, ids and references stay behind.
    func count(_ event: Event) {
        let tenant = ("tenant", event.gemeente.rawValue)
        switch event.what {
        case .authenticated(let provider, _, _):
            count("namens_logins_total", [tenant, ("idp", provider.rawValue), ("outcome", "authenticated")])
        case .authenticationFailed(let provider, _):
            count("namens_logins_total", [tenant, ("idp", provider.rawValue), ("outcome", "failed")])
        case .assertionRejected(let provider, let checks):
            count("namens_logins_total", [tenant, ("idp", provider.rawValue), ("outcome", "rejected")])
            for check in checks {
                count("namens_saml_rejections_total", [("idp", provider.rawValue), ("check", check)])
            }
        case .registerConsulted(let register, _):
            count("namens_relation_checks_total", [("register", register), ("result", "answered")])
        case .registerFailed(let register, let reason):
            count("namens_relation_checks_total", [("register", register), ("result", reason)])
        case .decided(let decision):
            count(
                "namens_decisions_total",
                [
                    tenant, ("capacity", decision.vertegenwoordiging.rawValue),
                    ("outcome", decision.outcome.rawValue),
                ])
        case .tokenIssued, .programAdmitted:
            count("namens_tokens_issued_total", [("client", event.client?.rawValue ?? "")])
        case .grantRevoked(_, let cause): count("namens_grants_revoked_total", [("cause", cause.rawValue)])
        case .tokenRefused(let reason):
            count(
                "namens_token_refusals_total",
                [("client", event.client?.rawValue ?? ""), ("reason", reason)])
        case .providerLogout(let provider, let outcome):
            count(
                "namens_provider_logouts_total", [tenant, ("idp", provider.rawValue), ("outcome", outcome)])
        case .raadpleging(let record):
            count(
                "namens_raadplegingen_total",
                [tenant, ("onderdeel", record.onderdeel), ("outcome", record.outcome.rawValue)])
        case .escaped(_, let reden): count("namens_escapes_total", [tenant, ("reden", reden)])
        case .quotaSpent: count("namens_number_quota_spent_total", [tenant])
        case .actDisputed: count("namens_acts_disputed_total", [tenant])
        case .listActivated(let list, _, _, _):
            count("namens_list_changes_total", [tenant, ("list", list), ("change", "replaced")])
        case .listChanged(let list, let change, let origin):
            count(
                "namens_list_changes_total",
                [tenant, ("list", list), ("change", change.rawValue), ("by", origin.rawValue)])
        case .listExpired(let list, _):
            count("namens_list_changes_total", [tenant, ("list", list), ("change", "expired")])
        case .accountChanged(_, _, let change):
            count("namens_account_changes_total", [tenant, ("change", change)])
        case .listRefused(let list, _): count("namens_list_refusals_total", [tenant, ("list", list)])
        case .loginStarted, .authenticationRequested, .sessionReused, .grantIssued, .introspected,
            .refused, .returnedToPortal, .loggedOut, .sessionEnded, .agreementAsked,
            .grantBounded, .actsShown, .givingJudged, .raadplegingIntrospected, .opdracht,
            .matrixProposed, .matrixActivated, .matrixWithdrawn, .deviationAllowed, .deviationEnded,
            .accountRequested,
            .accountsExported, .listConsulted, .escapesShown, .escapeReviewed, .listStaged, .listDropped:
            break
        }
    }
}
