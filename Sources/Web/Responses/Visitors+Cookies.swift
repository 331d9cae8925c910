import HTTPTypes
import Hummingbird

extension Visitors {
    /// A cookie that goes when the browser closes.
    func cookie(_ kind: Kind, _ value: String) -> Cookie {
        Cookie(
            name: name(of: kind), value: value, path: "/", secure: isSecure, httpOnly: true,
            sameSite: travels(kind) ? .none : .lax)
    }

    /// What takes a cookie away.
    func removal(of kind: Kind) -> Cookie {
        Cookie(
            name: name(of: kind), value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .lax)
    }

    /// Whether a cookie comes along with a form from another site.
    ///
    /// That of a logout always does, because providers may answer one by POST: it only says where the browser
    /// goes next. Those by which a provider's form finds its login do when a provider sends one; no other ever does.
    /// SameSite=None without Secure is refused by every browser: over http the cookie stays at home.
    private func travels(_ kind: Kind) -> Bool {
        switch kind {
        case .logout: isSecure
        case .browser, .session: isSecure && crossSitePost
        case .language, .inzageLogin, .inzage, .beheerLogin, .beheer: false
        }
    }
}

extension Response {
    /// Has the browser keep a cookie; two equal answers are equal to the octet, so the attributes stand in order.
    mutating func keep(_ cookie: Cookie) {
        let parts = cookie.description.split(separator: "; ").map(String.init)
        headers[values: .setCookie].append(
            (parts.prefix(1) + parts.dropFirst().sorted()).joined(separator: "; "))
    }
}
