import Foundation
import Identity

/// What browsers ask of the mock: decided here, without HTTP.
struct MedewerkerFront: Sendable {
    let shell: ProviderShell
    let configuration: MockMedewerkersConfiguration
    let reports: LoginReports?
    let answers: MedewerkerAnswers
    let logins = LoginsUnderWay<AuthenticationRequest>()
    let standing = FaultSwitch<MedewerkerFault>()

    /// Begins a login: checks the request and shows the login page.
    func begin(
        chosen person: String?, _ read: (String) async throws(Refused) -> IncomingMessage
    ) async throws -> ProviderReply {
        do {
            let request = try AuthenticationRequest(
                try await read("AuthnRequest"), destination: shell.address(ProviderPath.login),
                at: shell.now(), level: LevelOfAssurance.init(uri:))
            let handle = shell.randomness.handle()
            await logins.remember(request, under: handle, at: shell.now())
            return .page(try page(request, handle, chosen: person))
        } catch let refused as Refused {
            return try shell.notFound(refused)
        }
    }

    /// Ends a login with what was chosen on its page.
    func submit(_ form: MedewerkerForm) async throws -> ProviderReply {
        guard let request = await logins.find(form.handle, at: shell.now()) else {
            return try shell.notFound(Refused("no such login under way"))
        }
        let choice = form.isCancelled ? nil : form.choice(among: configuration.netwerkzones)
        guard form.isCancelled || choice != nil else {
            return .incompletePage(
                try page(request, form.handle, chosen: form.person, incomplete: true))
        }
        if form.isWrong, let choice {
            await reports?.tell(.mislukt, of: choice.person.account)
            return .page(try page(request, form.handle, chosen: form.person, wrong: true))
        }
        guard await logins.finish(form.handle, at: shell.now()) != nil else {
            return try shell.notFound(Refused("answered already"))
        }
        if let choice { await reports?.tell(.gelukt, of: choice.person.account) }
        let fault = if let fault = form.fault { fault } else { await standing.fault }
        return try await shell.delivery.deliver(
            answers.answer(request, choice, fault, at: shell.now()), at: shell.now())
    }

    private func page(
        _ request: AuthenticationRequest, _ handle: String, chosen person: String?, incomplete: Bool = false,
        wrong: Bool = false
    ) throws(MockProviderError) -> String {
        try shell.pages.login(
            handle, needed: request.level.level.name, incomplete: incomplete,
            levels: LevelOfAssurance.allCases.map { ($0.rawValue, $0.name) },
            faults: MedewerkerFault.allCases.map { ($0.rawValue, $0.naam) },
            [
                "wrong": wrong, "organisation": configuration.naam, "zones": configuration.netwerkzones,
                "staff": CastPersoneel.all.map { Self.card($0, chosen: person) },
            ])
    }

    private static func card(_ person: CastPersoneel, chosen: String?) -> [String: Any] {
        [
            "id": person.id, "name": person.naam, "function": person.functieprofiel, "story": person.verhaal,
            "checked": person.id == chosen,
        ]
    }
}
