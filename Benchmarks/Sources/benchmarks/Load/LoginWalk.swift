import AsyncHTTPClient
import Identity
import Simulators

/// One whole login: from the portal's page through DigiD and back, until the portal shows the session.
struct LoginWalk {
    let settings: LoadSettings
    let http: HTTPClient

    /// A citizen acts for himself.
    func walk() async throws {
        var browser = Browser(http)
        let start = "http://127.0.0.1:\(settings.portal)/dienst/\(LoadSettings.dienst.id)"
        let sending = try await browser.open(start)
        let login = try await submit("SAMLRequest", on: sending, &browser)
        let question = try await submit(
            "name=\"login\"", on: login, &browser,
            [
                "persona": Cast.willem.id, "niveau": LoadSettings.dienst.minimumLoA.rawValue,
                "actie": "inloggen",
            ])
        let session = try await submit("value=\"myself\"", on: question, &browser, ["choice": "myself"])
        guard session.status == 200, session.body.contains("U bent ingelogd.") else {
            throw BenchmarkFailure("a login did not end at the portal: \(session.status) \(session.url)")
        }
    }

    private func submit(
        _ mark: String, on page: Page, _ browser: inout Browser, _ answers: [String: String] = [:]
    ) async throws -> Page {
        guard let form = page.form(with: mark) else {
            throw BenchmarkFailure("no form with \(mark): \(page.status) \(page.url.prefix { $0 != "?" })")
        }
        return try await browser.submit(form, of: page, answers)
    }
}
