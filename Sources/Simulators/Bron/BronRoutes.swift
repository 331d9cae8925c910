import HTTPTypes
import Hummingbird
import Identity

/// What the source answers: only to the gemeente in whose name the token was given.
struct BronRoutes: Sendable {
    let tokens: TokenJudgement
    let memory: BronMemory

    func router() -> Router<RegisterContext> {
        let router = Router(context: RegisterContext.self)
        router.add(middleware: APIHeaders())
        router.add(middleware: ProblemDetails())
        router.get("v1/gegevens", use: gegevens)
        return router
    }

    @Sendable
    private func gegevens(_ request: Request, _ context: RegisterContext) async throws -> Response {
        let oin = try await context.clientOIN()
        let found: Gegevens
        do throws(Turned) {
            found = try await answer(to: bearer(request), from: oin)
        } catch {
            await memory.refused(BronRefusal(reason: error.reason, oin: oin))
            throw error.problem
        }
        await memory.gave()
        return try json(found)
    }

    private func answer(to token: String?, from oin: OIN?) async throws(Turned) -> Gegevens {
        guard let oin else { throw Turned(.noOIN) }
        guard let token else { throw Turned(.noToken) }
        let judged: JudgedToken
        do throws(PortalFault) { judged = try await tokens.of(token) } catch { throw Turned(.unreachable) }
        guard judged.active, judged.source == "medewerker", let gemeente = judged.gemeente,
            let onderdeel = judged.onderdeel
        else { throw Turned(.inactive) }
        guard judged.gemeenteOIN == oin.description else { throw Turned(.otherGemeente) }
        guard let number = judged.represents?.bsn else {
            return Gegevens(gemeente: gemeente, onderdeel: onderdeel, naam: nil)
        }
        guard let persona = Cast.everybody.first(where: { $0.bsn.reveal() == number }) else {
            throw Turned(.unknownPerson)
        }
        return Gegevens(gemeente: gemeente, onderdeel: onderdeel, naam: persona.name)
    }

    private func bearer(_ request: Request) -> String? {
        request.headers[.authorization]?.wholeMatch(of: /(?i:bearer) ([A-Za-z0-9\-._~+\/]+=*)/).map {
            String($0.1)
        }
    }

    private struct Gegevens: Encodable {
        let gemeente: String
        let onderdeel: String
        let naam: String?
    }
}

/// Why somebody leaves without an answer.
private struct Turned: Error {
    let reason: BronRefusal.Reason

    init(_ reason: BronRefusal.Reason) { self.reason = reason }

    var problem: Problem {
        switch reason {
        case .noOIN: Problem(.forbidden, "The client certificate carries no OIN.")
        case .noToken: Problem(.unauthorized, "Send the token of a raadpleging.")
        case .unreachable: Problem(.serviceUnavailable, "The token could not be checked.")
        case .inactive: Problem(.unauthorized, "The token is not that of a raadpleging that is allowed now.")
        case .otherGemeente:
            Problem(.forbidden, "The client certificate is not that of the gemeente the token is for.")
        case .unknownPerson: Problem(.notFound, "Nothing is known of this person.")
        }
    }
}
