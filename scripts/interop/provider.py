"""What the identity providers here share: how they are called, how they are reached, and a login with them."""

import argparse
import base64
import sys
import threading
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from browser import Browser
from portal import Portal, add_portal_options

LEVEL = "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract"


class Answer:
    """What a provider answers: a page, or the way to another."""

    def __init__(self, text="", location=None, content_type="text/html; charset=utf-8"):
        self.text, self.location, self.content_type = text, location, content_type


def form_page(action, fields):
    inputs = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}"/>' for name, value in fields.items())
    return Answer(f'<form method="post" action="{escape(action)}">{inputs}<button>Verder</button></form>')


def must_refuse_changed(message, take):
    """Fails when the provider takes a request of the gateway of which somebody changed the level."""
    text = base64.b64decode(message).decode()
    changed = text.replace("MobileTwoFactorContract", "PasswordProtectedTransport")
    assert changed != text
    try:
        take(base64.b64encode(changed.encode()).decode())
    except Exception:
        return
    raise AssertionError("a changed AuthnRequest was taken")


@contextmanager
def serving(address, answer, tls=None):
    """Serves an address: `answer(body)` says what a POST there gets."""
    path = urlsplit(address).path

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            try:
                found = answer(body) if self.path == path else None
            except Exception as error:  # A provider refuses what it cannot use, and says why where the test looks.
                print(f"{path}: {type(error).__name__}: {error}", file=sys.stderr)
                found = None
            self.respond(found)

        def respond(self, found):
            self.send_response(404 if found is None else 303 if found.location else 200)
            found = found or Answer("Not Found")
            if found.location:
                self.send_header("Location", found.location)
            content = found.text.encode()
            self.send_header("Content-Type", found.content_type)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass

    parts = urlsplit(address)
    server = ThreadingHTTPServer((parts.hostname, parts.port), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


def form_of(body):
    return dict(parse_qsl(body, keep_blank_values=True))


def metadata_address(options):
    """Where the gateway publishes what this provider must know of it."""
    return f"{options.issuer}/saml/{options.provider}/metadata"


def log_in(options):
    """A whole login with this provider, up to a validated ID token that speaks of the person it named."""
    portal, browser = Portal(options), Browser(options.home)
    begun = portal.begin(vertegenwoordiging="zelf")
    token, claims = portal.finish(begun, browser.open(begun["url"]))
    assert claims["acr"] == "http://eidas.europa.eu/LoA/low", claims["acr"]
    assert claims["bsn"] == options.bsn, "the token speaks of somebody else"
    assert portal.introspect(token)["active"] is True
    return claims


def run(description, metadata, login):
    """Runs the program: `metadata` writes the provider's metadata, `login` plays it."""
    parser = argparse.ArgumentParser(description=description)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("metadata", "login"):
        command = commands.add_parser(name)
        for option in ("address", "key", "certificate"):
            command.add_argument(f"--{option}", required=True)
        command.add_argument("--back-address", help="where artifacts are resolved")
        if name == "metadata":
            command.add_argument("--output", required=True)
        if name == "login":
            add_portal_options(command)
            for option in ("bsn", "gateway-certificate"):
                command.add_argument(f"--{option}", required=True)
            for option in ("tls-certificate", "tls-key", "tls-trust"):
                command.add_argument(f"--{option}")
    options = parser.parse_args()
    if options.command == "metadata":
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(metadata(options))
    else:
        login(options)
