import AsyncHTTPClient
import Foundation
import Identity
import Logging
import ServiceLifecycle
import Simulators

/// What a scenario can reach: the running gateway, the simulators, the clock, and browsers to visit with.
struct DemoWorld: Sendable {
    let settings: DemoSettings
    let clock = DemoClock()
    let logger: Logger
    let neighbours: DemoNeighbours
    let gateway: Gateway
    let pki: DevelopmentPKI
    /// Is told of everything that browsers send and see.
    var watch: (@Sendable (Sight) -> Void)?
    private let portals: [DemoPortal]
    private let http: HTTPClient
    private let start = DemoStart()

    init(_ settings: DemoSettings) async throws {
        self.settings = settings
        let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(
            atPath: settings.folder, withIntermediateDirectories: true, attributes: owner)
        logger = try settings.logger()
        pki = try DevelopmentPKI.make(
            in: "\(settings.folder)/pki", portals: DemoSettings.keyedPortals,
            gemeenten: DemoSettings.Lid.all.map(\.code.rawValue), at: Date())
        neighbours = try await DemoNeighbours(settings, pki, clock, logger)
        let configurations = try settings.portals(pki)
        portals = try configurations.map { [clock, logger] in
            try DemoPortal($0, now: clock.now, logger: logger)
        }
        try settings.beginAnew()
        gateway = try await Gateway(
            try settings.write(pki, configurations, neighbours), logger: logger, now: clock.now)
        var manners = HTTPClient.Configuration()
        manners.redirectConfiguration = .disallow
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: manners)
    }

    func services() throws -> [any Service] {
        try gateway.services(onListening: { [start] in await start.began() }) + neighbours.services()
            + portals
    }

    /// Returns when every address answers.
    func listening() async throws {
        try await start.wait()
        try await neighbours.listening()
        for portal in portals { _ = try await portal.url() }
        await gateway.relations.readNow()
        try await foundVerband()
    }

    var digid: MockDigiD { neighbours.digid }
    var eherkenning: MockEHerkenning { neighbours.eherkenning }
    var medewerkers: MockMedewerkers { neighbours.medewerkers }
    var register: SimulatedMachtigingenregister { neighbours.register }
    var toezicht: SimulatedToezicht { neighbours.toezicht }
    var gezag: SimulatedGezag { neighbours.gezag }
    var bron: SimulatedBron { neighbours.bron }

    /// Moves the clock, and lets the gateway read Toezicht's feed at that moment.
    func moveClock(to instant: Date) async {
        clock.set(to: instant)
        await gateway.relations.readNow()
    }

    /// Sets the clock right, and ends every misbehaviour that was ordered.
    func settle() async {
        clock.reset()
        await neighbours.behave()
        await gateway.relations.readNow()
    }

    /// A browser without history.
    func visitor() -> Visitor { Visitor(http, watch: watch) }

    func close() async {
        await gateway.close()
        try? await http.shutdown()
    }

    /// Says where everything is and who can log in.
    func introduce() {
        let console = Console.current.output
        console("")
        console("Portal    http://127.0.0.1:\(settings.portal)/")
        console("Staff     http://127.0.0.1:\(settings.staffPortal)/")
        console("Gateway   \(settings.issuer)/.well-known/openid-configuration")
        console("Operators http://127.0.0.1:\(settings.management)/metrics")
        console("Toezicht  http://127.0.0.1:\(settings.toezichtBeheer)/berichten (its operator)")
        console("Log       \(settings.log)")
        console("Settings  \(settings.configuration)")
        console("")
        for persona in Cast.withDigiD { console("  \(persona.name): \(persona.story)") }
        console("")
        for employee in CastMedewerker.all {
            console("  \(employee.naam), \(employee.kantoor.naam) (eHerkenning): \(employee.verhaal)")
        }
        console("")
        for person in CastPersoneel.all {
            console("  \(person.naam), \(person.functieprofiel) (werkaccount): \(person.verhaal)")
        }
        console("")
        console("Ctrl-C ends the demo.")
    }
}

/// Lets many wait until the gateway listens.
private actor DemoStart {
    private var hasBegun = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func began() {
        hasBegun = true
        release()
    }

    /// Returns when it has begun; throws when the task is cancelled, because then it may never begin.
    func wait() async throws {
        await withTaskCancellationHandler {
            guard !hasBegun, !Task.isCancelled else { return }
            await withCheckedContinuation { waiting.append($0) }
        } onCancel: {
            Task { await release() }
        }
        guard hasBegun else { throw CancellationError() }
    }

    private func release() {
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
