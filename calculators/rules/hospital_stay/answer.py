"""The calculator of hospital bills: settles the year, tries every reading of what a place leaves open, and tells the outcome."""

from contextlib import suppress
from decimal import Decimal
from itertools import islice

from calculators.basics import Text, yuan
from calculators.casework import Answer, Calculator, Case, Picture, Ranking, Table, quote_rules
from calculators.rules.hospital_stay import words
from calculators.rules.hospital_stay.form import FORM
from calculators.rules.hospital_stay.settlement import Settled, Settlement
from calculators.rules.hospital_stay.stays import PARTS, ZERO, Bill, bills
from calculators.rules.hospital_stay.terms import readings
from calculators.values import CHOICES, VOCABULARY, NotKnown

# More readings than this no reader compares, and no place leaves so much open.
MOST_READINGS = 64
LAYERS = ("basic", "large_claims", "major_illness", "assistance", "tilt")


def rule(case: Case) -> None:
    told = bills(case)
    _give_bill(case, told)
    if not all(bill.is_split for bill in told):
        _range(case, told)
    try:
        assumed = _reading(case, told)
        settlement = Settlement(case, told, assumed)
        settled = settlement.settle()
    except NotKnown as gap:
        if gap.reason != "left_open":
            _give_what_holds(case, told)
        raise
    _give(case, settlement, settled)
    _tell(case, settlement, settled, assumed)


def _give_bill(case: Case, told: list[Bill]) -> None:
    """What the reader told, summed up; a part that was not split is not known."""
    case.give_amounts(total=sum((bill.total for bill in told), ZERO))
    if all(bill.is_split for bill in told):
        case.give_amounts(eligible=sum((bill.eligible for bill in told), ZERO))
        for part in PARTS:
            amounts = [getattr(bill, part) for bill in told]
            case.give(part, None if None in amounts else sum(amounts, ZERO))


def _range(case: Case, told: list[Bill]) -> None:
    """From a total alone follows a range: nothing counts, or all of it does. Raises NotKnown."""
    silent = case.silent()
    settled = Settlement(silent, told, _reading(case, told)).settle()
    most = sum((one.paid for one in settled), ZERO)
    case.result.details["range"] = {"least": ZERO, "most": most}
    raise NotKnown("needs_split", f"{case.choice('scheme')}.inpatient.rate", case.place, words.RANGE.format(most=most))


def _give_what_holds(case: Case, told: list[Bill]) -> None:
    """The layers of a single stay before the one that is not known, unless what the place leaves open bears on them."""
    if len(told) > 1:
        return
    first = _so_far(case.silent(), told, {})
    read = islice(readings(first.terms.left_open), MOST_READINGS)
    if all(_so_far(case.silent(), told, reading).so_far == first.so_far for reading in read):
        case.give_amounts(**_so_far(case, told, {}).so_far)


def _so_far(case: Case, told: list[Bill], reading: dict[str, str]) -> Settlement:
    """A settlement that went as far as the place is known."""
    settlement = Settlement(case, told, reading)
    with suppress(NotKnown):
        settlement.settle()
    return settlement


def _reading(case: Case, told: list[Bill]) -> dict[str, str]:
    """How to read what the place leaves open, where every reading comes to the same. Raises NotKnown where they differ."""
    first = Settlement(case.silent(), told, {})
    first.settle()
    left_open = first.terms.left_open
    if not left_open or case.place.is_own:
        return {}
    sums: dict[Decimal, dict[str, str]] = {}
    for number, reading in enumerate(readings(left_open)):
        if number == MOST_READINGS:
            break
        paid = sum((one.paid for one in Settlement(case.silent(), told, reading).settle()), ZERO)
        sums.setdefault(paid, reading)
    if len(sums) > 1:
        raise _left_open(case, sums)
    return {}


def _left_open(case: Case, sums: dict[Decimal, dict[str, str]]) -> NotKnown:
    """What the sum depends on, with the sum of each reading."""
    least, most = min(sums), max(sums)
    differing = [name for name in sums[least] if sums[least][name] != sums[most][name]]
    name = differing[0]
    choices = VOCABULARY[name].choices
    each = [words.READING.format(how=choices[sums[paid][name]], paid=paid) for paid in (least, most)]
    said = Text("；".join(one.zh for one in each), "; ".join(one.en for one in each))
    case.result.details["range"] = {"least": least, "most": most}
    text = words.LEFT_OPEN.format(place=case.place.entry.name, what=VOCABULARY[name].label, readings=said)
    return NotKnown("left_open", name, case.place, text)


def _give(case: Case, settlement: Settlement, settled: list[Settled]) -> None:
    def sum_of(*amounts: Decimal) -> Decimal:
        return sum(amounts, ZERO)

    paid, own = sum_of(*(one.paid for one in settled)), sum_of(*(one.paid_oneself for one in settled))
    last = settled[-1]
    case.give_amounts(
        deductible=sum_of(*(one.basic.deductible for one in settled)),
        basic=sum_of(*(one.basic.paid for one in settled)),
        large_claims=sum_of(*(one.large_claims for one in settled)),
        major_illness=sum_of(*(one.major_illness for one in settled)),
        assistance=sum_of(*(one.assistance for one in settled)),
        tilt=sum_of(*(one.tilt for one in settled)),
        paid_total=paid,
        paid_oneself=own,
        limit=last.basic.limit,
        limit_left=last.basic.limit_left,
        major_illness_base=settlement.base,
    )
    rates = {rate for one in settled for rate in one.basic.rates}
    case.give("rate", rates.pop() if len(rates) == 1 else None)
    for one in case.result.steps if len(settled) > 1 else ():
        key = one.key.rpartition(".")[2]
        if key in case.figures:
            case.rests_on(key, *one.values)
    for one in case.result.steps:
        key = one.key.rpartition(".")[2]
        if key == "basic":
            case.rests_on("rate", *one.values)
        elif key == "limit":
            case.rests_on("limit_left", *one.values)
    case.result.details["stays"] = [_detail(one) for one in settled]
    case.result.headline = words.HEADLINE.format(back=paid, own=own)


