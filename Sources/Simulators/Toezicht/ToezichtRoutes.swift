import Foundation
import Hummingbird
import Identity
import NIOCore

/// What the simulated register answers to those who ask it.
struct ToezichtRoutes: Sendable {
    let configuration: ToezichtConfiguration
    let database: ToezichtDatabase
    let state: ToezichtState
    let signer: ToezichtSigner
    let now: @Sendable () -> Date
    let randomness: Randomness

    /// The changes in one page of the feed, at most.
    static let page = 2000

    /// No answer to a check leaves sooner than this, so that its time tells nothing of what was found.
    private static let floor = Duration.milliseconds(8)

    func router() throws -> Router<RegisterContext> {
        let description = ByteBuffer(bytes: try SimulatorFiles.bytes("toezicht-openapi.json"))
        let keys = ByteBuffer(string: signer.jwks)
        let router = Router(context: RegisterContext.self)
        router.add(middleware: APIHeaders())
        router.add(middleware: ProblemDetails())
        router.post("v1/relaties/controle", use: check)
        router.get("v1/wijzigingen", use: changes)
        router.post("v1/berichten", use: message)
        router.get("v1/jwks.json") { _, _ in json(keys) }
        router.get("v1/openapi.json") { _, _ in json(description) }
        return router
    }

    @Sendable
    private func check(_ request: Request, _ context: RegisterContext) async throws -> Response {
        let begun = ContinuousClock.now
        let afnemer = try await configuration.afnemers.caller(context)
        let vraag = try await request.decoded(Relatievraag.self)
        try afnemer.mayAsk(for: vraag.verantwoordelijkeGemeente)
        await state.countCheck()
        let dossier = try await database.dossier(vraag.vertegenwoordigde)
        let uitkomst = dossier.uitkomst(vraag, minimum: configuration.minimumLoA)
        let answer = RelatieAntwoord(vraag, dossier, uitkomst, stempel(for: afnemer))
        let response = try await misbehaviour(context).response(answer)
        try await Task.sleep(until: begun + Self.floor, clock: .continuous)
        return response
    }

    @Sendable
    private func changes(_ request: Request, _ context: RegisterContext) async throws -> Response {
        let afnemer = try await configuration.afnemers.caller(context)
        guard let since = request.uri.queryParameters["sinds"].flatMap({ Int($0) }), since >= 0 else {
            throw Problem(.badRequest, "Give the number of the last change you have.", field: "sinds")
        }
        let found = try await database.changes(after: since, limit: Self.page)
        guard since <= found.stand else {
            throw Problem(.gone, "The register has no change with this number; begin at 0.", field: "sinds")
        }
        return try await misbehaviour(context)
            .response(WijzigingenAntwoord(sinds: since, found, stempel(for: afnemer)))
    }

    /// Takes a message for the other holders of a measure; who may not send it hears no more than that.
    @Sendable
    private func message(_ request: Request, _ context: RegisterContext) async throws -> Response {
        let afnemer = try await configuration.afnemers.caller(context)
        let vraag = try await request.decoded(Akkoordvraag.self)
        try afnemer.mayAsk(for: vraag.verantwoordelijkeGemeente)
        return try await misbehaviour(context).response(to: vraag.berichtId) {
            guard try await database.deliver(vraag, at: now()) else {
                throw Problem(.notFound, "No other holder of this version can be reached for you.")
            }
        }
    }

    private func misbehaviour(_ context: RegisterContext) async -> ToezichtMisbehaviour {
        ToezichtMisbehaviour(fault: await state.fault, signer: signer, channel: context.channel)
    }

    private func stempel(for afnemer: Afnemer) -> Stempel {
        let instant = Int(now().timeIntervalSince1970)
        return Stempel(
            iss: configuration.oin.description, aud: afnemer.oin.description, jti: randomness.handle(),
            iat: instant, exp: instant + configuration.geldigheid)
    }
}

extension Afnemer {
    fileprivate func mayAsk(for gemeente: String) throws {
        guard gemeenten.contains(gemeente) else {
            throw Problem(
                .forbidden, "The OIN in the client certificate is not registered for this gemeente.",
                field: "verantwoordelijkeGemeente")
        }
    }
}
