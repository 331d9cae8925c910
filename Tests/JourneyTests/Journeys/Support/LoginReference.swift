import Foundation
import Identity

/// The code that stands on a login's pages and in its records.
struct LoginReference: Hashable, Sendable {
    let text: String

    /// Nil when the address is not that of a login.
    init?(_ url: String) {
        let parts = URLComponents(string: url)?.path.split(separator: "/") ?? []
        guard parts.count >= 2, parts[0] == "login" else { return nil }
        text = String(Digest(of: String(parts[1])).description.prefix(12))
    }
}
