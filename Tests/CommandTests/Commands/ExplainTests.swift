import Foundation
import Testing

@testable import namens

@Suite("namens assertion explain")
struct ExplainTests {
    private static let signed = Result { try SignedResponse() }

    private func world() throws -> World {
        let world = try World()
        let signed = try Self.signed.get()
        try world.write(signed.metadata, "idp.xml")
        try world.write(String(decoding: signed.message, as: UTF8.self), "response.xml")
        return world
    }

    private func explain(
        _ world: World, file: String = "response.xml", profile: String = "digid-3",
        metadata: String = "idp.xml",
        entityID: String = "https://sp.example", now: String = "2026-11-22T12:00:00Z", _ more: String...
    ) async -> Run {
        await runProgram(
            [
                "assertion", "explain", "--profile", profile, "--idp-metadata", "\(world.root)/\(metadata)",
                "--entity-id", entityID, "--acs-url", "https://sp.example/acs", "--now", now,
            ] + more + ["\(world.root)/\(file)"])
    }

    private func object(_ run: Run) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(run.output.joined().utf8))
        return try #require(value as? [String: Any])
    }

    private func failed(_ run: Run) throws -> [String] {
        let checks = try #require(try object(run)["checks"] as? [[String: Any]])
        return checks.filter { $0["outcome"] as? String == "failed" }.compactMap { $0["check"] as? String }
    }

    @Test("accepts a response in order, masks the person and ends with 0", arguments: ["digid-3", "generic"])
    func accepted(_ profile: String) async throws {
        let world = try world()
        defer { world.remove() }
        let found = await explain(world, profile: profile, "--request-id", "_q")
        #expect(found.code == 0)
        #expect(found.output.count == 1)
        #expect(try object(found)["outcome"] as? String == "accepted")
        #expect(try failed(found) == [])
        #expect(!found.output.joined().contains("999990019"))
        let shown = await explain(world, profile: profile, "--show-identifiers")
        let subject = try #require(try object(shown)["subject"] as? [String: Any])
        #expect(subject["nameID"] as? String == "s00000000:999990019")
        #expect(subject["format"] is NSNull)
    }

    @Test("names the check that a response fails and ends with 1")
    func rejected() async throws {
        let world = try world()
        defer { world.remove() }
        let audience = await explain(world, entityID: "https://other.example")
        #expect(audience.code == 1)
        #expect(try failed(audience) == ["assertion.audience"])
        let late = await explain(world, now: "2026-11-22T13:00:00.5+00:30")
        #expect(late.code == 1)
        #expect(try failed(late).contains("conditions.window"))
        let asked = await explain(world, "--request-id", "_other")
        #expect(try failed(asked).contains("subject.inResponseTo"))
        let level = await explain(
            world, "--minimum-loa", "urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI")
        #expect(try failed(level).contains("authn.level"))
        let input = await explain(world, "--input", "artifact-response")
        #expect(try failed(input).contains("message.structure"))
    }

    @Test("writes text too, a line a check")
    func text() async throws {
        let world = try world()
        defer { world.remove() }
        let found = await explain(world, entityID: "https://other.example", "--format", "text")
        let lines = found.output.joined().split(separator: "\n")
        #expect(lines.first == "rejected")
        #expect(lines.contains { $0.hasPrefix("failed assertion.audience [SAML Core 2.5.1.4") })
    }

    @Test("rejects what is no XML, is too large, or comes with metadata that cannot be used")
    func unusable() async throws {
        let world = try world()
        defer { world.remove() }
        try world.write("nonsense", "nonsense.xml")
        try world.write("<a>\(String(repeating: "a", count: 1 << 20))</a>", "large.xml")
        for file in ["nonsense.xml", "large.xml"] {
            let found = await explain(world, file: file)
            #expect(found.code == 1)
            #expect(try failed(found) == ["xml.wellFormed"])
        }
        let found = await explain(world, metadata: "nonsense.xml")
        #expect(found.code == 1)
        #expect(try object(found)["outcome"] as? String == "rejected")
    }

    @Test("ends with 2 when a file is missing, a key is none, a time is none or the profile is of later")
    func usage() async throws {
        let world = try world()
        defer { world.remove() }
        let runs = [
            await explain(world, file: "none.xml"), await explain(world, metadata: "none.xml"),
            await explain(world, "--decryption-key", "\(world.root)/idp.xml"),
            await explain(world, "--decryption-key", "\(world.root)/none.pem"),
            await explain(world, now: "yesterday"), await explain(world, profile: "digid-4"),
            await explain(world, profile: "medewerker", "--organisatie", "12"),
            await explain(world, profile: "medewerker", "--attribute", "account"),
            await explain(world, profile: "medewerker", "--attribute", "naam=uid"),
            await explain(world, "--organisatie", "00000001001234567000"),
            await explain(world, "--attribute", "account=uid"),
            await explain(world, profile: "eherkenning", "--service-id", "urn:x"),
            await explain(world, profile: "eherkenning", "--no-intermediary"),
        ]
        for run in runs {
            #expect(run.code == 2)
            #expect(run.output.isEmpty)
            #expect(run.errors.count == 1)
        }
    }

    @Test("holds a response to eHerkenning's rules, and to the dienst when it is given")
    func eherkenning() async throws {
        let world = try world()
        defer { world.remove() }
        let rules = [
            "authn.level", "nameID.transient", "service.id", "service.uuid", "legalSubject.present",
            "actingSubject.pseudonym",
        ]
        let open = await explain(world, profile: "eherkenning")
        #expect(open.code == 1)
        #expect(try failed(open) == rules)
        let dienst = await explain(
            world, profile: "eherkenning", "--service-id", "urn:asked", "--service-uuid", "u")
        #expect(dienst.output.joined().contains("\"expected\" : \"urn:asked\""))
    }

    @Test("holds a response to what an organisation's own provider must say of its staff")
    func staff() async throws {
        let world = try world()
        defer { world.remove() }
        let rules = [
            "authn.level", "medewerker.account", "medewerker.functieprofiel", "medewerker.organisatie",
        ]
        let found = await explain(
            world, profile: "medewerker", "--organisatie", "00000001001234567000", "--attribute",
            "account=urn:oid:0.9.2342.19200300.100.1.1")
        #expect(found.code == 1)
        #expect(try failed(found) == rules)
        #expect(found.output.joined().contains("one urn:oid:0.9.2342.19200300.100.1.1"))
    }

    @Test("takes keys to decrypt with")
    func keys() async throws {
        let world = try world()
        defer { world.remove() }
        let key = "\(world.root)/certs/saml.key"
        #expect(await explain(world, "--decryption-key", key, "--decryption-key", key).code == 0)
    }
}
