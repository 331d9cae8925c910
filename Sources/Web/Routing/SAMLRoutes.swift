import Broker
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import OIDC

extension Gateway {
    /// Where identity providers send browsers back to (SAML Bindings 3.5, 3.6), and our metadata.
    var samlRoutes: [Route] {
        [
            .get("saml/{idp}/acs", for: .person) { request, context in
                let query = try OIDC.Parameters(query: request.uri.query ?? "")
                return try await receive(
                    query["SAMLart"].map(IncomingAnswer.artifact), query["RelayState"], request, context)
            },
            .post("saml/{idp}/acs", for: .person) { request, context in
                let form = try await SAMLForm.read(from: request)
                return try await receive(
                    .response(base64: form.response), form.relayState, request, context)
            },
            .document("saml/{idp}/metadata", for: .person) { request, context in
                try metadata(ifNot: request.headers[.ifNoneMatch], context)
            },
            .get("saml/{idp}/slo", for: .person) { request, context in
                let query = try OIDC.Parameters(query: request.uri.query ?? "")
                return try finishLogout(query["RelayState"], request, context)
            },
            .post("saml/{idp}/slo", for: .person) { request, context in
                try finishLogout(await SAMLForm.read(from: request).relayState, request, context)
            },
        ]
    }

    private func receive(
        _ answer: IncomingAnswer?, _ relayState: String?, _ request: Request, _ context: GatewayContext
    ) async throws -> Response {
        _ = try knownProvider(context)
        guard let answer, let relayState else { throw WebFault.malformedForm }
        let continuation = try await doors.login.receive(
            answer, at: IdentityProviderID(context.parameters.require("idp")), relayState: relayState,
            from: visitors.browser(of: request), at: now())
        return response(to: continuation, in: visitors.language(of: request))
    }

    private func finishLogout(
        _ relayState: String?, _ request: Request, _ context: GatewayContext
    ) throws -> Response {
        _ = try knownProvider(context)
        let step = doors.logout.finish(
            relayState: relayState, cookie: visitors.value(of: .logout, in: request), at: now())
        return response(to: step, in: visitors.language(of: request))
    }

    private func metadata(ifNot known: String?, _ context: GatewayContext) throws -> Response {
        let octets = try knownProvider(context)
        let tag = "\"\(Digest(of: String(decoding: octets, as: UTF8.self)))\""
        let headers: HTTPFields = [
            .contentType: "application/samlmetadata+xml", .eTag: tag, .cacheControl: "public, max-age=300",
        ]
        guard known != tag else { return Response(status: .notModified, headers: headers) }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: octets)))
    }

    /// Our metadata for the provider in the address; there is nothing below the name of another.
    private func knownProvider(_ context: GatewayContext) throws -> [UInt8] {
        let name = IdentityProviderID(try context.parameters.require("idp"))
        guard let octets = doors.metadata[name] else { throw WebFault.notFound }
        return octets
    }
}
