"""Forms, declared once: the HTML form, the command line's options, the validation and the share link all come from here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from calculators.basics import BadInput, Text
from calculators.forms.consent import ALLOW
from calculators.forms.fields import (
    ON_DEFAULT,
    Day,
    Field,
    Input,
    Local,
    PlaceField,
)
from calculators.forms.several_answers import Places, Rows


@dataclass(frozen=True, slots=True)
class Form:
    """The questions of one calculator; to what the reader consents is asked by every one, last. `own` lists the policy values over which a reader may lay figures of their own.

    `local` are those whose answers a place declares itself, so that they can be read only when the place is known.
    `accepts` gives, for each name that an entry may have, the one under which it is read.
    """

    name: str
    title: Text
    intro: Text
    fields: tuple[Field, ...]
    own: tuple[str, ...] = ()
    local: tuple[Local, ...] = field(init=False, repr=False, compare=False)
    accepts: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", (*(one for one in self.fields if one is not ALLOW), ALLOW))
        object.__setattr__(self, "local", tuple(one for one in self.fields if isinstance(one, Local)))
        names = {one.name: one.name for one in self.fields}
        for one in self.fields:
            if isinstance(one, Rows):
                names |= {f"{one.name}.{column}": f"{one.name}.{column}" for column in one.columns}
            if isinstance(one, Places):
                names[one.also] = one.name
        object.__setattr__(self, "accepts", names)

    def field(self, name: str) -> Field:
        return next(f for f in self.fields if f.name == name)

    def read(self, entries: Mapping[str, Sequence[str]]) -> tuple[dict[str, Input], tuple[BadInput, ...]]:
        """Every field's value, and every fault at once, so that a reader sees all of them."""
        values: dict[str, Input] = {}
        faults: list[BadInput] = []
        for one in self.fields:
            try:
                values[one.name] = one.read(entries)
            except BadInput as fault:
                faults.append(fault)
        return values, tuple(faults)


PLACE = PlaceField(
    name="place",
    label=Text("参保地", "Place of insurance"),
    help=Text(
        "在哪里缴医保就选哪里，不一定是户籍地。", "The city whose scheme you pay into, not always your home town."
    ),
    example="hebei-shijiazhuang",
)
ON = Day(
    name="on",
    label=Text("日期", "Date"),
    help=Text("按这一天有效的规定计算。", "The rules in force on this day are used."),
    default=ON_DEFAULT,
)


def example(form: Form) -> dict[str, str]:
    """What the form shows at first."""
    return {field.name: field.start for field in form.fields if field.start}
