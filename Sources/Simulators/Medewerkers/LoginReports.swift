import AsyncHTTPClient
import Foundation
import Identity
import Logging
import NIOCore
import NIOHTTP1

/// Tells the gateway which logins failed and which succeeded.
struct LoginReports: Sendable {
    let configuration: LoginReportsConfiguration
    let now: @Sendable () -> Date
    let randomness: Randomness
    let logger: Logger

    /// How a login ended, in the words of the interface.
    enum Outcome: String, Codable {
        case mislukt
        case gelukt
    }

    /// Tells of one login; a login here does not fail because the gateway did not hear of it.
    func tell(_ outcome: Outcome, of account: String) async {
        do {
            let http = PortalHTTP(client: .shared, tls: try configuration.trust.map(trusting))
            try await send(outcome, of: account, by: http, with: try await token(by: http))
        } catch {
            logger.notice("the gateway took no message about a login: \(type(of: error))")
        }
    }

    /// A token for ourselves (RFC 6749 §4.4).
    private func token(by http: PortalHTTP) async throws -> String {
        let credentials = try await PortalCredentials(
            configuration.clientID, of: configuration.issuer, .privateKeyJWT(key: configuration.key))
        let proof = try await credentials.prove(at: now(), randomness)
        let metadata = try await PortalProvider(issuer: configuration.issuer, http: http).metadata()
        let answer: ProgramToken = try await http.post(
            [("grant_type", "client_credentials")] + proof.fields, to: metadata.tokenEndpoint,
            headers: proof.headers, "token")
        return answer.accessToken
    }

    private func send(
        _ outcome: Outcome, of account: String, by http: PortalHTTP, with token: String
    ) async throws {
        let message = Message(
            id: randomness.handle(), account: account, uitkomst: outcome, op: now().ISO8601Format())
        var request = HTTPClientRequest(
            url: "\(base)/v1/samenwerkingsverbanden/\(configuration.verband)/aanmeldingen")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(message)))
        guard try await http.send(request, "message").status == 202 else {
            throw PortalFault.unreachable("message")
        }
    }

    private var base: String {
        configuration.issuer.hasSuffix("/")
            ? String(configuration.issuer.dropLast()) : configuration.issuer
    }

    private struct Message: Encodable {
        let id, account: String
        let uitkomst: Outcome
        let op: String
    }

    private struct ProgramToken: Decodable, Sendable {
        let accessToken: String

        private enum CodingKeys: String, CodingKey { case accessToken = "access_token" }
    }
}
