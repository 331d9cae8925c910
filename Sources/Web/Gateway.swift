import Broker
import Foundation
import Hummingbird
import Identity
import OIDC

/// What every route works with: the doors behind the server, and the means to answer.
struct Gateway: Sendable {
    let settings: GatewaySettings
    let doors: GatewayDoors
    /// The portals by their `client_id`, made once.
    let clients: [ClientID: Client]
    let paths: Paths
    let assets: AssetStore
    let renderer: PageRenderer
    let visitors: Visitors
    let proxies: TrustedProxies
    let starts: LoginStarts
    /// The lists that are being read.
    let uploads = InFlight()
    let randomness: Randomness
    let now: @Sendable () -> Date

    init(
        _ settings: GatewaySettings, doors: GatewayDoors, metrics: GatewayMetrics,
        randomness: Randomness, now: @escaping @Sendable () -> Date
    ) throws(BrokenResource) {
        self.settings = settings
        self.doors = doors
        self.randomness = randomness
        self.now = now
        proxies = TrustedProxies(ranges: settings.trustedProxies)
        starts = LoginStarts(settings, behind: proxies, metrics: metrics)
        clients = doors.catalogue.clients
        paths = Paths(issuer: settings.issuer)
        assets = try AssetStore(themes: settings.themes)
        renderer = try PageRenderer(assets: assets, paths: paths)
        visitors = Visitors(
            isSecure: settings.isHTTPS, crossSitePost: settings.crossSitePost, randomness: randomness)
    }

    var plainPages: PlainPages { PlainPages(paths: paths) }

    /// A code for something that belongs to no login.
    func newReference() -> String { String(randomness.handle().prefix(12)) }

    /// A page as a response.
    func page(_ page: Page) -> Response { .text(renderer.html(page), "text/html; charset=utf-8") }
}
