"""Whether a relative may use the personal account (家庭共济), and how much of it.

Source: 国办发〔2021〕14号 and 国办发〔2024〕38号; area, reserve and what it pays are set by provinces and pooling areas.
Not covered: the balance of the current year and of earlier years where a place keeps them apart.
"""

from decimal import Decimal

from calculators import policy
from calculators.answers import Answer
from calculators.calculator import Calculator
from calculators.case import Case
from calculators.conditions import CHOICES
from calculators.document import PlaceEntry
from calculators.errors import BadInput
from calculators.forms import ON, PLACE, Choice, Form, Money, PlaceField
from calculators.in_words import quote_rules
from calculators.policy import CUSTOM
from calculators.policy_files import NATION
from calculators.text import Text

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
    relation, there = case.choice("relative"), policy.load(case.choice("relative_place")).entry
    if there.id in (CUSTOM, NATION):
        raise BadInput("relative_place", A_CITY)
    case.add_circumstances(relation=relation)
    allowed = case.value("mutual_aid.relation")
    may = allowed.datum == "yes"
    case.step("relation", (MAY if may else MAY_NOT).format(who=CHOICES["relation"][relation]), None, allowed)
    area = case.value("mutual_aid.area")
    near = reaches(str(area.datum), case.place.entry, there)
    case.step("area", (NEAR if near else FAR).format(area=area, there=there.name), None, area)
    case.result.details["works"] = may and near
    usable = _usable(case) if may and near else Decimal(0)
    case.give("usable", usable, allowed, area)
    if not (may and near):
        case.result.headline = FAR_AWAY if may else NOT_THIS_RELATIVE
    case.row(BALANCE, case.amount("balance"), 1)
    case.row("usable", usable, total=True)
    members = case.value_or_none("mutual_aid.members")
    if members is not None:
        text = ANY_NUMBER if members.datum is None else MEMBERS.format(most=members.number())
        case.step("members", text, None, members)
    ends = ("fund", "scope", "order", "channel", "rule")
    quote_rules(case, *(f"mutual_aid.{end}" for end in ends), nation=True)


def _usable(case: Case) -> Decimal:
    """What the relative may use, in yuan: the balance without what must stay. An unknown reserve is told in the answer."""
    balance, reserve = case.amount("balance"), case.value_or_note("mutual_aid.reserve")
    if reserve is None:
        case.step("usable", ALL.format(balance=balance), balance)
        case.result.headline = NO_RESERVE_KNOWN.format(usable=balance)
        return balance
    usable = max(balance - reserve.number(), Decimal(0))
    case.step("usable", KEEPS.format(balance=balance, reserve=reserve.number(), usable=usable), usable, reserve)
    case.result.headline = HEADLINE.format(usable=usable) if usable else TOO_LITTLE.format(reserve=reserve.number())
    return usable


def reaches(area: str, here: PlaceEntry, there: PlaceEntry) -> bool:
    """Whether the relative's place lies within the area of the rule."""
    if area == "nation" or here.id == there.id:
        return True
    return area == "province" and _province(here) == _province(there)


def _province(place: PlaceEntry) -> str:
    """The province of a city; a province and a municipality are their own."""
    return place.id if place.parent in (None, NATION) else str(place.parent)


A_CITY = Text("请选择亲属参保的城市。", "Choose the city in which the relative is insured.")
MAY = Text("可以共济给{who}。", "The account may be shared with a relative of this kind: {who}.")
MAY_NOT = Text("不能共济给{who}。", "The account may not be shared with a relative of this kind: {who}.")
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
ALL = Text(
    "余额 {balance}；当地要求账户留存多少没有查到，按不留存计算。",
    "Balance {balance}; what must stay in the account is not known here, so nothing was kept back.",
)
MEMBERS = Text("最多可以绑定 {most:g} 人。", "At most {most:g} relatives may be bound.")
ANY_NUMBER = Text("绑定这类亲属不限人数。", "Any number of relatives of this kind may be bound.")
BALANCE = Text("个人账户余额", "Balance")
HEADLINE = Text("可以共济，最多可用 {usable}。", "It works: up to {usable} may be used.")
NO_RESERVE_KNOWN = Text(
    "可以共济，最多可用 {usable}；账户要不要留存一部分没有查到。",
    "It works: up to {usable} may be used; whether a part must stay in the account is not known.",
)
TOO_LITTLE = Text(
    "可以共济，但余额没有超过须留存的 {reserve}，现在没有可用的钱。",
    "It works, but the balance is not above the {reserve} that must stay, so nothing may be used now.",
)
NOT_THIS_RELATIVE = Text(
    "按查到的规定，这类亲属不能共济。", "Under the rules found, the account may not be shared with this relative."
)
FAR_AWAY = Text(
    "按查到的规定，亲属的参保地不在范围内，不能直接共济。",
    "Under the rules found, the relative is insured outside the area, so it does not work directly.",
)
CALCULATOR = Calculator(
    form=FORM,
    answers=(Answer("usable", "CNY", Text("亲属可用", "The relative may use")),),
    rule=rule,
)
