import Identity

extension ProviderConfiguration {
    private static let keys = [
        "id", "name", "profile", "metadata", "entityID", "response", "request", "signing", "decryption",
        "clientTLS", "wantExpiredCertificates", "timeout", "catalogue", "organisatie", "attributes",
    ]

    init?(_ field: Field, _ names: inout DeclaredNames) {
        guard let table = Table(field, keys: Self.keys) else { return nil }
        let id = table.required("id", write: "digid").flatMap {
            names.providers.declare(
                $0, matching: /[a-z0-9-]{1,32}/, called: "lower-case letters, digits and hyphens",
                write: "a name such as digid")
        }
        let profile = ProviderProfile(in: table)
        let name = table["name"].map { $0.text() } ?? profile?.usualName
        let expired = table["wantExpiredCertificates"].map { $0.choice(ExpiredCertificates.self) } ?? .refuse
        let entityID = table.required("entityID", write: "https://login.voorbeeld.nl/saml/digid")?.entityID()
        let response = table.required("response", write: "artifact")?.choice(ResponseBinding.self)
        let request = table["request"].map { $0.choice(RequestBinding.self) } ?? .post
        let metadata = table.required("metadata", write: "FILE, the provider's SAML metadata")?
            .providerMetadata(request: request, response: response, expired: expired ?? .refuse)
        let signing = table.required("signing", write: "{ certificate: FILE, privateKey: FILE }")
            .flatMap { KeyPairFiles($0, needsRSA: true) }
        let decryption = table["decryption"].map { $0.list { KeyPairFiles($0, needsRSA: true) } } ?? []
        let clientTLS = Self.clientTLS(table, response)
        let timeout = table["timeout"].map { $0.duration(in: 1...30) } ?? 10
        let own = Particulars(table, profile, entityID, metadata)
        if let id, let oin = own?.eherkenning?.oin { names.eherkenning[id] = oin }
        if let id, profile == .medewerker {
            names.staff.insert(id)
            names.employers[id] = own?.medewerker?.organisatie
        }
        guard let id, let name, let profile, let metadata, let entityID, let response, let request,
            let signing,
            let decryption, let clientTLS, let expired, let timeout, let own
        else { return nil }
        self.init(
            id: id, name: name, profile: profile, metadata: metadata, entityID: entityID, response: response,
            request: request, signing: signing, decryption: decryption, clientTLS: clientTLS.files,
            expiredCertificates: expired, timeout: timeout, eherkenning: own.eherkenning,
            medewerker: own.medewerker)
    }

    /// Nil after a fault. Artifacts are resolved over mutual TLS, so then it must be there.
    private static func clientTLS(_ table: Table, _ response: ResponseBinding?) -> (
        files: ClientTLSFiles?, Void
    )? {
        if let field = table["clientTLS"] { return ClientTLSFiles(field).map { ($0, ()) } }
        guard response != .artifact else {
            table.field.note(
                "is missing, and response: artifact needs it",
                "write clientTLS: { certificate: FILE, privateKey: FILE, trust: FILE }", below: "clientTLS")
            return nil
        }
        return (nil, ())
    }
}

extension ProviderProfile {
    fileprivate init?(in table: Table) {
        guard let field = table.required("profile", write: "digid-3"), let profile = field.choice(Self.self)
        else {
            return nil
        }
        guard profile.saml != nil else {
            field.note(
                "the profile \(profile.rawValue) is not available yet",
                "write digid-3, eherkenning or medewerker")
            return nil
        }
        self = profile
    }

    /// What a person calls it.
    fileprivate var usualName: String {
        switch self {
        case .digid3, .digid4: "DigiD"
        case .eherkenning: "eHerkenning"
        case .medewerker: "Medewerker"
        }
    }
}

extension Field {
    /// The name of a SAML entity: a URI of at most 1024 characters.
    ///
    /// - Source: SAML Core 8.3.6.
    fileprivate func entityID() -> String? {
        text(
            matching: /[A-Za-z][A-Za-z0-9+.-]*:[!-~]{1,1000}/, called: "a URI",
            write: "an address such as https://login.voorbeeld.nl/saml/digid")
    }
}
