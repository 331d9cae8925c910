import Broker
import HTTPTypes
import Hummingbird
import Identity
import Mandaat
import OIDC

extension Gateway {
    /// Where the provider of a samenwerkingsverband tells of logins of staff; no account stands in an address.
    var aanmeldingRoutes: [Route] {
        [
            .post("v1/samenwerkingsverbanden/{verband}/aanmeldingen", for: .program) { request, context in
                let verband = VerbandID(try context.parameters.require("verband"))
                let aanmelding = try Aanmelding(try await request.jsonObject(), at: now())
                try await doors.programmas.count(
                    aanmelding, of: verband, bearer: request.bearer, at: now())
                var response = Response.json(["uitkomst": "verwerkt"])
                response.status = .accepted
                return response
            }
        ]
    }
}
