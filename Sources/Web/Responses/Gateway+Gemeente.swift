import Broker
import Hummingbird
import Identity
import OIDC

/// Whose page it is.
extension Gateway {
    /// The gemeente of that code, or the one whose portals are the only ones.
    func gemeente(_ code: GemeenteCode?) -> Gemeente? {
        code.flatMap { doors.catalogue.gemeenten[$0] } ?? onlyGemeente
    }

    /// The gemeente of a request that cannot be answered: that of the login or of the portal in its address.
    func gemeente(behind request: Request, login: String?) async -> Gemeente? {
        if let login { return gemeente(await doors.login.gemeente(ofLogin: login)) }
        let query = try? OIDC.Parameters(query: request.uri.query ?? "")
        if let relayState = query?["RelayState"] {
            return gemeente(await doors.login.gemeente(awaiting: relayState))
        }
        return gemeente(query?["client_id"].flatMap { clients[ClientID($0)]?.gemeente })
    }

    private var onlyGemeente: Gemeente? {
        // A program of another gemeente shows nobody a page.
        let codes = Set(clients.values.filter { !$0.redirectURIs.isEmpty }.map(\.gemeente))
        return codes.count == 1 ? codes.first.flatMap { doors.catalogue.gemeenten[$0] } : nil
    }
}
