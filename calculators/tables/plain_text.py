"""An answer as plain text, with tabs between columns."""

from calculators.basics import Lang, Text, join, yuan
from calculators.casework import SAID, Result
from calculators.engine import conditions, partly
from calculators.values import LAST_KNOWN, LAYERS, STANDINGS, Value

HOW = Text("怎样算出来的", "How this was worked out")


def standing(result: Result, value: Value) -> Text:
    """Who says a figure, and in an estimate that it has ended."""
    words = STANDINGS[value.standing]
    return join([LAYERS[LAST_KNOWN], words]) if result.layer_of(value) == LAST_KNOWN else words


def answer_text(result: Result, lang: Lang) -> str:
    """Everything that an answer holds but its reason, which goes to standard error."""
    lines = [f"{result.place.entry.name.to(lang)} · {result.on.isoformat()}"]
    if result.headline:
        lines += ["", result.headline.to(lang), ""]
    if result.partial:
        lines += ["", partly(result).to(lang), *([conditions(result).to(lang)] if result.holds_if else []), ""]
    lines += [
        f"{'  ' * row.depth}{row.label.to(lang)}\t{yuan(row.amount).to(lang) if row.amount is not None else '—'}"
        for row in result.rows
    ]
    for table in result.tables:
        lines += ["", table.caption.to(lang), "\t".join(cell.to(lang) for cell in table.head)]
        lines += ["\t".join(cell.to(lang) for cell in row) for row in table.rows]
    lines += ["", *(hint.to(lang) for hint in result.hints)]
    if result.steps:
        lines += ["", HOW.to(lang)]
    for number, step in enumerate(result.steps, 1):
        lines.append(f"{number}. {step.text.to(lang)}")
        for value in step.values:
            words = SAID.format(what=result.label_of(value), words=value).to(lang)
            named = f"{value.source.cited}{value.source.remark(lang)}"
            lines.append(f"   - {words} [{standing(result, value).to(lang)}] {named}".rstrip())
    lines += ["", *(note.to(lang) for note in result.notes)]
    return "\n".join(lines).strip()
