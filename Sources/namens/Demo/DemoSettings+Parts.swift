import Foundation
import Identity
import Logging
import Simulators

extension DemoSettings {
    /// A logger into the demo's own file, begun anew.
    func logger() throws -> Logger {
        guard FileManager.default.createFile(atPath: log, contents: nil),
            let handle = FileHandle(forWritingAtPath: log)
        else { throw CommandFailure("make \(folder) writable; the log cannot be opened") }
        return JSONLogHandler.logger("namens", to: handle)
    }

    /// The portal with its own key, the one that does not know representation, and the one of staff.
    func portals(_ pki: DevelopmentPKI) throws -> [PortalConfiguration] {
        guard let key = pki.portals[Self.portalID], let staffKey = pki.portals[Self.staffPortalID] else {
            throw CommandFailure("a portal has no key")
        }
        let diensten = DemoDienst.all.map(PortalConfiguration.Dienst.init)
        return [
            PortalConfiguration(
                clientID: Self.portalID, issuer: issuer, authentication: .privateKeyJWT(key: key.privateKey),
                listen: .init(port: portal), diensten: diensten),
            PortalConfiguration(
                clientID: Self.unawareID, title: "Gemeente Voorbeeldstad – Oud loket", issuer: issuer,
                authentication: .clientSecretBasic(secret: try unawareSecret()), isAware: false,
                listen: .init(port: unawarePortal), diensten: diensten),
            PortalConfiguration(
                clientID: Self.staffPortalID, title: "ISD Voorbeeldstreek – Inkijk", issuer: issuer,
                authentication: .privateKeyJWT(key: staffKey.privateKey), listen: .init(port: staffPortal),
                diensten: DemoDienst.forStaff.map(PortalConfiguration.Dienst.init), inkijk: inkijk(pki)),
        ]
    }

    private var unawareSecretFile: String { "\(folder)/oud-portaal.secret" }

    /// The secret of the second portal, made once.
    private func unawareSecret() throws -> String {
        if let data = FileManager.default.contents(atPath: unawareSecretFile) {
            return String(decoding: data, as: UTF8.self)
        }
        let secret = Randomness.system.handle()
        let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard
            FileManager.default.createFile(
                atPath: unawareSecretFile, contents: Data(secret.utf8), attributes: owner)
        else { throw CommandFailure("make \(folder) writable; a secret cannot be stored") }
        return secret
    }

    /// Writes metadata and configuration, and reads them as `namens serve` would.
    func write(
        _ pki: DevelopmentPKI, _ portals: [PortalConfiguration], _ neighbours: DemoNeighbours
    ) throws -> Configuration {
        try neighbours.digid.writeMetadata(to: metadata)
        try neighbours.eherkenning.writeMetadata(to: eherkenningMetadata)
        try neighbours.medewerkers.writeMetadata(to: medewerkersMetadata)
        let yaml = yaml(pki: pki, portals: portals, unawareSecretFile: unawareSecretFile)
        try Data(yaml.utf8).write(to: URL(filePath: configuration), options: .atomic)
        do throws(ConfigurationFaults) {
            return try Configuration.read(configuration, variables: [:], now: Date())
        } catch { throw CommandFailure(error.description) }
    }
}
