import Broker
import HTTPTypes
import Hummingbird
import Identity
import Logging
import NIOCore
import OIDC

extension Gateway {
    /// Where identity providers send browsers back to (SAML Bindings 3.4, 3.5, 3.6), and what we
    /// publish for them: metadata, and the catalogue of diensten for eHerkenning.
    ///
    /// Only answers are taken. DigiD 3.x sends logout requests by SOAP alone, to service providers that join its
    /// single sign-on; we publish no such service and do not join.
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
                let octets = try knownProvider(context).metadata
                return published(octets, "application/samlmetadata+xml", request)
            },
            .document("saml/{idp}/dienstencatalogus", for: .person) { request, context in
                guard let octets = doors.serviceCatalogues[try knownProvider(context).id] else {
                    throw WebFault.notFound
                }
                return published(octets, "application/xml", request)
            },
            .get("saml/{idp}/slo", for: .person) { request, context in
                let raw = request.uri.query ?? ""
                let query = try OIDC.Parameters(query: raw)
                guard query["SAMLRequest"] == nil else { throw WebFault.providerRequest }
                return try await finishLogout(.query(raw), query["RelayState"], request, context)
            },
            .post("saml/{idp}/slo", for: .person) { request, context in
                let form = try await SAMLForm.read(from: request)
                return try await finishLogout(
                    .response(base64: form.response), form.relayState, request, context)
            },
        ]
    }

    private func receive(
        _ answer: IncomingAnswer?, _ relayState: String?, _ request: Request, _ context: GatewayContext
    ) async throws -> Response {
        let provider = try knownProvider(context).id
        guard let answer, let relayState else { throw WebFault.malformedForm }
        let continuation = try await doors.login.receive(
            answer, at: provider, relayState: relayState, from: visitors.browser(of: request), at: now())
        return response(to: continuation, in: visitors.language(of: request))
    }

    private func finishLogout(
        _ answer: IncomingLogoutAnswer, _ relayState: String?, _ request: Request,
        _ context: GatewayContext
    ) async throws -> Response {
        let provider = try knownProvider(context).id
        let back = try await doors.logout.finish(
            answer, relayState: relayState, at: provider, cookie: visitors.value(of: .logout, in: request),
            at: now())
        if case .refused(let code, let reason) = back.outcome {
            // Not a failure of this request: the person goes on, and only the operator is told.
            context.logger.warning(
                "\(provider)'s answer to a logout was refused: \(reason)", metadata: ["code": "\(code)"])
        }
        return response(to: back.step, in: visitors.language(of: request))
    }

    /// A document of ours, not again to who has it.
    private func published(_ octets: [UInt8], _ type: String, _ request: Request) -> Response {
        let tag = "\"\(Digest(of: String(decoding: octets, as: UTF8.self)))\""
        let headers: HTTPFields = [
            .contentType: type, .eTag: tag, .cacheControl: "public, max-age=300",
        ]
        guard request.headers[.ifNoneMatch] != tag else {
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: octets)))
    }

    /// The provider in the address, and our metadata for it; there is nothing below the name of another.
    private func knownProvider(
        _ context: GatewayContext
    ) throws -> (id: IdentityProviderID, metadata: [UInt8]) {
        let name = IdentityProviderID(try context.parameters.require("idp"))
        guard let octets = doors.metadata[name] else { throw WebFault.notFound }
        return (name, octets)
    }
}