def _detail(one: Settled) -> dict[str, object]:
    return {
        "date": one.bill.date,
        "level": one.bill.level or None,
        "number": one.bill.number,
        "total": one.bill.total,
        "eligible": one.bill.eligible,
        "deductible": one.basic.deductible,
        "basic": one.basic.paid,
        "large_claims": one.large_claims,
        "major_illness": one.major_illness,
        "assistance": one.assistance,
        "tilt": one.tilt,
        "paid_total": one.paid,
        "paid_oneself": one.paid_oneself,
    }


def _tell(case: Case, settlement: Settlement, settled: list[Settled], assumed: dict[str, str]) -> None:
    amounts = {key: amount or ZERO for key, amount in case.result.amounts.items()}
    for key in LAYERS:
        if key == "basic" or amounts[key]:
            case.row(key, amounts[key])
    case.row("paid_oneself", amounts["paid_oneself"])
    not_counted = amounts["total"] - amounts["eligible"]
    rest = amounts["paid_oneself"] - not_counted - amounts["deductible"]
    # What assistance or major illness pays may cover the deductible and more: then no part of it is left to show.
    if rest >= 0:
        for label, part in ((words.TO_DEDUCTIBLE, amounts["deductible"]), (words.REST, rest)):
            if part:
                case.row(label, part, 1)
        if not_counted:
            case.row(words.TO_NOT_COUNTED, not_counted, 1)
    case.row("total", amounts["total"], total=True)
    if len(settled) > 1:
        case.result.tables.append(Table(words.CAPTION, words.HEAD, tuple(_cells(one) for one in settled)))
    for text in settlement.missing:
        case.note(text)
    if case.place.is_own:
        for name, options in settlement.terms.left_open.items():
            how = VOCABULARY[name].choices[assumed.get(name, options[0])]
            case.note(words.ASSUMED.format(what=VOCABULARY[name].label, how=how))
    quote_rules(
        case, f"{settlement.scheme}.inpatient.rule", f"{settlement.scheme}.major_illness.rule", "assistance.rule"
    )
    case.note(words.SLIP)
    if settlement.entitled == "none":
        case.hint(words.ASSIST_HINT)


def _cells(one: Settled) -> tuple[Text, ...]:
    return (
        Text.same(one.bill.date.isoformat()),
        CHOICES["level"].get(one.bill.level, words.DASH),
        yuan(one.bill.total),
        yuan(one.bill.eligible),
        yuan(one.basic.deductible),
        yuan(one.basic.paid),
        yuan(one.large_claims + one.major_illness),
        yuan(one.assistance + one.tilt),
        yuan(one.paid_oneself),
    )


def _yuan(key: str, zh: str, en: str, of: tuple[str, ...] = (), *, sourced: bool = True) -> Answer:
    return Answer(key, "CNY", Text(zh, en), of, sourced)


CALCULATOR = Calculator(
    form=FORM,
    answers=(
        _yuan("total", "医疗总费用", "Total bill", sourced=False),
        _yuan("off_list", "自费金额", "Off the lists", sourced=False),
        _yuan("over_limit", "超限价自费", "Over a price limit", sourced=False),
        _yuan("first_self_pay", "先行自付", "First self-pay", sourced=False),
        _yuan("eligible", "政策范围内费用", "Eligible cost", sourced=False),
        _yuan("deductible", "起付线扣除", "Deductible taken"),
        _yuan("basic", "统筹基金支付", "The basic fund pays"),
        _yuan("large_claims", "大额医疗费用补助支付", "Large claims insurance pays", ("basic",)),
        _yuan("major_illness", "大病保险支付", "Major illness insurance pays", ("basic",)),
        _yuan("assistance", "医疗救助支付", "Medical assistance pays", ("basic", "major_illness")),
        _yuan("tilt", "倾斜救助支付", "Second assistance pays", ("assistance",)),
        _yuan("paid_total", "医保共支付", "Insurance pays in all", LAYERS),
        _yuan("paid_oneself", "自己付", "You pay", LAYERS),
        Answer("rate", "percent", Text("统筹基金支付比例", "Rate of the basic fund")),
        _yuan("limit", "统筹基金年度限额", "Yearly limit of the basic fund"),
        _yuan("limit_left", "年度限额剩余", "Yearly limit left"),
        _yuan("major_illness_base", "计入大病保险的累计费用", "Cost counted for major illness", ("basic",)),
    ),
    rule=rule,
    ranking=Ranking(
        ("paid_oneself", "paid_total"), asks=("scheme", "status", "age", "group", "level", "total", "eligible")
    ),
    picture=Picture("layers", ("basic", "large_claims", "major_illness", "assistance", "tilt", "paid_oneself")),
)
