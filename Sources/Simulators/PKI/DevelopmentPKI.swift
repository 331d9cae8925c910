import Crypto
public import Foundation
public import Identity

/// The keys and certificates of a development installation: made once, kept as PEM files, used again while valid.
///
/// Everything lies in one directory that only its owner may read; each property is the path of a file, or of the
/// pair that belongs together. A second ``make(in:portals:gemeenten:at:_:)`` finds them and makes only what is missing,
/// about to expire, or issued by an authority that has been replaced since.
///
/// Never for production: whoever reads the directory can sign as everybody in it.
public struct DevelopmentPKI: Sendable {
    /// The authority all certificates below are issued by; `certificate` is the trust anchor for mutual TLS.
    public let authority: KeyPair
    /// TLS server certificate of the gateway, for 127.0.0.1, ::1 and localhost.
    public let gatewayServer: KeyPair
    /// TLS server certificate of the mock identity providers.
    public let digidServer: KeyPair
    /// TLS server certificate of the simulated registers.
    public let registerServer: KeyPair
    /// TLS client certificate of the gateway, with an OIN of the test range as subject serial number.
    public let gatewayClient: KeyPair
    /// TLS client certificates of gemeenten, by code; the OIN in each is ``gemeenteOIN(_:)``.
    public let gemeenteClients: [String: KeyPair]
    /// Signs the gateway's SAML messages (RSA-2048).
    public let gatewaySigning: KeyPair
    /// Signs the mock DigiD's SAML messages (RSA-2048).
    public let digidSigning: KeyPair
    /// Signs the mock eHerkenning's SAML messages (RSA-2048).
    public let eherkenningSigning: KeyPair
    /// Signs the SAML messages of the mock provider of an organisation (RSA-2048).
    public let staffSigning: KeyPair
    /// What identifiers are encrypted for on their way to the gateway (RSA-2048).
    public let gatewayEncryption: KeyPair
    /// A key nobody published (RSA-2048): what the fault `other-key` signs with.
    public let otherSigning: KeyPair
    /// Signs the simulated Toezicht's answers (P-256).
    public let toezichtSigning: PortalKey
    /// The keys of the portals, by `client_id`.
    public let portals: [ClientID: PortalKey]
    /// 32 random bytes in base64: the key under which logs name people.
    public let pseudonymKey: String
    /// 32 random bytes in base64: the key that seals what is stored of people.
    public let sealingKey: String

    /// Two files: a certificate and its private key (PKCS #8), both PEM.
    public struct KeyPair: Hashable, Sendable {
        /// Path of the certificate.
        public let certificate: String
        /// Path of the private key.
        public let privateKey: String
    }

    /// Two files: a key that signs tokens (PKCS #8 PEM; RSA of a portal, P-256 of a register), and its public half
    /// as a JWK Set.
    public struct PortalKey: Hashable, Sendable {
        /// Path of the private key.
        public let privateKey: String
        /// Path of the JWK Set.
        public let jwks: String
    }

    /// The OIN in the gateway's client and signing certificates.
    public static let gatewayOIN = "00000099000000001000"
    /// The OIN in the mock DigiD's certificates.
    public static let digidOIN = "00000099000000002000"
    /// The OIN in the mock eHerkenning's certificate.
    public static let eherkenningOIN = "00000099000000004000"
    /// The OIN of the organisation of the demo whose staff log in.
    public static let staffOIN = "00000099000000005000"
    /// The OIN in the simulated registers' certificates.
    public static let registerOIN = "00000099000000003000"
    /// The OIN in the client certificate of the gemeente with that code of four digits.
    public static func gemeenteOIN(_ code: String) -> String { "0000009900000006" + code }
}

extension DevelopmentPKI {
    /// Makes what is missing in `directory`, and says where everything is.
    ///
    /// - Parameters:
    ///   - directory: Made with mode 0700 when it is not there; every file in it has mode 0600.
    ///   - portals: The portals that get a key of their own.
    ///   - gemeenten: The codes, four digits each, of the gemeenten that get a client certificate of their own.
    ///   - now: Certificates are valid for a year from here; one with less than a day left is made anew.
    ///   - randomness: Source of the two symmetric keys.
    /// - Returns: The paths.
    /// - Throws: ``PKIFault`` naming the file that could not be read, written or made.
    public static func make(
        in directory: String, portals: [ClientID] = [], gemeenten: [String] = [], at now: Date,
        _ randomness: Randomness = .system
    ) throws(PKIFault) -> DevelopmentPKI {
        let store = try PKIDirectory(directory)
        let issuer = try CertificateIssuer(in: store, at: now)
        return DevelopmentPKI(
            authority: issuer.files,
            gatewayServer: try issuer.pair(.server("gateway-tls", oin: gatewayOIN)),
            digidServer: try issuer.pair(.server("digid-tls", oin: digidOIN)),
            registerServer: try issuer.pair(.server("register-tls", oin: registerOIN)),
            gatewayClient: try issuer.pair(.client("gateway-client", oin: gatewayOIN)),
            gemeenteClients: try clients(of: gemeenten, from: issuer),
            gatewaySigning: try issuer.pair(.signing("gateway-saml", oin: gatewayOIN)),
            digidSigning: try issuer.pair(.signing("digid-saml", oin: digidOIN)),
            eherkenningSigning: try issuer.pair(.signing("eherkenning-saml", oin: eherkenningOIN)),
            staffSigning: try issuer.pair(.signing("medewerkers-saml", oin: staffOIN)),
            gatewayEncryption: try issuer.pair(.signing("gateway-encryption", oin: gatewayOIN)),
            otherSigning: try issuer.pair(.signing("other-saml", oin: "00000099000000009000")),
            toezichtSigning: try store.registerKey("toezicht-signing"),
            portals: try portalKeys(portals, in: store),
            pseudonymKey: try store.secret("pseudonym.key", randomness),
            sealingKey: try store.secret("sealing.key", randomness))
    }

    private static func clients(
        of gemeenten: [String], from issuer: CertificateIssuer
    ) throws(PKIFault) -> [String: KeyPair] {
        var pairs: [String: KeyPair] = [:]
        for code in gemeenten {
            guard code.wholeMatch(of: /[0-9]{4}/) != nil else { throw .name(code) }
            pairs[code] = try issuer.pair(.client("gemeente-\(code)", oin: gemeenteOIN(code)))
        }
        return pairs
    }

    private static func portalKeys(
        _ portals: [ClientID], in store: PKIDirectory
    ) throws(PKIFault) -> [ClientID: PortalKey] {
        var keys: [ClientID: PortalKey] = [:]
        for portal in portals { keys[portal] = try store.portalKey(portal) }
        return keys
    }
}
