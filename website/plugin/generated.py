"""Pages made from data, as MkDocs files of one language."""

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from website.pages import Sheet
from website.plugin.config import Language
from website.plugin.inserts import placeholder


def as_file(sheet: Sheet, here: Language, config: MkDocsConfig) -> tuple[File, list[str]]:
    """The page as if it lay in docs/<language>/, published where static-i18n publishes that folder, and its inserts.

    Its Markdown holds headings and placeholders only: the HTML is ready and need not be read again.
    """
    pieces = [sheet.lead, *(section.html for section in sheet.sections)]
    front = {
        "description": sheet.description,
        "above": [{"address": address, "title": title} for address, title in sheet.above],
    }
    names = f' data-names="{sheet.known_as}" data-pagefind-index-attrs=data-names' if sheet.known_as else ""
    # JSON is YAML, and knows how to quote.
    body = ["---", json.dumps(front, ensure_ascii=False), "---", f"# {sheet.title} {{: #top{names} }}", placeholder(0)]
    for number, section in enumerate(sheet.sections, 1):
        ignored = " data-pagefind-ignore=all" if section.quiet else ""
        body += [f"## {section.heading} {{: #{section.id}{ignored} }}", placeholder(number)]
        if section.quiet:
            pieces[number] = f"<div data-pagefind-ignore>{pieces[number]}</div>"
    file = File.generated(config, f"{here.key}/{sheet.address}.md", content="\n\n".join(body))
    file.dest_uri = here.folder + file.dest_uri.removeprefix(f"{here.key}/")
    return file, pieces
