import Broker
import Foundation
import Identity
import OIDC

/// The gateway's own keys, read.
struct InstallationKeys: Sendable {
    let persons: PersonKeys
    let signing: [SigningKey]
}

extension KeyDirectory {
    /// Reads all keys.
    ///
    /// In development, what is missing is made first. Production never makes a key by itself, because a key that
    /// silently is another makes all stored persons unreadable.
    func open(for deployment: Deployment, _ randomness: Randomness, at now: Date)
        throws(KeyDirectoryFault) -> InstallationKeys
    {
        if deployment == .development { try makeMissing(randomness, at: now) }
        return InstallationKeys(
            persons: PersonKeys(
                sealing: SealingKey(try secret(.sealing)), naming: PseudonymKey(try secret(.pseudonym))),
            signing: try signingKeys())
    }

    /// Everything that is wrong with the keys as they are; in development a key that is missing is not.
    func faults(for deployment: Deployment) -> [KeyDirectoryFault] {
        var faults: [KeyDirectoryFault] = []
        func check(_ read: () throws(KeyDirectoryFault) -> Void) {
            do throws(KeyDirectoryFault) { try read() } catch { faults.append(error) }
        }
        for secret in Secret.allCases {
            check { () throws(KeyDirectoryFault) in _ = try self.secret(secret) }
        }
        check { () throws(KeyDirectoryFault) in _ = try signingKeys() }
        guard deployment == .production else { return faults.filter { !isMade($0) } }
        return faults + openFiles.map { .open($0) }
    }

    /// The keys that others than their owner may use: faults in production, warnings in development.
    var openFiles: [OpenFile] {
        let signing = (try? signingIndex().keys.map { file(ofSigningKey: $0.keyID) }) ?? []
        return (Secret.allCases.map(file(of:)) + signing).compactMap { OpenFile($0) }
    }

    private func makeMissing(_ randomness: Randomness, at now: Date) throws(KeyDirectoryFault) {
        try makeMissingSecrets(randomness)
        guard try signingIndex().keys.isEmpty else { return }
        try activateSigningKey(addSigningKey(.rs256, randomness, at: now).keyID)
    }

    /// Whether the fault is one that development mends by making what is missing.
    private func isMade(_ fault: KeyDirectoryFault) -> Bool {
        switch fault {
        case .missing(let file): !FileManager.default.fileExists(atPath: file)
        case .noActiveKey: (try? signingIndex().keys.isEmpty) == true
        default: false
        }
    }
}
