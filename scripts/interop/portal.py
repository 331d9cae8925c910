"""A portal whose OpenID client is Authlib's: what a real portal would do, without its web framework."""

import time
from urllib.parse import parse_qsl, urlsplit

from authlib.integrations.base_client.sync_app import BaseApp, OAuth2Mixin
from authlib.integrations.base_client.sync_openid import OpenIDMixin
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc7523 import PrivateKeyJWT


class _Application(OAuth2Mixin, OpenIDMixin, BaseApp):
    client_cls = OAuth2Session


class Assertions:
    """How the portal proves who it is, anew each time: Authlib keeps the `jti` that it made in `claims`.

    Left alone it names the token endpoint as audience, for an hour; the gateway wants the issuer (RFC 10070), for at
    most five minutes.
    """

    def __init__(self, issuer):
        self.issuer = issuer

    def __iter__(self):
        yield PrivateKeyJWT(self.issuer, claims={"exp": int(time.time()) + 120})


class Portal:
    def __init__(self, options):
        self.options = options
        with open(options.client_key, encoding="ascii") as file:
            key = file.read()
        self.application = _Application(
            framework=None,
            name="gateway",
            client_id=options.client_id,
            client_secret=key,
            server_metadata_url=f"{options.issuer}/.well-known/openid-configuration",
            client_auth_methods=Assertions(options.issuer),
            client_kwargs={
                "scope": f"openid dienst:{options.dienst}",
                "token_endpoint_auth_method": "private_key_jwt",
                "revocation_endpoint_auth_method": "private_key_jwt",
                "code_challenge_method": "S256",
            },
        )
        self.metadata = self.application.load_server_metadata()
        assert self.metadata["issuer"] == options.issuer

    def begin(self, **parameters):
        """The address at which a login begins; what must be remembered of it stands in the same dictionary."""
        asked = {"acr_values": f"idp:{self.options.provider}", **parameters}
        return self.application.create_authorization_url(self.options.redirect_uri, **asked)

    def finish(self, begun, page):
        """The token that the login came to, and the claims of its validated ID token."""
        assert page.url.startswith(self.options.redirect_uri + "?"), str(page)
        answer = dict(parse_qsl(urlsplit(page.url).query))
        assert answer.get("state") == begun["state"] and answer.get("iss") == self.options.issuer, answer.keys()
        assert "code" in answer, f"refused: {answer.get('error')}"
        token = self.application.fetch_access_token(
            redirect_uri=self.options.redirect_uri, code=answer["code"], code_verifier=begun["code_verifier"])
        claims = self.application.parse_id_token(token, nonce=begun["nonce"])
        assert claims["exp"] - claims["iat"] <= 300, "the ID token lives longer than five minutes"
        return token, claims

    def userinfo(self, token):
        return self.application.userinfo(token=token)

    def introspect(self, token):
        answer = self._session().introspect_token(
            self.metadata["introspection_endpoint"], token=token["access_token"])
        answer.raise_for_status()
        return answer.json()

    def revoke(self, token):
        answer = self._session().revoke_token(
            self.metadata["revocation_endpoint"], token=token["access_token"])
        answer.raise_for_status()

    def logout_address(self, token):
        """Where the browser goes to log out, and where it must come back to."""
        logout = self.application.create_logout_url(
            post_logout_redirect_uri=self.options.post_logout_redirect_uri, id_token_hint=token["id_token"])
        return logout["url"], f"{self.options.post_logout_redirect_uri}?state={logout['state']}"

    def _session(self):
        return self.application._get_oauth_client(**self.metadata)


def add_portal_options(parser):
    for name in (
        "issuer", "provider", "client-id", "client-key", "redirect-uri", "post-logout-redirect-uri", "home",
        "dienst",
    ):
        parser.add_argument(f"--{name}", required=True)
