import Foundation
import Hummingbird
import NIOCore

extension Router<BasicRequestContext> {
    /// Reads the message of a name that a browser brought, as it brought it.
    typealias Reading = @Sendable (_ name: String) async throws(Refused) -> IncomingMessage

    /// An address that takes messages of service providers, by POST and by Redirect.
    func addMessages(
        at path: String, _ reader: MessageReader,
        _ answer: @escaping @Sendable (Request, Reading) async throws -> ProviderReply
    ) {
        post(RouterPath(path)) { request, _ in
            let form = try await fields(of: request)
            return try await answer(request) { name throws(Refused) in
                try await reader.read(name, post: form)
            }
        }
        get(RouterPath(path)) { request, _ in
            let query = RedirectQuery(request.uri.query ?? "")
            return try await answer(request) { name throws(Refused) in
                try await reader.read(name, redirect: query)
            }
        }
    }

    /// The signed metadata, and what the pages need.
    func addDocuments(of shell: ProviderShell) {
        let pages = shell.pages
        get(RouterPath(ProviderPath.metadata)) { _, _ in
            ProviderReply.xml(try shell.signedMetadata(), type: "application/samlmetadata+xml")
        }
        get("/digid.css") { _, _ in ProviderReply.asset(pages.stylesheet, type: "text/css") }
        get("/digid-forward.js") { _, _ in ProviderReply.asset(pages.script, type: "text/javascript") }
    }

    /// What goes wrong from now on, to be read and set.
    func addFaults<Fault: Codable & Sendable>(_ standing: FaultSwitch<Fault>) {
        get(RouterPath(ProviderPath.faults)) { _, _ in
            ProviderReply.json(try JSONEncoder().encode(StandingFault(fault: await standing.fault)))
        }
        post(RouterPath(ProviderPath.faults)) { request, _ in
            let body = try await request.body.collect(upTo: 4096)
            guard
                let wish = try? JSONDecoder().decode(
                    StandingFault<Fault>.self, from: Data(body.readableBytesView))
            else { return ProviderReply.badRequest }
            await standing.set(wish.fault)
            return .noContent
        }
    }
}

/// The body of `/faults`: `{"fault":"slow"}`, or `{}` when all is well again.
private struct StandingFault<Fault: Codable>: Codable {
    let fault: Fault?
}

/// The fields of a form, at most 256 KiB of them; none when it is not a form.
func fields(of request: Request) async throws -> [String: String] {
    let body = try await request.body.collect(upTo: 1 << 18)
    return (try? URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))) ?? [:]
}

extension Request {
    func parameter(_ name: String) -> String? {
        uri.queryParameters[Substring(name)].map(String.init)
    }
}
