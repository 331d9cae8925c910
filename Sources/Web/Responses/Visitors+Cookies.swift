import Hummingbird

extension Visitors {
    /// A cookie that goes when the browser closes.
    func cookie(_ kind: Kind, _ value: String) -> Cookie {
        // SameSite=None without Secure is refused by every browser: over http the cookie stays at home.
        Cookie(
            name: name(of: kind), value: value, path: "/", secure: isSecure, httpOnly: true,
            sameSite: crossSitePost && isSecure ? .none : .lax)
    }

    /// What takes a cookie away.
    func removal(of kind: Kind) -> Cookie {
        Cookie(
            name: name(of: kind), value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .lax)
    }
}
