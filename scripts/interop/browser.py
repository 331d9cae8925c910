"""A person's browser without scripts: it keeps cookies, follows redirects and submits forms."""

from html.parser import HTMLParser
from urllib.parse import urljoin

import requests


class Form:
    """Where a form goes, what it sends as it stands, and what can be chosen in it."""

    def __init__(self, attributes):
        self.action = attributes.get("action") or ""
        self.method = (attributes.get("method") or "get").lower()
        self.fields = {}
        self.choices = []

    def add(self, tag, attributes):
        name, value = attributes.get("name"), attributes.get("value") or ""
        if name is None:
            return
        kind = attributes.get("type") or ("submit" if tag == "button" else "text")
        if kind in ("radio", "checkbox", "submit"):
            self.choices.append((name, value))
        if kind not in ("radio", "checkbox", "submit") or (kind != "submit" and "checked" in attributes):
            self.fields[name] = value

    def offers(self, name, value):
        return (name, value) in self.choices or self.fields.get(name) == value


class _FormReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms = []
        self.words = []
        self.is_inside = False

    def handle_data(self, data):
        self.words.append(data)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.forms.append(Form(attributes))
            self.is_inside = True
        elif self.is_inside and tag in ("input", "button"):
            self.forms[-1].add(tag, attributes)

    def handle_endtag(self, tag):
        if tag == "form":
            self.is_inside = False


class Page:
    def __init__(self, url, status, text):
        self.url, self.status, self.text = url, status, text
        reader = _FormReader()
        reader.feed(text)
        self.forms = reader.forms
        self.words = " ".join(" ".join(reader.words).split())

    def __str__(self):
        return f"{self.url} ({self.status}): {self.words}"

    def form_offering(self, name, value):
        for form in self.forms:
            if form.offers(name, value):
                return form
        raise AssertionError(f"no form offers {name}={value} on {self}")


class Browser:
    """Goes wherever it is sent, except to `home`, the portal's address: there it stands still."""

    def __init__(self, home):
        self.home = home
        self.session = requests.Session()
        self.session.headers["Accept"] = "text/html"

    def open(self, url, form=None):
        """Goes to an address, with a form or without, and on to wherever that leads."""
        for _ in range(16):
            if url.startswith(self.home):
                return Page(url, 0, "")
            answer = self.session.request(
                "GET" if form is None else "POST", url, data=form, allow_redirects=False, timeout=30)
            if not answer.is_redirect:
                return self._pass_on(Page(url, answer.status_code, answer.text))
            url, form = urljoin(url, answer.headers["Location"]), None
        raise AssertionError(f"the pages redirect in a circle, at last to {url}")

    def submit(self, form, page, **answers):
        assert form.method == "post", f"a form at {page.url} is not posted"
        return self.open(urljoin(page.url, form.action), {**form.fields, **answers})

    def choose(self, page, choice, **answers):
        """Presses what offers that choice on a page of the gateway."""
        return self.submit(page.form_offering("choice", choice), page, choice=choice, **answers)

    def _pass_on(self, page):
        """Presses the button of a page that only carries a SAML message on."""
        for form in page.forms:
            if {"SAMLRequest", "SAMLResponse"} & form.fields.keys():
                return self.submit(form, page)
        return page
