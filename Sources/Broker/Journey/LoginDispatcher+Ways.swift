import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// The ways that are open: what the portal asked for, or everything the dienst accepts and can be checked.
    func ways(in context: Context, for login: Login) -> [Way] {
        Way.allCases.filter { way in
            context.dienst.accepts(way) && registers.serve(way)
                && (login.request.vertegenwoordiging.map(way.kinds.contains) ?? true)
        }
    }

    func ways(of visit: Visit) -> [Way] {
        ways(in: visit.context, for: visit.login).filter { $0.isOpen(to: visit.actor) }
    }

    /// Whether anybody is asked for whom she acts: not when the portal or the dienst leaves no choice.
    func asksForWhom(_ login: Login, in context: Context) -> Bool {
        switch login.request.vertegenwoordiging {
        case .zelf: false
        case .some: true
        case nil: ways(in: context, for: login).contains { $0 != .myself }
        }
    }

    /// What comes once it is known who logged in: the question for whom, or what makes it superfluous.
    func settle(_ visit: Visit, at now: Date) async throws(LoginFault) -> Continuation {
        if let kind = visit.login.request.vertegenwoordiging {
            // What was asked for is tried, so that the answer tells why not.
            guard let way = Way(to: kind), registers.serve(way) else {
                return try await refuse(visit, at: now)
            }
            return try await go(way, visit, at: now)
        }
        let ways = ways(of: visit)
        guard let only = ways.first, ways.count == 1 else {
            guard !ways.isEmpty else { return try await goNowhere(visit, at: now) }
            return Continuation(.show(login: visit.login.id))
        }
        return try await go(only, visit, at: now)
    }

    func go(_ way: Way, _ visit: Visit, at now: Date) async throws(LoginFault) -> Continuation {
        switch way {
        case .myself: try await concludeOwnBehalf(visit, at: now)
        case .machtiging, .gezag: try await offer(way, visit, at: now)
        case .maatregel: try await askForClient(visit, at: now)
        }
    }

    /// The dienst has nothing for who logged in here: the decision says so.
    private func goNowhere(_ visit: Visit, at now: Date) async throws(LoginFault) -> Continuation {
        let wish: Question.Wish =
            switch visit.actor {
            case .person, .medewerker: .ownBehalf
            case .employee: .maatregel(.notAsked, kind: visit.soort, represented: nil)
            }
        return try await deny(visit, decided(visit, wish, at: now), for: nil, recording: [], at: now)
    }

    /// A capacity that nothing here can establish.
    private func refuse(_ visit: Visit, at now: Date) async throws(LoginFault) -> Continuation {
        let refusal = Refusal(text: .kindNotAccepted, error: .accessDenied, retry: .none)
        let refused = event(
            visit.login, .refused(reason: DenialReason.kindNotAccepted.code), by: visit.actor, at: now)
        return try await refuse(visit.login, refusal, recording: [refused])
    }
}
