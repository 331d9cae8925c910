"""Schemathesis reads the description of the JSON interface and holds the running gateway to every word of it.

First every operation is refused without a token and with one that nobody gave, and the lists are walked through once
from file to replacement. Then schemathesis sends what it makes up, the same in every run.
"""

import argparse
import base64
import os
import pathlib

import schemathesis
from authlib.integrations.requests_client import OAuth2Session
from browser import Browser
from hypothesis import strategies
from portal import Assertions, Portal
from schemathesis.cli import schemathesis as command

HERE = pathlib.Path(__file__).parent.resolve()
CHECKS = (
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance", "negative_data_rejection", "unsupported_method", "allow_header_conformance",
    "ignored_auth",
)


def invented_bsn(number):
    """A BSN of nobody: it passes the eleven test and lies in the range for tests."""
    digits = f"9999{number:04}"
    last = sum(int(digit) * weight for digit, weight in zip(digits, range(9, 1, -1))) % 11
    return digits + str(last) if last < 10 else None


schemathesis.openapi.format(
    "bsn", strategies.sampled_from([bsn for bsn in map(invented_bsn, range(1, 1000)) if bsn]))


class Demo:
    """The clients of the demo, each with what it proves itself with."""

    def __init__(self, options):
        self.issuer, self.folder, self.options = options.issuer, pathlib.Path(options.folder), options

    def key(self, client):
        return self.folder / "pki" / f"portal-{client}.key"

    def portal(self):
        """What a portal with a secret says of itself."""
        pair = f"oud-portaal:{(self.folder / 'oud-portaal.secret').read_text(encoding='ascii')}"
        return "Basic " + base64.b64encode(pair.encode()).decode()

    def staff(self):
        """The token of an employee who logged in."""
        options = argparse.Namespace(
            issuer=self.issuer, client_id="inkijkportaal", client_key=self.key("inkijkportaal"), dienst="inkijk",
            provider="medewerkers", redirect_uri=self.options.redirect_uri)
        portal, browser = Portal(options), Browser(self.options.redirect_uri)
        begun = portal.begin(vertegenwoordiging="zelf")
        page = browser.open(begun["url"])
        form = page.form_offering("actie", "inloggen")
        page = browser.submit(
            form, page, medewerker="kim", niveau="substantieel", netwerkzone="gemnet", storing="", actie="inloggen")
        return portal.finish(begun, page)[0]["access_token"]

    def program(self, client):
        """The token that a program gets for itself."""
        method, = Assertions(self.issuer)
        session = OAuth2Session(
            client, self.key(client).read_text(encoding="ascii"), token_endpoint_auth_method=method)
        return session.fetch_token(f"{self.issuer}/v1/token", grant_type="client_credentials")["access_token"]


def refuse_strangers(schema):
    """No operation that asks for a proof does anything without one, or with one that nobody gave."""
    count = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        if not operation.definition.raw["security"]:
            continue
        for headers in ({}, {"Authorization": "Bearer made-up"}, {"Authorization": "Basic bWFkZTp1cA=="}):
            response = example(operation).call_and_validate(headers=headers)
            assert response.status_code == 401, f"{operation.label}: {response.status_code} to a stranger"
        count += 1
    assert count == 17, f"{count} operations ask for a proof"


def example(operation, **path):
    """A request that would be good, with what the description gives as example."""
    parameters = {"gemeente": "0001", "verband": "isd-voorbeeldstreek", "upload": "none", **path}
    names = {parameter.name for parameter in operation.path_parameters}
    arguments = {"path_parameters": {name: parameters[name] for name in names}}
    for media_type, content in operation.definition.raw.get("requestBody", {}).get("content", {}).items():
        arguments["media_type"] = media_type
        arguments["body"] = next(iter(content["examples"].values()))["value"]
    return operation.Case(**arguments)


def walk(schema, kind, token):
    """A file replaces a list, another is thrown away, and a message changes what stands there."""
    def send(method, path, expected, **parameters):
        case = example(schema[f"/gemeenten/{{gemeente}}/{kind}{path}"][method], **parameters)
        response = case.call_and_validate(headers={"Authorization": f"Bearer {token}"})
        assert response.status_code == expected, f"{method} {kind}{path}: {response.status_code}"
        return response

    first = send("PUT", "", 202).json()["upload"]
    second = send("PUT", "", 202).json()["upload"]
    send("DELETE", "/uploads/{upload}", 204, upload=second)
    send("POST", "/uploads/{upload}/vergelijking", 200, upload=first)
    send("POST", "/uploads/{upload}/activering", 200, upload=first)
    send("POST", "/uploads/{upload}/activering", 409, upload=first)
    send("PUT", "", 200)
    send("POST", "/berichten", 201)
    send("POST", "/berichten", 200)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issuer", required=True)
    parser.add_argument("--redirect-uri", required=True, help="of the portal of staff")
    parser.add_argument("--folder", required=True, help="of the demo")
    options = parser.parse_args()
    demo, description = Demo(options), f"{options.issuer}/v1/openapi.json"
    lists, logins = demo.program("zaaksysteem-noorddorp"), demo.program("aanmeldingen-isd")

    schema = schemathesis.openapi.from_url(description)
    schema.config.update(base_url=f"{options.issuer}/v1")
    refuse_strangers(schema)
    for kind in ("whitelist", "caseload"):
        walk(schema, kind, lists)

    os.environ |= {
        "NAMENS_INTERFACE": f"{options.issuer}/v1", "NAMENS_PORTAL": demo.portal(), "NAMENS_STAFF": demo.staff(),
        "NAMENS_LIJSTEN": lists, "NAMENS_AANMELDINGEN": logins,
    }
    arguments = ["--config-file", str(HERE / "schemathesis.toml"), "run", description]
    # It keeps notes where it stands: those go with the folder of the demo.
    os.chdir(options.folder)
    command([*arguments, "--phases", "examples,coverage,fuzzing", "--checks", ",".join(CHECKS)])


if __name__ == "__main__":
    main()
