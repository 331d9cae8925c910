"""A person clicks through the whole journey from the portal's page: logs in, acts for one and then for another,
lets the portal ask whether it still holds, and logs out. Every page of the gateway is inspected on the way."""

import argparse

from chromium import person
from inspection import Inspection

DIENST = "bijzondere-bijstand"


def log_in(browser, portal, persona, level="substantieel"):
    browser.open(portal)
    browser.press(f"#dienst-{DIENST} a")
    browser.press("#provider-digid")
    browser.carry_on()
    browser.choose(f"#persona-{persona}")
    browser.choose(f"#niveau-{level}")
    browser.press("#inloggen")
    browser.carry_on()


def act_for(browser, machtiging, name):
    browser.reads("Voor wie wilt u iets regelen?")
    browser.choose("#voor-iemand-anders")
    browser.press("#doorgaan")
    browser.choose(f"input[name=person][value={machtiging}]")
    browser.press("#doorgaan")
    browser.reads("Klopt dit?", name)
    browser.press("#bevestigen")
    browser.reads(f"U regelt nu zaken voor {name}.")


def whole_journey(browser, options):
    log_in(browser, options.portal, "lars")
    act_for(browser, "m-lars-jansen", "de heer P. Jansen")
    browser.press("#wissel")
    browser.carry_on()
    act_for(browser, "m-lars-bakker", "mevrouw K. Bakker")
    browser.press("#api button")
    browser.reads("De inlog is actief")
    browser.press("#uitloggen button")
    browser.carry_on()
    browser.reads("U bent uitgelogd")
    browser.open(f"{options.portal}/mijn")
    assert not browser.has("#gegevens"), "the portal still shows a session after the logout"


def other_pages(browser, options):
    """Everything that a person sees only when something is missing, wrong or asked for."""
    log_in(browser, options.portal, "daan")
    browser.press("#doorgaan")
    browser.reads("Controleer uw antwoord")
    browser.press("#taal-en")
    browser.press("#taal-nl")
    browser.choose("#voor-iemand-anders")
    browser.press("#doorgaan")
    browser.reads("Uw machtiging geldt niet voor deze dienst.")
    browser.forget()
    log_in(browser, options.portal, "anna")
    browser.choose("#voor-iemand-anders")
    browser.press("#doorgaan")
    browser.press("#doorgaan")
    browser.reads("Controleer uw antwoord")
    browser.forget()
    log_in(browser, options.portal, "ilse", level="midden")
    browser.reads("Opnieuw inloggen")
    for text in ("hulp", "privacy", "toegankelijkheid"):
        for language in ("nl", "en"):
            browser.open(f"{options.gateway}/{text}?ui_locales={language}&gemeente=0000")
    browser.open(f"{options.gateway}/nergens")
    browser.open(f"{options.gateway}/v1/authorize")
    browser.open(f"{options.gateway}/v1/logout")
    browser.press("#uitloggen")
    without_its_script(browser, options)


def without_its_script(browser, options):
    """The page that carries the request on waits for its button when its script does not arrive."""
    browser.forget()
    browser.lose_scripts()
    browser.open(options.portal)
    browser.press(f"#dienst-{DIENST} a")
    browser.press("#provider-digid")
    browser.reads("U gaat verder op een andere pagina")
    browser.press("#doorgaan")
    assert browser.has("#inloggen"), "the button does not lead to DigiD"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", required=True)
    parser.add_argument("--gateway", required=True)
    parser.add_argument("--way", choices=["scripts", "no-scripts", "keyboard"], required=True)
    parser.add_argument("--pictures", help="a folder for pictures of every page, to be looked at")
    options = parser.parse_args()
    with person(has_scripts=options.way != "no-scripts", has_mouse=options.way != "keyboard") as browser:
        inspection = Inspection(browser, options.gateway, options.pictures)
        whole_journey(browser, options)
        if options.way == "scripts":
            other_pages(browser, options)
        assert len(inspection.titles) >= 6, inspection.titles
        print("\n".join(inspection.titles))


if __name__ == "__main__":
    main()
