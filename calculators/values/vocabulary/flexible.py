"""Flexible employment: bases, premiums, subsidy, waiting."""

from calculators.basics import Text
from calculators.values.vocabulary.choices import MATERNITY_IN
from calculators.values.vocabulary.name import Name

TOPICS = {
    "flexible": Text("灵活就业人员缴费", "Flexible employment: premiums"),
}
SUBSIDY_ON = {
    "paid": Text("按实际缴费", "what is paid in fact"),
    "lowest": Text("按当地最低的缴费额", "the lowest premium of the place"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("flexible.medical.base", "flexible", ("CNY/month", "CNY/year"), Text("灵活就业人员医保缴费基数", "flexible employment: medical contribution base")),
    Name("flexible.medical.base_floor", "flexible", ("CNY/month",), Text("灵活就业人员医保缴费基数下限", "flexible employment: floor of the medical base")),
    Name("flexible.medical.base_ceiling", "flexible", ("CNY/month",), Text("灵活就业人员医保缴费基数上限", "flexible employment: ceiling of the medical base"), may_be_none=True),
    Name("flexible.medical.rate", "flexible", ("percent",), Text("灵活就业人员医保费率", "flexible employment: medical rate"), plausible=(1, 15), key_figure=True),
    Name("flexible.medical.amount", "flexible", ("CNY/month", "CNY/year"), Text("灵活就业人员医保定额", "flexible employment: fixed medical premium")),
    Name("flexible.large_claims.amount", "flexible", ("CNY/month", "CNY/year"), Text("灵活就业人员大额医疗缴费", "flexible employment: large-claims premium")),
    Name("flexible.large_claims.rate", "flexible", ("percent",), Text("灵活就业人员大额医疗费率", "flexible employment: large-claims rate")),
    Name("flexible.large_claims.charged", "flexible", ("choice",), Text("灵活就业人员大额医疗计入方式", "flexible employment: how large claims are charged"), choices=MATERNITY_IN),
    Name("flexible.long_term_care.rate", "flexible", ("percent",), Text("灵活就业人员长期护理保险费率", "flexible employment: long-term care rate")),
    Name("flexible.maternity.rate", "flexible", ("percent",), Text("灵活就业人员生育保险费率", "flexible employment: maternity rate")),
    Name("flexible.pension.base.floor", "flexible", ("CNY/month",), Text("灵活就业人员养老缴费基数下限", "flexible employment: floor of the pension base")),
    Name("flexible.pension.base.ceiling", "flexible", ("CNY/month",), Text("灵活就业人员养老缴费基数上限", "flexible employment: ceiling of the pension base"), may_be_none=True),
    Name("flexible.pension.rate", "flexible", ("percent",), Text("灵活就业人员养老费率", "flexible employment: pension rate"), plausible=(10, 28)),
    Name("flexible.subsidy.share", "flexible", ("share",), Text("灵活就业社保补贴比例", "flexible employment: share of the premium that is subsidised")),
    Name("flexible.subsidy.counted_on", "flexible", ("choice",), Text("灵活就业社保补贴按什么计算", "flexible employment: what the subsidy counts on"), choices=SUBSIDY_ON),
    Name("flexible.subsidy.amount", "flexible", ("CNY/month",), Text("灵活就业社保补贴金额", "flexible employment: subsidy")),
    Name("flexible.subsidy.months", "flexible", ("months",), Text("灵活就业社保补贴最长期限", "flexible employment: longest time of the subsidy"), shown_only=True),
    Name("flexible.waiting.months", "flexible", ("months",), Text("灵活就业人员待遇等待期", "flexible employment: waiting period")),
    Name("flexible.waiting.gap_months", "flexible", ("months",), Text("中断缴费不超过几个月不算断保", "flexible employment: gap that does not count as a lapse")),
    Name("flexible.eligibility", "flexible", ("text",), Text("灵活就业人员参保条件", "flexible employment: who may join")),
    Name("flexible.rule", "flexible", ("text",), Text("灵活就业人员缴费其他规定", "flexible employment: other rules")),
)
# fmt: on
