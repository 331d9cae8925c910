import Foundation
import HTTPTypes
import Hummingbird
import Identity
import NIOCore

/// What the simulated BRP answers to those who ask it, and what its operator may do.
struct GezagRoutes: Sendable {
    let afnemers: [Afnemer]
    let state: GezagState
    let now: @Sendable () -> Date
    let randomness: Randomness

    func router() throws -> Router<RegisterContext> {
        let description = ByteBuffer(bytes: try SimulatorFiles.bytes("gezag-openapi.json"))
        let router = Router(context: RegisterContext.self)
        router.add(middleware: APIHeaders())
        router.add(middleware: ProblemDetails())
        router.post("api/v1/opvragenBevoegdheidTotGezag", use: ask)
        router.get("v1/openapi.json") { _, _ in json(description) }
        return router
    }

    func beheer() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: APIHeaders())
        router.add(middleware: ProblemDetails())
        router.post("kinderen") { request, _ in
            await state.put(try await request.decoded(GezagZaak.self))
            return Response(status: .noContent)
        }
        router.post("faults") { request, _ in
            await state.misbehave(try await request.decoded(FaultOrder<GezagFault>.self).fault)
            return Response(status: .noContent)
        }
        return router
    }

    @Sendable
    private func ask(_ request: Request, _ context: RegisterContext) async throws -> Response {
        _ = try await afnemers.caller(context)
        let question = try await request.decoded(GezagVraag.self)
        let today = LocalDate(now())
        var answer = GezagAntwoord(personen: [])
        for person in question.personen {
            let found = await state.ask(person, today: today)
            answer.personen.append(
                .init(burgerservicenummer: person.reveal(), gezag: found.map { .init($0, today: today) }))
        }
        return try await respond(answer, context)
    }

    private func respond(_ honest: GezagAntwoord, _ context: RegisterContext) async throws -> Response {
        let fault = await state.fault
        var answer = honest
        answer.spoil(fault)
        switch fault {
        case .slow: await stall()
        case .down: try await context.channel.close()
        case .unavailable: throw Problem(.serviceUnavailable, "The register is being maintained.")
        case .nonsense:
            return Response(
                status: .ok, headers: [.contentType: "text/html"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "<!doctype html><p>Welkom</p>")))
        case .huge: return try json([String(repeating: "0", count: (1 << 20) + 1)])
        default: break
        }
        var response = try json(answer)
        if fault != .noTransaction, let name = HTTPField.Name("TransactionID") {
            response.headers[name] = randomness.handle()
        }
        return response
    }
}

extension GezagAntwoord {
    /// Makes it wrong on purpose, wherever it has what the fault spoils.
    fileprivate mutating func spoil(_ fault: GezagFault?) {
        for person in personen.indices {
            if fault == .otherPerson { personen[person].burgerservicenummer = Cast.willem.bsn.reveal() }
            for index in personen[person].gezag.indices { personen[person].gezag[index].spoil(fault) }
        }
    }
}

extension GezagAntwoord.Relatie {
    fileprivate mutating func spoil(_ fault: GezagFault?) {
        switch fault {
        case .unknownType: type = "GezagVanDeBuren"
        case .badNumber: minderjarige.burgerservicenummer = "999999999"
        case .noParents: (ouders, ouder) = (ouders.map { _ in [] }, nil)
        case .noBirthday:
            minderjarige.geboorte = minderjarige.geboorte.map { .init(datum: $0.datum.prefix(4) + "0000") }
        default: break
        }
    }
}
