"""What a name of the vocabulary is: one kind of value, and all that holds of every value of that kind."""

from dataclasses import dataclass, field

from calculators.text import Text

# How a value is written, by unit: a decimal string, a fraction "2/3", a date, one of `choices`, or a text in both languages.
UNITS: dict[str, Text] = {
    "CNY": Text("元", "yuan"),
    "CNY/month": Text("元/月", "yuan a month"),
    "CNY/year": Text("元/年", "yuan a year"),
    "CNY/visit": Text("元/次", "yuan a visit"),
    "CNY/stay": Text("元/次住院", "yuan a stay"),
    "CNY/day": Text("元/日", "yuan a day"),
    "percent": Text("%", "%"),
    "points": Text("个百分点", "percentage points"),
    "share": Text("份额", "share"),
    "months": Text("个月", "months"),
    "days": Text("天", "days"),
    "years": Text("年", "years"),
    "count": Text("个", "number"),
    "date": Text("日期", "date"),
    "choice": Text("选项", "choice"),
    "text": Text("文字", "text"),
}
MONEY_UNITS = tuple(unit for unit in UNITS if unit.startswith("CNY"))


@dataclass(frozen=True, slots=True)
class Name:
    """One name of the vocabulary, and what pages, checks and readers need to know of it."""

    name: str
    topic: str
    units: tuple[str, ...]
    label: Text
    choices: dict[str, Text] = field(default_factory=dict)
    # "none" (no limit at all) is a value of it.
    may_be_none: bool = False
    # A percentage that is a factor may double something.
    may_exceed_100: bool = False
    # Wide enough for every place in China, narrow enough for a slipped point; in percent or yuan a month.
    plausible: tuple[int, int] | None = None
    # Counted by itself on the summary of what is known.
    key_figure: bool = False
    # Where it stands at the head of a place's page, from 1 on; 0: it does not.
    at_a_glance: int = 0
    # Decides about a topic that also holds figures of which nobody's premium depends, such as the average wage.
    decides: bool = False
    # How to round and to divide, never an amount or a rate: a place of one's own takes it from the nation.
    convention: bool = False
    # No calculator reads it: pages and open data show it.
    shown_only: bool = False
    # Other spellings under which a reader's own figure may be given.
    also: tuple[str, ...] = ()
