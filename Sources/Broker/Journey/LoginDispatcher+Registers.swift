import Audit
import Foundation
import Identity
import Policy
import Representation

extension LoginDispatcher {
    func askMachtigingen(_ visit: Visit, at now: Date) async -> Asked<RegisterAnswer> {
        guard case .person(let person) = visit.actor, let register = registers.machtigingen,
            isWorthAsking([.machtiging], visit)
        else { return .notAsked }
        return await ask("machtigingen", visit, about: nil, at: now) { () throws(RegisterError) in
            let answer = try await register.machtigingen(gemachtigde: person, at: now)
            return (answer, answer.consultation)
        }
    }

    func askGezag(_ visit: Visit, at now: Date) async -> Asked<GezagAnswer> {
        guard case .person(let person) = visit.actor, let register = registers.gezag,
            isWorthAsking([.gezag], visit)
        else { return .notAsked }
        let inquiry = GezagInquiry(
            about: nil, by: person, for: visit.dienst, in: visit.login.gemeente, randomness, at: now)
        return await ask("gezag", visit, about: nil, at: now) { () throws(RegisterError) in
            let answer = try await register.gezag(inquiry)
            return (answer, answer.consultation)
        }
    }

    func askToezicht(
        about represented: BSN, _ visit: Visit, at now: Date
    ) async -> Asked<ToezichtAnswer> {
        guard let register = registers.toezicht else { return .notAsked }
        let inquiry = RelationInquiry(
            about: represented, by: visit.actor, visit.session.login, for: visit.dienst,
            in: visit.login.gemeente, randomness, at: now)
        return await ask("toezicht", visit, about: represented, at: now) { () throws(RegisterError) in
            let answer = try await register.relation(inquiry)
            return (answer, answer.consultation)
        }
    }

    /// What protects somebody beside the ground itself; nil where no register of the court is configured.
    func askBescherming(
        of represented: BSN, _ visit: Visit, at now: Date
    ) async -> Asked<ToezichtAnswer>? {
        guard registers.toezicht != nil else { return nil }
        return await askToezicht(about: represented, visit, at: now)
    }

    /// No register is told of somebody while the login itself or the dienst stands in the way.
    func isWorthAsking(_ kinds: [Vertegenwoordiging], _ visit: Visit) -> Bool {
        obstacles(
            toAnyOf: kinds, of: visit.actor, in: visit.dienst, at: visit.context.portal.awareness,
            level: visit.session.login.level
        ).isEmpty
    }

    private func ask<Answer>(
        _ name: String, _ visit: Visit, about represented: BSN?, at now: Date,
        _ asking: () async throws(RegisterError) -> (Answer, Consultation)
    ) async -> Asked<Answer> {
        func event(_ what: Event.What) -> Event {
            self.event(visit.login, what, by: visit.actor, for: represented, at: now)
        }
        return await Asked(name, recording: event, asking)
    }
}
