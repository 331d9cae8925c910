public import Foundation
public import Identity
public import OIDC

/// One login of one browser at one portal for one dienst, as it is stored between two requests.
public struct Login: Hashable, Sendable {
    /// The unguessable handle in the addresses of the pages.
    public let id: String
    /// The browser that began; no other may go on with it.
    public let browser: Digest
    /// The portal's validated request.
    public let request: AuthorizationRequest
    /// The gemeente it belongs to.
    public let gemeente: GemeenteCode
    /// The language of the pages.
    public let language: Language
    /// When it began.
    public let startedAt: Date
    /// The instant from which it is worth nothing.
    public let expiresAt: Date
    /// Where it stands.
    public let journey: Journey
    /// Raised by one with every move; 0 before it is stored.
    public let version: Int

    /// Puts the parts together, new or as stored.
    public init(
        id: String, browser: Digest, request: AuthorizationRequest, gemeente: GemeenteCode,
        language: Language,
        startedAt: Date, expiresAt: Date, journey: Journey, version: Int
    ) {
        self.id = id
        self.browser = browser
        self.request = request
        self.gemeente = gemeente
        self.language = language
        self.startedAt = startedAt
        self.expiresAt = expiresAt
        self.journey = journey
        self.version = version
    }

    /// How long a login may take from its beginning, in seconds.
    public static let lifetime: TimeInterval = 15 * 60

    /// The code a person reads out to the helpdesk, and by which records name the login; it opens nothing.
    public var reference: String { Self.reference(of: id) }

    /// The same for a handle under which no login may be stored.
    public static func reference(of handle: String) -> String {
        String(Digest(of: handle).description.prefix(12))
    }

    /// Where the offers of this login are sealed.
    var place: String { "login:\(id)" }

    /// The login after a move.
    func moved(by move: Move) throws(OutOfOrder) -> Login {
        Login(
            id: id, browser: browser, request: request, gemeente: gemeente, language: language,
            startedAt: startedAt, expiresAt: expiresAt, journey: try journey.next(after: move),
            version: version + 1)
    }

    /// The login as it is stored when it waits for a choice before its first move.
    func begun() -> Login { speaking(language) }

    /// The same login shown in another language.
    func speaking(_ language: Language) -> Login {
        Login(
            id: id, browser: browser, request: request, gemeente: gemeente, language: language,
            startedAt: startedAt, expiresAt: expiresAt, journey: journey, version: version + 1)
    }
}
