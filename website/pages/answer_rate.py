"""How many cities answer: the questions that people typically ask, put to every city on one day."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from calculators import FORMS, BadInputs, Result, calculate
from calculators.basics import Text
from calculators.forms import ALLOW, Local
from calculators.rules import CALCULATORS
from calculators.values import CONSENTS, list_cities, list_places, load_document, load_place

# "partial": some figures hold whatever is missing. "estimable": by the reader's consent, with figures that have ended or that
# nobody confirmed. "needs": the place asks for more than was said.
OUTCOMES = ("known", "partial", "estimable", "needs", "unknown")


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One typical question: the calculator, what is typed beside the place, and how people would say it.

    `more` is typed only where a place asks for it; of a list that the place makes itself the first is chosen.
    """

    id: str
    calculator: str
    text: Text
    inputs: Mapping[str, str]
    more: Mapping[str, str] = field(default_factory=dict)

    def asked(self, place: str, on: datetime.date) -> dict[str, str]:
        """The inputs of the calculator at a place on a day."""
        return {"place": place, "on": on.isoformat(), **self.inputs}


@dataclass(frozen=True, slots=True)
class Rate:
    """How the cities answer one question: how many in each of OUTCOMES, and which values the others lack, by frequency."""

    question: Question
    counts: Mapping[str, int]
    lacking: Mapping[str, int] = field(default_factory=dict)


QUESTIONS = (
    Question(
        "base",
        "contribution-base",
        Text("工资 8,000 元，缴费基数是多少", "Contribution base for a wage of 8,000 yuan"),
        {"scheme": "medical", "wage": "8000"},
    ),
    Question(
        "premium",
        "employee-premium",
        Text("工资 8,000 元，每月扣多少", "Premium deducted from a wage of 8,000 yuan"),
        {"wage": "8000"},
    ),
    Question(
        "flexible",
        "flexible-premium",
        Text("灵活就业每月缴多少", "Premium in flexible employment"),
        {},
        {"base": "5000"},
    ),
    Question(
        "resident-2026",
        "resident-premium",
        Text("居民医保 2026 年度缴多少", "Residents' premium for 2026"),
        {"year": "2026", "group": "working-age"},
    ),
    Question(
        "resident-2027",
        "resident-premium",
        Text("居民医保 2027 年度缴多少", "Residents' premium for 2027"),
        {"year": "2027", "group": "working-age"},
    ),
    Question(
        "waiting",
        "waiting-period",
        Text("断保三年要等多久", "Waiting period after three missed years"),
        {"missed_years": "3", "repaired_years": "0"},
    ),
    Question(
        "outpatient-employee",
        "outpatient",
        Text(
            "职工，40 岁，二级医院看门诊 3,000 元",
            "Employee aged 40, outpatient bill of 3,000 yuan, secondary hospital",
        ),
        {"scheme": "employee", "status": "in-service", "age": "40", "level": "secondary", "cost": "3000"},
        {"account_balance": "0"},
    ),
    Question(
        "outpatient-resident",
        "outpatient",
        Text("居民，40 岁，基层看门诊 500 元", "Resident aged 40, outpatient bill of 500 yuan, primary care"),
        {"scheme": "resident", "group": "working-age", "age": "40", "level": "primary", "cost": "500"},
        {"insured_years": "5"},
    ),
    Question(
        "chronic",
        "chronic-outpatient",
        Text("退休，65 岁，慢特病 3,000 元", "Pensioner aged 65, chronic disease, 3,000 yuan"),
        {"scheme": "employee", "status": "retired", "age": "65", "level": "secondary", "cost": "3000"},
    ),
    Question(
        "hospital-resident",
        "hospital-stay",
        Text("居民，二级医院住院，政策范围内 20,000 元", "Resident, secondary hospital, 20,000 yuan of eligible cost"),
        {"scheme": "resident", "level": "secondary", "eligible": "20000"},
        {"age": "40", "group": "working-age", "hospital": "city-run", "hospital_grade": "a"},
    ),
    Question(
        "makeup",
        "retirement-makeup",
        Text("男，缴了 20 年，退休要补多少", "Man with 20 years paid: make-up at retirement"),
        {"sex": "male", "paid_months": "240"},
        {"base": "5000"},
    ),
    Question(
        "maternity",
        "maternity-allowance",
        Text("单位月平均工资 8,000 元，生育津贴多少", "Maternity allowance on an average wage of 8,000 yuan"),
        {"average_wage": "8000"},
    ),
    Question(
        "mutual-aid",
        "family-mutual-aid",
        Text("外地的子女能不能用我的个人账户", "Child insured elsewhere using one's account"),
        {"balance": "3000", "relative": "child", "relative_place": "guangdong-shenzhen"},
    ),
)


@cache
def outcome(question: Question, place: str, on: datetime.date) -> tuple[str, str]:
    """How one place answers, as one of OUTCOMES, and the value that it lacks."""
    inputs = question.asked(place, on)
    try:
        result = _answered(question, place, inputs)
    except BadInputs as needed:
        return "needs", needed.errors[0].field
    if result.known:
        return "known", ""
    assert result.reason is not None
    return _otherwise(question, place, inputs, result), result.reason.name


def _otherwise(question: Question, place: str, inputs: dict[str, str], result: Result) -> str:
    """What comes of a question whose answer is not known: the figure that it is about, an estimate, other figures, or nothing."""
    key = CALCULATORS[question.calculator].key_figure
    if result.partial and key.figure(result) is not None:
        return "partial"
    try:
        if _answered(question, place, inputs | {ALLOW.name: ",".join(CONSENTS)}).known:
            return "estimable"
    except BadInputs:
        pass
    return "partial" if result.partial else "unknown"


def _answered(question: Question, place: str, inputs: dict[str, str]) -> Result:
    """The answer, with what the place asks for beside the question. Raises BadInputs where nothing typical answers that."""
    fields = {field.name: field for field in FORMS[question.calculator].fields}
    while True:
        try:
            return calculate(question.calculator, **inputs)
        except BadInputs as needed:
            name = needed.errors[0].field
            asked = fields.get(name)
            typical = question.more.get(name, "")
            if isinstance(asked, Local):
                typical = next(iter(asked.options(load_place(place))), "")
            if not typical or name in inputs:
                raise
            inputs[name] = typical


@cache
def rates(on: datetime.date) -> tuple[Rate, ...]:
    """Every question, put to every city."""
    cities = list_cities()
    found = []
    for question in QUESTIONS:
        answers = [outcome(question, place, on) for place in cities]
        counts = Counter(state for state, _ in answers)
        lacking = Counter(name for state, name in answers if state != "known")
        found.append(Rate(question, {state: counts[state] for state in OUTCOMES}, dict(lacking.most_common())))
    return tuple(found)


@cache
def standings() -> dict[str, int]:
    """How many values of all places have which standing."""
    return dict(Counter(value.standing for entry in list_places() for value in load_document(entry.id).values))
