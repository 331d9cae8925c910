import Testing

@testable import SAML

@Suite("A response without a login")
struct StatusTests {
    static let codes: [(top: String, detail: String?, status: LoginStatus)] = [
        ("Responder", "AuthnFailed", .cancelled),
        ("Responder", "NoAuthnContext", .levelNotReached),
        ("Responder", "RequestDenied", .providerFailed("Responder/RequestDenied")),
        ("Requester", "RequestDenied", .providerFailed("Requester/RequestDenied")),
        ("Requester", "RequestUnsupported", .providerFailed("Requester/RequestUnsupported")),
        ("Requester", "NoSupportedIDP", .providerFailed("Requester/NoSupportedIDP")),
        ("Responder", nil, .providerFailed("Responder")),
        ("VersionMismatch", nil, .providerFailed("VersionMismatch")),
        ("success", nil, .providerFailed("unknown")),
        ("Success ", nil, .providerFailed("unknown")),
        ("SuccessX", nil, .providerFailed("unknown")),
        ("Success", "AuthnFailed", .cancelled),
        ("Responder", "999999047", .providerFailed("Responder/unknown")),
        ("Success", "Unknown", .providerFailed("Success/unknown")),
        ("Unknown", "Unknown", .providerFailed("unknown/unknown")),
    ]

    @Test("ends as its codes say", arguments: codes)
    func mapped(_ code: (top: String, detail: String?, status: LoginStatus)) throws {
        for signed in [[], [Draft.Part.response]] {
            var draft = Draft(signed: signed)
            draft.answer(code.top, code.detail)
            let verdict = try draft.verdict()
            #expect(verdict.status == code.status)
            #expect(verdict.failedChecks == [.status])
        }
    }

    @Test("never logs anybody in, whatever assertion it carries", arguments: codes)
    func neverAccepted(_ code: (top: String, detail: String?, status: LoginStatus)) throws {
        var draft = Draft(signed: [.assertion, .response])
        draft.answer(code.top, code.detail, keepsAssertion: true)
        let accepted = try draft.verdict().accepted
        #expect(accepted == nil)
    }

    @Test("counts for nothing when it is not in order")
    func rejected() throws {
        for change in [
            ("InResponseTo=\"_request\"", "InResponseTo=\"_other\""),
            (World.provider, "https://evil.example"), ("Destination=\"", "Destination=\"x"),
        ] {
            var draft = Draft(signed: [.response])
            draft.answer("Responder", "AuthnFailed")
            draft.change(\.response, change.0, to: change.1)
            let status = try draft.verdict().status
            #expect(status == nil)
        }
    }

    @Test("counts for nothing when its signature does not hold")
    func forged() throws {
        var draft = Draft(signed: [.response])
        draft.answer("Responder", "NoAuthnContext")
        draft.after = { $0.replacing("NoAuthnContext", with: "AuthnFailed") }
        let verdict = try draft.verdict()
        #expect(verdict.status == nil)
        #expect(verdict.failedChecks == [.status, .signatureValue])
    }

    @Test("behind an artifact is an artifact that the provider does not know")
    func unknownArtifact() throws {
        var draft = Draft(.artifactResponse, signed: [.artifactResponse])
        draft.artifactResponse = draft.artifactResponse.replacing("{{response}}", with: "")
        let verdict = try draft.verdict()
        #expect(verdict.status == .artifactUnknown)
        #expect(verdict.failedChecks == [.status])
    }

    @Test("behind an artifact that was refused is a fault of the provider, never a cancellation")
    func refusedArtifact() throws {
        for detail in ["RequestDenied", "AuthnFailed"] {
            var draft = Draft(.artifactResponse, signed: [.artifactResponse])
            draft.artifactResponse = draft.artifactResponse.replacing("{{response}}", with: "")
                .replacing("</samlp:Status>", with: "")
                .replacing("<samlp:Status>", with: Draft.status("Requester", detail))
                .replacing("<samlp:StatusCode Value=\"\(Status.success)\"/>", with: "")
            let verdict = try draft.verdict()
            #expect(verdict.status == .providerFailed("Requester/\(detail)"))
            #expect(verdict.failedChecks == [.artifactStatus])
        }
    }

    @Test("behind an artifact ends as its own codes say")
    func cancelledBehindArtifact() throws {
        var draft = Draft(.artifactResponse, signed: [.artifactResponse])
        draft.answer("Responder", "AuthnFailed")
        let status = try draft.verdict().status
        #expect(status == .cancelled)
    }
}

extension Draft {
    static func status(_ top: String, _ detail: String?) -> String {
        let inner = detail.map { "<samlp:StatusCode Value=\"\(Status.prefix)\($0)\"/>" } ?? ""
        return "<samlp:Status><samlp:StatusCode Value=\"\(Status.prefix)\(top)\">\(inner)</samlp:StatusCode>"
            + "<samlp:StatusMessage>Authentication cancelled</samlp:StatusMessage></samlp:Status>"
    }

    mutating func answer(_ top: String, _ detail: String?, keepsAssertion: Bool = false) {
        response.removeSubrange(of: "<samlp:Status>", through: "</samlp:Status>")
        let assertion = keepsAssertion ? "{{assertion}}" : ""
        change(\.response, "{{assertion}}", to: Draft.status(top, detail) + assertion)
    }
}
