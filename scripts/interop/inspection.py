"""What every page of the gateway is held to: WCAG 2.2 AA by axe, 320 pixels, the tenant's name, a strict CSP."""

import os
from importlib.resources import files

WIDTHS = (320, 1200)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Inspection:
    """Looks at every page of one site; keeps pictures when it is told where."""

    def __init__(self, person, gateway, pictures=None):
        self.person, self.driver, self.gateway, self.pictures = person, person.driver, gateway, pictures
        self.axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
        self.titles = []
        self.can_run_axe = person.has_scripts
        person.sees = self.look

    def look(self):
        title = self.driver.title
        if self.driver.current_url.startswith(self.gateway):
            self.titles.append(title)
            self._names_the_tenant()
            self._has_no_violations()
            self._fits()
        elif self.pictures:
            self._fits()
        self._log_is_clean()

    def _names_the_tenant(self):
        header = self.person.find("header").text
        names = ("Gemeente Voorbeeldstad", "Municipality of Voorbeeldstad")
        assert any(name in header for name in names), f"'{self.driver.title}' does not say whose page it is"

    def _has_no_violations(self):
        if not self.can_run_axe:
            return  # axe is a script too: it looks at the same pages on the way with scripts
        self.driver.execute_script(self.axe)
        found = self.driver.execute_async_script(
            """const [tags, done] = arguments;
            axe.run(document, {runOnly: {type: "tag", values: tags}}).then(done, error => done(String(error)));""",
            RULES)
        assert isinstance(found, dict), found
        assert found["passes"], "axe looked at nothing"
        faults = [
            f"{fault['id']}: {fault['help']}: {[node['html'] for node in fault['nodes']]}"
            for fault in found["violations"]
        ]
        assert not faults, f"'{self.driver.title}': {faults}"

    def _fits(self):
        for width in WIDTHS:
            size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            needed, given = self.driver.execute_script(
                "const page = document.documentElement; return [page.scrollWidth, page.clientWidth];")
            is_ours = self.driver.current_url.startswith(self.gateway)
            assert not is_ours or given == width >= needed, f"'{self.driver.title}' needs {needed} of {width} pixels"
            self._picture(width)
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def _picture(self, width):
        if not self.pictures:
            return
        number = len(os.listdir(self.pictures))
        name = "".join(letter if letter.isalnum() else "-" for letter in self.driver.title)[:40]
        height = self.driver.execute_script("return document.documentElement.scrollHeight;")
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.save_screenshot(f"{self.pictures}/{number:03}-{name}-{width}.png")

    def _log_is_clean(self):
        """Fails on violations of the Content Security Policy and on scripts that go wrong, at any of the sites."""
        said = [entry["message"] for entry in self.driver.get_log("browser") if entry["source"] != "network"]
        assert not said, said
