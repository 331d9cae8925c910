import Foundation
import Identity
import OIDC
import Testing

@Suite("Client authentication by secret")
struct AuthenticationTests {
    static func basic(_ id: String, _ secret: String) -> String {
        "Basic " + Data("\(id):\(secret)".utf8).base64EncodedString()
    }

    /// A client that proved itself with its secret.
    static func bySecret(_ id: ClientID) async throws -> AuthenticatedClient {
        let input =
            id == Fixture.post
            ? ClientAuthenticationInput(
                authorizationHeader: nil,
                form: try Fixture.form([("client_id", id.rawValue), ("client_secret", Fixture.secret)]))
            : ClientAuthenticationInput(
                authorizationHeader: basic(id.rawValue, Fixture.secret), form: try Fixture.form([]))
        return try await authenticate(
            input, clients: Fixture.clients(), issuer: Fixture.issuer, at: Fixture.now)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let header: String?
        let form: String
        let refusal: TokenRefusal?

        init(_ name: String, header: String? = nil, form: String = "", refused refusal: TokenRefusal? = nil) {
            testDescription = name
            self.header = header
            self.form = form
            self.refusal = refusal
        }
    }

    static let good = basic("formulieren", Fixture.secret)
    static let secret = Fixture.escaped(Fixture.secret)

    static let cases: [Case] = [
        Case("with its secret in the header", header: good),
        Case("with its secret form-encoded first", header: basic("formulieren", secret)),
        Case("with the scheme in lower case", header: good.replacing("Basic", with: "basic")),
        Case("that names itself in the form as well", header: good, form: "client_id=formulieren"),
        Case(
            "that names another in the form", header: good, form: "client_id=archief",
            refused: .contradictingClient),
        Case("with its secret in the form", form: "client_id=archief&client_secret=\(secret)"),
        Case("with nothing", refused: .noCredentials),
        Case("with its name alone", form: "client_id=archief", refused: .noCredentials),
        Case("with an empty secret", form: "client_id=archief&client_secret=", refused: .noCredentials),
        Case("with a secret alone", form: "client_secret=\(secret)", refused: .noCredentials),
        Case(
            "in both ways", header: good, form: "client_id=formulieren&client_secret=\(secret)",
            refused: .severalMethods),
        Case("in both ways, one empty", header: good, form: "client_secret=", refused: .severalMethods),
        Case(
            "with a secret and an assertion", form: "client_id=archief&client_secret=x&client_assertion=y",
            refused: .severalMethods),
        Case(
            "with a header and an assertion", header: good, form: "client_assertion=y",
            refused: .severalMethods),
        Case(
            "with a wrong secret in the header", header: basic("formulieren", "fout"), refused: .wrongSecret),
        Case(
            "with a wrong secret in the form", form: "client_id=archief&client_secret=fout",
            refused: .wrongSecret),
        Case(
            "with half its secret", header: basic("formulieren", String(Fixture.secret.dropLast())),
            refused: .wrongSecret),
        Case(
            "with its secret and more", header: basic("formulieren", Fixture.secret + "x"),
            refused: .wrongSecret),
        Case(
            "with the digest of its secret",
            header: basic("formulieren", Digest(of: Fixture.secret).description), refused: .wrongSecret),
        Case("that is unknown", header: basic("onbekend", Fixture.secret), refused: .unknownClient),
        Case("without a name", header: basic("", Fixture.secret), refused: .unknownClient),
        Case(
            "registered for the header, in the form", form: "client_id=formulieren&client_secret=\(secret)",
            refused: .otherMethod),
        Case(
            "registered for the form, in the header", header: basic("archief", Fixture.secret),
            refused: .otherMethod),
        Case(
            "registered with a key, by secret", header: basic("portaal", Fixture.secret),
            refused: .otherMethod),
        Case(
            "with an empty secret in the header", header: basic("formulieren", ""),
            refused: .malformedCredentials),
        Case(
            "without a colon", header: "Basic " + Data("formulieren".utf8).base64EncodedString(),
            refused: .malformedCredentials),
        Case("with a bearer token", header: "Bearer abc", refused: .malformedCredentials),
        Case("with a scheme alone", header: "Basic", refused: .malformedCredentials),
        Case("with an empty header", header: "", refused: .malformedCredentials),
        Case("with what is not base64", header: "Basic !!!", refused: .malformedCredentials),
        Case(
            "with what is not UTF-8", header: "Basic " + Data([0xFF, 0x3A, 0xFF]).base64EncodedString(),
            refused: .malformedCredentials),
        Case("with a repeated parameter", header: good, form: "a=1&a=2", refused: .repeatedParameter),
    ]

    @Test("A client", arguments: cases)
    func judged(_ test: Case) async throws {
        let input = ClientAuthenticationInput(
            authorizationHeader: test.header, form: try Parameters(form: test.form))
        let clients = try Fixture.clients()
        guard let refusal = test.refusal else {
            let client = try await authenticate(
                input, clients: clients, issuer: Fixture.issuer, at: Fixture.now)
            #expect(client.assertionID == nil)
            return
        }
        await #expect(throws: TokenFault(refusal)) {
            try await authenticate(input, clients: clients, issuer: Fixture.issuer, at: Fixture.now)
        }
    }

    @Test("Methods have their names on the wire")
    func methods() throws {
        let methods = try Fixture.clients().mapValues(\.authentication.method)
        #expect(methods[Fixture.keyed] == "private_key_jwt")
        #expect(methods[Fixture.basic] == "client_secret_basic")
        #expect(methods[Fixture.post] == "client_secret_post")
    }
}
