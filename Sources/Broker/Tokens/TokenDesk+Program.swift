import Audit
import Foundation
import Identity
import Mandaat
import OIDC

extension TokenDesk {
    /// For how long a token of a program is good, in seconds.
    static let programLifetime: TimeInterval = 300

    /// Gives a program a token for itself; that it did is on disk before the token leaves.
    ///
    /// - Source: RFC 6749 §4.4; RFC 9700 §2.6.
    func admit(
        _ form: Parameters, by client: AuthenticatedClient, _ spending: [Change], at now: Date
    ) async throws(TokenDeskFault) -> JSONObject {
        let request = try await judged { () throws(TokenFault) in try ProgramTokenRequest(from: form) }
        guard let program = catalogue.program(client.client.id) else {
            throw .refused(TokenFault(.unauthorizedClient))
        }
        guard let taken = program.taken(asked: request.scopes) else { throw .refused(TokenFault(.scope)) }
        let secret = randomness.handle()
        let token = StoredProgramToken(
            digest: Digest(of: secret), client: client.client.id, taken: taken, issuedAt: now,
            expiresAt: now + Self.programLifetime)
        let scope = program.scope(for: taken)
        let admitted = Event(
            gemeente: program.gemeente, at: now, client: client.client.id,
            what: .programAdmitted(verband: program.werkverband.verband.id.rawValue, scope: scope))
        try await stored { () throws(StoreError) in
            try await store.commit(spending + [.verband(.admit(token))], recording: [admitted])
        }
        return programTokenAnswer(
            accessToken: secret, lifetime: Int(Self.programLifetime), scope: scope)
    }
}
