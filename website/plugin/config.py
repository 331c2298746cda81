"""What the build knows before it starts: the languages of the site and where its parts lie."""

from dataclasses import dataclass

from calculators.text import Lang
from website.folders import CACHE

# What a running `serve` follows beside docs/; a change of code starts it anew.
WATCHED = ("website/browser", "website/theme", "calculators/policy")

# Templates as Jinja has compiled them; may be deleted at any time.
TEMPLATES = CACHE / "templates"


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site: its key in `calculators` and docs/, its BCP 47 tag, its own name, its folder in addresses."""

    key: Lang
    tag: str
    name: str
    folder: str


LANGUAGES: dict[Lang, Language] = {
    "zh": Language("zh", "zh-Hans", "中文", ""),
    "en": Language("en", "en", "English", "en/"),
}
