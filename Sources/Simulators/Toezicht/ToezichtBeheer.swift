import Foundation
import Hummingbird
import Identity

/// What the operator of the simulated register may do; every change is a new version and an entry of the feed.
struct ToezichtBeheer: Sendable {
    let database: ToezichtDatabase
    let state: ToezichtState
    let now: @Sendable () -> Date

    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: APIHeaders())
        router.add(middleware: ProblemDetails())
        router.post("zaken") { request, _ in try await load(request) }
        router.post("maatregelen") { request, _ in try await put(request) }
        router.post("maatregelen/:id/beeindigen") { request, context in
            let order = try await request.decoded(Order.self)
            return try await changed(
                database.end(try context.parameters.require("id"), on: day(order), order.reden ?? .opheffing))
        }
        router.post("maatregelen/:id/schorsen", use: suspension(over: false))
        router.post("maatregelen/:id/hervatten", use: suspension(over: true))
        router.get("maatregelen/:id/versies") { _, context in
            try json(await database.history(of: try context.parameters.require("id")))
        }
        router.get("berichten") { _, _ in try json(await database.messages()) }
        router.post("kantoren/ontslaan") { request, _ in
            let order = try await request.decoded(Order.self)
            guard let partij = order.partij else { throw Self.noParty }
            return try await changed(database.dismiss(partij, on: day(order)))
        }
        router.post("personen/overleden") { request, _ in
            let order = try await request.decoded(Order.self)
            guard case .bsn(let bsn) = order.partij else { throw Self.noParty }
            guard try await database.die(bsn, on: day(order)) else {
                throw Problem(.notFound, "Nobody is known by this number.")
            }
            return Response(status: .noContent)
        }
        router.post("faults") { request, _ in
            await state.misbehave(try await request.decoded(FaultOrder<ToezichtFault>.self).fault)
            return Response(status: .noContent)
        }
        return router
    }

    private static let noParty = Problem(.badRequest, "Give kvk, rsin or bsn.", field: "kvk")

    /// The day of an order, or today.
    private func day(_ order: Order) -> LocalDate {
        let today = LocalDate(now())
        return order.dag?.on(today) ?? today
    }

    private func load(_ request: Request) async throws -> Response {
        let zaken = try await request.decoded(ToezichtZaken.self, upTo: 1 << 24)
        try await database.load(zaken, today: LocalDate(now()))
        return Response(status: .noContent)
    }

    private func put(_ request: Request) async throws -> Response {
        let today = LocalDate(now())
        try await database.put(
            try await request.decoded(RegisteredMaatregel<ZaakDag>.self).on(today), from: today)
        return Response(status: .noContent)
    }

    private func suspension(
        over: Bool
    ) -> @Sendable (Request, BasicRequestContext) async throws -> Response {
        { request, context in
            let order = try await request.decoded(Order.self)
            return try await changed(
                database.suspend(
                    try context.parameters.require("id"), order.partij, on: day(order), over: over))
        }
    }

    private func changed(_ count: Int) throws -> Response { try json(["gewijzigd": count]) }
}

/// What an operator orders: for which day, why, and whom it is about; all may be left out.
private struct Order: Decodable {
    let dag: ZaakDag?
    let reden: EindReden?
    let partij: Partij?

    private enum Key: String, CodingKey {
        case dag, reden, kvk, rsin, bsn
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        dag = try fields.decodeIfPresent(ZaakDag.self, forKey: .dag)
        reden = try fields.decodeIfPresent(EindReden.self, forKey: .reden)
        let names = fields.allKeys.contains { [.kvk, .rsin, .bsn].contains($0) }
        partij = names ? try Partij(from: decoder) : nil
    }
}
