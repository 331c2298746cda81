"""Whether a relative may use the personal account (家庭共济), and how much of it.

Source: 国办发〔2021〕14号 and 国办发〔2024〕38号; area, reserve and what it pays are set by provinces and pooling areas.
Not covered: the balance of the current year and of earlier years where a place keeps them apart.
"""

from decimal import Decimal

from calculators import policy
from calculators.case import Case
from calculators.conditions import CHOICES
from calculators.files import NATION
from calculators.forms import ON, PLACE, Choice, Form, Money, PlaceField
from calculators.money import yuan
from calculators.text import Text
from calculators.values import Value

FORM = Form(
    name="family-mutual-aid",
    title=Text("个人账户的钱家人能用多少", "How much may a relative use of my account?"),
    intro=Text(
        "看亲属是否在范围内、参保地是否合适、账户要留多少。",
        "Is the relative among those allowed, insured in the right area, and what must stay in the account?",
    ),
    fields=(
        PLACE,
        ON,
        Money(
            name="balance",
            label=Text("个人账户余额（元）", "Balance of the personal account (yuan)"),
            help=Text("职工本人账户的余额。", "Of the employee's own account."),
            example="3000",
        ),
        Choice(
            name="relative",
            label=Text("亲属关系", "Relation"),
            help=Text("对您来说，对方是您的什么人。", "What the relative is to you."),
            example="child",
            options=CHOICES["relation"],
        ),
        PlaceField(
            name="relative_place",
            label=Text("亲属的参保地", "Where the relative is insured"),
            help=Text("亲属自己参加医保的地方。", "The relative's own place of insurance."),
            example="hebei-shijiazhuang",
        ),
    ),
    own=("mutual_aid.reserve",),
)


def rule(case: Case) -> None:
    relation, there = case.choice("relative"), policy.load(case.choice("relative_place"))
    case.tell(relation=relation)
    allowed = case.value("mutual_aid.relation")
    case.step("relation", RELATION.format(who=CHOICES["relation"][relation], answer=allowed.shown()), None, allowed)
    area = case.value("mutual_aid.area")
    reaches = _reaches(case, area, there)
    case.step("area", (NEAR if reaches else FAR).format(area=area.shown(), there=there.entry.name), None, area)
    works = reaches and allowed.datum == "yes"
    reserve = case.maybe("mutual_aid.reserve")
    kept = reserve.number() if reserve else Decimal(0)
    usable = max(case.amount("balance") - kept, Decimal(0)) if works else Decimal(0)
    if works and reserve:
        words = {"balance": yuan(case.amount("balance")), "reserve": yuan(kept), "usable": yuan(usable)}
        case.step("usable", KEEPS.format(**words), usable, reserve)
    elif works:
        case.step("usable", ALL.format(balance=yuan(usable)), usable)
        case.note(RESERVE_UNKNOWN)
    case.result.amounts["usable"] = usable
    case.result.details["works"] = works
    case.result.headline = (HEADLINE if works else NO).format(usable=yuan(usable))
    case.row(BALANCE, case.amount("balance"))
    case.row(USABLE, usable, total=True)
    _what_for(case)


def _reaches(case: Case, area: Value, there: policy.Place) -> bool:
    """Whether the relative's place lies within the area of the rule."""
    here = case.place.entry
    if area.datum == "nation" or here.id == there.entry.id:
        return True
    return (
        area.datum == "province"
        and (here.parent or here.id) in (there.entry.parent, there.entry.id)
        and here.parent != NATION
    )


def _what_for(case: Case) -> None:
    """What the money may pay and in which order, in the place's words, where known."""
    for name in ("mutual_aid.scope", "mutual_aid.order", "mutual_aid.fund", "mutual_aid.rule"):
        value = case.quietly(name)
        if value:
            case.step(name.partition(".")[2], WORDS.format(what=value.name.label, words=value.shown()), None, value)


RELATION = Text("亲属关系是{who}：{answer}。", "The relative is a {who}: {answer}.")
NEAR = Text(
    "地域范围：{area}；亲属在{there}参保，在范围内。",
    "Area: {area}; the relative is insured in {there}, which is within it.",
)
FAR = Text(
    "地域范围：{area}；亲属在{there}参保，不在范围内。",
    "Area: {area}; the relative is insured in {there}, which is outside it.",
)
KEEPS = Text(
    "余额 {balance}，须留存 {reserve}，可用 {usable}。", "Of {balance}, {reserve} must stay; {usable} may be used."
)
ALL = Text("余额 {balance}都可以用。", "All of the balance, {balance}, may be used.")
WORDS = Text("{what}：{words}。", "{what}: {words}.")
BALANCE = Text("个人账户余额", "Balance")
USABLE = Text("亲属可用", "The relative may use")
HEADLINE = Text("可以共济，最多可用 {usable}。", "It works: up to {usable} may be used.")
NO = Text("按查到的规定，不能直接共济。", "Under the rules found, it does not work directly.")
RESERVE_UNKNOWN = Text(
    "没有查到当地要求账户留存的金额，按不留存计算。",
    "Whether an amount must stay in the account is not known here; none was kept back.",
)
