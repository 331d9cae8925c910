"""An OpenID client that nobody here wrote goes all the way: discovery, login, tokens, userinfo, introspection,
revocation, logout. The person logs in at the mock DigiD."""

import argparse

import open_forms
from browser import Browser
from portal import Portal, add_portal_options


def log_in_at_digid(browser, page, persona):
    form = page.form_offering("actie", "inloggen")
    return browser.submit(form, page, persona=persona, niveau="substantieel", storing="", actie="inloggen")


def act_for_herself(portal, browser, options):
    begun = portal.begin(vertegenwoordiging="zelf")
    page = log_in_at_digid(browser, browser.open(begun["url"]), options.persona)
    token, claims = portal.finish(begun, page)
    context = claims["authentication_context"]
    open_forms.validate(context)
    assert claims["vertegenwoordiging"] == "zelf" and "represents" not in claims and "mandate" not in context
    return token, claims


def act_for_another(portal, browser, options):
    begun = portal.begin(prompt="login")
    question = log_in_at_digid(browser, browser.open(begun["url"]), options.persona)
    offered = browser.choose(question, "somebodyElse")
    confirm = browser.choose(offered, "person", person=options.machtiging)
    token, claims = portal.finish(begun, browser.choose(confirm, "confirm"))
    context = claims["authentication_context"]
    open_forms.validate(context)
    assert claims["vertegenwoordiging"] == "machtiging" and claims["represents"]["sub"] != claims["sub"]
    assert context["representee"] != context["authorizee"]["legalSubject"]
    return token, claims


def agree(portal, token, claims):
    """ID token, userinfo and introspection never disagree."""
    userinfo, introspection = portal.userinfo(token), portal.introspect(token)
    assert introspection["active"] is True
    for name in ("sub", "acr", "dienst", "vertegenwoordiging", "besluit", "gemeente", "authentication_context"):
        values = [answer.get(name) for answer in (claims, userinfo, introspection)]
        assert values[0] is not None and values[1:] == values[:-1], f"they disagree on {name}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    add_portal_options(parser)
    parser.add_argument("--persona", required=True)
    parser.add_argument("--machtiging", required=True)
    options = parser.parse_args()
    portal, browser = Portal(options), Browser(options.home)

    token, claims = act_for_herself(portal, browser, options)
    agree(portal, token, claims)
    portal.revoke(token)
    assert portal.introspect(token) == {"active": False}, "a revoked token is active"

    token, claims = act_for_another(portal, browser, options)
    agree(portal, token, claims)
    address, home = portal.logout_address(token)
    left = browser.open(address)
    assert left.url == home, str(left)
    assert portal.introspect(token) == {"active": False}, "a token outlives the logout"
    print("Authlib: login, tokens, userinfo, introspection, revocation and logout are sound")


if __name__ == "__main__":
    main()
