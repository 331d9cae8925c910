public import Foundation
public import XMLSec

/// What a response is held against: who we are, what we asked, what time it is.
public struct Expectations: Sendable {
    /// Our entity ID, which the assertion has to be meant for.
    public var entityID: String
    /// The address the response came to.
    public var acsURL: String
    /// The time at which it is judged.
    public var now: Date
    /// How far clocks may be apart, in seconds.
    public var clockSkew: TimeInterval = 120
    /// The ID of the request that is answered; nil judges everything but `InResponseTo`.
    public var requestID: String?
    /// The ID of the artifact request that is answered; nil judges everything but its `InResponseTo`.
    public var artifactResolveID: String?
    /// The lowest level that will do, a URI of the profile's classes or of eIDAS; nil for any.
    public var minimumLevel: String?
    /// How old a message or assertion may be, in seconds.
    public var messageAge: TimeInterval = 86_400
    /// How long ago the person may have logged in at the provider, in seconds.
    public var authenticationAge: TimeInterval = 12 * 3600
    /// What a certificate outside its dates means.
    public var expiredCertificates = ExpiredCertificates.refuse
    /// The dienst that was asked for, where the profile names one; nil judges everything but the dienst.
    public var service: RequestedService?
    /// What a login that names no dienst at all means, where the profile names one.
    public var unnamedService = UnnamedService.refuse
    /// The organisation whose staff log in, where the profile is theirs; nil judges everything but the organisation.
    public var staff: StaffExpectations?
    /// What may be decrypted with.
    public var decryptionKeys: [DecryptionKey] = []

    /// Names what cannot have a default; the rest is set afterwards.
    public init(entityID: String, acsURL: String, now: Date) {
        self.entityID = entityID
        self.acsURL = acsURL
        self.now = now
    }

    /// What it means that a login names no dienst: neither the one that was asked for nor another.
    public enum UnnamedService: String, Sendable {
        /// The response is refused.
        case refuse
        /// It proves who acts for which organisation, and no mandate.
        case acceptWithoutMandate
    }

    /// What a signing certificate outside its own dates means, in metadata that is still valid.
    public enum ExpiredCertificates: String, Sendable {
        /// The response is refused.
        case refuse
        /// The check passes with a warning.
        case accept
    }
}

extension Expectations {
    /// Whether `instant` has come, for a clock that may run behind ours.
    func hasCome(_ instant: Date) -> Bool { instant <= now + clockSkew }

    /// Whether `instant` has not come, for a clock that may run behind ours.
    func isAhead(_ instant: Date) -> Bool { now - clockSkew < instant }
}
