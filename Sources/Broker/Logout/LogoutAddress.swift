import Identity
import OIDC
import Policy

/// Where a logout ends: proven before it is stored.
struct LogoutAddress: Codable {
    private let url: String?
    private let portal: String?
    private let gemeente: GemeenteCode?

    init(_ request: LogoutRequest, ending session: Session?, portals catalogue: Catalogue) {
        let client = request.client.flatMap { catalogue.portals[$0]?.client }
        url = request.redirectURL
        portal = client?.name
        gemeente = session?.gemeente ?? client?.gemeente
    }

    /// The way back to the portal, or our page with the names of the providers where she may still be logged in.
    func step(open: [String]) -> LogoutStep {
        url.map(LogoutStep.returnTo) ?? .loggedOut(portal: portal, gemeente: gemeente, open: open)
    }
}
