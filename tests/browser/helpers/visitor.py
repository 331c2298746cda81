"""What a visitor does on a calculator page, in words that tests can use."""

import re

from playwright.sync_api import Locator, Page, expect

# A cold start on a busy machine, in milliseconds.
START = 60_000
# Where the expected figures of these tests hold.
SHIJIAZHUANG = {"place": "hebei-shijiazhuang", "on": "2025-03-01"}
# Makes a browser one of those whose workers end with their page; what such a worker fetches a test can hold back.
OWN_WORKER = "delete globalThis.SharedWorker"
PREFIX = {"zh": "", "en": "en/"}


class Visitor:
    """A visitor of one calculator's page in one language."""

    def __init__(self, page: Page, name: str, lang: str = "en", fragment: str = "") -> None:
        self.page = page
        self.page.goto(f"{PREFIX[lang]}calculators/{name}/{fragment}")
        self.result = page.locator(".mb-result")
        self.answer = page.locator(".mb-result .mb-answer")
        self.status = page.locator(".mb-status")

    def waits_until_ready(self) -> "Visitor":
        expect(self.status).to_have_attribute("data-state", "ready")
        return self

    def types(self, **fields: str) -> "Visitor":
        """Fills fields and chooses from lists by name, `visit_cost` for visit.cost; where a name repeats, the first."""
        for name, text in fields.items():
            control = self.control(name.replace("_", "."))
            is_list = control.evaluate("control => control.tagName === 'SELECT'")
            control.select_option(text) if is_list else control.fill(text)
        return self

    def control(self, name: str) -> Locator:
        return self.page.locator(f'.mb-form [name="{name}"]').first

    def error_at(self, name: str) -> Locator:
        return self.page.locator(f'[data-field="{name}"] > .mb-error')

    def reads(self, text: str | re.Pattern[str]) -> None:
        """The answer is fresh, all of it, and says this."""
        expect(self.answer).to_contain_text(text)
        expect(self.result).not_to_have_class(re.compile("mb-(stale|following)"))
        expect(self.result).not_to_have_attribute("aria-busy", "true")

    def has_old_answer(self, text: str) -> None:
        """The answer still says this, but pale, for Python is not there."""
        expect(self.answer).to_have_text(text)
        expect(self.result).to_contain_class("mb-stale")

    def has_no_figure(self) -> None:
        """In the place of an answer stands what is missing or wrong, and no amount."""
        expect(self.answer).to_contain_class("mb-wanting")
        expect(self.result.locator(".mb-breakdown, .mb-steps")).to_have_count(0)
