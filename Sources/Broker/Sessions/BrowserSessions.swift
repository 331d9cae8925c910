import Foundation
import Identity

/// The sessions of one browser, as they were read together.
struct BrowserSessions {
    /// The live ones: first the one its cookie continues, then those it began, at any portal.
    let live: [Session]
    /// Holds a commit to what was read: no session of this browser came or went.
    let expectation: Change
}

extension SessionReader {
    /// The sessions that a browser holds.
    func sessions(of browser: Browser, at now: Date) async throws(StoreError) -> BrowserSessions {
        let digest = Digest(of: browser.secret)
        let begun = try await sessions(ofBrowser: digest)
        var all = begun
        if let secret = browser.session, let continued = try await session(secret: Digest(of: secret)) {
            all = [continued] + begun.filter { $0.id != continued.id }
        }
        return BrowserSessions(
            live: all.filter { $0.isLive(at: now) },
            expectation: .expectSessions(browser: digest, ids: Set(begun.map(\.id))))
    }
}
