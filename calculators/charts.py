"""Pictures of an answer. Each is a small table whose figures the rules worked out; whatever draws it reads that table."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators import policy
from calculators.answers import ANSWERS
from calculators.care import VISIT
from calculators.result import Result
from calculators.rules import RULES
from calculators.text import Text, join
from calculators.work import work_out

# More bars than this no reader compares.
MOST_PLACES = 30
MOST_VISITS = 60


@dataclass(frozen=True, slots=True)
class Point:
    """One row: what it stands for, its figures in yuan, and whether a line marks it in the picture."""

    label: Text
    figures: tuple[Decimal, ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """`line` draws the later figures over the first, `stack` one upon the other, `bars` each place's first figure."""

    kind: Literal["line", "stack", "bars"]
    caption: Text
    head: tuple[Text, ...]
    points: tuple[Point, ...]


def charts(result: Result) -> list[Chart]:
    """The pictures that belong to an answer; none where it is not known."""
    if not result.known:
        return []
    if result.calculator in OVER_WAGE:
        return _over_wage(result, OVER_WAGE[result.calculator])
    if "visits" in result.details:
        return _limit_filling_up(result)
    return _places(result) if "places" in result.details else []


def _over_wage(result: Result, keys: tuple[str, ...]) -> list[Chart]:
    """The amounts at wages below the floor, at it, at the reader's own, at the ceiling and above."""
    bounds = {end: _bound(result, end) for end in ("floor", "ceiling")}
    wage, floor, ceiling = result.inputs["wage"], bounds["floor"], bounds["ceiling"]
    if floor is None or ceiling is None:
        return []
    wages: dict[Decimal, list[Text]] = {Decimal(0): [BELOW], floor: [FLOOR]}
    wages.setdefault(wage, []).append(YOURS)
    wages.setdefault(ceiling, []).append(CEILING)
    wages[(max(wage, ceiling) * BEYOND).to_integral_value()] = [ABOVE]
    form, rule = RULES[result.calculator]
    points = []
    for here, labels in sorted(wages.items()):
        inputs = {field.name: result.inputs[field.name] for field in form.fields} | {"wage": here}
        amounts = work_out(form, rule, result.place, inputs).amounts
        marked = not {BELOW, ABOVE}.intersection(labels)
        points.append(Point(join(labels), (here, *(amounts[key] or Decimal(0) for key in keys)), marked))
    named = {answer.key: answer.label for answer in ANSWERS[result.calculator]}
    return [Chart("line", OVER_WAGE_CAPTION, (AT, WAGE, *(named[key] for key in keys)), tuple(points))]


def _bound(result: Result, end: str) -> Decimal | None:
    used = (v for v in result.values() if v.name.name.endswith(f".base.{end}") and v.datum is not None)
    return next((value.number() for value in used), None)


def _limit_filling_up(result: Result) -> list[Chart]:
    """How each visit uses up the limit of its period: what was used before, what it takes, what is left."""
    points = []
    for number, visit in enumerate(result.details["visits"], 1):
        if visit["limit"] is None:
            return []
        limit, left, paid = (Decimal(visit[key]) for key in ("limit", "limit_left", "reimbursed"))
        label = VISIT.format(number=str(number), date=visit["date"])
        points.append(Point(label, (limit - left - paid, paid, left)))
    head = (VISITS, USED_BEFORE, PAID, LEFT)
    return [Chart("stack", FILLING_UP, head, tuple(points))] if len(points) <= MOST_VISITS else []


def _places(result: Result) -> list[Chart]:
    known = [row for row in result.details["places"] if row["known"]]
    points = [Point(policy.load(row["place"]).entry.name, (row["amount"],)) for row in known[:MOST_PLACES]]
    caption = PLACES if len(known) <= MOST_PLACES else FIRST_PLACES.format(count=str(MOST_PLACES))
    _, place, amount, *_ = result.tables[0].head
    differ = len({point.figures for point in points}) > 1
    return [Chart("bars", caption, (place, amount), tuple(points))] if differ else []


OVER_WAGE: dict[str, tuple[str, ...]] = {
    "contribution-base": ("base",),
    "employee-premium": ("person_monthly", "employer_monthly"),
}
BEYOND = Decimal("1.2")
OVER_WAGE_CAPTION = Text("工资不同，各是多少（元）", "What it comes to at other wages, in yuan")
AT = Text("位置", "Where")
WAGE = Text("月工资", "Monthly wage")
BELOW = Text("低于下限", "Below the floor")
FLOOR = Text("下限", "Floor")
YOURS = Text("您的工资", "Your wage")
CEILING = Text("上限", "Ceiling")
ABOVE = Text("高于上限", "Above the ceiling")
FILLING_UP = Text("限额用了多少（元）", "How the limit is used up, in yuan")
VISITS = Text("就诊", "Visit")
USED_BEFORE = Text("此前已用", "Used before")
PAID = Text("本次支付", "Paid for this visit")
LEFT = Text("限额剩余", "Limit left")
PLACES = Text("各地金额（元）", "The amounts of the places, in yuan")
FIRST_PLACES = Text("各地金额（元，前 {count} 名）", "The amounts of the first {count} places, in yuan")
