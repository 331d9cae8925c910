import Broker
import Foundation
import GRDB
import Identity
import OIDC

/// A row of `login`; `relay_state` repeats what the journey says, to be found by it.
struct LoginRecord: Record {
    static let databaseTableName = "login"

    let id: String
    let browser: String
    let request: String
    let gemeente: String
    let language: String
    let startedAt: Int64
    let expiresAt: Int64
    let journey: String
    let relayState: String?
    let version: Int

    enum CodingKeys: String, CodingKey {
        case id, browser, request, gemeente, language, journey, version
        case startedAt = "started_at"
        case expiresAt = "expires_at"
        case relayState = "relay_state"
    }

    init(_ login: Login) {
        id = login.id
        browser = login.browser.description
        request = json(login.request)
        gemeente = login.gemeente.rawValue
        language = login.language.rawValue
        startedAt = login.startedAt.milliseconds
        expiresAt = login.expiresAt.milliseconds
        journey = json(login.journey)
        relayState = login.journey.relayState?.description
        version = login.version
    }

    func login() throws -> Login {
        Login(
            id: id, browser: Digest(stored: browser), request: try decode(json: request),
            gemeente: GemeenteCode(gemeente), language: try Self.value(language, in: "language"),
            startedAt: Date(milliseconds: startedAt), expiresAt: Date(milliseconds: expiresAt),
            journey: try decode(json: journey), version: version)
    }
}

extension Journey {
    fileprivate var relayState: Digest? {
        guard case .awaitingAssertion(let pending) = self else { return nil }
        return pending.relayState
    }
}
