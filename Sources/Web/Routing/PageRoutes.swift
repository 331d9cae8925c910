import Broker
import Hummingbird
import Identity
import OIDC

extension Gateway {
    /// The pages that belong to no login, and the files that pages refer to.
    var pageRoutes: [Route] { informationRoutes + [assetRoute] }

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
        return gemeente(asked.map { GemeenteCode($0) })
    }

    private var assetRoute: Route {
        .document("assets/{file}", for: .person) { _, context in
            guard let asset = assets[try context.parameters.require("file")] else { throw WebFault.notFound }
            var response = Response.text(asset.text, asset.contentType)
            response.headers[.cacheControl] = "public, max-age=31536000, immutable"
            return response
        }
    }
}
