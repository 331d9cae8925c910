"""People act by measure of the court or by authority, from the portal's page: an employee for the clients of her
office, two offices that may only act together, a curator with DigiD, a parent; and the client reads who acted. Every page of the gateway is
inspected on the way, in both languages."""

import argparse

from chromium import person
from inspection import Inspection

DIENST = "bijzondere-bijstand"
CLIENT, OTHER, TOGETHER, STRANGER, TONIGHT = "999900031", "999900183", "999900961", "999902817", "999900493"


def begin(browser, portal, provider):
    browser.open(portal)
    browser.press(f"#dienst-{DIENST} a")
    browser.press(f"#provider-{provider}")
    browser.carry_on()


def employee(browser, portal, name, level="loa3"):
    begin(browser, portal, "eherkenning")
    browser.choose(f"#medewerker-{name}")
    browser.choose(f"#niveau-{level}")
    browser.press("#inloggen")
    browser.carry_on()


def citizen(browser, portal, name):
    begin(browser, portal, "digid")
    browser.choose(f"#persona-{name}")
    browser.choose("#niveau-substantieel")
    browser.press("#inloggen")
    browser.carry_on()


def in_both_languages(browser):
    browser.press("#taal-en")
    browser.press("#taal-nl")


def enter(browser, number):
    browser.find("#bsn").send_keys(number)
    browser.press("#doorgaan")
    assert number not in browser.driver.page_source and number not in browser.driver.current_url


def is_at_the_summary(browser):
    focused = browser.driver.switch_to.active_element.get_attribute("id")
    assert focused == "foutmelding", f"the focus is on {focused}, not on what is wrong"


def clients(browser, portal):
    employee(browser, portal, "bea")
    browser.reads("Voor welke cliënt logt u in?")
    in_both_languages(browser)
    browser.press("#doorgaan")
    browser.reads("Vul het burgerservicenummer (BSN) in.")
    is_at_the_summary(browser)
    enter(browser, "123456789")
    browser.reads("Dit is geen geldig burgerservicenummer. Controleer de cijfers.")
    is_at_the_summary(browser)
    in_both_languages(browser)
    enter(browser, STRANGER)
    browser.reads("U kunt nu niet voor deze persoon handelen.")
    in_both_languages(browser)
    browser.press("#opnieuw")
    enter(browser, f"{CLIENT[:4]}.{CLIENT[4:6]} {CLIENT[6:]}")
    browser.reads("U regelt nu geldzaken voor de heer P. Jansen, geboren in 1958.", "namens uw organisatie")
    in_both_languages(browser)
    browser.press("#bevestigen")
    browser.reads("U regelt nu", "de heer P. Jansen")
    browser.press("#wissel")
    browser.carry_on()
    enter(browser, OTHER)
    browser.reads("U regelt nu zaken voor mevrouw K. Bakker. U stopt met de heer P. Jansen.")
    browser.press("#andere-persoon")
    enter(browser, TONIGHT)
    browser.reads("Uw tijdelijk bewind stopt vandaag om 24.00 uur.")
    browser.forget()


def together(browser, portal):
    employee(browser, portal, "bea")
    enter(browser, TOGETHER)
    browser.reads("De andere bewindvoerder moet ook akkoord geven.")
    in_both_languages(browser)
    browser.press("#bevestigen")
    browser.reads("De andere bewindvoerder moet ook akkoord geven. Wij hebben een bericht gestuurd.")
    browser.forget()
    employee(browser, portal, "ada")
    enter(browser, TOGETHER)
    browser.reads("De andere bewindvoerder heeft akkoord gegeven.")
    in_both_languages(browser)
    browser.press("#bevestigen")
    browser.reads("mevrouw V. Schouten")
    browser.forget()


def parent(browser, portal):
    citizen(browser, portal, "quinten")
    browser.reads("Voor iemand die mij heeft gemachtigd", "Voor mijn kind", "Voor een cliënt")
    in_both_languages(browser)
    browser.press("#doorgaan")
    is_at_the_summary(browser)
    browser.choose("#voor-mijn-kind")
    browser.press("#doorgaan")
    browser.reads("U hebt gezag tot en met", "Staat uw kind er niet bij?")
    in_both_languages(browser)
    browser.choose("#persoon-1")
    browser.press("#doorgaan")
    browser.reads("Klopt dit?", "U regelt nu zaken voor uw kind", "ouder of voogd")
    in_both_languages(browser)
    browser.press("#andere-persoon")
    browser.choose("#voor-een-client")
    browser.press("#doorgaan")
    browser.reads("Voor welke cliënt logt u in?")
    browser.press("#vorige")
    browser.reads("Voor wie wilt u iets regelen?")
    browser.forget()


def inzage(browser, gateway):
    browser.open(f"{gateway}/inzage/0000")
    browser.press("#inloggen button")
    browser.carry_on()
    browser.choose("#persona-paul")
    browser.choose("#niveau-substantieel")
    browser.press("#inloggen")
    browser.carry_on()
    browser.reads("Your administrator (bewindvoerder) Bewindvoering De Haven B.V.", "signed in on your behalf for:")
    browser.press("#machtigen button")
    browser.reads("Back to the overview")
    browser.press("main a")
    browser.press(".gateway-act button")
    browser.reads("within five working days", "Your code is")
    browser.press("main a")
    browser.reads("You told us that this is not right.")
    browser.press("#uitloggen button")
    browser.reads("Do you want to sign out?")
    browser.forget()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", required=True)
    parser.add_argument("--gateway", required=True)
    parser.add_argument("--pictures", help="a folder for pictures of every page, to be looked at")
    options = parser.parse_args()
    with person() as browser:
        inspection = Inspection(browser, options.gateway, options.pictures)
        clients(browser, options.portal)
        together(browser, options.portal)
        parent(browser, options.portal)
        inzage(browser, options.gateway)
        assert len(inspection.titles) >= 40, inspection.titles
        print("\n".join(inspection.titles))


if __name__ == "__main__":
    main()
