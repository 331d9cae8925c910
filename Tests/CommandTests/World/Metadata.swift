/// The SAML metadata of an identity provider.
struct Metadata {
    let certificate: String
    var validUntil = "2120-01-01T00:00:00Z"
    var host = "https://digid.voorbeeld.nl"
    var resolvesArtifacts = true
    var entityID: String?

    private static let bindings = "urn:oasis:names:tc:SAML:2.0:bindings"

    var text: String {
        """
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="\(entityID ?? host + "/saml/idp/metadata")"
            validUntil="\(validUntil)">
          <md:IDPSSODescriptor WantAuthnRequestsSigned="true"
              protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:KeyDescriptor use="signing">
              <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
                <ds:X509Data><ds:X509Certificate>\(certificate)</ds:X509Certificate></ds:X509Data>
              </ds:KeyInfo>
            </md:KeyDescriptor>
        \(artifactResolution)
            <md:SingleSignOnService Binding="\(Self.bindings):HTTP-POST"
              Location="\(host)/saml/idp/request_authentication"/>
          </md:IDPSSODescriptor>
        </md:EntityDescriptor>
        """
    }

    private var artifactResolution: String {
        guard resolvesArtifacts else { return "" }
        return """
                <md:ArtifactResolutionService Binding="\(Self.bindings):SOAP" index="0"
                  Location="\(host)/saml/idp/resolve_artifact"/>
            """
    }
}
