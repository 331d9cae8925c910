import Audit
import Broker
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Mandaat
import OIDC

extension Gateway {
    /// Where programs of gemeenten keep whitelists and caseloads.
    var lijstRoutes: [Route] { Lijstsoort.allCases.flatMap(routes) }

    private func routes(of soort: Lijstsoort) -> [Route] {
        let list = "v1/gemeenten/{gemeente}/\(soort.rawValue)"
        return [
            Route(methods: [.put], path: list, audience: .program) { request, context in
                try await replace(try key(soort, context), request)
            },
            Route(methods: [.delete], path: "\(list)/uploads/{upload}", audience: .program) {
                request, context in
                try await doors.programmas.drop(
                    context.parameters.require("upload"), for: try key(soort, context),
                    bearer: request.bearer, at: now())
                return Response(status: .noContent)
            },
            .post("\(list)/uploads/{upload}/activering", for: .program) { request, context in
                let difference = try await doors.programmas.activate(
                    context.parameters.require("upload"), for: try key(soort, context),
                    bearer: request.bearer, at: now())
                return .json(body("vervangen", difference))
            },
            .post("\(list)/uploads/{upload}/vergelijking", for: .program) { request, context in
                let upload = try await doors.programmas.review(
                    context.parameters.require("upload"), for: try key(soort, context),
                    bearer: request.bearer, at: now())
                return .json(body("klaar", upload))
            },
            .post("\(list)/berichten", for: .program) { request, context in
                try await take(try key(soort, context), request)
            },
        ]
    }

    private func key(_ soort: Lijstsoort, _ context: GatewayContext) throws -> ListKey {
        ListKey(soort, of: GemeenteCode(try context.parameters.require("gemeente")))
    }

    /// Takes a file as it comes in; it replaces nothing yet.
    private func replace(_ key: ListKey, _ request: Request) async throws -> Response {
        let upload = try await doors.programmas.upload(for: key, bearer: request.bearer, at: now())
        try request.expectList()
        guard uploads.enter(most: settings.mostUploads) else { throw WebFault.overloaded }
        defer { uploads.leave() }
        switch try await request.send(to: upload) {
        case .refused(let faults): throw ProgramFault.faulty(faults)
        case .unchanged(let upload): return .json(body("ongewijzigd", upload))
        case .staged(let upload):
            var response = Response.json(body("klaar", upload))
            response.status = .accepted
            return response
        }
    }

    private func take(_ key: ListKey, _ request: Request) async throws -> Response {
        let bericht = try Lijstbericht(try await request.jsonObject(), for: key.soort)
        let uitkomst = try await doors.programmas.take(bericht, for: key, bearer: request.bearer, at: now())
        var response = Response.json(["uitkomst": .string(uitkomst.rawValue)])
        response.status = uitkomst == .toegevoegd ? .created : .ok
        return response
    }

    private func body(_ uitkomst: String, _ difference: ListDifference) -> JSONObject {
        [
            "uitkomst": .string(uitkomst),
            "verschil": .object([
                "toegevoegd": .integer(difference.added), "verwijderd": .integer(difference.removed),
                "gewijzigd": .integer(difference.changed), "ongewijzigd": .integer(difference.unchanged),
            ]),
        ]
    }

    /// An upload that changes nothing has no handle: there is nothing to activate.
    private func body(_ uitkomst: String, _ upload: StoredUpload) -> JSONObject {
        let difference =
            upload.comparison?.difference ?? ListDifference(added: 0, removed: 0, changed: 0, unchanged: 0)
        let body = body(uitkomst, difference)
        guard !difference.isEmpty else { return body }
        return body.merging([
            "upload": .string(upload.id), "verloopt_op": .string(upload.expiresAt.ISO8601Format()),
        ])
    }
}
