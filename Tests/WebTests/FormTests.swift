import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

@Suite("A form")
struct FormTests {
    @Test(
        "is only taken as application/x-www-form-urlencoded",
        arguments: [
            "application/json", "text/plain", "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded2",
        ])
    func contentType(_ type: String) async throws {
        try await WebWorld().test { visit in
            for path in [
                "/v1/authorize", "/v1/token", "/login/x", "/login/x/language", "/saml/digid/acs",
                "/saml/digid/slo", "/v1/logout", "/inzage/\(Fixture.gemeente)/language",
            ] {
                let answer = try await visit.post(path, octets: "version=1", [.contentType: type])
                #expect(answer.status == .unsupportedMediaType, "\(path)")
            }
        }
    }

    @Test("may name its character set, in any case")
    func charset() async throws {
        try await WebWorld().test { visit in
            let answer = try await visit.post(
                "/login/x", octets: "version=1&choice=myself",
                [.contentType: "Application/X-WWW-Form-Urlencoded; charset=UTF-8"])
            #expect(answer.status == .notFound)
        }
    }

    static let sizes: [(String, Int, HTTPResponse.Status)] = [
        ("/v1/token", 65_537, .contentTooLarge), ("/login/x", 65_537, .contentTooLarge),
        ("/v1/token", 32_769, .contentTooLarge),
        ("/saml/digid/acs", SAMLForm.mostOctets + 1, .contentTooLarge),
        ("/saml/digid/slo", SAMLForm.mostOctets + 1, .contentTooLarge),
        ("/saml/digid/acs", 1_398_000, .notFound),
    ]

    @Test("is only read up to the size its address needs", arguments: sizes)
    func size(_ path: String, _ octets: Int, _ status: HTTPResponse.Status) async throws {
        try await WebWorld().test { visit in
            let start = "RelayState=r&SAMLResponse="
            let text = start + String(repeating: "a", count: octets - start.utf8.count)
            let answer = try await visit.post(path, octets: text)
            #expect(answer.status == status)
        }
    }

    static let malformed: [(String, String)] = [
        ("/login/x", "choice=myself"), ("/login/x", "version=one&choice=myself"),
        ("/login/x", "version=1&choice=other"),
        ("/login/x", "version=%zz"), ("/login/x", "version=%ff"), ("/login/x/language", "language=fr"),
        ("/login/x/language", ""), ("/inzage/\(Fixture.gemeente)/language", "language=fr"),
        ("/inzage/\(Fixture.gemeente)/language", "besluit=b"),
        ("/saml/digid/acs", "RelayState=r"), ("/saml/digid/acs", "SAMLResponse=a"),
        ("/saml/digid/slo", "RelayState=r"),
        ("/saml/digid/acs", "SAMLResponse=a&SAMLResponse=b&RelayState=r"),
        ("/saml/digid/acs", "SAMLResponse=%zz&RelayState=r"),
        ("/v1/token", ""), ("/v1/token", "grant_type=%zz"),
    ]

    @Test("that lacks a field or cannot be read is refused", arguments: malformed)
    func refused(_ path: String, _ form: String) async throws {
        try await WebWorld().test { visit in
            let status = try await visit.post(path, octets: form).status
            #expect(status == .badRequest || (path == "/v1/token" && status == .unauthorized))
        }
    }

    @Test("in octets that are not UTF-8 is refused")
    func notUTF8() async throws {
        try await WebWorld().test { visit in
            let answer = try await visit.send(
                .post, "/login/x", [.contentType: "application/x-www-form-urlencoded"],
                ByteBuffer(bytes: [0x61, 0xff]))
            #expect(answer.status == .badRequest)
        }
    }

    @Test(
        "of an answer that names no artifact or no login is refused",
        arguments: [
            "", "?SAMLart=a", "?RelayState=r", "?SAMLart=a&SAMLart=b&RelayState=r",
            "?SAMLart=%zz&RelayState=r",
        ])
    func artifact(_ query: String) async throws {
        try await WebWorld().test { visit in
            let page = try await visit.get("/saml/digid/acs" + query)
            #expect(page.status == .badRequest)
        }
    }

    @Test("that does not arrive in time is given up")
    func slow() async throws {
        let never = AsyncStream<ByteBuffer> { _ in }
        let request = Request(
            head: .init(
                method: .post, scheme: "https", authority: "x", path: "/",
                headerFields: [.contentType: "application/x-www-form-urlencoded"]),
            body: RequestBody(asyncSequence: never))
        await #expect(throws: WebFault.tooSlow) {
            try await request.formText(atMost: 10, within: .milliseconds(1))
        }
    }
}
