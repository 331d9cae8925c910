import CoreMetrics
import Identity

/// The gateway's own measures: few labels with few values, and nothing of persons in any.
struct GatewayMetrics: Sendable {
    let factory: any MetricsFactory

    /// What the names mean, for the output.
    static let help = [
        "namens_http_request_duration_seconds": "How long requests took, by route, method and status.",
        "namens_logins_total": "Logins at identity providers, by gemeente and outcome.",
        "namens_saml_rejections_total":
            "Assertions that were rejected, by identity provider and failed check.",
        "namens_relation_checks_total": "Questions to registers, by register and result.",
        "namens_decisions_total": "Decisions, by gemeente, capacity and outcome.",
        "namens_grants_revoked_total": "Grants that ended early, by cause.",
        "namens_tokens_issued_total": "Access tokens issued, by portal.",
        "namens_token_refusals_total": "Requests for a token that were refused, by portal and reason.",
        "namens_provider_logouts_total": "Answers of identity providers to a logout, by outcome.",
        "namens_logins_turned_away_total": "Logins that were not begun: their address had begun too many.",
        "namens_audit_append_seconds": "How long changes and their records took to be on disk.",
        "namens_store_flushes_total": "Transactions written to disk; commits that come together share one.",
        "namens_store_failures_total": "Commits that changed nothing, by reason.",
        "namens_list_changes_total": "Changes of whitelists and caseloads, by gemeente, list and change.",
        "namens_list_refusals_total": "Files for lists that were refused, by gemeente and list.",
        "namens_feed_age_seconds": "How long ago the register said that we know all its changes.",
        "namens_build_info": "The running version; the value is always 1.",
    ]

    func answered(route: String, method: String, code: Int, after duration: Duration) {
        timer(
            "namens_http_request_duration_seconds",
            [("route", route), ("method", method), ("code", String(code))], duration)
    }

    func committed(after duration: Duration) { timer("namens_audit_append_seconds", [], duration) }

    func count(_ name: String, _ labels: [(String, String)]) {
        factory.makeCounter(label: name, dimensions: labels).increment(by: 1)
    }

    func running(_ build: Build) {
        factory.makeMeter(
            label: "namens_build_info", dimensions: [("version", build.version), ("commit", build.commit)]
        ).set(Int64(1))
    }

    private func timer(_ name: String, _ labels: [(String, String)], _ duration: Duration) {
        let nanoseconds = duration / .nanoseconds(1)
        factory.makeTimer(label: name, dimensions: labels).recordNanoseconds(Int64(nanoseconds))
    }
}
