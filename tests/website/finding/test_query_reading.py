"""How queries are read: the search's own scripts under Node, with the words that the site ships."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from website.finding.search_words import FOLDER, write_search
from website.folders import ROOT

SCRIPT = """
import { readFileSync } from "node:fs";
const [folder, name, lang, ...queries] = process.argv.slice(1);
const reader = new (await import(`${folder}/${name.toLowerCase()}.js`))[name](JSON.parse(readFileSync(`${folder}/words-${lang}.json`, "utf8")));
console.log(JSON.stringify(queries.map(query => reader.read(query))));
"""
ZH = {
    "失业了医保怎么办": [["失业", "医保"]],
    "石加庄": [["石家庄"]],
    "石家荘": [["石家庄"]],
    "门诊报消": [["门诊", "报销"]],
    "shijiazhuangyibao": [["石家庄", "医保"]],
    "shijiaz": [["石家庄"]],
    "hangzou": [["杭州"]],
    "sjz": [["石家庄"]],
    "suzhou": [["苏州"], ["宿州"]],
    "xi'an": [["西安"]],
    "社保法第五十八条": [["社保法", "第五十八条"]],
    "怎么办": [["怎么办"]],
}
EN = {
    "how much is taken from my wage": [["taken", "wage"]],
    "maternaty allowence": [["maternity", "allowance"]],
    "outpat": [["outpat"]],
    "premiums": [["premiums"]],
    "how much": [["how", "much"]],
    "12393": [["12393"]],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    write_search(site)
    (site / "package.json").write_text('{"type": "module"}')
    return site / FOLDER


@pytest.mark.skipif(shutil.which("node") is None, reason="there is no Node on the path")
@pytest.mark.parametrize(("name", "lang", "expected"), [("Chinese", "zh", ZH), ("English", "en", EN)])
def test_queries_are_read(folder: Path, name: str, lang: str, expected: dict[str, list[list[str]]]) -> None:
    command = ["node", "--input-type=module", "-e", SCRIPT, str(folder), name, lang, *expected]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert dict(zip(expected, json.loads(said), strict=True)) == expected
