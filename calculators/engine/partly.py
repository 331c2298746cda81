"""An answer that is known in part, in words: the figure that it is about, if that holds, and under which conditions."""

from calculators.basics import Text
from calculators.casework import Result
from calculators.rules import CALCULATORS


def partly(result: Result) -> Text:
    """The sentence at the head of such an answer."""
    answer = CALCULATORS[result.calculator].key_figure
    amount = result.amounts.get(answer.key)
    if amount is None:
        return PARTLY
    return (PARTLY_IF if result.holds_if else PARTLY_WITH).format(what=answer.label, amount=amount)


def conditions(result: Result) -> Text:
    """All conditions under which its figures hold, in one line."""
    said = result.holds_if
    return LINE.format(what=HOLDS_IF, said=Text("；".join(one.zh for one in said), "; ".join(one.en for one in said)))


LINE = Text("{what}{said}。", "{what} {said}.")
PARTLY = Text("只能算出一部分。", "Known in part.")
PARTLY_WITH = Text("只能算出一部分：{what} {amount}。", "Known in part: {what}, {amount}.")
PARTLY_IF = Text("有前提的结果：{what} {amount}。", "Known under a condition: {what}, {amount}.")
HOLDS_IF = Text("前提是：", "This holds if:")
