import Foundation
import Identity

/// A login that went to the gateway and has not come back.
struct PendingLogin: Sendable {
    let dienst: PortalConfiguration.Dienst
    let state: String
    let nonce: String
    let verifier: String
    let begunAt: Date
}

/// A login that came back.
struct PortalLogin: Sendable {
    let dienst: PortalConfiguration.Dienst
    let claims: LearnedClaims
    let tokens: TokenAnswer
}

/// What the portal remembers of its browsers, by the secret in their cookies.
actor PortalSessions {
    private var browsers: [String: Browser] = [:]
    private var spentTokens: [String: Date] = [:]

    private struct Browser {
        var pending: [PendingLogin] = []
        var login: PortalLogin?
        /// The ground of a login that was ended behind its back; empty when it had none.
        var ended: String?
        /// What her consulting left behind, when she is staff.
        var inkijk = InkijkState()
        var lastSeen: Date
    }

    /// How a browser stands: logged in, ended behind its back, or neither.
    enum Standing: Sendable {
        case loggedIn(PortalLogin)
        case ended(kind: String)
        case none
    }

    /// Remembers a login that begins; a browser with no cookie of ours gets the secret `fresh`.
    func begin(_ login: PendingLogin, in secret: String?, fresh: String) -> String {
        forget(before: login.begunAt - 7200)
        let id = secret.flatMap { browsers[$0] == nil ? nil : $0 } ?? fresh
        var browser = browsers[id] ?? Browser(lastSeen: login.begunAt)
        browser.pending = browser.pending.suffix(9) + [login]
        browser.lastSeen = login.begunAt
        browsers[id] = browser
        return id
    }

    /// The login that a browser began under that state; once.
    func take(state: String, of secret: String?, at now: Date) -> PendingLogin? {
        guard let secret, let index = browsers[secret]?.pending.firstIndex(where: { $0.state == state })
        else {
            return nil
        }
        let login = browsers[secret]?.pending.remove(at: index)
        return login.flatMap { now < $0.begunAt + 3600 ? $0 : nil }
    }

    /// Notes a login under a new secret, so that nobody who knew the old one comes along.
    ///
    /// What was begun in other tabs goes along: each of those comes back to this browser too.
    func open(_ login: PortalLogin, replacing secret: String?, with fresh: String, at now: Date) {
        let begun = secret.flatMap { browsers.removeValue(forKey: $0)?.pending } ?? []
        browsers[fresh] = Browser(pending: begun, login: login, lastSeen: now)
    }

    func standing(of secret: String?) -> Standing {
        guard let secret, let browser = browsers[secret] else { return .none }
        if let login = browser.login { return .loggedIn(login) }
        return browser.ended.map { .ended(kind: $0) } ?? .none
    }

    /// Ends the login of one browser, and gives what is needed to tell the gateway.
    func end(_ secret: String?) -> PortalLogin? {
        guard let secret else { return nil }
        return browsers.removeValue(forKey: secret)?.login
    }

    /// Ends the logins that a logout token names; false when the token was used before.
    func end(by token: LogoutClaims, at now: Date) -> Bool {
        spentTokens = spentTokens.filter { $0.value > now }
        guard spentTokens.updateValue(now + 3600, forKey: token.jti) == nil else { return false }
        for (secret, browser) in browsers where browser.login.map({ token.names($0.claims) }) ?? false {
            browsers[secret]?.login = nil
            browsers[secret]?.inkijk = InkijkState()
            browsers[secret]?.ended = browser.login?.claims.vertegenwoordiging ?? ""
        }
        return true
    }

    /// In whose name the browser consulted last; nil before the first time.
    func gemeente(of secret: String?) -> String? { secret.flatMap { browsers[$0]?.inkijk.gemeente } }

    /// Notes in whose name it did; what waited for a confirmation is not asked any more.
    func consulted(for gemeente: String, in secret: String?) {
        guard let secret else { return }
        browsers[secret]?.inkijk = InkijkState(gemeente: gemeente)
    }

    /// Keeps what she may fill in for a citizen, or that she did.
    func fillIn(_ aanvraag: Balieaanvraag?, of secret: String?) {
        guard let secret else { return }
        browsers[secret]?.inkijk.aanvraag = aanvraag
    }

    /// What she may fill in under that name.
    func aanvraag(_ id: String, of secret: String?) -> Balieaanvraag? {
        secret.flatMap { browsers[$0]?.inkijk.aanvraag }.flatMap { $0.id == id ? $0 : nil }
    }

    /// Keeps a question until she confirms that she changes to another gemeente.
    func hold(_ wissel: Wissel, of secret: String?) {
        guard let secret else { return }
        browsers[secret]?.inkijk.wissel = wissel
    }

    /// The question that waited under that name; once.
    func release(_ id: String, of secret: String?) -> Wissel? {
        guard let secret, let wissel = browsers[secret]?.inkijk.wissel, wissel.id == id else { return nil }
        browsers[secret]?.inkijk.wissel = nil
        return wissel
    }

    private func forget(before instant: Date) {
        browsers = browsers.filter { $0.value.lastSeen >= instant }
    }
}

extension LogoutClaims {
    /// Whether a session is meant: by `sid` when there is one, else all of the subject.
    fileprivate func names(_ claims: LearnedClaims) -> Bool {
        sid.map { $0 == claims.sid } ?? (sub == claims.sub)
    }
}
