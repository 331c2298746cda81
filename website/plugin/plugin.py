"""The hooks of the site's build, in the order in which MkDocs calls them.

mkdocs-static-i18n builds Chinese first and, inside its own `on_post_build`, English with the same configuration; hence the priorities.
"""

from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from calculators.languages import mark_chinese
from calculators.text import Lang
from website import bundle, offline, security
from website.opendata import data_sheet, publish
from website.pages import Sheet, generated_sheets, say
from website.pages.folders import ROOT
from website.plugin import inserts
from website.plugin.alternates import alternates
from website.plugin.catalogue import catalogue
from website.plugin.config import LANGUAGES, WATCHED, Language
from website.plugin.finishing import finish_page
from website.plugin.generated import as_file
from website.plugin.search import build_index
from website.words import finder_sheets, write_search

_made: dict[str, list[str]] = {}
# Python for the browser takes half a minute, mostly in compressors and in Node, which leave time for pages made from data.
_maker = ThreadPoolExecutor(max_workers=1)
_parts: list[Future[bundle.Parts]] = []
_ahead: list[Future[list[Sheet]]] = []
_running: set[str] = set()
# The folder of our style sheets below the theme's, of which the site gets one made of all.
_SHEETS = "assets/css/"


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: FBT001 (MkDocs's own)
    _running.add(command)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    here = _language(config)
    config.mdx_configs.setdefault("toc", {})["permalink_title"] = say("permalink", here.key)
    if here is LANGUAGES["zh"]:
        _parts[:] = [_maker.submit(bundle.make_parts, config.extra_css)]
    return config


@event_priority(-200)  # after static-i18n, which rejects generated files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    here = _language(config)
    data = data_sheet(here.key, config.site_url or "")
    for sheet in (*_sheets(here.key), *finder_sheets(here.key), data):
        file, made = as_file(sheet, here, config)
        _made[file.src_uri] = made
        files.append(file)
    for file in [file for file in files if file.src_uri.startswith(_SHEETS)]:
        files.remove(file)
    return files


def _sheets(lang: Lang) -> list[Sheet]:
    """The pages made from data; those of the second language are made meanwhile, by a process of their own."""
    if lang == "en":
        return _ahead[0].result()
    helper = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
    _ahead[:] = [helper.submit(generated_sheets, "en")]
    helper.shutdown(wait=False)
    return generated_sheets(lang)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    here, parts = _language(config), _parts[0].result()
    config.extra_css = [parts.style_sheet]
    env.globals.update(
        here=here,
        say=lambda key, language=here: say(key, language.key),
        alternates=lambda page: alternates(page, here, config.site_url or ""),
        languages=LANGUAGES.values(),
        page_script=parts.page_script,
        early_script=parts.early_script,
        bundle_manifest=parts.manifest,
    )
    return env


@event_priority(100)  # before static-i18n, which rewrites lines, so that the line numbers are the file's
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if page.file.generated_by:
        return markdown
    source = inserts.source_of(page, markdown)
    text, _made[page.file.src_uri] = inserts.take_out(markdown, catalogue(page, _language(config)), source)
    return text


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    whole = inserts.put_in(html, _made.pop(page.file.src_uri, []))
    return finish_page(whole, page, _language(config), config.extra.get("repository") or "")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return mark_chinese(output) if _language(config) is LANGUAGES["en"] else output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    # The 404 page and the sitemap speak for both languages; the second build must not write them again.
    return output_content if _language(config) is LANGUAGES["zh"] else ""


@event_priority(-200)  # after static-i18n, that is after the second language
def on_post_build(config: MkDocsConfig) -> None:
    if _i18n(config).building:
        return
    site = Path(config.site_dir)
    _parts[0].result().write(site)
    publish(site, config.site_url or "", {lang: language.folder for lang, language in LANGUAGES.items()})
    build_index(site)
    write_search(site)
    if "serve" in _running:
        # MkDocs's live reload is an inline script of its own, which the policy would refuse; and what is edited must not be kept.
        offline.write_nothing(site)
    else:
        security.secure(site, when_final=offline.write_release)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    for path in WATCHED:
        server.watch(str(ROOT / path))
    return server


def _language(config: MkDocsConfig) -> Language:
    """The language that is being built; before static-i18n has begun, Chinese."""
    return LANGUAGES[_i18n(config).current_language or "zh"]


def _i18n(config: MkDocsConfig) -> Any:
    """static-i18n's plugin, which has no types."""
    return config.plugins["i18n"]
