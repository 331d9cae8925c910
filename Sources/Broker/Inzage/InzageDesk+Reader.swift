import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension InzageDesk {
    /// Whoever proved herself by a token of our own portal.
    struct Reader {
        let person: BSN
        let login: LoginEvidence
        let pseudonym: Pseudonym
        let session: String
        let gemeente: GemeenteCode
        let client: ClientID
        let dienst: DienstID

        /// What she did here, or about another dienst.
        func event(_ what: Event.What, about other: DienstID? = nil, at now: Date) -> Event {
            Event(
                gemeente: gemeente, at: now, client: client, dienst: other ?? dienst, actor: pseudonym,
                what: what)
        }
    }

    /// The person behind a token, when it is one of our own portal's for this gemeente and still holds.
    func reader(
        _ token: String, in gemeente: GemeenteCode, at now: Date
    ) async throws(InzageFault) -> Reader {
        let client = InzageSettings.client(of: gemeente)
        let holding: Holding?
        do throws(TokenDeskFault) { holding = try await portal.holding(token, at: client, at: now) } catch {
            throw .token(error)
        }
        guard let holding, case .person(let person) = holding.actor, holding.grant.gemeente == gemeente
        else { throw .signedOut }
        return Reader(
            person: person, login: holding.session.login, pseudonym: keys.pseudonym(of: person),
            session: holding.session.id, gemeente: gemeente,
            client: holding.grant.client, dienst: holding.grant.dienst)
    }
}
