"""The one table of commands. A new one is one line here and a module with `main(arguments) -> int`."""

import difflib
import importlib
from collections.abc import Callable, Sequence
from typing import NamedTuple, cast

from website.errors import Trouble


class Command(NamedTuple):
    """`module` is imported only when the command runs, so that help needs no packages."""

    module: str
    english: str
    chinese: str

    def load(self) -> Callable[[Sequence[str]], int]:
        return cast("Callable[[Sequence[str]], int]", importlib.import_module(self.module).main)


COMMANDS = {
    "serve": Command(
        "website.tasks.serve",
        "build the site, show it at 127.0.0.1:8000 and follow every change (--port)",
        "构建网站并在 127.0.0.1:8000 预览，修改后自动刷新（--port 换端口）",
    ),
    "test": Command(
        "website.tasks.test",
        "lint, check policy data, build, run all tests; with arguments, only pytest with these (-k name)",
        "代码检查、政策数据检查、构建、全部测试；带参数时只运行 pytest 并传入参数（-k 名称）",
    ),
    "build": Command(
        "website.tasks.build",
        "build the site into site/, for any static host (--check-reproducible: twice, and compare every byte)",
        "把网站构建到 site/，可放到任何静态主机（--check-reproducible：构建两次并逐字节比较）",
    ),
    "lint": Command(
        "website.tasks.lint",
        "check style and types (--fix repairs what it can)",
        "检查代码风格与类型（--fix 自动修复）",
    ),
    "policy": Command(
        "website.tasks.policy",
        "check the policy files: schema, sources, overlapping periods",
        "检查政策数据文件：格式、出处、时段重叠",
    ),
    "audit": Command(
        "website.maintenance.audit",
        "list values that end, ended, were not checked for a year or are in conflict (--topic base: cities without one)",
        "列出将到期、已到期、一年未核对、有分歧的数值（--topic base：没有该项的城市）",
    ),
    "coverage": Command(
        "website.tasks.coverage",
        "print how many cities answer each typical question on a day (--on DATE, --missing QUESTION, --json)",
        "列出各类常见问题有多少座城市能算出（--on 日期，--missing 问题，--json）",
    ),
    "new-place": Command(
        "website.maintenance.new_place",
        "write the skeleton of a city's policy file (new-place hebei baoding --zh 保定市 --en Baoding --adcode 130600)",
        "生成一个城市政策文件的骨架",
    ),
    "links": Command(
        "website.maintenance.links",
        "ask every outside address of the built site whether it is still there, slowly (--markdown)",
        "逐个核对已构建网站中的站外链接是否仍然有效（--markdown）",
    ),
    "sbom": Command(
        "website.release.sbom",
        "print the bill of materials of both locks as CycloneDX JSON (--output FILE)",
        "按两个锁定文件输出软件物料清单（CycloneDX JSON，--output 文件）",
    ),
    "fuzz": Command(
        "website.fuzz.run",
        "feed the readers of files, forms, links and tables with nonsense (--inputs 100000, --only, --seed, --guided)",
        "用大量异常输入检验政策文件、表单、链接和表格的读取（--inputs、--only、--seed、--guided）",
    ),
    "bench": Command(
        "website.tasks.bench",
        "measure speed and sizes; without a name, lists what can be measured",
        "测量速度与体积；不带名称时列出可测项目",
    ),
    "lock": Command(
        "website.tasks.lock",
        "renew requirements.txt and package-lock.json after a change of versions",
        "改动版本后更新 requirements.txt 与 package-lock.json",
    ),
}


def wants_help(arguments: Sequence[str]) -> bool:
    return not arguments or arguments[0] in ("help", "-h", "--help")


def find(name: str) -> Command:
    """The command of this name. Raises Trouble that lists what there is."""
    if name in COMMANDS:
        return COMMANDS[name]
    near = difflib.get_close_matches(name, COMMANDS, n=1)
    english, chinese = (f" Did you mean {near[0]}?", f"是否想用 {near[0]}？") if near else ("", "")
    raise Trouble(
        f"There is no command “{name}”.{english} These exist: {', '.join([*COMMANDS, 'help'])}.",
        f"没有“{name}”这个命令。{chinese}可用的命令见上。",
    )


def overview() -> str:
    """Every command with a line in each language."""
    lines = ["python3 run.py <command>", ""]
    for name, command in COMMANDS.items():
        lines += [f"  {name:<11}{command.english}", f"  {'':<11}{command.chinese}"]
    return "\n".join(lines)
