"""What comes back of ordinary outpatient care (普通门诊): visit by visit over a year.

Source: the outpatient rules of each pooling area since the reform of personal accounts (2021–2023).
Not covered: costs outside the catalogue, and the share of partly covered medicines that the patient bears first.
"""

from calculators.calculator import Calculator, Picture, Ranking
from calculators.care_answer import ANSWERS, reimburse
from calculators.care_form import FIELDS, own_values
from calculators.case import Case
from calculators.forms import Form
from calculators.text import Text

FORM = Form(
    name="outpatient",
    title=Text("看门诊能报多少", "How much of an outpatient bill comes back?"),
    intro=Text(
        "只算医保目录内的“政策范围内费用”。一次就诊直接填；一年多次就诊可以逐次添加。",
        "Only eligible cost, on the insurance lists, counts. Enter one visit, or add all the visits of a year.",
    ),
    fields=FIELDS,
    own=own_values("outpatient"),
)


def rule(case: Case) -> None:
    reimburse(case, "outpatient")


CALCULATOR = Calculator(
    form=FORM,
    answers=ANSWERS,
    rule=rule,
    ranking=Ranking(("reimbursed",), asks=("group", "scheme", "status", "age", "level", "cost"), highest_first=True),
    picture=Picture("visits"),
)
