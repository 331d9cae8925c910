import Foundation
import Identity
import Logging
import Mandaat
import ServiceLifecycle
import Simulators

/// The providers and registers around the gateway of the demo.
struct DemoNeighbours: Sendable {
    let digid: MockDigiD
    let eherkenning: MockEHerkenning
    let medewerkers: MockMedewerkers
    let register: SimulatedMachtigingenregister
    let toezicht: SimulatedToezicht
    let gezag: SimulatedGezag
    let bron: SimulatedBron

    init(_ settings: DemoSettings, _ pki: DevelopmentPKI, _ clock: DemoClock, _ logger: Logger) async throws {
        let files = NeighbourFiles(settings: settings, pki: pki)
        digid = try MockDigiD(configuration: files.digid, now: clock.now, logger: logger)
        eherkenning = try MockEHerkenning(configuration: files.eherkenning, now: clock.now, logger: logger)
        medewerkers = try MockMedewerkers(configuration: files.medewerkers, now: clock.now, logger: logger)
        register = try SimulatedMachtigingenregister(
            files.machtigingen(today: LocalDate(clock.now())), now: clock.now, logger: logger)
        toezicht = try await SimulatedToezicht(try files.toezicht(), now: clock.now, logger: logger)
        gezag = try SimulatedGezag(try files.gezag(), now: clock.now, logger: logger)
        bron = try SimulatedBron(try files.bron(), now: clock.now, logger: logger)
    }

    /// Everything that listens, to be run once.
    func services() throws -> [any Service] {
        try digid.services() + eherkenning.services() + medewerkers.services() + [register]
            + toezicht.services() + gezag.services() + [bron]
    }

    /// Returns when every address answers.
    func listening() async throws {
        try await digid.listening()
        try await eherkenning.listening()
        try await medewerkers.listening()
        _ = try await register.url()
        _ = try await toezicht.url()
        _ = try await toezicht.operatorURL()
        _ = try await gezag.url()
        _ = try await gezag.operatorURL()
        _ = try await bron.url()
    }

    /// Ends every misbehaviour that was ordered.
    func behave() async {
        await digid.setFault(nil)
        await eherkenning.setFault(nil)
        await medewerkers.setFault(nil)
        await register.setFault(nil)
        await toezicht.setFault(nil)
        await gezag.setFault(nil)
    }
}

/// What the neighbours are told at their start.
private struct NeighbourFiles {
    let settings: DemoSettings
    let pki: DevelopmentPKI

    var digid: MockDigiDConfiguration {
        MockDigiDConfiguration(
            pki: pki, frontPort: settings.digidFront, backPort: settings.digidBack,
            serviceProviders: [.metadata("\(settings.issuer)/saml/digid/metadata")])
    }

    var eherkenning: MockEHerkenningConfiguration {
        MockEHerkenningConfiguration(
            pki: pki, frontPort: settings.eherkenningFront, backPort: settings.eherkenningBack,
            serviceProviders: [.metadata("\(settings.issuer)/saml/eherkenning/metadata")],
            catalogues: ["\(settings.issuer)/saml/eherkenning/dienstencatalogus"])
    }

    var medewerkers: MockMedewerkersConfiguration {
        var configuration = MockMedewerkersConfiguration(
            pki: pki, frontPort: settings.medewerkersFront, backPort: settings.medewerkersBack,
            serviceProviders: [.metadata("\(settings.issuer)/saml/medewerkers/metadata")])
        configuration.meldingen = pki.portals[DemoSettings.aanmeldingenID].map { key in
            LoginReportsConfiguration(
                issuer: settings.issuer, verband: DemoSettings.verbandID.rawValue,
                clientID: DemoSettings.aanmeldingenID, key: key.privateKey)
        }
        return configuration
    }

    func machtigingen(today: LocalDate) -> MachtigingenConfiguration {
        MachtigingenConfiguration(
            listen: .init(port: settings.register), tls: tls,
            machtigingen: RegisteredMachtiging.cast(today: today))
    }

    func toezicht() throws -> ToezichtConfiguration {
        ToezichtConfiguration(
            listen: .init(port: settings.toezicht), beheer: .init(port: settings.toezichtBeheer), tls: tls,
            signing: pki.toezichtSigning.privateKey, oin: try OIN(DevelopmentPKI.registerOIN),
            afnemers: try afnemers(), zaken: .cast)
    }

    func gezag() throws -> GezagConfiguration {
        GezagConfiguration(
            listen: .init(port: settings.gezag), beheer: .init(port: settings.gezagBeheer), tls: tls,
            afnemers: try afnemers(), kinderen: GezagZaak.cast)
    }

    func bron() throws -> BronConfiguration {
        guard let key = pki.portals[DemoSettings.bronID] else {
            throw CommandFailure("the source has no key")
        }
        return BronConfiguration(
            listen: .init(port: settings.bron), tls: tls, issuer: settings.issuer,
            clientID: DemoSettings.bronID, authentication: .privateKeyJWT(key: key.privateKey))
    }

    private func afnemers() throws -> [Afnemer] {
        [Afnemer(oin: try OIN(DevelopmentPKI.gatewayOIN), gemeenten: [DemoSettings.gemeente])]
    }

    private var tls: RegisterTLS {
        RegisterTLS(
            certificate: pki.registerServer.certificate, privateKey: pki.registerServer.privateKey,
            clientTrust: pki.authority.certificate)
    }
}
