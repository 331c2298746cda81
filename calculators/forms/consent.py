"""The question that every form asks: may the answer be an estimate where nothing is known, and on what may it rest?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from calculators.basics import BadInput, Text, typed_numbers
from calculators.forms.fields import CHOOSE, Field, listed
from calculators.values import CONSENTS

_COMMAS = re.compile("[,，、;；+]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Field):
    """Any number of layers of figures, repeated or with commas between them; none is the answer of most readers."""

    kind: ClassVar[str] = "consent"
    several: ClassVar[bool] = True
    optional: bool = True
    options: Mapping[str, Text] = field(default_factory=lambda: CONSENTS)

    def read(self, entries: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
        told = entries.get(self.name)
        if not told:
            return ()
        try:
            return self.parse(",".join(told))
        except typed_numbers.Refused as refused:
            raise BadInput(self.name, refused.message) from None

    def parse(self, typed: str) -> tuple[str, ...]:
        names = {words: id for id, label in self.options.items() for words in (id, label.zh, label.en.replace(" ", ""))}
        told = set()
        for part in filter(None, (part.strip() for part in _COMMAS.split(typed.lower()))):
            id = names.get(part) or names.get(part.replace(" ", ""))
            if id is None:
                raise typed_numbers.Refused(CHOOSE.format(options=listed(self.options)))
            told.add(id)
        return tuple(id for id in self.options if id in told)


ALLOW = Consent(
    name="allow",
    label=Text("没有查到时估算", "Estimate what is not known"),
    help=Text(
        "只在没有查到现行标准时使用，结果处处标明“估算”。可选多项。",
        "Used only where nothing in force is known; whatever comes of it is marked as an estimate. Several may be chosen.",
    ),
)
