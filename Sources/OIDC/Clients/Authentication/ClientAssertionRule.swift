import Foundation
import Identity

/// The rules of a client assertion whose signature holds; the raw value cites the specification.
enum ClientAssertionRule: String, CaseIterable {
    case party = "RFC 7523 §3 (1), (2): iss and sub are the client"
    case audience = "RFC 10070: aud is exactly the issuer, one string"
    case expiry = "RFC 7523 §3 (4): exp, at most five minutes ahead"
    case time = "RFC 7523 §3 (5), (6): nbf and iat"
    case identifier = "RFC 7523 §3 (7): jti"

    /// How far the clocks of portal and gateway may be apart, in seconds.
    static let clockSkew: TimeInterval = 60
    /// The longest an assertion may still last, in seconds.
    static let longestLife: TimeInterval = 300

    struct Expectations {
        let client: ClientID
        let issuer: String
        let now: Date
    }

    func holds(for claims: JSONObject, _ expected: Expectations) -> Bool {
        switch self {
        case .party:
            claims["iss"] == .string(expected.client.rawValue)
                && claims["sub"] == .string(expected.client.rawValue)
        case .audience: claims["aud"]?.text.map { sameOctets($0, expected.issuer) } ?? false
        case .expiry:
            claims["exp"]?.number.map {
                -Self.clockSkew < expected.seconds(until: $0)
                    && expected.seconds(until: $0) <= Self.longestLife + Self.clockSkew
            } ?? false
        case .time:
            ["iat", "nbf"].allSatisfy { claims[$0] == nil || startsInTime(claims, $0, expected) }
        case .identifier: claims["jti"]?.text.map { (1...256).contains($0.utf8.count) } ?? false
        }
    }

    var refusal: TokenRefusal {
        switch self {
        case .party: .assertionIssuer
        case .audience: .assertionAudience
        case .expiry: .assertionExpiry
        case .time: .assertionTime
        case .identifier: .assertionID
        }
    }

    private func startsInTime(_ claims: JSONObject, _ name: String, _ expected: Expectations) -> Bool {
        guard let start = claims[name]?.number, let expiry = claims["exp"]?.number else { return false }
        return expected.seconds(until: start) <= Self.clockSkew && start <= expiry
    }
}

extension ClientAssertionRule.Expectations {
    /// How far ahead an instant lies, in seconds.
    fileprivate func seconds(until instant: Double) -> TimeInterval { instant - now.timeIntervalSince1970 }
}
