"""What comes back of outpatient care for recognised chronic and special diseases (门诊慢特病).

Source: each pooling area's rules; recognition of the disease comes first. Not covered: limits by disease that the place does not publish.
"""

from calculators.calculator import Calculator, Picture
from calculators.care_answer import ANSWERS, reimburse
from calculators.care_form import FIELDS, own_values
from calculators.case import Case
from calculators.forms import Form, Local, Whole
from calculators.text import Text

FORM = Form(
    name="chronic-outpatient",
    title=Text("慢特病门诊能报多少", "How much comes back for a chronic disease?"),
    intro=Text(
        "先办理门诊慢特病认定，认定的病种按这里的规定报销，与普通门诊分开计算。",
        "The disease must be recognised first; its care is then paid under rules of its own, apart from ordinary outpatient care.",
    ),
    fields=(
        *FIELDS,
        Local(
            name="disease",
            label=Text("病种", "Disease"),
            help=Text("按病种定限额的地方填写。", "Where limits are set by disease."),
        ),
        Whole(
            name="diseases",
            label=Text("认定的病种数", "Number of recognised diseases"),
            help=Text("有的地方两种及以上限额更高。", "Some places raise the limit for two or more."),
            default="1",
            low=1,
            high=20,
        ),
    ),
    own=own_values("chronic"),
)


def rule(case: Case) -> None:
    case.add_choices("disease")
    case.add_circumstances(diseases=case.whole_number("diseases"))
    reimburse(case, "chronic")


CALCULATOR = Calculator(form=FORM, answers=ANSWERS, rule=rule, picture=Picture("visits"))
