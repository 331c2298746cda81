"""An answer on a terminal, by rich: aligned tables, and colours that say how well a figure is founded."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid
from rich.text import Text as Words

from calculators.basics import Lang, yuan
from calculators.casework import SAID, Result, Step, Table
from calculators.engine import conditions, partly
from calculators.tables import HOW, standing

STYLES = {"official": "green", "quoted": "blue", "reported": "yellow", "own": "cyan"}


def show(result: Result, lang: Lang, console: Console | None = None) -> None:
    """Prints an answer; its reason, where it is not known, goes to standard error elsewhere."""
    out = console or Console(highlight=False)
    out.print(f"[dim]{escape(result.place.entry.name.to(lang))} · {result.on.isoformat()}[/dim]")
    if result.headline:
        out.print(Words(result.headline.to(lang), style="bold"))
    if result.partial:
        out.print(Words(partly(result).to(lang), style="bold"))
    if result.holds_if:
        out.print(Words(conditions(result).to(lang), style="italic"))
    if result.rows:
        out.print(_breakdown(result, lang))
    for table in result.tables:
        out.print(_grid(table, lang))
    for hint in result.hints:
        out.print(Words(hint.to(lang), style="italic"))
    if result.steps:
        out.print(Words(HOW.to(lang), style="bold"))
    for number, step in enumerate(result.steps, 1):
        _explain(out, result, number, step, lang)
    for note in result.notes:
        out.print(Words(f"• {note.to(lang)}", style="dim"))


def _breakdown(result: Result, lang: Lang) -> Grid:
    grid = Grid(show_header=False, box=None, pad_edge=False)
    grid.add_column()
    grid.add_column(justify="right")
    for row in result.rows:
        amount = "—" if row.amount is None else yuan(row.amount).to(lang)
        label = Words("  " * row.depth + row.label.to(lang))
        grid.add_row(label, amount, style="bold" if row.total else "dim" if row.depth else "")
    return grid


def _grid(table: Table, lang: Lang) -> Grid:
    grid = Grid(title=Words(table.caption.to(lang)), title_justify="left")
    for cell in table.head:
        grid.add_column(Words(cell.to(lang)), overflow="fold")
    for row in table.rows:
        grid.add_row(*(Words(cell.to(lang)) for cell in row))
    return grid


def _explain(out: Console, result: Result, number: int, step: Step, lang: Lang) -> None:
    out.print(Words(f"{number}. {step.text.to(lang)}"))
    for value in step.values:
        line = Words(f"   {SAID.format(what=result.label_of(value), words=value.shown()).to(lang)} ")
        line.append(f"[{standing(result, value).to(lang)}]", STYLES.get(value.standing, "red"))
        line.append(f" {value.source.cited}{value.source.remark(lang)}", "dim")
        out.print(line)
