public import XMLSec

/// Tells a provider that somebody logged out.
///
/// - Source: SAML Core 3.7.1; Koppelvlakspecificatie DigiD SAML 3.x (the name is the one of the login).
public struct LogoutRequest: Sendable {
    /// ID, time, destination and issuer.
    public let header: RequestHeader
    /// The name of the login, as the provider gave it. Audit every use.
    public let nameID: NameID
    /// The session at the provider; nil for all.
    public let sessionIndex: String?

    /// Ends the session of `nameID`.
    public init(header: RequestHeader, nameID: NameID, sessionIndex: String?) {
        self.header = header
        self.nameID = nameID
        self.sessionIndex = sessionIndex
    }

    /// The message, unsigned. It names a person: only ever sent signed, to the provider.
    public var markup: Markup {
        let index = sessionIndex.map { [Markup.Node.element(.samlp("SessionIndex", [], [.text($0)]))] } ?? []
        return .samlp(
            "LogoutRequest", header.attributes, [header.issuerElement, .element(nameElement)] + index)
    }

    private var nameElement: Markup {
        .saml(
            "NameID",
            Markup.Attribute.optional("NameQualifier", nameID.nameQualifier)
                + Markup.Attribute.optional("SPNameQualifier", nameID.spNameQualifier)
                + Markup.Attribute.optional("Format", nameID.format),
            [.text(nameID.text)])
    }
}
