"""One word for one thing, in the pages and in every text of the program."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.text import LANGUAGES, Lang
from tests.website.helpers.reading import lines, name, pages
from website.finding.finder import TREE
from website.folders import ROOT
from website.glossary.terms import glossary

FORBIDDEN: dict[Lang, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("synonyms.toml").read_text("utf-8")
)
CODE = ("calculators", "website")
QUOTED = re.compile("“[^”]*”|《[^》]*》")


def texts(lang: Lang) -> Iterator[tuple[str, str]]:
    """Every text of one language with where it stands."""
    for path in pages(lang):
        if path.stem != "glossary":
            yield from ((f"{name(path)}:{line.number}", line.text) for line in lines(path) if line.section != "sources")
            yield f"{name(path)}:2", path.read_text("utf-8").split("---\n", 2)[1].partition("\n")[0]
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield from ((f"{name(path)}:{line}", text) for line, text in program_texts(path, lang))
    for number, line in enumerate(TREE.read_text("utf-8").splitlines(), 1):
        yield from ((f"{name(TREE)}:{number}", text) for text in re.findall(rf'\b{lang} = "([^"]*)"', line))


def program_texts(path: Path, lang: Lang) -> Iterator[tuple[int, str]]:
    """What is said by Text("中文", "English"), with its line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text" and len(node.args) == len(LANGUAGES):
            told = node.args[LANGUAGES.index(lang)]
            if isinstance(told, ast.Constant) and isinstance(told.value, str):
                yield told.lineno, told.value


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_synonym_stands_for_a_term(lang: Lang) -> None:
    terms = {term.id: term.to(lang) for term in glossary(lang)}
    words = {word.lower(): terms[id] for id, found in FORBIDDEN[lang].items() for word in found}
    pattern = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))), re.IGNORECASE)
    faults = [
        f"{place}: {found[0]}; the word is {words[found[0].lower()]}"
        for place, text in texts(lang)
        for found in pattern.finditer(QUOTED.sub("", text) if lang == "zh" else text)
    ]
    assert not faults, "\n".join(["", *faults])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_names_terms_of_the_glossary_and_forbids_none_of_them(lang: Lang) -> None:
    terms = {term.id: term for term in glossary(lang)}
    assert set(FORBIDDEN[lang]) - set(terms) == set()
    allowed = {form.lower() for term in terms.values() for form in term.spellings(lang)}
    assert [word for words in FORBIDDEN[lang].values() for word in words if word.lower() in allowed] == []
