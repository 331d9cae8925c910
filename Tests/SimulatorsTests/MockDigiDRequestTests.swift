import Foundation
import Testing
import XMLSec

/// Which requests the mock does not like: the answer is always "Not Found".
@Suite("The mock DigiD refuses")
struct MockDigiDRequestTests {
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout TestRequest, Lab) throws -> Void

        init(_ name: String, _ change: @escaping @Sendable (inout TestRequest, Lab) throws -> Void) {
            testDescription = name
            self.change = change
        }
    }

    static let damages = [
        Damage("no signature") { request, _ in request.isSigned = false },
        Damage("a signature with another key") { request, lab in request.key = lab.other.key },
        Damage("an unknown issuer") { request, _ in request.issuer = "https://unknown.example" },
        Damage("another root") { request, _ in request.root = "LogoutRequest" },
        Damage("SAML 1.1") { request, _ in request.version = "1.1" },
        Damage("another destination") { request, _ in request.destination = "https://digid.example/" },
        Damage("two minutes late") { request, lab in request.issuedAt = lab.clock.now - 121 },
        Damage("two minutes early") { request, lab in request.issuedAt = lab.clock.now + 121 },
        Damage("no instant") { request, _ in request.issueInstant = "vandaag" },
        Damage("an instant without zone") { request, _ in request.issueInstant = "2026-03-01T12:00:00" },
        Damage("an unknown service") { request, _ in request.service = "https://sp.example/elsewhere" },
        Damage("a service by another binding") { request, _ in request.binding = "HTTP-POST" },
        Damage("an unknown index") { request, _ in
            (request.index, request.service, request.binding) = ("7", nil, nil)
        },
        Damage("both index and address") { request, _ in request.index = "0" },
        Damage("an unknown level") { request, _ in request.classes = ["Kerberos"] },
        Damage("an unknown comparison") { request, _ in request.comparison = "ongeveer" },
        Damage("81 bytes of RelayState") { request, _ in
            request.relayState = String(repeating: "x", count: 81)
        },
    ]

    @Test("a request with", arguments: damages)
    func damaged(_ damage: Damage) async throws {
        try await withLab { lab in
            var request = lab.request()
            try damage.change(&request, lab)
            let reply = try await lab.bring(request)
            #expect(reply.status == 404)
            #expect(reply.text.contains("Not Found"))
        }
    }

    static let fine = [
        Damage("no RelayState") { request, _ in request.relayState = nil },
        Damage("80 bytes of RelayState") { request, _ in
            request.relayState = String(repeating: "x", count: 80)
        },
        Damage("two minutes on the way") { request, lab in request.issuedAt = lab.clock.now - 120 },
        Damage("fractions of a second") { request, lab in
            request.issueInstant = lab.clock.now.formatted(.iso8601).replacing("Z", with: ".250Z")
        },
        Damage("no destination") { request, _ in request.destination = nil },
        Damage("an index instead of an address") { request, _ in
            (request.index, request.service, request.binding) = ("0", nil, nil)
        },
        Damage("neither index nor address") { request, _ in (request.service, request.binding) = (nil, nil) },
        Damage("no level") { request, _ in request.classes = [] },
    ]

    @Test("nothing in a request with", arguments: fine)
    func accepted(_ damage: Damage) async throws {
        try await withLab { lab in
            var request = lab.request()
            try damage.change(&request, lab)
            #expect(try await lab.bring(request).status == 200)
        }
    }

    @Test(
        "what is no message at all",
        arguments: ["", "SAMLRequest=", "SAMLRequest=%21%21", "SAMLRequest=PGE+", "="])
    func garbage(_ body: String) async throws {
        try await withLab { lab in
            let type = "application/x-www-form-urlencoded"
            let reply = try await lab.post(lab.loginAddress, Array(body.utf8), type: type)
            #expect(reply.status == 404)
            #expect(try await lab.get(lab.loginAddress + "?" + body).status == 404)
        }
    }

    static let queries: [(String, @Sendable (String) -> String)] = [
        ("another RelayState", { $0.replacing("RelayState=handle", with: "RelayState=other") }),
        ("no signature", { $0.replacing(/&Signature=.*/, with: "") }),
        ("no algorithm", { $0.replacing(/&SigAlg=[^&]*/, with: "") }),
        ("the request twice", { $0 + "&" + $0 }),
        ("SHA-1", { $0.replacing("xmldsig%2Dmore%23rsa%2Dsha256", with: "xmldsig%23rsa%2Dsha1") }),
    ]

    @Test("by Redirect, with", arguments: queries.indices)
    func redirect(_ index: Int) async throws {
        let (name, damage) = Self.queries[index]
        try await withLab { lab in
            let reply = try await lab.bringByRedirect(
                lab.request().markup, to: lab.loginAddress, damage: damage)
            #expect(reply.status == 404, "\(name)")
        }
    }
}
