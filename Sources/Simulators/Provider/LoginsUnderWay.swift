import Foundation

/// The logins whose page somebody is looking at, each with what was asked.
actor LoginsUnderWay<Asked: Sendable> {
    private var logins: [String: (asked: Asked, expires: Date)] = [:]

    func remember(_ asked: Asked, under handle: String, at now: Date) {
        logins = logins.filter { $0.value.expires > now }
        logins[handle] = (asked, now + 15 * 60)
    }

    /// The login under way; it stays under way.
    func find(_ handle: String, at now: Date) -> Asked? {
        logins[handle].flatMap { $0.expires > now ? $0.asked : nil }
    }

    /// Ends a login: it is answered once.
    func finish(_ handle: String, at now: Date) -> Asked? {
        let asked = find(handle, at: now)
        logins[handle] = nil
        return asked
    }
}
