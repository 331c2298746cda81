"""Medical assistance, and the second assistance on what it leaves."""

from calculators.text import Text
from calculators.vocabulary.choices import COUNTED, LIMIT_SCOPE, MAJOR_ILLNESS_BANDS
from calculators.vocabulary.name import Name

# What is left after major illness insurance is shown with it.
TOPICS: dict[str, Text] = {}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("assistance.rule", "major-illness", ("text",), Text("医疗救助", "medical assistance")),
    Name("assistance.deductible", "major-illness", ("CNY/year", "percent"), Text("医疗救助年度救助起付线", "medical assistance: deductible")),
    Name("assistance.rate", "major-illness", ("percent",), Text("医疗救助救助比例", "medical assistance: rate")),
    Name("assistance.rate_bonus", "major-illness", ("points",), Text("医疗救助救助比例提高", "medical assistance: bonus on the rate")),
    Name("assistance.rate_minimum", "major-illness", ("percent",), Text("医疗救助救助比例最低标准", "medical assistance: least rate that a place may set"), shown_only=True),
    Name("assistance.rate_maximum", "major-illness", ("percent",), Text("医疗救助救助比例最高标准", "medical assistance: highest rate that a place may set"), shown_only=True),
    Name("assistance.annual_limit", "major-illness", ("CNY/year",), Text("医疗救助年度救助限额", "medical assistance: annual limit"), may_be_none=True),
    Name("assistance.limit_scope", "major-illness", ("choice",), Text("医疗救助年度救助限额包含的费用", "medical assistance: what shares the annual limit"), choices=LIMIT_SCOPE, shown_only=True),
    Name("assistance.band_basis", "major-illness", ("choice",), Text("医疗救助费用分段依据", "medical assistance: what the bands are counted on"), choices=MAJOR_ILLNESS_BANDS),
    Name("assistance.counts_first_self_pay", "major-illness", ("choice",), Text("医疗救助是否计入先行自付费用", "medical assistance: whether the first self-pay counts"), choices=COUNTED),
    Name("assistance.counts_unfiled_loss", "major-illness", ("choice",), Text("医疗救助是否计入未备案降低支付的部分", "medical assistance: whether what was lost by not filing counts"), choices=COUNTED, shown_only=True),
    Name("assistance.outpatient.rate", "major-illness", ("percent",), Text("医疗救助门诊救助比例", "medical assistance: outpatient care, rate"), shown_only=True),
    Name("assistance.outpatient.rate_minimum", "major-illness", ("percent",), Text("医疗救助门诊救助比例最低标准", "medical assistance: outpatient care, least rate that a place may set"), shown_only=True),
    Name("assistance.outpatient.annual_limit", "major-illness", ("CNY/year",), Text("医疗救助门诊年度救助限额", "medical assistance: outpatient care, annual limit"), may_be_none=True, shown_only=True),
    Name("assistance.tilt.deductible", "major-illness", ("CNY/year", "percent"), Text("倾斜救助起付线", "second assistance: deductible")),
    Name("assistance.tilt.rate", "major-illness", ("percent",), Text("倾斜救助比例", "second assistance: rate")),
    Name("assistance.tilt.rate_minimum", "major-illness", ("percent",), Text("倾斜救助比例最低标准", "second assistance: least rate that a place may set"), shown_only=True),
    Name("assistance.tilt.annual_limit", "major-illness", ("CNY/year",), Text("倾斜救助年度限额", "second assistance: annual limit"), may_be_none=True),
    Name("assistance.tilt.rule", "major-illness", ("text",), Text("倾斜救助其他规定", "second assistance: other rules"), shown_only=True),
)
# fmt: on
