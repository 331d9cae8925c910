public import Foundation
public import Identity
import Policy
public import SAML
public import XMLSec

/// An identity provider that speaks SAML 2.0.
public struct SAMLIdentityProvider: IdentityProvider {
    /// The provider's name in the configuration.
    public let id: IdentityProviderID
    /// The name on its button.
    public let name: String
    let connection: Connection
    let resolution: any ArtifactResolution
    let randomness: Randomness

    /// How we present ourselves to a provider, and how messages travel.
    public struct Connection: Sendable {
        let metadata: IdentityProviderMetadata
        let profile: Profile
        let entityID: String
        let acsURL: String
        let logoutURL: String
        let request: Binding
        let response: Binding
        let key: SigningKey
        let decryptionKeys: [DecryptionKey]
        let expiredCertificates: Expectations.ExpiredCertificates
        let services: [DienstID: ETDService]
        let staff: StaffExpectations?

        /// Puts the parts together.
        ///
        /// - Parameters:
        ///   - metadata: The provider's, with the only keys that are trusted.
        ///   - profile: The rules its assertions are held to.
        ///   - entityID: Ours at this provider.
        ///   - acsURL: Where its responses come.
        ///   - logoutURL: Where its answers to a logout come.
        ///   - request: POST or Redirect.
        ///   - response: Artifact or POST.
        ///   - key: What signs our messages.
        ///   - decryptionKeys: What opens what is encrypted for us.
        ///   - expiredCertificates: Whether a certificate past its date still verifies.
        ///   - services: What the provider knows our diensten as, where it has to be told which one is asked for.
        ///   - staff: The organisation whose staff log in, where the provider is its own.
        public init(
            metadata: IdentityProviderMetadata, profile: Profile, entityID: String, acsURL: String,
            logoutURL: String, request: Binding, response: Binding, key: SigningKey,
            decryptionKeys: [DecryptionKey] = [],
            expiredCertificates: Expectations.ExpiredCertificates = .refuse,
            services: [DienstID: ETDService] = [:], staff: StaffExpectations? = nil
        ) {
            self.metadata = metadata
            self.profile = profile
            self.entityID = entityID
            self.acsURL = acsURL
            self.logoutURL = logoutURL
            self.request = request
            self.response = response
            self.key = key
            self.decryptionKeys = decryptionKeys
            self.expiredCertificates = expiredCertificates
            self.services = services
            self.staff = staff
        }
    }

    /// Names a provider and connects it.
    public init(
        id: IdentityProviderID, name: String, connection: Connection, resolution: any ArtifactResolution,
        randomness: Randomness
    ) {
        self.id = id
        self.name = name
        self.connection = connection
        self.resolution = resolution
        self.randomness = randomness
    }

    /// Those of eHerkenning act for an organisation, those of an organisation's own provider are its staff, all
    /// others act for themselves.
    public var vouchesFor: Vouching {
        switch connection.profile {
        case .eherkenning: .employees
        case .medewerker: .staff
        case .digid3, .generic: .persons
        }
    }

    /// A signed AuthnRequest by the connection's binding.
    public func request(_ wish: AuthenticationWish, at now: Date) throws(ProviderError) -> OutgoingMessage {
        guard connection.metadata.isValid(at: now) else { throw misconfigured("its metadata has expired") }
        guard let endpoint = connection.metadata.singleSignOn(by: connection.request) else {
            throw misconfigured("its metadata has no address for \(connection.request)")
        }
        let service = connection.services[wish.dienst]
        guard service != nil || vouchesFor != .employees else {
            throw misconfigured("it does not know the dienst \(wish.dienst)")
        }
        let message = AuthnRequest(
            header: header(wish.requestID, to: endpoint.location, at: now),
            answer: .address(connection.acsURL, connection.response), forceAuthn: wish.forced,
            minimumClass: connection.profile.asksForLevel
                ? connection.profile.authnContextClass(for: wish.minimum) : nil,
            service: service?.id.index)
        return try send(message.markup, to: endpoint.location, wish.relayState)
    }

    func header(_ id: String, to destination: String, at now: Date) -> RequestHeader {
        RequestHeader(id: id, issueInstant: now, destination: destination, issuer: connection.entityID)
    }

    private func send(
        _ message: Markup, to destination: String, _ relayState: String
    ) throws(ProviderError) -> OutgoingMessage {
        guard connection.request == .redirect else { return try post(message, to: destination, relayState) }
        do {
            return .redirect(
                url: try RedirectURL.make(
                    request: message, signedBy: connection.key, to: destination, relayState: relayState))
        } catch { throw misconfigured("the request could not be signed") }
    }

    func post(
        _ message: Markup, to destination: String, _ relayState: String
    ) throws(ProviderError) -> OutgoingMessage {
        do {
            let form = try PostForm(
                request: message, signedBy: connection.key, to: destination, relayState: relayState)
            let fields = Dictionary(form.fields.map { ($0.name, $0.value) }) { $1 }
            return .post(destination: form.action, fields: fields)
        } catch { throw misconfigured("the request could not be signed") }
    }

    private func misconfigured(_ reason: String) -> ProviderError {
        .misconfigured(provider: id, reason: reason)
    }
}
