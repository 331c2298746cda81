"""Pages made from data, as MkDocs files of one language."""

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from website.pages import Sheet
from website.plugin.config import Language
from website.plugin.inserts import placeholder
from website.words.searching import spoken_too

# What hundreds of places say of a matter comes after the one guide about it; a place is found by its name.
_BELOW_GUIDES = "data-pagefind-weight=0.2"


def as_file(sheet: Sheet, here: Language, config: MkDocsConfig) -> tuple[File, list[str]]:
    """The page as if it lay in docs/<language>/, published where static-i18n publishes that folder, and its inserts.

    Its Markdown holds headings and placeholders only: the HTML is ready and need not be read again.
    """
    pieces = [sheet.lead, *(section.html for section in sheet.sections)]
    front = {
        "description": sheet.description,
        "above": [{"address": address, "title": title} for address, title in sheet.above],
        "wide": sheet.wide,
    }
    names = (
        f' data-names="{spoken_too([sheet.known_as]) if here.key == "zh" else sheet.known_as}" data-pagefind-meta="place[data-names]"'
        if sheet.known_as
        else ""
    )
    # JSON is YAML, and knows how to quote.
    body = ["---", json.dumps(front, ensure_ascii=False), "---", f"# {sheet.title} {{: #top{names} }}", placeholder(0)]
    for number, section in enumerate(sheet.sections, 1):
        searched = "data-pagefind-ignore=all" if section.quiet else _BELOW_GUIDES
        body += [f"## {section.heading} {{: #{section.id} {searched} }}", placeholder(number)]
        pieces[number] = f"<div {searched}>{pieces[number]}</div>"
    file = File.generated(config, f"{here.key}/{sheet.address}.md", content="\n\n".join(body))
    file.dest_uri = here.folder + file.dest_uri.removeprefix(f"{here.key}/")
    return file, pieces
