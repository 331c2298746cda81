"""Pages made from data, as MkDocs files of one language."""

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from website.finding.search_words import spoken_too
from website.pages import GeneratedPage
from website.plugin.config import Language
from website.plugin.inserts import placeholder

# What hundreds of places say of a matter comes after the one guide about it; a place is found by its name.
_BELOW_GUIDES = "data-pagefind-weight=0.2"


def as_file(generated: GeneratedPage, here: Language, config: MkDocsConfig) -> tuple[File, list[str]]:
    """The page as if it lay in docs/<language>/, published where static-i18n publishes that folder, and its inserts.

    Its Markdown holds headings and placeholders only: the HTML is ready and need not be read again.
    """
    pieces = [generated.lead, *(section.html for section in generated.sections)]
    front = {
        "description": generated.description,
        "above": [{"address": address, "title": title} for address, title in generated.above],
        "wide": generated.wide,
    }
    names = (
        f' data-names="{spoken_too([generated.known_as]) if here.key == "zh" else generated.known_as}" data-pagefind-meta="place[data-names]"'
        if generated.known_as
        else ""
    )
    # JSON is YAML, and knows how to quote.
    body = [
        "---",
        json.dumps(front, ensure_ascii=False),
        "---",
        f"# {generated.title} {{: #top{names} }}",
        placeholder(0),
    ]
    for number, section in enumerate(generated.sections, 1):
        searched = "data-pagefind-ignore=all" if section.quiet else _BELOW_GUIDES
        body += [f"## {section.heading} {{: #{section.id} {searched} }}", placeholder(number)]
        pieces[number] = f"<div {searched}>{pieces[number]}</div>"
    file = File.generated(config, f"{here.key}/{generated.address}.md", content="\n\n".join(body))
    file.dest_uri = here.folder + file.dest_uri.removeprefix(f"{here.key}/")
    return file, pieces
