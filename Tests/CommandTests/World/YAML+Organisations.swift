extension World {
    /// The configuration of a gateway that offices use too: eHerkenning, the registers behind it, and quotas.
    static let organisations =
        yaml.replacing("registers:\n", with: connection + registers)
        .replacing("identityProviders: [digid]\n    vertegenwoordiging: [zelf, machtiging]", with: access)
        + "quotas: { clientNumbers: { perActor: 5, perOrganisation: 50, perAddress: 90, window: 30m } }\n"

    private static let connection = """
          - id: eherkenning
            profile: eherkenning
            metadata: ../metadata/makelaar.xml
            entityID: urn:etoegang:DV:00000001001234567000:entities:1
            response: artifact
            signing: { certificate: ../certs/saml.pem, privateKey: ../certs/saml.key }
            decryption: [{ certificate: ../certs/saml.pem, privateKey: ../certs/saml.key }]
            clientTLS: \(tls)
            catalogue: { organisation: Gemeente Voorbeeldstad, version: 3 }

        """

    private static let registers = """
        registers:
          toezicht:
            url: https://toezicht.voorbeeld.nl
            clientTLS: \(tls)
            jwks: ../certs/register.jwks
            issuer: "00000001003456789000"
            audience: "00000001001234567000"
          gezag:
            url: https://gezag.voorbeeld.nl
            timeout: 5s
            clientTLS: \(tls)

        """

    /// The name of the second dienst in eHerkenning, where a test gives it one.
    static let serviceID = "etdServiceID: urn:etoegang:DV:00000001001234567000:services:2"

    private static let access = """
        identityProviders: [digid, eherkenning]
            vertegenwoordiging: [zelf, machtiging, bewind, gezag]
            eigenToegang: inzien
            alleenProfessioneel: [bewind]
            ketenmachtiging: toegestaan
        """

    private static let tls =
        "{ certificate: ../certs/p256.pem, privateKey: ../certs/p256.key, trust: ../certs/server.pem }"
}
