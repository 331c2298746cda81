"""How places compare: the sentence, the ranked table, the steps of the first few, and the same as plain data."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculators.basics import BadInput, Part, Text, join
from calculators.casework import Case, Estimated, Result, Table, basis, second_hand
from calculators.forms import ALLOW
from calculators.values import STANDINGS, NotKnown, Place, Value

# With more places than this, steps and sources would bury the table; each place's own calculator shows them.
MOST_EXPLAINED = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out at one place: its result with the compared amounts in yuan, or what the place finds missing in which question."""

    place: Place
    result: Result | None = None
    amounts: tuple[Decimal | None, ...] = (None,)
    fault: BadInput | None = None
    asked: Text | None = None

    @property
    def name(self) -> Text:
        return self.place.entry.name

    @property
    def amount(self) -> Decimal | None:
        """The amount that ranks."""
        return self.amounts[0]

    @property
    def estimate(self) -> tuple[Estimated, ...]:
        """The figures that are not known and on which the amount rests by the reader's consent."""
        return self.result.estimate if self.result and self.amount is not None else ()

    @property
    def values(self) -> list[Value]:
        return self.result.values() if self.result else []

    def reason(self) -> Text:
        """Why the amount is not known."""
        if self.fault:
            return ASKED.format(what=self.asked, message=self.fault.message) if self.asked else self.fault.message
        return self.result.reason.text if self.result and self.result.reason else UNKNOWN


def write_answer(
    case: Case, outcomes: list[Outcome], keys: tuple[str, ...], labels: tuple[Text, ...], *, highest_first: bool
) -> None:
    """Ranks the outcomes and writes the answer; where nothing is known anywhere, the answer is not known."""
    known = [outcome for outcome in outcomes if outcome.amount is not None]
    estimated = sum(1 for outcome in known if outcome.estimate)
    known.sort(key=lambda outcome: [amount or Decimal(0) for amount in outcome.amounts], reverse=highest_first)
    ranked = [*known, *(outcome for outcome in outcomes if outcome.amount is None)]
    ranks = _ranks(known)
    result = case.result
    case.give("places", len(outcomes))
    case.give("known", len(known) - estimated)
    if case.inputs[ALLOW.name]:
        case.give("estimated", estimated)
    case.give("unknown", len(outcomes) - len(known))
    result.details["places"] = [_plain(outcome, ranks, keys) for outcome in ranked]
    result.tables.append(_table(ranked, ranks, labels))
    if not known:
        case.give("lowest", None)
        case.give("highest", None)
        raise NotKnown("nowhere", "", case.place, NOWHERE.format(places=str(len(outcomes))))
    result.estimate = tuple({id(one.value): one for outcome in known for one in outcome.estimate}.values())
    _headline(case, known, labels[0], len(outcomes))
    if estimated and result.headline:
        result.headline = SOME_ESTIMATED.format(sentence=result.headline, count=str(estimated))
    _explain(case, known)


def _ranks(known: list[Outcome]) -> dict[str, int]:
    """The rank of each place; equal amounts share one."""
    ranks: dict[str, int] = {}
    first: dict[Decimal | None, int] = {}
    for number, outcome in enumerate(known, 1):
        ranks[outcome.place.entry.id] = first.setdefault(outcome.amount, number)
    return ranks


def _plain(outcome: Outcome, ranks: dict[str, int], keys: tuple[str, ...]) -> dict[str, Any]:
    known = outcome.amount is not None
    return {
        "place": outcome.place.entry.id,
        "known": known,
        **({"estimate": True} if outcome.estimate else {}),
        "amount": outcome.amount,
        "reason": None if known else outcome.reason(),
        "rank": ranks.get(outcome.place.entry.id),
        "amounts": dict(zip(keys, outcome.amounts, strict=False)),
    }


def _table(ranked: list[Outcome], ranks: dict[str, int], labels: tuple[Text, ...]) -> Table:
    rows = [
        (
            Text.same(str(ranks.get(outcome.place.entry.id, "—"))),
            outcome.name,
            *(_amount(outcome, number) for number in range(len(labels))),
            _basis(outcome),
        )
        for outcome in ranked
    ]
    return Table(CAPTION, (RANK, PLACE, *labels, BASIS), tuple(rows))


