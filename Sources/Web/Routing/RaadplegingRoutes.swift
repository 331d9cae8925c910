import Broker
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Mandaat
import OIDC

extension Gateway {
    /// What portals ask in the name of staff.
    var raadplegingRoutes: [Route] {
        [
            .post("v1/raadplegingen", for: .program) { request, _ in
                let vraag = try RaadpleegVraag(try await request.jsonObject())
                let allowed = try await doors.raadplegingen.consult(vraag, bearer: request.bearer, at: now())
                var response = Response.json(body(of: allowed))
                response.status = .created
                return response
            }
        ]
    }

    private func body(of allowed: AllowedRaadpleging) -> JSONObject {
        let stored = allowed.stored
        let seconds = Int(stored.expiresAt.timeIntervalSince(stored.issuedAt))
        let body: JSONObject = [
            "access_token": .string(allowed.token), "token_type": "Bearer", "expires_in": .integer(seconds),
            "besluit": .string(stored.besluit), "gemeente": .string(stored.gemeente.rawValue),
            "onderdeel": .string(stored.onderdeel.rawValue), "doel": .string(stored.doel.rawValue),
            "grondslag": .string(stored.grondslag),
        ]
        guard let text = allowed.text.map(PublicText.consultation) else { return body }
        return body.merging([
            // Who the citizen is was said at a desk; she did not log in.
            "vastgesteld": "opgegeven", "source": "medewerker",
            "detail": .string(text.sentences(in: .nl).joined(separator: " ")),
            "detail_en": .string(text.sentences(in: .en).joined(separator: " ")),
        ])
    }
}
