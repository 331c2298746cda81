"""Choices that names of several families offer; a family keeps those that are its own."""

from calculators.basics import Text

MATERNITY_IN = {
    "included": Text("已含在单位医保费率内", "included in the employer's medical rate"),
    "on-top": Text("在单位医保费率之外另缴", "charged on top of the employer's medical rate"),
}
COUNTED = {"yes": Text("计入", "counts"), "no": Text("不计入", "does not count")}
LIMIT_SCOPE = {
    "stays": Text("只含住院", "stays only"),
    "stays-and-chronic": Text("住院和门诊慢特病合计", "stays and chronic diseases together"),
    "all": Text("住院和门诊合计", "stays and all outpatient care together"),
}
MAJOR_ILLNESS_BANDS = {
    "cumulative": Text("年度累计费用（含起付线）", "the year's cost, deductible included"),
    "above-deductible": Text("起付线以上的年度累计费用", "the year's cost above the deductible"),
}
