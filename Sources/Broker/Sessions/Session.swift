public import Foundation
public import Identity
public import Policy

/// Somebody who logged in, at one portal: what grants hang on.
public struct Session: Hashable, Sendable {
    /// The claim `sid`.
    public let id: String
    /// The cookie that continues it.
    public let secret: Digest
    /// The browser that logged in.
    public let browser: Digest
    /// The portal it belongs to.
    public let client: ClientID
    /// The gemeente it belongs to.
    public let gemeente: GemeenteCode
    /// Who logged in, sealed for ``place``.
    public let actor: Sealed
    /// What the login proved.
    public let login: LoginEvidence
    /// How long it may last.
    public let limits: Dienst.SessionLimits
    /// When it began.
    public let startedAt: Date
    /// The last sign of life.
    public let lastUsedAt: Date

    /// Puts the parts together, new or as stored.
    public init(
        id: String, secret: Digest, browser: Digest, client: ClientID, gemeente: GemeenteCode, actor: Sealed,
        login: LoginEvidence, limits: Dienst.SessionLimits, startedAt: Date, lastUsedAt: Date
    ) {
        self.id = id
        self.secret = secret
        self.browser = browser
        self.client = client
        self.gemeente = gemeente
        self.actor = actor
        self.login = login
        self.limits = limits
        self.startedAt = startedAt
        self.lastUsedAt = lastUsedAt
    }

    /// Where who logged in is sealed.
    public var place: String { Self.place(id) }

    static func place(_ id: String) -> String { "session:\(id)" }

    /// The instant from which it may not be used any more if nothing happens.
    public var ends: Date { min(lastUsedAt + Double(limits.idle), startedAt + Double(limits.absolute)) }

    /// Whether it may be used at `now`.
    public func isLive(at now: Date) -> Bool { startedAt <= now && now < ends }

    /// Whether it may be used at `now` for a dienst, whose limits may be narrower than those it began with.
    func isLive(at now: Date, within narrower: Dienst.SessionLimits) -> Bool {
        isLive(at: now) && now < lastUsedAt + Double(narrower.idle) && now < latestEnd(within: narrower)
    }

    /// The instant after which no use prolongs it for a dienst.
    func latestEnd(within narrower: Dienst.SessionLimits) -> Date {
        startedAt + Double(min(limits.absolute, narrower.absolute))
    }
}