def _amount(outcome: Outcome, number: int) -> Text:
    amount = outcome.amounts[number] if outcome.amount is not None else None
    if amount is None:
        return UNKNOWN
    return (ESTIMATED_AMOUNT if outcome.estimate else AMOUNT).format(amount=amount)


def _basis(outcome: Outcome) -> Text:
    """What the figures of a place rest on: the weakest standing, and whether any is only carried on; or why there are none."""
    if outcome.amount is None:
        return outcome.reason()
    if outcome.estimate:
        return basis(outcome.estimate)
    standings = {value.standing for value in outcome.values}
    weakest = next((standing for standing in ("reported", "quoted") if standing in standings), "")
    words = [STANDINGS[standing] for standing in ("own", weakest) if standing in standings] or [STANDINGS["official"]]
    if outcome.result and any(value.provisional(outcome.result.on) for value in outcome.values):
        words.append(CARRIED_ON)
    return join(words)


def _headline(case: Case, known: list[Outcome], label: Text, places: int) -> None:
    amounts = [outcome.amount or Decimal(0) for outcome in known]
    low, high = min(amounts), max(amounts)
    for key, amount in (("lowest", low), ("highest", high)):
        first = next(outcome for outcome in known if outcome.amount == amount)
        case.give(key, amount, *first.values)
    at = Counter(amounts)
    words: dict[str, Part] = {"what": label, "places": str(places), "known": str(len(known))}
    words |= {"low": low, "lowest": _where(known, low, at[low]), "high": high, "highest": _where(known, high, at[high])}
    case.result.headline = (ONE if len(known) == 1 else ALIKE if low == high else HEADLINE).format(**words)


def _where(known: list[Outcome], amount: Decimal, count: int) -> Text:
    first = next(outcome.name for outcome in known if outcome.amount == amount)
    return first if count == 1 else AND_OTHERS.format(first=first, count=str(count))


def _explain(case: Case, known: list[Outcome]) -> None:
    if len(known) > MOST_EXPLAINED:
        case.note(TOO_MANY)
        for note in second_hand(value for outcome in known for value in outcome.values):
            case.note(note)
        return
    for outcome in known:
        assert outcome.result
        assert outcome.result.headline
        text = STEP.format(place=outcome.name, answer=outcome.result.headline)
        case.step(outcome.place.entry.id, text, outcome.amount, *outcome.values)


UNKNOWN = Text("没有查到", "not known")
ASKED = Text("“{what}”：{message}", "“{what}”: {message}")
AMOUNT = Text("{amount}", "{amount}")
ESTIMATED_AMOUNT = Text("估算 {amount}", "estimate: {amount}")
SOME_ESTIMATED = Text("{sentence}其中 {count} 个地区是估算。", "{sentence} For {count} of them this is an estimate.")
CAPTION = Text("各地比较", "Places compared")
RANK = Text("名次", "Rank")
PLACE = Text("地区", "Place")
BASIS = Text("依据", "Basis")
CARRIED_ON = Text("暂按原标准", "carried on")
HEADLINE = Text(
    "{what}：{places} 个地区中查到 {known} 个，最低 {low}（{lowest}），最高 {high}（{highest}）。",
    "{what}: known for {known} of {places} places; lowest {low} ({lowest}), highest {high} ({highest}).",
)
ALIKE = Text(
    "{what}：{places} 个地区中查到 {known} 个，都是 {low}。",
    "{what}: known for {known} of {places} places, {low} in each of them.",
)
ONE = Text(
    "{what}：{places} 个地区中只查到{lowest}，为 {low}。",
    "{what}: of {places} places known only for {lowest}, {low}.",
)
AND_OTHERS = Text("{first}等 {count} 地", "{first} and others, {count} places")
STEP = Text("{place}：{answer}", "{place}: {answer}")
NOWHERE = Text(
    "所选的 {places} 个地区都没有查到，原因见下表。",
    "The answer is known for none of the {places} places; the table says why.",
)
TOO_MANY = Text(
    "查到的地区较多，这里不逐一列出计算过程和出处；在单个地区的计算器中可以看到。",
    "With so many places, steps and sources are left out here; the calculator for a single place shows them.",
)
