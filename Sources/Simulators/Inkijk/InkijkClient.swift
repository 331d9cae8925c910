import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// What the portal sends for staff: a question to the gateway, then one to the source.
struct InkijkClient: Sendable {
    let issuer: String
    let http: PortalHTTP
    /// Base address of the source.
    let bron: String?
    /// How the source is called in the name of each gemeente, by code.
    let identities: [String: TLSConfiguration]

    /// Asks whether it is allowed, in the name of who logged in.
    func decide(_ vraag: InkijkVraag, _ staffToken: String) async throws(PortalFault) -> InkijkBesluit {
        let what = "raadplegingen"
        guard let body = try? JSONEncoder().encode(vraag) else { throw .unreachable(what) }
        var request = HTTPClientRequest(url: base(issuer) + "/v1/raadplegingen")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(staffToken)")
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: body))
        let answer = try await http.send(request, what)
        switch answer.status {
        case 201:
            let allowed: AllowedInkijk = try http.decoded(answer.body, what)
            guard allowed.gemeente == vraag.gemeente else { throw .token("gemeente") }
            guard !vraag.isAanvraag || allowed.isFilledIn else { throw .token("vastgesteld") }
            return .allowed(allowed)
        case 401: return .ended
        case 400, 403, 409, 422: return .refused(InkijkRefusal(try http.decoded(answer.body, what)))
        default: throw .unreachable(what)
        }
    }

    /// What the source says, called with the certificate of the gemeente that the token is of.
    func gegevens(_ allowed: AllowedInkijk) async -> BronAnswer {
        guard let bron else { return .nothing("Er is geen bron aangesloten.") }
        guard let identity = identities[allowed.gemeente] else { return .nothing(Self.later) }
        var request = HTTPClientRequest(url: base(bron) + "/v1/gegevens")
        request.headers.add(name: "Authorization", value: "Bearer \(allowed.accessToken)")
        do throws(PortalFault) {
            let source = PortalHTTP(client: http.client, tls: identity)
            let answer = try await source.send(request, "bron")
            switch answer.status {
            case 200:
                let found: Found = try source.decoded(answer.body, "bron")
                return .gegevens(naam: found.naam)
            case 404: return .nothing("De bron kent deze persoon niet.")
            case 401, 403: return .nothing("De bron heeft geen gegevens gegeven: dit mag nu niet.")
            default: return .nothing(Self.later)
            }
        } catch { return .nothing(Self.later) }
    }

    private func base(_ url: String) -> String { url.hasSuffix("/") ? String(url.dropLast()) : url }

    private static let later = "De bron geeft nu geen antwoord. Probeer het later opnieuw."

    private struct Found: Decodable {
        let naam: String?
    }
}

extension AllowedInkijk {
    /// Whether the gateway said that the person did not log in, and what the worker reads of that.
    fileprivate var isFilledIn: Bool { vastgesteld == "opgegeven" && detail != nil }
}

extension InkijkRefusal {
    /// What the gateway said; where it said only which fields are wrong, that in words.
    fileprivate init(_ problem: InkijkProblem) {
        let names = problem.members?.map { Self.names[$0] ?? $0 }.joined(separator: ", ")
        self.init(
            title: names == nil ? problem.title ?? "Dit mag niet" : "Niet alles is goed ingevuld",
            detail: problem.detail ?? names.map { "Controleer: \($0)." } ?? "Dit kan nu niet.",
            code: problem.code)
    }

    private static let names = [
        "gemeente": "gemeente", "doel": "doel", "onderdeel": "onderdeel", "bsn": "BSN", "escape": "reden",
        "zaak": "zaaknummer", "handeling": "wat u doet in de zaak, en de hoogste boete",
    ]
}
