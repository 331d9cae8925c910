import Identity
import Simulators

/// The identity providers that nobody here wrote.
enum StrangeProvider: String, CaseIterable, Sendable {
    case pysaml2
    case lasso

    /// Writes what the gateway must know before it starts.
    func writeMetadata(_ settings: InteropSettings) async throws {
        try await run("metadata", settings, ["--output", settings.metadata(of: rawValue)])
    }

    /// Lets a person log in with this provider, up to a validated ID token.
    func logIn(_ persona: Persona, _ settings: InteropSettings) async throws {
        try await run(
            "login", settings,
            settings.portalArguments(provider: rawValue) + [
                "--bsn", persona.bsn.reveal(),
                "--gateway-certificate", settings.pki.gatewaySigning.certificate,
                "--tls-certificate", settings.pki.digidServer.certificate,
                "--tls-key", settings.pki.digidServer.privateKey,
                "--tls-trust", settings.pki.authority.certificate,
            ])
    }

    private func run(_ command: String, _ settings: InteropSettings, _ arguments: [String]) async throws {
        try await Python.run(
            "\(rawValue)_provider",
            [
                command, "--address", address(settings), "--back-address", settings.lassoBack,
                "--key", key(settings).privateKey, "--certificate", key(settings).certificate,
            ] + arguments)
    }

    private func address(_ settings: InteropSettings) -> String {
        switch self {
        case .pysaml2: settings.pysaml2
        case .lasso: settings.lasso
        }
    }

    private func key(_ settings: InteropSettings) -> DevelopmentPKI.KeyPair {
        switch self {
        case .pysaml2: settings.strangers.digidSigning
        case .lasso: settings.strangers.otherSigning
        }
    }
}

extension InteropSettings {
    /// What every program is told of the portal that it plays.
    func portalArguments(provider: String) -> [String] {
        [
            "--issuer", issuer, "--provider", provider, "--client-id", Self.portal.rawValue,
            "--client-key", "\(folder)/pki/portal-\(Self.portal).key",
            "--redirect-uri", "\(home)/oidc/callback", "--post-logout-redirect-uri", "\(home)/uitgelogd",
            "--home", "\(home)/", "--dienst", Self.dienst.id.rawValue,
        ]
    }
}
