public import Foundation
import Identity
public import Representation
import SAML

extension SAMLIdentityProvider {
    /// A signed LogoutRequest by POST, because it names the person; nil when the provider takes none or knows her
    /// by another name than her number.
    public func logout(
        of actor: Actor, requestID: String, relayState: String, at now: Date
    ) throws(ProviderError) -> OutgoingMessage? {
        guard case .person(let person) = actor, connection.metadata.isValid(at: now),
            let name = connection.profile.nameID(of: person),
            let endpoint = connection.metadata.singleLogout(by: .post)
        else { return nil }
        let message = LogoutRequest(
            header: header(requestID, to: endpoint.location, at: now),
            nameID: name, sessionIndex: nil)
        return try post(message.markup, to: endpoint.location, relayState)
    }

    /// Holds a LogoutResponse, by Redirect or by POST, to the provider's keys and to the request it answers.
    public func judge(
        _ answer: IncomingLogoutAnswer, to requestID: String, at now: Date
    ) -> LogoutOutcome {
        let expected = LogoutExpectations(
            provider: connection.metadata, requestID: requestID, location: connection.logoutURL, now: now)
        do throws(LogoutFault) {
            switch try Self.read(answer, against: expected) {
            case .complete: return .complete
            case .partial: return .partial
            }
        } catch { return .refused(code: error.code, reason: error.operatorText) }
    }

    private static func read(
        _ answer: IncomingLogoutAnswer, against expected: LogoutExpectations
    ) throws(LogoutFault) -> LogoutAnswer {
        switch answer {
        case .query(let raw):
            guard let query = try? RedirectQuery(raw: raw) else { throw .malformed }
            return try LogoutAnswer(query, against: expected)
        case .response(let text):
            guard let bytes = try? PostForm.message(in: text) else { throw .malformed }
            return try LogoutAnswer(posted: bytes, against: expected)
        }
    }
}
