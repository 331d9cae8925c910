import Foundation
import Identity
import Logging
import XMLSec

/// What browsers ask of the mock: decided here, without HTTP.
struct DigiDFront: Sendable {
    let configuration: MockProviderConfiguration
    let reader: MessageReader
    let writer: AnswerWriter
    let logouts: DigiDLogout
    let metadata: ProviderMetadataDocument
    let memory: ProviderMemory
    let standing: FaultSwitch<DigiDFault>
    let delivery: Delivery
    let pages: ProviderPages
    let randomness: Randomness
    let now: @Sendable () -> Date
    let logger: Logger

    /// Begins a login: checks the request and shows the login page.
    func begin(
        chosen persona: String?, _ read: (String) async throws(Refused) -> IncomingMessage
    ) async throws -> ProviderReply {
        do {
            let message = try await read("AuthnRequest")
            let request = try AuthenticationRequest(
                message, destination: configuration.frontURL + ProviderPath.login, at: now())
            let handle = randomness.handle()
            await memory.remember(request, under: handle, at: now())
            return .page(try pages.login(request, handle: handle, chosen: persona))
        } catch let refused as Refused {
            return try notFound(refused)
        }
    }

    /// The login page again, for instance with a persona picked already.
    func page(of handle: String, chosen persona: String?) async throws -> ProviderReply {
        guard let request = await memory.login(handle, at: now()) else {
            return try notFound(Refused("no such login under way"))
        }
        return .page(try pages.login(request, handle: handle, chosen: persona))
    }

    /// Ends a login with what was chosen on its page.
    func submit(_ form: LoginForm) async throws -> ProviderReply {
        guard let request = await memory.login(form.handle, at: now()) else {
            return try notFound(Refused("no such login under way"))
        }
        guard form.isCancelled || form.choice != nil else {
            let page = try pages.login(request, handle: form.handle, chosen: form.persona, incomplete: true)
            return .incompletePage(page)
        }
        guard let request = await memory.finish(form.handle, at: now()) else {
            return try notFound(Refused("answered already"))
        }
        let fault = if let fault = form.fault { fault } else { await standing.fault }
        let choice = form.isCancelled ? nil : form.choice
        return try await delivery.deliver(
            await writer.answer(request, choice, fault, at: now()), at: now())
    }

    /// Ends a session: there is none here, so the answer is always the same.
    func logout(_ read: (String) async throws(Refused) -> IncomingMessage) async throws -> ProviderReply {
        do {
            let message = try await read("LogoutRequest")
            let answer = try logouts.answer(
                message, destination: configuration.frontURL + ProviderPath.logout, at: now())
            switch answer {
            case .redirect(let address): return .redirect(address)
            case .post(let address, let fields):
                return .page(try pages.forward(to: address, fields.map { ($0.name, $0.value) }))
            case nil: return .page(try pages.message("U bent uitgelogd", "U kunt dit venster sluiten."))
            }
        } catch let refused as Refused {
            return try notFound(refused)
        }
    }

    /// What the real one shows for anything it does not like.
    func notFound(_ refused: Refused) throws -> ProviderReply {
        logger.notice("request refused: \(refused.reason)")
        return .notFound(try pages.message("Not Found", "Deze pagina bestaat niet."))
    }
}
