"""Thousands of hostile texts through links, forms and a place of one's own: nothing runs, nothing breaks."""

import random

import pytest
from playwright.sync_api import Page

from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor
from website.fuzz.texts import HOSTILE, NAMES

pytestmark = [pytest.mark.browser, pytest.mark.returning]

SEED, ROUNDS = 20250301, 40
# Everything that must not appear in the page around the form, whatever is typed.
FOREIGN = "script, iframe, object, embed, base, style, link, img, animate, math, a[href^='javascript'], [onload], [onerror], [onfocus], [ontoggle], [onmouseover]"
# Waits for each answer: the page shows it in the result or beside the fields.
FEED = """async ([way, rounds, foreign]) => {
  const form = document.querySelector(".mb-form");
  const around = form.parentElement;
  const text = (units) => String.fromCharCode(...units);
  const before = around.querySelectorAll(foreign).length;
  const answered = () => new Promise((resolve, reject) => {
    const alarm = setTimeout(() => { watch.disconnect(); reject(new Error("no answer within 5 s")); }, 5000);
    const watch = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target.parentElement?.closest(".mb-result, .mb-error") || target.matches?.(".mb-result, .mb-error"))) {
        clearTimeout(alarm);
        watch.disconnect();
        resolve();
      }
    });
    watch.observe(around, { childList: true, characterData: true, subtree: true });
  });
  let fed = 0;
  for (const [number, round] of rounds.entries()) {
    const entries = round.map(([name, units]) => [name, text(units)]);
    const reply = answered();
    if (way === "link") {
      location.hash = new URLSearchParams([["v", "1"], ...entries, ["round", number]]);
    } else {
      for (const [name, value] of entries) {
        const control = form.elements[name];
        if (control instanceof HTMLSelectElement) {
          control.add(new Option(value, value));
        }
        control.value = value;
      }
      form.dispatchEvent(new Event("change", { bubbles: true }));
    }
    await reply;
    fed += entries.length;
    if (around.querySelectorAll(foreign).length !== before) {
      throw new Error(`markup from ${JSON.stringify(entries).slice(0, 2000)}`);
    }
  }
  return fed;
}"""
UNHARMED = """() => [
  globalThis.ran === undefined, Object.keys(Object.prototype).length === 0, ({}).wage === undefined,
  typeof Object.prototype.toString === "function", document.cookie === "", document.body.getClientRects().length === 1,
]"""


def units(text: str) -> list[int]:
    """UTF-16, for half a surrogate pair does not travel as text."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(data[i : i + 2], "little") for i in range(0, len(data), 2)]


def rounds(
    names: list[str], dice: random.Random, fixed: dict[str, str] | None = None
) -> list[list[tuple[str, list[int]]]]:
    """Every hostile text at least once, a handful at a time under some of the names."""
    waiting, found = [*HOSTILE] * (ROUNDS * len(names) // len(HOSTILE) + 1), []
    dice.shuffle(waiting)
    while len(waiting) >= len(names) and len(found) < ROUNDS:
        # Some addresses would be longer than browsers allow to be changed often.
        entries = [(name, units(waiting.pop()[:5000])) for name in names]
        found.append([*((name, units(text)) for name, text in (fixed or {}).items()), *entries])
    return found


@pytest.mark.parametrize("calculator", ["employee-premium", "outpatient"])
def test_nothing_runs_and_nothing_breaks(page: Page, calculator: str) -> None:
    dice = random.Random(SEED)
    visitor = Visitor(page, calculator).waits_until_ready()
    names = page.locator(".mb-form [name]").evaluate_all("all => [...new Set(all.map(one => one.name))]")
    asked = [name for name in names if not name.startswith("set.")]
    own = [name for name in names if name.startswith("set.")]
    fed = page.evaluate(FEED, ["form", rounds(asked, dice), FOREIGN])
    fed += page.evaluate(FEED, ["link", rounds([*asked, *NAMES], dice), FOREIGN])
    fed += page.evaluate(FEED, ["link", rounds(own, dice, {"place": "custom"}), FOREIGN])
    assert fed > 900
    assert all(page.evaluate(UNHARMED))
    page.goto("")
    if calculator == "employee-premium":
        visitor = Visitor(page, calculator).waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
        visitor.reads("You pay 160.00 yuan")
