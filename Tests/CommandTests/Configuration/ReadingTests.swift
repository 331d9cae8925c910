import Broker
import Foundation
import Identity
import Mandaat
import OIDC
import Policy
import Representation
import SAML
import Testing
import Web

@testable import namens

@Suite("A configuration in order")
struct ReadingTests {
    private func read(_ world: World, _ variables: [String: String] = [:]) throws -> Configuration {
        defer { world.remove() }
        return try Configuration.read(world.file, variables: variables, now: World.now)
    }

    @Test("becomes typed values")
    func values() throws {
        let found = try read(World())
        #expect(found.issuer == "https://login.voorbeeld.nl")
        #expect(found.deployment == .production)
        #expect(found.listen == SocketAddress(host: "127.0.0.1", port: 8443))
        #expect(found.management == SocketAddress(host: "127.0.0.1", port: 9000))
        #expect(found.registers.machtigingen?.timeout == 3)
        #expect(found.registers.toezicht == nil)
        #expect(found.gemeenten.map(\.gemeente.naam) == ["Voorbeeldstad", "Anderstad"])
        let provider = try #require(found.identityProviders.first)
        #expect(provider.name == "DigiD")
        #expect(provider.response == .artifact)
        #expect(provider.request == .post)
        #expect(provider.expiredCertificates == .refuse)
        #expect(provider.decryption.count == 1)
        #expect(provider.clientTLS != nil)
        #expect(provider.timeout == 10)
        #expect(
            found.loginStarts
                == LoginStartsConfiguration(
                    perMinute: nil, trustedProxies: ["127.0.0.1", "::1"].compactMap { AddressRange($0) }))
    }

    @Test("says how many logins may be begun, and how long a provider may take")
    func bounds() throws {
        let yaml = World.yaml.replacing("response: artifact", with: "response: artifact\n    timeout: 4s")
        let starts = "loginStarts: { perMinute: 30, trustedProxies: [10.1.0.0/16, \"2001:db8::1\"] }\n"
        let found = try read(World(yaml + starts))
        #expect(found.identityProviders.first?.timeout == 4)
        #expect(
            found.loginStarts
                == LoginStartsConfiguration(
                    perMinute: 30,
                    trustedProxies: ["10.1.0.0/16", "2001:db8::1"].compactMap { AddressRange($0) }))
        let development = yaml.replacing("environment: production", with: "environment: development")
        #expect(try read(World(development)).loginStarts.perMinute == nil)
        #expect(try read(World(development + starts)).loginStarts.perMinute == 30)
    }

    @Test("connects eHerkenning, and knows the edition of its catalogue")
    func eherkenning() throws {
        let found = try read(World(World.organisations))
        #expect(found.identityProviders.first?.eherkenning == nil)
        let connection = try #require(found.identityProviders.last)
        #expect(connection.name == "eHerkenning")
        let particulars = try #require(connection.eherkenning)
        #expect(particulars.oin == (try OIN("00000001001234567000")))
        #expect(particulars.broker == (try OIN("00000001002345678000")))
        #expect(particulars.organisation == "Gemeente Voorbeeldstad")
        #expect("\(particulars.edition)" == "urn:etoegang:1.13:service-catalogue:P:3")
        let test = World.organisations.replacing("entities:1\n", with: "entities:9001\n")
        let edition = try read(World(test)).identityProviders.last?.eherkenning?.edition
        #expect(edition.map { "\($0)" } == "urn:etoegang:1.13:service-catalogue:T:3")
    }

    @Test("connects an organisation's own provider, and knows by what names it tells of its staff")
    func staff() throws {
        let found = try read(World(World.staff))
        #expect(found.identityProviders.first?.medewerker == nil)
        let connection = try #require(found.identityProviders.last)
        #expect(connection.name == "Medewerker" && connection.profile.saml == .medewerker)
        let particulars = try #require(connection.medewerker)
        #expect(particulars.organisatie == (try OIN("00000001001234567000")))
        #expect(particulars.attributes.account == "urn:oid:0.9.2342.19200300.100.1.1")
        #expect(particulars.attributes.functieprofiel == "urn:namens:medewerker:functieprofiel")
        #expect(particulars.attributes.organisatie == "urn:namens:medewerker:organisatie")
        #expect(particulars.attributes.netwerkzone == "zone")
        let plain = World.staff.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("    attributes:") }.joined(separator: "\n")
        let usual = try read(World(plain)).identityProviders.last?.medewerker?.attributes
        #expect(usual == StaffAttributes())
    }

    @Test("knows for whom a samenwerkingsverband works, and what its connection is for")
    func verband() throws {
        let found = try #require(try read(World(World.verband)).verbanden.first)
        #expect(found.verband.id == VerbandID("isd-zuid") && found.verband.naam == "ISD Zuid")
        #expect(found.verband.leden == [GemeenteCode("0518")] && found.uitvoerder == GemeenteCode("0518"))
        #expect(found.verband.bijIntrekking == .allesStopt && found.verband.whitelist == .gecombineerd)
        #expect(found.identityProvider == IdentityProviderID("isd"))
        #expect(found.portals == [ClientID("portaal")])
        let aansluiting = found.aansluiting
        #expect(aansluiting.doelen == [DoelID("participatiewet"), DoelID("ioaw")])
        #expect(aansluiting.netwerkzone == "gemnet" && aansluiting.caseload)
        #expect(aansluiting.zwareProfielen == 1 && aansluiting.escapesPerDag == 5)
        #expect(
            aansluiting.onderdelen == [
                Onderdeel(id: OnderdeelID("gba"), naam: "GBA", soort: .bron),
                Onderdeel(
                    id: OnderdeelID("zoek-in-gba"), naam: "Zoek in GBA", soort: .zoek, isZwaar: true,
                    taak: .controleren),
            ])
        #expect(try read(World(World.staff)).verbanden.isEmpty)
    }

    @Test("knows the registers of measures and of authority, and whose answers are believed")
    func registers() throws {
        let found = try read(World(World.organisations)).registers
        #expect(found.toezicht?.register.url == "https://toezicht.voorbeeld.nl")
        #expect(found.toezicht?.register.timeout == 3 && found.gezag?.timeout == 5)
        #expect(found.toezicht?.feed == FeedSettings(interval: .milliseconds(500), staleAfter: 30))
        #expect(found.toezicht?.issuer == (try OIN("00000001003456789000")))
        #expect(found.toezicht?.audience == (try OIN("00000001001234567000")))
        #expect(found.toezicht?.jwks.contains("\"kid\":\"r1\"") == true)
        #expect(found.gezag?.url == "https://gezag.voorbeeld.nl")
    }

    @Test("says how many numbers of strangers may be tried; as usual when it does not say")
    func quotas() throws {
        #expect(
            try read(World(World.organisations)).numberQuota
                == NumberQuota(perActor: 5, perOrganisation: 50, perAddress: 90, window: 1800))
        #expect(try read(World()).numberQuota == NumberQuota())
        for empty in ["quotas: {}\n", "quotas: { clientNumbers: {} }\n"] {
            #expect(try read(World(World.yaml + empty)).numberQuota == NumberQuota())
        }
        let some = try read(World(World.yaml + "quotas: { clientNumbers: { perActor: 3 } }\n")).numberQuota
        #expect(some == NumberQuota(perActor: 3))
    }

    @Test("has every rule of a dienst")
    func dienst() throws {
        let found = try read(World())
        let dienst = try #require(found.catalogue.diensten[DienstID("bijzondere-bijstand")])
        #expect(dienst.uuid == "34085d78-21aa-4481-a219-b28d7f3282fc")
        #expect(dienst.etdServiceID == "urn:etoegang:DV:00000001001234567000:services:1")
        #expect(dienst.minimumLoA == .substantieel)
        #expect(dienst.vertegenwoordiging == [.zelf, .machtiging])
        #expect(dienst.identificatie == [.bsn])
        #expect(dienst.sessie == Dienst.SessionLimits(idle: 600, absolute: 3600))
        let other = try #require(found.catalogue.diensten[DienstID("trouwen")])
        #expect(other.etdServiceID == nil)
        #expect(other.identificatie.isEmpty)
        #expect(other.sessie == Dienst.SessionLimits())
    }

    @Test("says what may be done in a dienst, and by whom; everything when it does not say")
    func limits() throws {
        let id = DienstID("bijzondere-bijstand")
        let plain = try #require(try read(World()).catalogue.diensten[id])
        #expect(plain.acties == Set(Actie.allCases) && plain.eigenToegang == .onbeperkt)
        #expect(plain.alleenProfessioneel.isEmpty)
        #expect(plain.ketenmachtiging == .geen)
        let yaml = World.organisations.replacing(
            "sessie: { idle: 10m, absoluut: 1h }", with: "acties: [inzien, betalen]")
        let limited = try #require(try read(World(yaml)).catalogue.diensten[id])
        #expect(limited.acties == [.inzien, .betalen] && limited.eigenToegang == .inzien)
        #expect(limited.alleenProfessioneel == [.bewind] && limited.ketenmachtiging == .toegestaan)
    }

    @Test("has every fact of a portal")
    func portals() throws {
        let found = try read(World())
        let portal = try #require(found.catalogue.portals[ClientID("portaal")])
        #expect(portal.client.name == "Mijn loket")
        #expect(portal.client.authentication.method == "private_key_jwt")
        #expect(portal.client.claims == .openForms)
        #expect(portal.client.backchannelLogoutURI == "https://portaal.voorbeeld.nl/oidc/logout")
        #expect(portal.awareness == .aware)
        let other = try #require(found.catalogue.portals[ClientID("formulieren")])
        #expect(other.client.name == "formulieren")
        #expect(other.client.claims == .nlGov)
        #expect(other.awareness == .unaware)
        guard case .clientSecretBasic(let digest) = other.client.authentication else {
            Issue.record("the client has a secret")
            return
        }
        #expect(digest == Digest(of: "a-secret-of-more-than-32-characters-in-all"))
    }

    @Test("names files relative to the file that names them")
    func paths() throws {
        let world = try World()
        let found = try read(world)
        #expect(found.storage == .sqlite(path: "\(world.root)/config/../var/namens.sqlite"))
        #expect(found.keys.path == "\(world.root)/config/../var/keys")
        #expect(found.tls?.certificate == "\(world.root)/config/../certs/server.pem")
    }

    @Test("takes values from the environment")
    func variables() throws {
        let yaml = World.yaml.replacing("issuer: https://login.", with: "issuer: https://${NAME}.")
            .replacing("secretFile: ../certs/portal.secret", with: "secret: ${SECRET}")
        let secret = "another-secret-of-more-than-32-characters"
        let found = try read(World(yaml), ["NAME": "inloggen", "SECRET": secret])
        #expect(found.issuer == "https://inloggen.voorbeeld.nl")
        guard
            case .clientSecretBasic(let digest) = found.catalogue.clients[ClientID("formulieren")]?
                .authentication
        else {
            Issue.record("the client has a secret")
            return
        }
        #expect(digest == Digest(of: secret))
    }

    @Test(
        "may in development use http on loopback, simulated registers, any port, and go without TLS and keys",
        arguments: ["127.0.0.1", "localhost", "[::1]"])
    func development(_ host: String) throws {
        let yaml = World.yaml.replacing("environment: production", with: "environment: development")
            .replacing("https://login.voorbeeld.nl\n", with: "http://\(host):8443\n")
            .replacing(
                "tls: { certificate: ../certs/server.pem, privateKey: ../certs/server.key }\n", with: ""
            )
            .replacing("https://machtigingen.voorbeeld.nl", with: "http://\(host):8403/")
            .replacing(
                "backchannelLogoutURI: https://portaal.voorbeeld.nl",
                with: "backchannelLogoutURI: http://\(host):8402"
            )
            .replacing("[https://portaal.voorbeeld.nl/]", with: "[\"http://\(host):8402/\"]")
            .replacing("port: 9000", with: "port: 0")
            .replacing("../var/keys", with: "../var/none")
        let found = try read(World(yaml))
        #expect(found.tls == nil)
        #expect(found.registers.machtigingen?.url == "http://\(host):8403")
    }

    @Test("may do without what is optional")
    func optional() throws {
        let yaml = World.yaml.replacing("management: { host: 127.0.0.1, port: 9000 }\n", with: "")
            .replacing("    claims: open-forms\n", with: "")
            .replacing("    timeout: 3s\n", with: "")
        let found = try read(World(yaml))
        #expect(found.management == nil)
        #expect(found.registers.machtigingen?.timeout == 3)
        #expect(found.catalogue.clients[ClientID("portaal")]?.claims == .nlGov)
    }
}
