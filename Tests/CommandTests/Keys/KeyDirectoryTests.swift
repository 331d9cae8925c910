import Crypto
import Foundation
import Identity
import OIDC
import Testing

@testable import namens

@Suite("The gateway's own keys")
struct KeyDirectoryTests {
    private func folder() -> KeyDirectory {
        KeyDirectory(
            path: FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)").path)
    }

    @Test("are made in development, once, for their owner alone")
    func development() throws {
        let keys = folder()
        defer { try? FileManager.default.removeItem(atPath: keys.path) }
        let first = try keys.open(for: .development, .system, at: World.now)
        let sealed = try keys.secret(.sealing)
        let again = try keys.open(for: .development, .system, at: World.now)
        #expect(first.signing.map(\.keyID) == again.signing.map(\.keyID))
        #expect(try keys.secret(.sealing) == sealed)
        #expect(try keys.secret(.pseudonym) != sealed)
        for secret in KeyDirectory.Secret.allCases {
            let attributes = try FileManager.default.attributesOfItem(atPath: keys.file(of: secret))
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: keys.path)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test("are never made in production")
    func production() {
        let keys = folder()
        #expect(throws: KeyDirectoryFault.missing(file: keys.file(of: .sealing))) {
            try keys.open(for: .production, .system, at: World.now)
        }
        #expect(!FileManager.default.fileExists(atPath: keys.path))
    }

    @Test("are refused when one is not what it should be")
    func refusals() throws {
        let world = try World()
        defer { world.remove() }
        let keys = KeyDirectory(path: "\(world.root)/var/keys")
        #expect(keys.faults(for: .production) == [])
        let index = "var/keys/signing/index.json"
        let entry = "\"algorithm\": \"ES256\", \"createdAt\": \"2026-11-01T12:00:00Z\", \"state\": \"active\""
        try world.write("{\"keys\": [{\"kid\": \"k1\", \(entry)}, {\"kid\": \"k1\", \(entry)}]}", index)
        #expect(keys.faults(for: .development) == [.severalActiveKeys(folder: keys.signing)])
        try world.write("{\"keys\": [{\"kid\": \"k9\", \(entry)}]}", index)
        #expect(keys.faults(for: .development) == [.signingKeyUnusable(file: keys.file(ofSigningKey: "k9"))])
        let next = entry.replacing("active", with: "next")
        try world.write("{\"keys\": [{\"kid\": \"k1\", \(next)}]}", index)
        #expect(keys.faults(for: .development) == [.noActiveKey(folder: keys.signing)])
        try world.write("not base64", "var/keys/pseudonym.key")
        #expect(
            keys.faults(for: .development).first == .notASecret(file: keys.file(of: .pseudonym)))
    }

    @Test("tell when they cannot be written")
    func writing() {
        let keys = KeyDirectory(path: "/proc/keys-of-nobody")
        #expect(throws: KeyDirectoryFault.notWritten(file: keys.file(of: .sealing))) {
            try keys.makeMissingSecrets(.system)
        }
    }
}
