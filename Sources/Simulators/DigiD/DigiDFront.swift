import Foundation
import Identity

/// What browsers ask of the mock: decided here, without HTTP.
struct DigiDFront: Sendable {
    let shell: ProviderShell
    let writer: AnswerWriter
    let logouts: DigiDLogout
    let logins = LoginsUnderWay<AuthenticationRequest>()
    let standing = FaultSwitch<DigiDFault>()

    /// Begins a login: checks the request and shows the login page.
    func begin(
        chosen persona: String?, _ read: (String) async throws(Refused) -> IncomingMessage
    ) async throws -> ProviderReply {
        do {
            let message = try await read("AuthnRequest")
            let request = try AuthenticationRequest(
                message, destination: shell.address(ProviderPath.login), at: shell.now())
            let handle = shell.randomness.handle()
            await logins.remember(request, under: handle, at: shell.now())
            return .page(try shell.pages.login(request, handle: handle, chosen: persona))
        } catch let refused as Refused {
            return try shell.notFound(refused)
        }
    }

    /// The login page again, for instance with a persona picked already.
    func page(of handle: String, chosen persona: String?) async throws -> ProviderReply {
        guard let request = await logins.find(handle, at: shell.now()) else {
            return try shell.notFound(Refused("no such login under way"))
        }
        return .page(try shell.pages.login(request, handle: handle, chosen: persona))
    }

    /// Ends a login with what was chosen on its page.
    func submit(_ form: LoginForm) async throws -> ProviderReply {
        guard let request = await logins.find(form.handle, at: shell.now()) else {
            return try shell.notFound(Refused("no such login under way"))
        }
        guard form.isCancelled || form.choice != nil else {
            let page = try shell.pages.login(
                request, handle: form.handle, chosen: form.persona, incomplete: true)
            return .incompletePage(page)
        }
        guard let request = await logins.finish(form.handle, at: shell.now()) else {
            return try shell.notFound(Refused("answered already"))
        }
        let fault = if let fault = form.fault { fault } else { await standing.fault }
        let choice = form.isCancelled ? nil : form.choice
        return try await shell.delivery.deliver(
            await writer.answer(request, choice, fault, at: shell.now()), at: shell.now())
    }

    /// Ends a session: there is none here, so the answer is always the same.
    func logout(_ read: (String) async throws(Refused) -> IncomingMessage) async throws -> ProviderReply {
        do {
            let message = try await read("LogoutRequest")
            let answer = try logouts.answer(
                message, destination: shell.address(ProviderPath.logout), at: shell.now())
            switch answer {
            case .redirect(let address): return .redirect(address)
            case .post(let address, let fields):
                return .page(try shell.pages.forward(to: address, fields.map { ($0.name, $0.value) }))
            case nil: return .page(try shell.pages.message("U bent uitgelogd", "U kunt dit venster sluiten."))
            }
        } catch let refused as Refused {
            return try shell.notFound(refused)
        }
    }
}
