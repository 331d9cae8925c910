import Broker
import Hummingbird
import Identity
import OIDC

extension Gateway {
    /// What anybody may read: where everything is, our public keys, and what our JSON interface is like.
    var discoveryRoutes: [Route] {
        let found = discovery(
            issuer: settings.issuer, signingAlgorithms: [doors.tokenKeys.active.algorithm],
            diensten: doors.catalogue.dienstenOfPortals)
        let jwks = doors.tokenKeys.jwks
        return [
            .document(".well-known/openid-configuration", for: .program) { _, _ in
                Response.json(found).published()
            },
            .document(".well-known/oauth-authorization-server", for: .program) { _, _ in
                Response.json(found).published()
            },
            .document("v1/jwks.json", for: .program) { _, _ in Response.json(jwks).published() },
            .document("v1/openapi.json", for: .program) { _, _ in
                Response.text(assets.openAPI, "application/json").published()
            },
        ]
    }
}
