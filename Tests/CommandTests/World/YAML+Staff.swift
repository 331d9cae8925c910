extension World {
    /// The configuration of a gateway at which the staff of an organisation log in too.
    static let staff =
        yaml.replacing("registers:\n", with: provider + "registers:\n")
        .replacing("clients:\n", with: inkijk + "clients:\n")

    private static let provider = """
          - id: isd
            profile: medewerker
            metadata: ../metadata/digid.xml
            entityID: https://login.voorbeeld.nl/saml/isd
            response: artifact
            signing: { certificate: ../certs/saml.pem, privateKey: ../certs/saml.key }
            clientTLS: { certificate: ../certs/p256.pem, privateKey: ../certs/p256.key, trust: ../certs/server.pem }
            organisatie: "00000001001234567000"
            attributes: { account: "urn:oid:0.9.2342.19200300.100.1.1", netwerkzone: zone }

        """

    private static let inkijk = """
          - id: inkijk
            uuid: c0a4b1de-6f0b-4a53-9a6e-5d3c8f2e7b90
            gemeente: "0518"
            naam: { nl: Gegevens inkijken, en: Look into data }
            domein: persoonlijk
            doel: uitvoeren van de Participatiewet
            grondslag: Wet SUWI art. 62
            minimumLoA: substantieel
            identityProviders: [isd]
            vertegenwoordiging: [zelf]

        """
}
