extension World {
    /// A configuration without faults. Tests name its lines by number.
    static let yaml = """
        issuer: https://login.voorbeeld.nl
        environment: production
        listen: { host: 127.0.0.1, port: 8443 }
        tls: { certificate: ../certs/server.pem, privateKey: ../certs/server.key }
        management: { host: 127.0.0.1, port: 9000 }
        storage: sqlite:../var/namens.sqlite
        keys: { directory: ../var/keys }
        identityProviders:
          - id: digid
            profile: digid-3
            metadata: ../metadata/digid.xml
            entityID: https://login.voorbeeld.nl/saml/digid
            response: artifact
            signing: { certificate: ../certs/saml.pem, privateKey: ../certs/saml.key }
            decryption: [{ certificate: ../certs/saml.pem, privateKey: ../certs/saml.key }]
            clientTLS:
              certificate: ../certs/p256.pem
              privateKey: ../certs/p256.key
              trust: ../certs/server.pem
        registers:
          machtigingen:
            url: https://machtigingen.voorbeeld.nl
            timeout: 3s
            clientTLS: { certificate: ../certs/p256.pem, privateKey: ../certs/p256.key, trust: ../certs/server.pem }
        gemeenten:
          - { code: "0518", naam: Voorbeeldstad, oin: "00000001001234567000" }
          - { code: "0363", naam: Anderstad, oin: "00000001007654321000" }
        diensten:
          - id: bijzondere-bijstand
            uuid: 34085D78-21AA-4481-A219-B28D7F3282FC
            etdServiceID: urn:etoegang:DV:00000001001234567000:services:1
            gemeente: "0518"
            naam: { nl: Bijzondere bijstand aanvragen, en: Apply for special assistance }
            domein: financieel
            doel: beoordelen van een aanvraag
            grondslag: Participatiewet art. 35
            minimumLoA: substantieel
            identityProviders: [digid]
            vertegenwoordiging: [zelf, machtiging]
            identificatie: [bsn]
            sessie: { idle: 10m, absoluut: 1h }
          - id: trouwen
            uuid: 8b9ae1c2-1f5f-4e8c-9a38-0e8df6f4b0a1
            gemeente: "0363"
            naam: { nl: Trouwen, en: Marry }
            domein: strikt-persoonlijk
            doel: melding van voorgenomen huwelijk
            grondslag: BW 1:43
            minimumLoA: hoog
            identityProviders: [digid]
            vertegenwoordiging: [zelf]
        clients:
          - id: portaal
            gemeente: "0518"
            naam: Mijn loket
            redirectURIs: [https://portaal.voorbeeld.nl/oidc/callback]
            postLogoutRedirectURIs: [https://portaal.voorbeeld.nl/]
            backchannelLogoutURI: https://portaal.voorbeeld.nl/oidc/logout
            authentication: private_key_jwt
            jwks: ../certs/portal.jwks
            claims: open-forms
            representation: aware
            diensten: [bijzondere-bijstand]
          - id: formulieren
            gemeente: "0363"
            redirectURIs: ["https://formulieren.voorbeeld.nl/auth?stap=terug"]
            authentication: client_secret_basic
            secretFile: ../certs/portal.secret
            representation: unaware
            diensten: [trouwen]

        """
}
