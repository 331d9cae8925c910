import Foundation
import Identity
import JWTKit
import Simulators
import Testing

/// A portal for staff with its gateway, and a source with a gateway of its own to ask.
struct InkijkLab: Sendable {
    let portal: PortalLab
    let source: SimulatedBron
    /// Whom the source asks about tokens.
    let judge: FakeProvider

    /// Runs everything while `body` runs, with a member of staff logged in.
    static func run(
        source claim: String? = "medewerker", _ body: @Sendable @escaping (InkijkLab) async throws -> Void
    ) async throws {
        try await withSource { source, judge in
            try await PortalLab.run(inkijk: try inkijk(try await source.url())) { portal in
                try await portal.logIn(as: claim)
                try await body(InkijkLab(portal: portal, source: source, judge: judge))
            }
        }
    }

    /// Runs a source alone; it believes that every token is one of the first gemeente.
    static func withSource(
        _ body: @Sendable @escaping (SimulatedBron, FakeProvider) async throws -> Void
    ) async throws {
        let pki = try TestPKI.get()
        try await PortalLab.withProvider { judge, issuer in
            await judge.introspect(judgement())
            let source = try SimulatedBron(
                BronConfiguration(
                    listen: ListenAddress(port: 0),
                    tls: RegisterTLS(
                        certificate: pki.registerServer.certificate,
                        privateKey: pki.registerServer.privateKey,
                        clientTrust: pki.authority.certificate), issuer: issuer, clientID: ClientID("bron"),
                    authentication: .clientSecretBasic(secret: "geheim")), logger: portalSilence)
            try await PortalLab.serving(source) { try await body(source, judge) }
        }
    }

    /// What the gateway says of the token of a raadpleging.
    static func judgement(
        _ gemeente: String = "9001", active: Bool = true, source: String = "medewerker",
        bsn: String = Cast.willem.bsn.reveal()
    ) -> String {
        """
        {"active":\(active),"source":"\(source)","gemeente":"\(gemeente)","onderdeel":"inkomen",\
        "gemeente_oin":"\(DevelopmentPKI.gemeenteOIN(gemeente))","represents":{"bsn":"\(bsn)"}}
        """
    }

    static func client(_ code: String) throws -> Inkijk.ClientTLS {
        let pki = try TestPKI.get()
        let pair = try #require(pki.gemeenteClients[code])
        return Inkijk.ClientTLS(
            certificate: pair.certificate, privateKey: pair.privateKey, trust: pki.authority.certificate)
    }

    static func inkijk(_ bron: String?, kleur: String = "#8a1c1c") throws -> Inkijk {
        Inkijk(
            gemeenten: [
                .init(code: "9001", naam: "Beekdal", kleur: kleur, client: try client("9001")),
                .init(code: "9002", naam: "Duinrand", kleur: "#1c4a8a", client: try client("9002")),
            ],
            doelen: [
                .init(id: "bijstand", naam: "Recht op bijstand"), .init(id: "schuld", naam: "Schuldhulp"),
            ],
            onderdelen: [.init(id: "inkomen", naam: "Inkomen"), .init(id: "adres", naam: "Adres")],
            aanvraag: .init(id: "balie", naam: "Bijzondere bijstand aanvragen"), bron: bron)
    }

    /// Sends the form for a gemeente, with what a good one has.
    func ask(_ gemeente: String, _ more: [(String, String)] = []) async throws -> PortalBrowser.Answer {
        let form = [
            ("gemeente", gemeente), ("doel", "schuld"), ("onderdeel", "inkomen"),
            ("bsn", Cast.willem.bsn.reveal()), ("reden", ""), ("toelichting", ""), ("zaak", ""),
            ("handeling", ""), ("bedrag", ""),
        ]
        return try await portal.browser.post(
            "/inkijk", form.filter { field in !more.contains { $0.0 == field.0 } } + more)
    }
}

extension PortalLab {
    /// Logs in with a token that says where the login came from.
    func logIn(as source: String?) async throws {
        let asked = try await begin()
        var claims = claims(asked)
        claims.values["source"] = source.map { .string($0) }
        claims.values["represents"] = nil
        claims.values["functieprofiel"] = .string("kcc-medewerker")
        #expect(try await comeBack(asked, try await provider.keys.sign(claims)).location == "/mijn")
    }
}
