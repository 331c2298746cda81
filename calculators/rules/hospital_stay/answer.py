"""The calculator of hospital bills: settles the year, tries every reading of what a place leaves open, and tells the outcome."""

from calculators.basics import Text, join
from calculators.casework import Answer, Calculator, Case, Picture, Ranking, Table, quote_rules
from calculators.rules.hospital_stay import words
from calculators.rules.hospital_stay.form import FORM
from calculators.rules.hospital_stay.settlement import ABOVE, Settled, Settlement
from calculators.rules.hospital_stay.stays import PARTS, ZERO, Bill, bills
from calculators.rules.hospital_stay.ways import Amounts, Read, Ways, amounts_of
from calculators.values import CHOICES, VOCABULARY, NotKnown

LAYERS = ("basic", *ABOVE)


def rule(case: Case) -> None:
    told = bills(case)
    _give_bill(case, told)
    if not all(bill.is_split for bill in told):
        _range(case, told)
    # In a place of one's own what was not given is assumed, and the answer says so.
    ways = None if case.place.is_own else Ways(case, told)
    everyone = ways.every() if ways else []
    settlement = Settlement(case, told, everyone[0].how if everyone else {})
    settled = settlement.settle()
    _give(case, settlement, settled, everyone)
    gap = next((read.gap for read in everyone if read.gap), settlement.gap)
    if ways and gap is None and len({read.amounts["paid_total"] for read in everyone}) > 1:
        gap = _left_open(case, ways, everyone)
    if gap is not None:
        _tell_what_holds(case)
        raise gap
    _tell(case, settlement, settled)


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
    settlement = Settlement(case.silent(), told, {})
    most = sum((one.paid for one in settlement.settle()), ZERO)
    if settlement.gap:
        raise settlement.gap
    case.result.details["range"] = {"least": ZERO, "most": most}
    raise NotKnown("needs_split", f"{case.choice('scheme')}.inpatient.rate", case.place, words.RANGE.format(most=most))


def _left_open(case: Case, ways: Ways, everyone: list[Read]) -> NotKnown:
    """What the sum depends on, with the least and the most that it may be."""
    sums = sorted({paid for read in everyone if (paid := read.amounts["paid_total"]) is not None})
    least, most = sums[0], sums[-1]
    usual = everyone[0]
    alone = {name: ways.sums_of(name) for name in usual.how}
    deciding = [name for name, by_choice in alone.items() if len(set(by_choice.values())) > 1] or list(usual.how)
    if len(deciding) == 1:
        choices = VOCABULARY[deciding[0]].choices
        each = [
            words.READING.format(how=choices[how], paid=paid)
            for how, paid in alone[deciding[0]].items()
            if paid is not None
        ]
        said = Text("；".join(one.zh for one in each), "; ".join(one.en for one in each))
    else:
        said = words.BETWEEN.format(least=least, most=most)
    case.result.details["range"] = {"least": least, "most": most}
    what = join([words.QUOTED.format(what=VOCABULARY[name].label) for name in deciding])
    text = words.LEFT_OPEN.format(place=case.place.entry.name, what=what, readings=said)
    return NotKnown("left_open", deciding[0], case.place, text)


def _give(case: Case, settlement: Settlement, settled: list[Settled], everyone: list[Read]) -> None:
    """The figures on which every reading agrees, and None for each of the others."""
    amounts = amounts_of(settlement, settled)
    agreed: Amounts = {
        key: amount if all(read.amounts[key] == amount for read in everyone) else None
        for key, amount in amounts.items()
    }
    case.give_amounts(**agreed)
    rates = {rate for one in settled for rate in one.basic.rates}
    case.give("rate", rates.pop() if len(rates) == 1 else None)
    if not case.explains:
        return
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
    case.result.details["stays"] = [_detail(one, settlement) for one in settled]


def _tell_what_holds(case: Case) -> None:
    """Where the sum is not known: the layers that are, and no step of one that is not."""
    known = case.result.amounts
    for key in LAYERS:
        if known[key] != 0:
            case.row(key, known[key])
    case.row("paid_oneself", None)
    open_layers = {key for key in LAYERS if known[key] is None}
    case.result.steps[:] = [one for one in case.result.steps if one.key.rpartition(".")[2] not in open_layers]


def _detail(one: Settled, settlement: Settlement) -> dict[str, object]:
    """One stay as programs get it; what is not known of it is None."""
    is_whole = settlement.gap is None
    return {
        "date": one.bill.date,
        "level": one.bill.level or None,
        "number": one.bill.number,
        "total": one.bill.total,
        "eligible": one.bill.eligible,
        "deductible": one.basic.deductible,
        "basic": one.basic.paid,
        **{layer: getattr(one, layer) if settlement.holds(layer) else None for layer in ABOVE},
        "paid_total": one.paid if is_whole else None,
        "paid_oneself": one.paid_oneself if is_whole else None,
    }


def _tell(case: Case, settlement: Settlement, settled: list[Settled]) -> None:
    amounts = {key: amount or ZERO for key, amount in case.result.amounts.items()}
    case.result.headline = words.HEADLINE.format(back=amounts["paid_total"], own=amounts["paid_oneself"])
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
            how = VOCABULARY[name].choices[options[0]]
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
        *(
            Text.same(f"{amount:,.2f}")
            for amount in (
                one.bill.eligible,
                one.basic.deductible,
                one.basic.paid,
                one.paid - one.basic.paid,
                one.paid_oneself,
            )
        ),
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
