"""Pictures of an answer. Each is a small table whose figures the rules worked out; whatever draws it reads that table."""

import dataclasses
from decimal import Decimal
from typing import Any

from calculators.basics import Text, join
from calculators.casework import Calculator, Chart, PlaceLookups, Point, Result, work_out
from calculators.rules.outpatient_care import VISIT
from calculators.values import load_place

# More bars than this no reader compares.
MOST_PLACES = 30
MOST_VISITS = 60
# How much more of a bill is looked at, as NEXT_COSTS says, and in parts of how much, in yuan.
NEXT, STEP = 10_000, 2_000


def charts(calculator: Calculator, lookups: PlaceLookups, result: Result) -> list[Chart]:
    """The pictures that belong to a known answer. `lookups` are those at its place, which the cases of a picture share."""
    return [_marked(chart) if result.estimate else chart for chart in _drawn(calculator, lookups, result)]


def _marked(chart: Chart) -> Chart:
    return dataclasses.replace(chart, caption=ESTIMATED.format(caption=chart.caption))


def _drawn(calculator: Calculator, lookups: PlaceLookups, result: Result) -> list[Chart]:
    picture = calculator.picture
    if picture is None:
        return []
    if picture.kind == "wages":
        return _over_wage(calculator, lookups, result, picture.amounts)
    if picture.kind == "layers":
        return _layers(calculator, lookups, result, picture.amounts)
    return _limit_filling_up(result) if picture.kind == "visits" else _places(result)


def _over_wage(calculator: Calculator, lookups: PlaceLookups, result: Result, keys: tuple[str, ...]) -> list[Chart]:
    """The amounts at wages below the floor, at it, at the reader's own, at the ceiling and above."""
    bounds = {end: _bound(result, end) for end in ("floor", "ceiling")}
    wage, floor, ceiling = result.inputs["wage"], bounds["floor"], bounds["ceiling"]
    if floor is None or ceiling is None:
        return []
    wages: dict[Decimal, list[Text]] = {Decimal(0): [BELOW], floor: [FLOOR]}
    wages.setdefault(wage, []).append(YOURS)
    wages.setdefault(ceiling, []).append(CEILING)
    wages[(max(wage, ceiling) * BEYOND).to_integral_value()] = [ABOVE]
    told = {field.name: result.inputs.get(field.name) for field in calculator.form.fields}
    points = []
    for here, labels in sorted(wages.items()):
        amounts = result.amounts
        if here != wage:
            amounts = work_out(calculator, result.place, told | {"wage": here}, lookups, explains=False).amounts
        marked = not {BELOW, ABOVE}.intersection(labels)
        points.append(Point(join(labels), (here, *(amounts[key] or Decimal(0) for key in keys)), marked))
    head = (AT, WAGE, *(calculator.figures[key].label for key in keys))
    return [Chart("line", OVER_WAGE_CAPTION, head, tuple(points))]


def _bound(result: Result, end: str) -> Decimal | None:
    used = (v for v in result.values() if v.name.name.endswith(f".base.{end}") and v.datum is not None)
    return next((value.number() for value in used), None)


def _limit_filling_up(result: Result) -> list[Chart]:
    """How each visit uses up the limit of its period: what was used before, what it takes, what is left."""
    points = []
    for number, visit in enumerate(result.details["visits"], 1):
        if visit["limit"] is None:
            return []
        limit, left, paid = (visit[key] for key in ("limit", "limit_left", "reimbursed"))
        label = VISIT.format(number=str(number), date=visit["date"].isoformat())
        points.append(Point(label, (limit - left - paid, paid, left)))
    head = (VISITS, USED_BEFORE, PAID, LEFT)
    return [Chart("stack", FILLING_UP, head, tuple(points))] if len(points) <= MOST_VISITS else []


def _layers(calculator: Calculator, lookups: PlaceLookups, result: Result, keys: tuple[str, ...]) -> list[Chart]:
    """One bar from the whole bill to what is left, a part for each layer that pays anything; and what a larger bill would cost."""
    paid = [(calculator.figures[key].label, result.amounts.get(key) or Decimal(0)) for key in keys]
    parts = [(label, amount) for label, amount in paid if amount > 0]
    found = list[Chart]()
    if len(parts) > 1:
        whole = Point(calculator.figures["total"].label, tuple(amount for _, amount in parts))
        found.append(Chart("stack", WHO_PAYS, (WHAT, *(label for label, _ in parts)), (whole,)))
    return found + _next_costs(calculator, lookups, result)


def _next_costs(calculator: Calculator, lookups: PlaceLookups, result: Result) -> list[Chart]:
    """Who would pay each further part of the eligible cost; nothing where only a list of stays was told."""
    told = {field.name: result.inputs.get(field.name) for field in calculator.form.fields}
    eligible, total = told["eligible"], told["total"]
    if eligible is None:
        return []
    before, points = result.amounts["paid_oneself"], list[Point]()
    for number in range(1, NEXT // STEP + 1):
        more = Decimal(STEP * number)
        larger = told | {"eligible": eligible + more, "total": None if total is None else total + more}
        after = work_out(calculator, result.place, larger, lookups, explains=False).amounts.get("paid_oneself")
        if before is None or after is None:
            return []
        label = Text.same(f"{eligible + more - STEP:,f}–{eligible + more:,f}")
        points.append(Point(label, (after - before, STEP - (after - before))))
        before = after
    head = (PART_OF_COST, calculator.figures["paid_oneself"].label, calculator.figures["paid_total"].label)
    return [Chart("bars", NEXT_COSTS, head, tuple(points))]


def _places(result: Result) -> list[Chart]:
    known = [row for row in result.details["places"] if row["known"]]
    points = [Point(_named(row), (row["amount"],)) for row in known[:MOST_PLACES]]
    caption = PLACES if len(known) <= MOST_PLACES else FIRST_PLACES.format(count=str(MOST_PLACES))
    _, place, amount, *_ = result.tables[0].head
    differ = len({point.figures for point in points}) > 1
    return [Chart("bars", caption, (place, amount), tuple(points))] if differ else []


def _named(row: dict[str, Any]) -> Text:
    """A place of a comparison, marked where its amount is an estimate."""
    name = load_place(row["place"]).entry.name
    return PLACE_ESTIMATED.format(place=name) if row.get("estimate") else name


PLACE_ESTIMATED = Text("{place}（估算）", "{place} (estimate)")
ESTIMATED = Text("估算：{caption}", "Estimate: {caption}")
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
WHO_PAYS = Text("谁付多少（元）", "Who pays what, in yuan")
WHAT = Text("费用", "Bill")
NEXT_COSTS = Text(
    "政策范围内费用再多 1 万元，各段自己付多少（元）",
    "Of the next 10,000 yuan of eligible cost, what you pay of each part, in yuan",
)
PART_OF_COST = Text("政策范围内费用", "Eligible cost")
VISITS = Text("就诊", "Visit")
USED_BEFORE = Text("此前已用", "Used before")
PAID = Text("本次支付", "Paid for this visit")
LEFT = Text("限额剩余", "Limit left")
PLACES = Text("各地金额（元）", "The amounts of the places, in yuan")
FIRST_PLACES = Text("各地金额（元，前 {count} 名）", "The amounts of the first {count} places, in yuan")
