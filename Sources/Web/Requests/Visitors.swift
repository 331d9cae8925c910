import Broker
import Foundation
import Hummingbird
import Identity
import OIDC

/// Knows a browser again by its cookies, and gives it new ones.
///
/// Over https every name begins with `__Host-`, which binds the cookie to this very host.
struct Visitors: Sendable {
    /// Whether browsers reach us by https.
    let isSecure: Bool
    /// Whether the cookies come along when another site sends a form here.
    let crossSitePost: Bool
    let randomness: Randomness

    /// What is kept in a browser.
    enum Kind: String, CaseIterable {
        case browser = "namens-browser"
        case session = "namens-session"
        case language = "namens-language"
        case logout = "namens-logout"
        /// A login for inzage that is under way, and what it led to.
        case inzageLogin = "namens-inzage-login"
        case inzage = "namens-inzage"
        /// A login for beheer that is under way, and what it led to.
        case beheerLogin = "namens-beheer-login"
        case beheer = "namens-beheer"
    }

    func name(of kind: Kind) -> String { (isSecure ? "__Host-" : "") + kind.rawValue }

    /// The value a browser brought; nil when it has none.
    func value(of kind: Kind, in request: Request) -> String? {
        request.cookies[name(of: kind)].map(\.value)
    }

    /// The browser behind a request, at an address when that is known; one without a cookie is nobody's.
    func browser(of request: Request, at address: ClientAddress? = nil) -> Browser {
        Browser(
            secret: secret(in: request) ?? "", session: value(of: .session, in: request),
            address: address?.networkName)
    }

    /// The browser behind a request, and the secret it gets when it has none yet.
    func welcome(_ request: Request) -> (browser: Browser, newSecret: String?) {
        guard secret(in: request) == nil else { return (browser(of: request), nil) }
        let secret = randomness.handle()
        return (Browser(secret: secret, session: nil), secret)
    }

    /// The language of a page: asked for in the address, chosen before, or preferred by the browser.
    func language(of request: Request) -> Language {
        let asked = (try? OIDC.Parameters(query: request.uri.query ?? ""))?["ui_locales"]
        let chosen = value(of: .language, in: request)
        let preferred = preferences(request.headers[.acceptLanguage] ?? "")
        return Language(preferences: ([asked, chosen].compactMap(\.self) + preferred).joined(separator: " "))
    }

    /// A secret of ours has 43 characters; anything else is not one.
    private func secret(in request: Request) -> String? {
        value(of: .browser, in: request).flatMap { bytes(base64URL: $0)?.count == 32 ? $0 : nil }
    }

    /// The tags of `Accept-Language`, the most wanted first (RFC 9110 §12.5.4).
    private func preferences(_ header: String) -> [String] {
        header.split(separator: ",").prefix(20).map { range -> (tag: String, weight: Double) in
            let parts = range.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let weight = parts.dropFirst().first.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (parts.first ?? "", weight)
        }.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }.map(\.tag)
    }
}
