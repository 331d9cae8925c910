import Broker
import Identity
import OIDC
import Policy

extension Portal {
    private static let keys = [
        "id", "gemeente", "naam", "redirectURIs", "postLogoutRedirectURIs", "backchannelLogoutURI",
        "authentication", "jwks", "jwksURI", "secretFile", "secret", "claims", "representation", "diensten",
    ]

    init?(_ field: Field, _ names: inout DeclaredNames) {
        guard let table = Table(field, keys: Self.keys) else { return nil }
        let id = table.required("id", write: "portaal-voorbeeldstad").flatMap {
            names.clients.declare(
                $0, matching: /[A-Za-z0-9._~-]{1,64}/, called: "letters, digits and . _ ~ -",
                write: "a name such as portaal-voorbeeldstad")
        }
        let gemeente = table.required("gemeente", write: "\"0518\"").flatMap { names.gemeenten.resolve($0) }
        if let id, let gemeente { names.gemeenteOfClient[id] = gemeente }
        if let id, !Self.logsIn(table) { names.silentClients[id] = field }
        let name = table["naam"].map { $0.text() } ?? id?.rawValue
        let addresses = Addresses(table)
        let authentication = ClientAuthentication(table)
        let claims = table["claims"].map { $0.choice(ClaimsPreset.self) } ?? .nlGov
        let awareness = Self.needed("representation", in: table, write: "aware", else: .unaware) {
            $0.choice(Question.PortalAwareness.self)
        }
        let diensten = Self.needed("diensten", in: table, write: "[bijzondere-bijstand]", else: []) { list in
            list.list { Self.dienst($0, of: gemeente, names) }
        }
        guard let id, let gemeente, let name, let addresses, let authentication, let claims, let awareness,
            let diensten
        else { return nil }
        let client = Client(
            id: id, gemeente: gemeente, name: name, redirectURIs: addresses.redirect,
            postLogoutRedirectURIs: addresses.postLogout, backchannelLogoutURI: addresses.backchannel,
            authentication: authentication, claims: claims, diensten: diensten)
        self.init(client: client, awareness: awareness)
    }

    /// What every client needs where people log in: a program or a source has none of these keys.
    private static func needed<Value>(
        _ key: String, in table: Table, write example: String, else usual: Value, _ read: (Field) -> Value?
    ) -> Value? {
        logsIn(table) ? table.required(key, write: example).flatMap(read) : usual
    }

    private static func logsIn(_ table: Table) -> Bool {
        ["redirectURIs", "representation", "diensten"].contains { table[$0] != nil }
    }

    /// A dienst of the portal's own gemeente.
    private static func dienst(_ field: Field, of gemeente: GemeenteCode?, _ names: DeclaredNames)
        -> DienstID?
    {
        guard let id = names.diensten.resolve(field) else { return nil }
        guard let gemeente, let owner = names.gemeenteOfDienst[id], owner != gemeente else { return id }
        return field.refuse(
            "\(id) is a dienst of gemeente \(owner)", "name diensten of gemeente \(gemeente) alone")
    }

    /// Where browsers and logout tokens are sent.
    private struct Addresses {
        let redirect: [String]
        let postLogout: [String]
        let backchannel: String?

        init?(_ table: Table) {
            let redirect = Portal.needed(
                "redirectURIs", in: table, write: "[https://portaal.voorbeeld.nl/oidc/callback]", else: []
            ) { list in
                list.list { $0.address(.redirect, write: "https://portaal.voorbeeld.nl/oidc/callback") }
            }
            let postLogout =
                table["postLogoutRedirectURIs"].map { list in
                    list.list { $0.address(.redirect, write: "https://portaal.voorbeeld.nl/") }
                } ?? []
            let backchannel = table["backchannelLogoutURI"].map {
                $0.address(.redirect, write: "https://portaal.voorbeeld.nl/oidc/logout")
            }
            guard let redirect, let postLogout, backchannel != .some(nil) else { return nil }
            self.redirect = redirect
            self.postLogout = postLogout
            self.backchannel = backchannel ?? nil
        }
    }
}
