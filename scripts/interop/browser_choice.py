"""Where several identity providers will do, a person chooses one on a page of the gateway, by keyboard."""

import argparse

from chromium import person
from inspection import Inspection
from portal import Portal, add_portal_options

LOW = "http://eidas.europa.eu/LoA/low"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    add_portal_options(parser)
    options = parser.parse_args()
    with person(has_mouse=False) as browser:
        inspection = Inspection(browser, options.issuer)
        browser.open(Portal(options).begin(acr_values=LOW)["url"])
        browser.press(f"#provider-{options.provider}")
        assert browser.has("#inloggen"), f"the choice led to {browser.driver.current_url}"
        print("\n".join(inspection.titles))


if __name__ == "__main__":
    main()
