"""A SAML identity provider that nobody here wrote, lasso, answers by HTTP-Artifact over SOAP with mutual TLS."""

import ssl
from datetime import datetime, timedelta, timezone
from xml.sax.saxutils import quoteattr

import lasso
import requests

from provider import LEVEL, Answer, form_of, log_in, metadata_address, must_refuse_changed, run, serving

SOAP = "text/xml; charset=utf-8"


def metadata(options):
    """Lasso reads metadata and writes none; so this is written here."""
    with open(options.certificate, encoding="ascii") as file:
        lines = [line for line in file.read().splitlines() if line and not line.startswith("-")]
    return f"""<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"
 xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID={quoteattr(options.address + "/metadata")}>
<md:IDPSSODescriptor WantAuthnRequestsSigned="true"
 protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data>
<ds:X509Certificate>{"".join(lines)}</ds:X509Certificate>
</ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
<md:ArtifactResolutionService index="0" isDefault="true"
 Binding="urn:oasis:names:tc:SAML:2.0:bindings:SOAP" Location={quoteattr(options.back_address + "/artifact")}/>
<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
 Location={quoteattr(options.address + "/sso")}/>
</md:IDPSSODescriptor>
</md:EntityDescriptor>"""


def instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


class Provider:
    def __init__(self, options):
        self.options = options
        self.issued = {}
        self.resolved = 0
        self.server = lasso.Server.newFromBuffers(
            metadata(options), read(options.key), None, read(options.certificate))
        self.server.signatureMethod = lasso.SIGNATURE_METHOD_RSA_SHA256
        gateway = requests.get(metadata_address(options), timeout=10).text
        self.server.addProviderFromBuffer(lasso.PROVIDER_ROLE_SP, gateway, None, None)

    def answer(self, body):
        """Takes the gateway's request and sends the browser back with an artifact."""
        form = form_of(body)
        must_refuse_changed(form["SAMLRequest"], self.read)
        login = self.read(form["SAMLRequest"])
        login.validateRequestMsg(True, True)
        now = datetime.now(timezone.utc)
        login.buildAssertion(
            LEVEL, instant(now), None, instant(now - timedelta(minutes=2)), instant(now + timedelta(minutes=2)))
        login.assertion.subject.nameId = name_id(self.options.bsn)
        login.msgRelayState = form["RelayState"]
        login.buildArtifactMsg(lasso.HTTP_METHOD_ARTIFACT_GET)
        self.issued[login.artifact] = login.artifactMessage
        return Answer(location=login.msgUrl)

    def read(self, message):
        login = lasso.Login(self.server)
        login.processAuthnRequestMsg(message)
        return login

    def resolve(self, body):
        """Gives what an artifact stands for, once."""
        login = self.read_resolve(body)
        self.must_refuse_another_artifact(body, login.artifact)
        login.artifactMessage = self.issued.pop(login.artifact)
        login.buildResponseMsg(None)
        self.resolved += 1
        return Answer(login.msgBody, content_type=SOAP)

    def read_resolve(self, body):
        login = lasso.Login(self.server)
        login.processRequestMsg(body)
        return login

    def must_refuse_another_artifact(self, body, artifact):
        """Fails when lasso takes the gateway's ArtifactResolve for an artifact that the gateway did not sign."""
        try:
            self.read_resolve(body.replace(artifact, artifact[:-4] + "AAAA"))
        except lasso.DsError:
            return
        raise AssertionError("a changed ArtifactResolve was taken")


def name_id(bsn):
    name = lasso.Saml2NameID()
    name.content = f"s00000000:{bsn}"
    return name


def read(path):
    with open(path, encoding="ascii") as file:
        return file.read()


def mutual_tls(options):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(options.tls_certificate, options.tls_key)
    context.load_verify_locations(options.tls_trust)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def login(options):
    provider = Provider(options)
    with (
        serving(f"{options.address}/sso", provider.answer),
        serving(f"{options.back_address}/artifact", provider.resolve, mutual_tls(options)),
    ):
        log_in(options)
    assert provider.resolved == 1 and not provider.issued
    print("lasso: it verified our request and our ArtifactResolve, and we its response")


if __name__ == "__main__":
    run(__doc__, metadata, login)
