"""Chromium without a screen, as a person uses it: with or without scripts, by mouse or by keyboard alone."""

import os
from contextlib import contextmanager

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 20  # seconds
# A page that was loaded anew, is whole, and is not about to be sent on by its script.
AT_REST = """return !window.isLeft && document.readyState === "complete"
    && !(arguments[0] && document.querySelector("#doorsturen"));"""


@contextmanager
def person(has_scripts=True, has_mouse=True):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    arguments = ["--headless=new", "--disable-dev-shm-usage", "--hide-scrollbars", "--window-size=1200,900"]
    for argument in arguments + (["--no-sandbox"] if os.geteuid() == 0 else []):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not has_scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        yield Person(driver, has_scripts, Mouse(driver) if has_mouse else Keyboard(driver))
    finally:
        driver.quit()


class Mouse:
    def __init__(self, driver):
        self.driver = driver

    def press(self, element):
        element.click()

    def choose(self, radio):
        self.driver.find_element(By.CSS_SELECTOR, f"label[for='{radio.get_attribute('id')}']").click()


class Keyboard:
    """Reaches everything with Tab, and sees where it is."""

    def __init__(self, driver):
        self.driver = driver

    def press(self, element):
        self._walk_to(lambda focused: focused == element)
        self._send(Keys.ENTER)

    def choose(self, radio):
        name = radio.get_attribute("name")
        self._walk_to(lambda focused: focused.get_attribute("name") == name)
        self._send(Keys.SPACE)
        for _ in range(50):
            if radio.is_selected():
                return
            self._send(Keys.ARROW_DOWN)
        raise AssertionError(f"the arrows do not reach {radio.get_attribute('id')}")

    def _walk_to(self, is_there):
        for _ in range(80):
            self._send(Keys.TAB)
            focused = self.driver.switch_to.active_element
            if is_there(focused):
                style = focused.value_of_css_property("outline-style")
                assert style != "none", f"focus on {focused.get_attribute('id')} cannot be seen"
                return
        raise AssertionError(f"Tab does not reach it at {self.driver.current_url}")

    def _send(self, key):
        self.driver.switch_to.active_element.send_keys(key)


class Person:
    """Somebody at the browser; `sees` is called with every page she comes to."""

    def __init__(self, driver, has_scripts, hand):
        self.driver, self.has_scripts, self.hand = driver, has_scripts, hand
        self.sees = lambda: None

    def open(self, address):
        self.driver.get(address)
        self.sees()

    def lose_scripts(self):
        """From now on no script of a site arrives; the browser itself can still run those of an inspection."""
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*.js"]})
        self.has_scripts = False

    def forget(self):
        """Loses all cookies, as another person's browser would never have had them."""
        self.driver.delete_all_cookies()

    def press(self, css):
        """Presses what leads to another page, and waits until she has come to rest there."""
        element = self.find(css)
        self.driver.execute_script("window.isLeft = true;")
        self.hand.press(element)
        wait = WebDriverWait(self.driver, PATIENCE, ignored_exceptions=[WebDriverException])
        wait.until(lambda driver: driver.execute_script(AT_REST, self.has_scripts), f"nothing followed {css}")
        self.sees()

    def choose(self, css):
        self.hand.choose(self.find(css))

    def carry_on(self):
        """Presses the buttons of pages that only carry a message on, where no script does."""
        while self.has("#doorsturen"):
            self.press("#doorsturen #doorgaan")

    def find(self, css):
        return WebDriverWait(self.driver, PATIENCE).until(
            lambda driver: driver.find_element(By.CSS_SELECTOR, css), f"{css} at {self.driver.current_url}")

    def has(self, css):
        return bool(self.driver.find_elements(By.CSS_SELECTOR, css))

    def reads(self, *texts):
        words = " ".join(self.find("main").text.split())
        for text in texts:
            assert text in words, f"expected '{text}' at {self.driver.current_url}, got: {words}"
