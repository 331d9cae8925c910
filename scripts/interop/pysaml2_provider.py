"""A SAML identity provider that nobody here wrote, pysaml2, answers by HTTP-POST."""

import base64

from saml2 import BINDING_HTTP_POST
from saml2.config import IdPConfig
from saml2.metadata import entity_descriptor
from saml2.saml import NameID
from saml2.server import Server
from saml2.sigver import get_xmlsec_binary
from saml2.xmldsig import DIGEST_SHA256, SIG_RSA_SHA256

from provider import LEVEL, form_of, form_page, log_in, metadata_address, must_refuse_changed, run, serving


def configuration(options, known=None):
    return IdPConfig().load({
        "entityid": f"{options.address}/metadata",
        "xmlsec_binary": get_xmlsec_binary(),
        "key_file": options.key,
        "cert_file": options.certificate,
        "valid_for": 24,
        "service": {
            "idp": {
                "endpoints": {"single_sign_on_service": [(f"{options.address}/sso", BINDING_HTTP_POST)]},
                "want_authn_requests_signed": True,
            }
        },
        "metadata": known or {},
    })


def metadata(options):
    return str(entity_descriptor(configuration(options)))


class Provider:
    def __init__(self, options):
        # With a certificate named beside it, pysaml2 fetches the gateway's metadata and verifies its signature.
        remote = {"url": metadata_address(options), "cert": options.gateway_certificate}
        self.server = Server(config=configuration(options, {"remote": [remote]}))
        self.bsn = options.bsn
        self.verified = 0

    def answer(self, body):
        form = form_of(body)
        must_refuse_changed(form["SAMLRequest"], self.read)
        request = self.read(form["SAMLRequest"]).message
        self.verified += 1
        place = self.server.response_args(request, [BINDING_HTTP_POST])
        response = self.server.create_authn_response(
            identity={}, in_response_to=request.id, destination=place["destination"],
            sp_entity_id=place["sp_entity_id"], name_id=NameID(text=f"s00000000:{self.bsn}"),
            authn={"class_ref": LEVEL}, sign_response=True, sign_assertion=True, sign_alg=SIG_RSA_SHA256,
            digest_alg=DIGEST_SHA256)
        encoded = base64.b64encode(str(response).encode()).decode()
        return form_page(place["destination"], {"SAMLResponse": encoded, "RelayState": form["RelayState"]})

    def read(self, message):
        return self.server.parse_authn_request(message, BINDING_HTTP_POST)


def login(options):
    provider = Provider(options)
    with serving(f"{options.address}/sso", provider.answer):
        log_in(options)
    assert provider.verified == 1
    print("pysaml2: it verified our metadata and our request, and we its response")


if __name__ == "__main__":
    run(__doc__, metadata, login)
