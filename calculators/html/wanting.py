"""What stands in the place of an answer while something is missing or cannot be read: what it is, and the way there."""

from collections.abc import Iterable, Sequence

from calculators.basics import BadInput, Lang, Text, join
from calculators.engine import FORMS
from calculators.forms import SET, Entry
from calculators.html.fragments import tag, text
from calculators.values import VOCABULARY


def wanting_html(calculator: str, faults: Sequence[BadInput], entries: Iterable[Entry], lang: Lang) -> str:
    """No figure, for none belongs to what the form says; the first words say which questions lead on."""
    # A question that is a list has an entry for each of its columns: visit.date, visit.cost.
    filled = {whose for name, typed in entries if typed.strip() for whose in (name, name.partition(".")[0])}
    missing = all(fault.field not in filled for fault in faults)
    labels = list(dict.fromkeys(_label(calculator, fault.field) for fault in faults))
    one, several = (MISSING, MISSING_SEVERAL) if missing else (WRONG, WRONG_SEVERAL)
    words = (one if len(labels) == 1 else several).format(what=join(labels), count=str(len(labels)))
    said = "".join(tag("li", text(fault.message.to(lang))) for fault in faults)
    button = tag("button", text(LEAD.to(lang)), type="button", data_lead=True)
    return tag("div", tag("p", text(words.to(lang)), class_="mb-answer mb-wanting"), class_="mb-top") + tag(
        "div", tag("ul", said) + tag("p", button, class_="mb-buttons"), class_="mb-unknown"
    )


def _label(calculator: str, name: str) -> Text:
    """What the form calls a question; a figure of one's own by what it is."""
    if name.startswith(f"{SET}."):
        spec = VOCABULARY.get(name.removeprefix(f"{SET}.").partition("[")[0])
        return spec.label if spec else Text.same(name)
    fields = FORMS[calculator].fields if calculator in FORMS else ()
    return next((field.label for field in fields if field.name == name), Text.same(name))


MISSING = Text("还差一项：{what}", "One thing is missing: {what}")
MISSING_SEVERAL = Text("还差 {count} 项：{what}", "{count} things are missing: {what}")
WRONG = Text("请改一项：{what}", "Please correct: {what}")
WRONG_SEVERAL = Text("请改 {count} 项：{what}", "Please correct {count} things: {what}")
LEAD = Text("去填写", "Take me there")
