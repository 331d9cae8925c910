import Broker
import Foundation
import Hummingbird
import Identity
import OIDC

extension Gateway {
    /// The pages that belong to no login, and the files that pages refer to.
    var pageRoutes: [Route] { informationRoutes + [assetRoute] + securityRoutes }

    private var informationRoutes: [Route] {
        InformationText.allCases.map { text in
            .document(text.rawValue, for: .person) { request, _ in
                let gemeente = try gemeente(in: request)
                return page(plainPages.information(text, of: gemeente, in: visitors.language(of: request)))
            }
        }
    }

    /// The gemeente whose page led here.
    private func gemeente(in request: Request) throws -> Gemeente? {
        let asked = try OIDC.Parameters(query: request.uri.query ?? "")["gemeente"]
        return asked.flatMap { doors.catalogue.gemeenten[GemeenteCode($0)] } ?? onlyGemeente
    }

    private var assetRoute: Route {
        .document("assets/{file}", for: .person) { _, context in
            guard let asset = assets[try context.parameters.require("file")] else { throw WebFault.notFound }
            var response = Response.text(asset.text, asset.contentType)
            response.headers[.cacheControl] = "public, max-age=31536000, immutable"
            return response
        }
    }

    /// Where weaknesses are reported (RFC 9116); what it says holds for half a year from when it is read.
    private var securityRoutes: [Route] {
        guard let contact = settings.securityContact else { return [] }
        return [
            .document(".well-known/security.txt", for: .person) { _, _ in
                let expires = (now() + 182 * 86_400).ISO8601Format()
                let text = "Contact: \(contact)\nExpires: \(expires)\nPreferred-Languages: nl, en\n"
                return .text(text, "text/plain; charset=utf-8")
            }
        ]
    }
}
