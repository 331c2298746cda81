"""Rules that a place states in words: shown with their source beside a result, because no calculation can apply them."""

import datetime

from calculators.case import Case
from calculators.policy_files import NATION
from calculators.text import Text


def quote_rules(case: Case, *names: str, on: datetime.date | None = None, nation: bool = False) -> None:
    """One step for each of these values that the place or its province has; `nation` adds what holds everywhere."""
    for name in names:
        value = case.value_or_none(name, on)
        if case.explains and value is not None and (nation or value.place != NATION):
            case.step(name, IN_WORDS.format(what=value.name.label), None, value)


IN_WORDS = Text("供参考，没有计入计算：{what}。", "For information, not part of the calculation: {what}.")
