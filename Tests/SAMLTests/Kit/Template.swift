/// The messages of a login in which nothing is wrong.
enum Template {
    static let namespaces =
        "xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\""

    static let assertion = """
        <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion" Version="2.0" \
        IssueInstant="2026-11-22T12:00:00Z">\
        <saml:Issuer>\(World.provider)</saml:Issuer>\
        <saml:Subject><saml:NameID>\(World.name)</saml:NameID>\
        <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
        <saml:SubjectConfirmationData InResponseTo="_request" Recipient="\(World.acs)" \
        NotOnOrAfter="2026-11-22T12:02:00Z"/></saml:SubjectConfirmation></saml:Subject>\
        <saml:Conditions NotBefore="2026-11-22T11:58:00Z" NotOnOrAfter="2026-11-22T12:02:00Z">\
        <saml:AudienceRestriction><saml:Audience>\(World.service)</saml:Audience></saml:AudienceRestriction>\
        </saml:Conditions>\
        <saml:AuthnStatement AuthnInstant="2026-11-22T12:00:00Z" SessionIndex="_session">\
        <saml:AuthnContext><saml:AuthnContextClassRef>\(World.classes)MobileTwoFactorContract\
        </saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
        </saml:Assertion>
        """

    static let response = """
        <samlp:Response \(namespaces) ID="_response" Version="2.0" IssueInstant="2026-11-22T12:00:00Z" \
        Destination="\(World.acs)" InResponseTo="_request">\
        <saml:Issuer>\(World.provider)</saml:Issuer>\
        <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
        {{assertion}}</samlp:Response>
        """

    static let artifactResponse = """
        <samlp:ArtifactResponse \(namespaces) ID="_artifact" Version="2.0" IssueInstant="2026-11-22T12:00:00Z" \
        InResponseTo="_resolve">\
        <saml:Issuer>\(World.provider)</saml:Issuer>\
        <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
        {{response}}</samlp:ArtifactResponse>
        """

    static let envelope = """
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>\
        {{artifactResponse}}</soapenv:Body></soapenv:Envelope>
        """
}
