"""`new-place`: writes the skeleton of a city's policy file; the check then says what is missing."""

import argparse
import re
from collections.abc import Sequence

from calculators.forms import today_in_china
from calculators.values import NATION, list_places, place_exists
from website.errors import Trouble
from website.folders import POLICY

SKELETON = """\
[place]
id = "{id}"
zh = "{zh}"
en = "{en}"
adcode = "{adcode}"
level = "city"

# Where the values come from: one table for each document. status: official (you read the document itself),
# quoted (others quote it by name), reported (no document is named) or unverified (shown, never used). Fill in every “…”.
[sources.notice]
title = "…"
issuer = "{zh}医疗保障局"
status = "reported"
checked = {today}
# doc_no = "×医保发〔2026〕1号"
# url = "https://…"; unlinked = true in its place, where the host is not on the list of hosts

# What a document says of one period: from when, until when, then each value by its name from the vocabulary page,
# the figure with its unit in quotes: "4000 CNY/month", "7%".
[[says]]
source = "notice"
from = "…"
to = "…"
employee.base.floor = "…"
"""


def main(arguments: Sequence[str]) -> int:
    """Writes calculators/policy/<province>/<city>.toml and says what comes next."""
    options = _parser().parse_args(arguments)
    id = f"{options.province}-{options.name}"
    _refuse(options.province, options.name, id, options.adcode)
    path = POLICY / options.province / f"{options.name}.toml"
    path.parent.mkdir(exist_ok=True)
    day = today_in_china()
    text = SKELETON.format(id=id, zh=options.zh, en=options.en, adcode=options.adcode, today=day)
    path.write_text(text, "utf-8")
    shown = path.relative_to(POLICY.parents[1])
    print(f"Written: {shown}. Fill in the values, then run: python3 run.py policy")
    print(f"已写入：{shown}。填好数值后运行：python3 run.py policy")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("run.py new-place", description=__doc__)
    parser.add_argument("province", help="id of its province, such as hebei")
    parser.add_argument("name", help="the city in pinyin, such as baoding")
    parser.add_argument("--zh", required=True, help="official Chinese name, such as 保定市")
    parser.add_argument("--en", required=True, help="official English name, such as Baoding")
    parser.add_argument("--adcode", required=True, help="six digits of GB/T 2260, such as 130600")
    return parser


def _refuse(province: str, name: str, id: str, adcode: str) -> None:
    """Raises Trouble with the remedy for what cannot become a place."""
    provinces = sorted(entry.id for entry in list_places() if entry.level == "province")
    if province not in provinces or province == NATION:
        raise Trouble(
            f"There is no province “{province}”. There are: {', '.join(provinces)}.", f"没有“{province}”这个省份。"
        )
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        raise Trouble(
            f"“{name}” cannot be an id: use small letters and hyphens.", f"“{name}”不能作编号：请用小写拼音和连字符。"
        )
    if not re.fullmatch(r"[0-9]{6}", adcode):
        raise Trouble(f"“{adcode}” is no code: use six digits.", f"“{adcode}”不是行政区划代码：请用六位数字。")
    if place_exists(id):
        raise Trouble(f"{id} is there already: edit its file instead.", f"{id} 已经有了，请直接修改它的文件。")
