import Foundation
import Simulators
import SwiftASN1
import Testing
import X509

/// A second run of the PKI in a directory of its own.
@Suite("A development PKI that is found")
struct PKIRenewalTests {
    private static let day: TimeInterval = 86_400

    @Test("renews what ends within a day, under the same authority")
    func leaves() throws {
        let (old, new) = try twice(after: 364.5 * Self.day)
        #expect(old.authority == new.authority)
        #expect(old.gatewayClient != new.gatewayClient)
        #expect(new.authority.publicKey.isValidSignature(new.gatewayClient.signature, for: new.gatewayClient))
    }

    @Test("is founded anew when its authority ends")
    func authority() throws {
        let (old, new) = try twice(after: 2 * 365 * Self.day)
        #expect(old.authority != new.authority)
        #expect(new.authority.publicKey.isValidSignature(new.gatewayClient.signature, for: new.gatewayClient))
    }

    @Test("is made anew where a key was lost")
    func lostKey() throws {
        let (old, new) = try twice(after: 0) {
            try FileManager.default.removeItem(atPath: $0.gatewayClient.privateKey)
        }
        #expect(old.gatewayClient != new.gatewayClient)
        #expect(old.authority == new.authority)
    }

    @Test("does not trust certificates of another authority")
    func otherAuthority() throws {
        let (old, new) = try twice(after: 0) {
            try FileManager.default.removeItem(atPath: $0.authority.privateKey)
        }
        #expect(old.authority != new.authority)
        #expect(new.authority.publicKey.isValidSignature(new.gatewayClient.signature, for: new.gatewayClient))
    }

    @Test("replaces a symmetric key that is cut short, and only that one")
    func cutKey() throws {
        let directory = temporaryDirectory()
        let pki = try DevelopmentPKI.make(in: directory, at: Date())
        let sealing = try text(pki.sealingKey)
        try "c2hvcnQ=".write(toFile: pki.pseudonymKey, atomically: true, encoding: .utf8)
        _ = try DevelopmentPKI.make(in: directory, at: Date())
        #expect(
            Data(base64Encoded: try text(pki.pseudonymKey).trimmingCharacters(in: .newlines))?.count == 32)
        #expect(try text(pki.sealingKey) == sealing)
    }

    private struct Pair {
        let authority: Certificate
        let gatewayClient: Certificate

        init(_ pki: DevelopmentPKI) throws {
            authority = try certificate(pki.authority)
            gatewayClient = try certificate(pki.gatewayClient)
        }
    }

    private func twice(
        after seconds: TimeInterval, damage: (DevelopmentPKI) throws -> Void = { _ in }
    ) throws -> (Pair, Pair) {
        let directory = temporaryDirectory()
        let first = try DevelopmentPKI.make(in: directory, at: Date())
        let old = try Pair(first)
        try damage(first)
        return (old, try Pair(try DevelopmentPKI.make(in: directory, at: Date() + seconds)))
    }
}
