import Foundation
import Identity

/// What browsers ask of the mock: decided here, without HTTP.
struct EHerkenningFront: Sendable {
    let shell: ProviderShell
    let catalogues: Catalogues
    let answers: EHerkenningAnswers
    let logins = LoginsUnderWay<EHerkenningRequest>()
    let standing = FaultSwitch<EHerkenningFault>()

    /// Begins a login: checks the request and shows the login page.
    func begin(
        chosen employee: String?, _ read: (String) async throws(Refused) -> IncomingMessage
    ) async throws -> ProviderReply {
        do {
            let message = try await read("AuthnRequest")
            let asked = try await asked(
                AuthenticationRequest(
                    message, destination: shell.address(ProviderPath.login), at: shell.now()))
            let handle = shell.randomness.handle()
            await logins.remember(asked, under: handle, at: shell.now())
            return .page(try shell.pages.login(asked, handle: handle, chosen: employee))
        } catch let refused as Refused {
            return try shell.notFound(refused)
        }
    }

    /// A request names its dienst and no level: that stands in the catalogue.
    private func asked(_ request: AuthenticationRequest) async throws(Refused) -> EHerkenningRequest {
        guard !request.namesLevel else { throw Refused("a request that names a level") }
        guard let index = request.service,
            let service = await catalogues.service(index, of: request.sender)
        else { throw Refused("no such dienst in metadata and catalogue") }
        return EHerkenningRequest(request: request, service: service)
    }

    /// Ends a login with what was chosen on its page.
    func submit(_ form: EHerkenningForm) async throws -> ProviderReply {
        guard let asked = await logins.find(form.handle, at: shell.now()) else {
            return try shell.notFound(Refused("no such login under way"))
        }
        guard form.isCancelled || form.choice != nil else {
            return .incompletePage(
                try shell.pages.login(asked, handle: form.handle, chosen: form.employee, incomplete: true))
        }
        guard await logins.finish(form.handle, at: shell.now()) != nil else {
            return try shell.notFound(Refused("answered already"))
        }
        let fault = if let fault = form.fault { fault } else { await standing.fault }
        let choice = form.isCancelled ? nil : form.choice
        return try await shell.delivery.deliver(
            answers.answer(asked, choice, fault, at: shell.now()), at: shell.now())
    }
}
