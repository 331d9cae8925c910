import Foundation
import HTTPTypes
import Hummingbird
import OIDC

extension Request {
    /// The JSON object in the body.
    ///
    /// - Throws: ``WebFault`` for another media type, too many octets, too late, or what is no JSON object.
    func jsonObject() async throws -> JSONObject {
        let text = try await text(of: "application/json", atMost: 65_536)
        guard let object = JSONObject(Data(text.utf8)) else { throw WebFault.malformedJSON }
        return object
    }

    /// The token in the header `Authorization` (RFC 6750 §2.1).
    var bearer: String? {
        let parts = (headers[.authorization] ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].lowercased() == "bearer", !parts[1].isEmpty else { return nil }
        return String(parts[1])
    }
}
