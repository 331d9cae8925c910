import AsyncHTTPClient
import Foundation
import Simulators

/// An employee at the page that asks for a client's number.
struct NumberVisit {
    private var browser: Browser
    private var page: Page

    /// Logs in with eHerkenning, and comes to that page.
    init(to settings: RelationSettings, with http: HTTPClient) async throws {
        browser = Browser(http)
        let start = "http://127.0.0.1:\(settings.portalPort)/dienst/\(RelationSettings.dienst.id)"
        page = try await browser.open(start)
        try await submit("SAMLRequest")
        try await submit(
            "name=\"login\"",
            [
                "medewerker": CastMedewerker.kim.id, "niveau": EHerkenningLevel.eh3.rawValue, "namens": "",
                "actie": "inloggen",
            ])
        if page.form(with: "SAMLart") != nil { try await submit("SAMLart") }
        guard page.body.contains("Voor welke cliënt logt u in?") else {
            throw BenchmarkFailure(
                "no page asks for a client: \(page.status) \(page.url.prefix { $0 != "?" })")
        }
    }

    /// Enters a number that leads nowhere, and comes back to the page.
    ///
    /// - Returns: How long the answer took, in seconds.
    mutating func attempt(_ number: String) async throws -> Double {
        let start = ContinuousClock.now
        try await submit("value=\"number\"", ["choice": "number", "bsn": number])
        let seconds = start.duration(to: .now) / .seconds(1)
        guard page.body.contains("U kunt nu niet voor deze persoon handelen") else {
            throw BenchmarkFailure("a number was not refused: \(page.status)")
        }
        try await submit("value=\"retry\"", ["choice": "retry"])
        return seconds
    }

    /// Enters twice what is no number: as many requests and pages as an attempt, and no check.
    mutating func attemptNoNumber() async throws {
        for _ in 0..<2 { try await submit("value=\"number\"", ["choice": "number", "bsn": "123"]) }
    }

    private mutating func submit(_ mark: String, _ answers: [String: String] = [:]) async throws {
        guard let form = page.form(with: mark) else {
            throw BenchmarkFailure("no form with \(mark): \(page.status) \(page.url.prefix { $0 != "?" })")
        }
        page = try await browser.submit(form, of: page, answers)
    }
}
