"""The hooks of the site's build, in the order in which MkDocs calls them.

mkdocs-static-i18n builds Chinese first and, inside its own `on_post_build`, English with the same configuration; hence the priorities.
"""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from calculators.errors import PolicyErrors
from calculators.languages import mark_chinese
from website import assets, bundle, hosting, release
from website.errors import Problem, Trouble
from website.finding import make_finder_pages
from website.folders import ROOT
from website.opendata import data_page, publish
from website.pages import say
from website.pages.template_errors import problem_in_template
from website.plugin import background, inserts
from website.plugin.alternates import alternates
from website.plugin.config import LANGUAGES, TEMPLATES, WATCHED, Language
from website.plugin.finishing import finish_page
from website.plugin.insert_catalogue import catalogue
from website.plugin.made_pages import made_pages
from website.plugin.page_cache import READ_OF_DOCS, KeptPages, clear, replace_in
from website.plugin.page_files import as_file
from website.plugin.search import make_search

_log = logging.getLogger("mkdocs.mingbai")
_made: dict[str, list[str]] = {}
# Python for the browser takes half a minute, mostly in compressors and in Node, which leave time for pages made from data.
_maker = ThreadPoolExecutor(max_workers=1)
_parts: list[Future[assets.Parts]] = []
# Pages are written before the bundle is there; its manifest then takes the place of this word.
_MANIFEST = "mbmanifesttsefinambm"
_waiting: list[Path] = []
_running: set[str] = set()
# `serve` alone keeps anything from one build to the next.
_kept = KeptPages()
_bundles: list[Path] = []
# The folder of our style sheets below the theme's, of which the site gets one made of all.
_STYLE_SHEETS = "assets/css/"


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: FBT001 (MkDocs's own)
    _running.add(command)
    if dirty:
        # It warns of what MkDocs would keep by the files' times; here pages are kept by what they are made from.
        logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty' build" not in record.getMessage())


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    here = _language(config)
    config.mdx_configs.setdefault("toc", {})["permalink_title"] = say("permalink", here.key)
    if here is LANGUAGES["zh"]:
        _waiting.clear()
        hosting.check_headers()
        clear(READ_OF_DOCS)
        _parts[:] = [_maker.submit(assets.make_parts, config.extra_css, _bundles[0] if _bundles else None)]
        background.wait_for_search()
    return config


@event_priority(-200)  # after static-i18n, which rejects generated files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    here = _language(config)
    data = data_page(here.key, config.site_url or "")
    for generated in (*made_pages(here.key), *make_finder_pages(here.key), data):
        file, made = as_file(generated, here, config)
        _made[file.src_uri] = made
        files.append(file)
    for file in [file for file in files if file.src_uri.startswith(_STYLE_SHEETS)]:
        files.remove(file)
    if "serve" in _running:
        _kept.begin(here.key)
        for file in files.documentation_pages():
            file.is_modified = cache(partial(_is_new, file, config))  # type: ignore[method-assign]
    return files


def _is_new(file: File, config: MkDocsConfig) -> bool:
    """Whether `serve` has to make a page that MkDocs asks about, once before it reads it and once before it writes it."""
    here = _language(config)
    if file.generated_by or file.page is None:
        return _kept.is_new(file, here.key, [file.content_string, *_made.get(file.src_uri, [])])
    file.page.read_source(config)
    _, pieces = _take_out(file.page.markdown or "", file.page, here)
    return _kept.is_new(file, here.key, [file.content_string, *pieces])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    here, parts = _language(config), _parts[0].result()
    config.extra_css = [parts.style_sheet]
    # Both languages and every build of `serve` have the same templates.
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(TEMPLATES))
    env.globals.update(
        here=here,
        say=lambda key, language=here: say(key, language.key),
        alternates=lambda page: alternates(page, here, config.site_url or ""),
        languages=LANGUAGES.values(),
        page_script=parts.page_script,
        early_script=parts.early_script,
        bundle_manifest=_MANIFEST,
    )
    return env


@event_priority(100)  # before static-i18n, which rewrites lines, so that the line numbers are the file's
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if page.file.generated_by:
        return markdown
    text, _made[page.file.src_uri] = _take_out(markdown, page, _language(config))
    return text


def _take_out(markdown: str, page: Page, here: Language) -> tuple[str, list[str]]:
    """A page's text with a word in the place of each insert, and what the inserts say."""
    try:
        return inserts.take_out(markdown, catalogue(page, here), inserts.source_of(page, markdown))
    except Problem as problem:
        # MkDocs says once what an error of this class says, and everything twice that an error of another says of a page.
        raise PluginError(str(problem)) from problem


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    whole = inserts.put_in(html, _made.pop(page.file.src_uri, []))
    return finish_page(whole, page, _language(config), config.extra.get("repository") or "")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    if _MANIFEST in output:
        _waiting.append(Path(page.file.abs_dest_path))
    return mark_chinese(output) if _language(config) is LANGUAGES["en"] else output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    # The 404 page and the sitemap speak for both languages; the second build must not write them again.
    return output_content if _language(config) is LANGUAGES["zh"] else ""


@event_priority(-200)  # after static-i18n, that is after the second language
def on_post_build(config: MkDocsConfig) -> None:
    if _i18n(config).building:
        return
    site, parts = Path(config.site_dir), _parts[0].result()
    publish(site, config.site_url or "", {lang: language.folder for lang, language in LANGUAGES.items()})
    if "serve" not in _running:
        make_search(site)
    parts.write(site)
    for page in _waiting:
        replace_in(page, [(_MANIFEST, parts.manifest)])
    if "serve" in _running:
        # MkDocs's live reload is an inline script of its own, which the policy would refuse; and what is edited must not be kept.
        release.write_nothing(site)
        background.renew_search(site)
        _kept.end(site, parts.named)
        _bundles[:] = [parts.bundle]
        background.prepare_bundle()
    else:
        hosting.secure(site, when_final=release.write_release)


def on_build_error(error: Exception) -> None:
    """Ends the build with the sentences of an expected failure alone; `serve` then waits for the next edit. Raises Abort."""
    trouble = error if isinstance(error, Trouble | PolicyErrors) else problem_in_template(error)
    if trouble:
        _log.error(trouble)
        raise Abort("Nothing was built · 没有构建") from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    for path in WATCHED:
        server.watch(str(ROOT / path))
    # Where `background.prepare_bundle` puts it.
    server.watch(str(bundle.KEPT))
    return server


def _language(config: MkDocsConfig) -> Language:
    """The language that is being built; before static-i18n has begun, Chinese."""
    return LANGUAGES[_i18n(config).current_language or "zh"]


def _i18n(config: MkDocsConfig) -> Any:
    """static-i18n's plugin, which has no types."""
    return config.plugins["i18n"]
