"""Which inserts there are, and what each of them says on a page."""

from collections.abc import Mapping

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from calculators.policy import NotKnown
from calculators.render_insert import not_known_html, value_html
from calculators.render_page import calculator_html
from calculators.vocabulary import VOCABULARY
from website.finding import finder_start
from website.pages import calculator_list, guide_cards, place_link, place_list, read_guides
from website.pages.diagrams import diagram
from website.plugin.config import Language
from website.plugin.inserts import Insert
from website.release import device_control


def catalogue(page: Page, here: Language) -> Mapping[str, Insert]:
    """The inserts for one page in its language; addresses in them are relative to the page."""

    def link(address: str) -> str:
        return get_relative_url(here.folder + address, page.url)

    def value(place: str, name: str, on: str | None = None, **circumstances: str | int) -> str:
        if name not in VOCABULARY:
            raise LookupError(f"there is no value called {name}")
        try:
            return value_html(place, name, here.key, on=on, root=link("").rstrip("/") + "/", **circumstances)
        except NotKnown as gap:
            # A period that ended must not stop the build; a value that the place never had is the author's mistake.
            if gap.reason in ("never", "circumstances"):
                raise LookupError(gap.message.en) from gap
            return not_known_html(gap, here.key)

    return {
        "calculator": Insert(
            lambda name: calculator_html(name, here.key), '{{ calculator("employee-premium") }}', block=True
        ),
        "value": Insert(value, '{{ value("hebei-shijiazhuang", "employee.base.floor") }}'),
        "place": Insert(
            lambda place, anchor="": place_link(place, anchor, here.key, link), '{{ place("hebei-shijiazhuang") }}'
        ),
        "diagram": Insert(lambda name: diagram(name, here.key), '{{ diagram("money") }}', block=True),
        "finder": Insert(lambda: finder_start(here.key, link), "{{ finder() }}", block=True),
        "calculators": Insert(lambda: calculator_list(here.key, link), "{{ calculators() }}", block=True),
        "keep_on_device": Insert(
            lambda: device_control(here.key, get_relative_url(".", page.url)), "{{ keep_on_device() }}", block=True
        ),
        "places": Insert(lambda: place_list(here.key, link), "{{ places() }}", block=True),
        "guides": Insert(lambda: guide_cards(read_guides(here.key), here.key, link), "{{ guides() }}", block=True),
    }
