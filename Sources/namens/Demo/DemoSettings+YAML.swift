import Foundation
import Identity
import Simulators

/// The parts of the demo's configuration that an organisation's login and the registers behind it need.
extension DemoSettings {
    /// The connection to the mock herkenningsmakelaar.
    func eherkenning(_ pki: DevelopmentPKI, _ clientTLS: String) -> String {
        """
          - id: eherkenning
            profile: eherkenning
            metadata: \(eherkenningMetadata)
            entityID: urn:etoegang:DV:\(DevelopmentPKI.gatewayOIN):entities:9000
            response: artifact
            signing: \(pair(pki.gatewaySigning))
            decryption: [\(pair(pki.gatewayEncryption))]
            clientTLS: \(clientTLS)
            catalogue: { organisation: Gemeente Voorbeeldstad, version: 1 }
        """
    }

    /// The connection to the mock provider of the organisation whose staff log in.
    func medewerkers(_ pki: DevelopmentPKI, _ clientTLS: String) -> String {
        """
          - id: medewerkers
            name: Werkaccount
            profile: medewerker
            metadata: \(medewerkersMetadata)
            entityID: \(issuer)/saml/medewerkers
            response: artifact
            signing: \(pair(pki.gatewaySigning))
            clientTLS: \(clientTLS)
            organisatie: "\(DevelopmentPKI.staffOIN)"
        """
    }

    /// The three simulated registers.
    func registers(_ pki: DevelopmentPKI, _ clientTLS: String) -> String {
        func common(_ port: Int) -> String {
            "url: \"https://127.0.0.1:\(port)\", clientTLS: \(clientTLS), timeout: \(registerTimeout)s"
        }
        return """
              machtigingen: { \(common(register)) }
              toezicht:
                { \(common(toezicht)), jwks: \(pki.toezichtSigning.jwks),
                  issuer: "\(DevelopmentPKI.registerOIN)", audience: "\(DevelopmentPKI.gatewayOIN)" }
              gezag: { \(common(gezag)) }
            """
    }

    /// A row of the catalogue.
    func yaml(_ dienst: DemoDienst) -> String {
        let limits = dienst.limits.sorted { $0.key < $1.key }.map { "\n    \($0.key): \($0.value)" }.joined()
        return """
              - id: \(dienst.id)
                uuid: \(dienst.uuid)
                gemeente: "\(Self.gemeente)"
                naam: { nl: \(dienst.naam), en: \(dienst.name) }
                domein: \(dienst.domein)
                doel: Aanvraag behandelen
                grondslag: \(dienst.grondslag)
                minimumLoA: \(dienst.minimumLoA.rawValue)
                identityProviders: [\(providers(of: dienst))]
                vertegenwoordiging: [\(dienst.vertegenwoordiging.map(\.rawValue).joined(separator: ", "))]
                sessie: { idle: 15m, absoluut: 2h }
            """ + (dienst.isForStaff ? "" : "\n    identificatie: [bsn, naam, kvk]")
                + (dienst.etdServiceID.map { "\n    etdServiceID: \($0)" } ?? "") + limits
    }

    private func providers(of dienst: DemoDienst) -> String {
        if dienst.isForStaff { return "medewerkers" }
        return dienst.etdServiceID == nil ? "digid" : "digid, eherkenning"
    }

    private func pair(_ files: DevelopmentPKI.KeyPair) -> String {
        "{ certificate: \(files.certificate), privateKey: \(files.privateKey) }"
    }
}
