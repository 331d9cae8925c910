import Foundation
import Hummingbird
import Identity
import NIOCore

/// What the simulated register answers.
struct MachtigingenRoutes: Sendable {
    let state: MachtigingenState
    let now: @Sendable () -> Date
    let randomness: Randomness
    private let description: ByteBuffer

    init(state: MachtigingenState, now: @escaping @Sendable () -> Date, randomness: Randomness) throws {
        self.state = state
        self.now = now
        self.randomness = randomness
        description = ByteBuffer(bytes: try SimulatorFiles.bytes("machtigingen-openapi.json"))
    }

    func router() -> Router<RegisterContext> {
        let router = Router(context: RegisterContext.self)
        router.add(middleware: APIHeaders())
        router.add(middleware: ProblemDetails())
        router.post("v1/machtigingen/zoekvraag", use: search)
        router.post("v1/machtigingen/:id/intrekken", use: withdraw)
        router.put("v1/machtigingen/:id", use: put)
        router.post("faults", use: setFault)
        router.get("v1/openapi.json") { _, _ in json(description) }
        return router
    }

    @Sendable
    private func search(_ request: Request, _ context: RegisterContext) async throws -> Response {
        let question = try await request.decoded(SearchQuestion.self)
        let (fault, found) = await state.search(question.gemachtigde)
        let answer = SearchAnswer(
            referentie: randomness.handle(), beantwoordOp: now().formatted(.iso8601), machtigingen: found)
        guard let fault else { return try json(answer) }
        return try await MachtigingenMisbehaviour(fault: fault, honest: answer, channel: context.channel)
            .response()
    }

    @Sendable
    private func withdraw(_: Request, _ context: RegisterContext) async throws -> Response {
        guard let machtiging = await state.withdraw(try context.parameters.require("id")) else {
            throw Problem(.notFound, "There is no machtiging with this id.")
        }
        return try json(machtiging)
    }

    @Sendable
    private func put(_ request: Request, _ context: RegisterContext) async throws -> Response {
        let machtiging = try await request.decoded(RegisteredMachtiging.self)
        guard machtiging.id == (try context.parameters.require("id")) else {
            throw Problem(.badRequest, "The id in the address differs from the one in the body.", field: "id")
        }
        return try json(machtiging, await state.put(machtiging) ? .created : .ok)
    }

    @Sendable
    private func setFault(_ request: Request, _: RegisterContext) async throws -> Response {
        await state.misbehave(try await request.decoded(FaultOrder<MachtigingenFault>.self).fault)
        return Response(status: .noContent)
    }
}
