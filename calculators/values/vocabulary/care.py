"""Ordinary outpatient care and chronic diseases: the same names in both schemes."""

from calculators.basics import Text
from calculators.values.vocabulary.name import Name

TOPICS = {
    "outpatient": Text("普通门诊", "Outpatient care"),
    "chronic": Text("门诊慢特病", "Chronic and special outpatient diseases"),
}
BAND_BASIS = {
    "above-deductible": Text("起付线以上的年度累计费用", "the year's cost above the deductible"),
    "eligible-cost": Text("年度累计政策范围内费用", "the year's eligible cost"),
}
DEDUCTIBLE_SCOPE = {
    "together": Text("各级机构合并累计", "all levels count together"),
    "apart": Text("各级机构分别累计", "each level counts apart"),
}
DEDUCTIBLE_ORDER = {
    "deductible-first": Text("先扣起付线", "the deductible comes first"),
    "account-first": Text(
        "先用当年个人账户，再扣起付线", "the current year's personal account pays first, then the deductible"
    ),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("employee.outpatient.deductible", "outpatient", ("CNY/year", "CNY/visit", "CNY/month"), Text("职工医保普通门诊起付线", "employees' scheme, outpatient care: deductible"), key_figure=True, at_a_glance=5),
    Name("employee.outpatient.deductible_scope", "outpatient", ("choice",), Text("职工医保普通门诊起付线累计方式", "employees' scheme, outpatient care: how the deductible adds up"), choices=DEDUCTIBLE_SCOPE),
    Name("employee.outpatient.order", "outpatient", ("choice",), Text("职工医保普通门诊支付顺序", "employees' scheme, outpatient care: order of payment"), choices=DEDUCTIBLE_ORDER),
    Name("employee.outpatient.rate", "outpatient", ("percent",), Text("职工医保普通门诊支付比例", "employees' scheme, outpatient care: reimbursement rate"), key_figure=True),
    Name("employee.outpatient.rate_bonus", "outpatient", ("points",), Text("职工医保普通门诊支付比例提高", "employees' scheme, outpatient care: bonus on the reimbursement rate")),
    Name("employee.outpatient.band_basis", "outpatient", ("choice",), Text("职工医保普通门诊分段依据", "employees' scheme, outpatient care: what the bands are counted on"), choices=BAND_BASIS),
    Name("employee.outpatient.annual_limit", "outpatient", ("CNY/year", "CNY/month", "percent"), Text("职工医保普通门诊年度支付限额", "employees' scheme, outpatient care: annual limit on reimbursement"), may_be_none=True, key_figure=True),
    Name("employee.outpatient.annual_cost_limit", "outpatient", ("CNY/year",), Text("职工医保普通门诊年度费用限额", "employees' scheme, outpatient care: annual limit on eligible cost"), may_be_none=True),
    Name("employee.outpatient.limit_bonus", "outpatient", ("CNY/year",), Text("职工医保普通门诊年度限额提高", "employees' scheme, outpatient care: bonus on the annual limit")),
    Name("employee.outpatient.rule", "outpatient", ("text",), Text("职工医保普通门诊其他规定", "employees' scheme, outpatient care: other rules")),
    Name("resident.outpatient.deductible", "outpatient", ("CNY/year", "CNY/visit", "CNY/month"), Text("居民医保普通门诊起付线", "residents' scheme, outpatient care: deductible")),
    Name("resident.outpatient.deductible_scope", "outpatient", ("choice",), Text("居民医保普通门诊起付线累计方式", "residents' scheme, outpatient care: how the deductible adds up"), choices=DEDUCTIBLE_SCOPE),
    Name("resident.outpatient.order", "outpatient", ("choice",), Text("居民医保普通门诊支付顺序", "residents' scheme, outpatient care: order of payment"), choices=DEDUCTIBLE_ORDER),
    Name("resident.outpatient.rate", "outpatient", ("percent",), Text("居民医保普通门诊支付比例", "residents' scheme, outpatient care: reimbursement rate"), key_figure=True),
    Name("resident.outpatient.rate_bonus", "outpatient", ("points",), Text("居民医保普通门诊支付比例提高", "residents' scheme, outpatient care: bonus on the reimbursement rate")),
    Name("resident.outpatient.band_basis", "outpatient", ("choice",), Text("居民医保普通门诊分段依据", "residents' scheme, outpatient care: what the bands are counted on"), choices=BAND_BASIS),
    Name("resident.outpatient.annual_limit", "outpatient", ("CNY/year", "CNY/month", "percent"), Text("居民医保普通门诊年度支付限额", "residents' scheme, outpatient care: annual limit on reimbursement"), may_be_none=True),
    Name("resident.outpatient.annual_cost_limit", "outpatient", ("CNY/year",), Text("居民医保普通门诊年度费用限额", "residents' scheme, outpatient care: annual limit on eligible cost"), may_be_none=True),
    Name("resident.outpatient.limit_bonus", "outpatient", ("CNY/year",), Text("居民医保普通门诊年度限额提高", "residents' scheme, outpatient care: bonus on the annual limit")),
    Name("resident.outpatient.rule", "outpatient", ("text",), Text("居民医保普通门诊其他规定", "residents' scheme, outpatient care: other rules")),
    Name("employee.chronic.deductible", "chronic", ("CNY/year", "CNY/visit", "CNY/month"), Text("职工医保门诊慢特病起付线", "employees' scheme, chronic and special diseases: deductible")),
    Name("employee.chronic.deductible_scope", "chronic", ("choice",), Text("职工医保门诊慢特病起付线累计方式", "employees' scheme, chronic and special diseases: how the deductible adds up"), choices=DEDUCTIBLE_SCOPE),
    Name("employee.chronic.order", "chronic", ("choice",), Text("职工医保门诊慢特病支付顺序", "employees' scheme, chronic and special diseases: order of payment"), choices=DEDUCTIBLE_ORDER),
    Name("employee.chronic.rate", "chronic", ("percent",), Text("职工医保门诊慢特病支付比例", "employees' scheme, chronic and special diseases: reimbursement rate")),
    Name("employee.chronic.rate_bonus", "chronic", ("points",), Text("职工医保门诊慢特病支付比例提高", "employees' scheme, chronic and special diseases: bonus on the reimbursement rate")),
    Name("employee.chronic.band_basis", "chronic", ("choice",), Text("职工医保门诊慢特病分段依据", "employees' scheme, chronic and special diseases: what the bands are counted on"), choices=BAND_BASIS),
    Name("employee.chronic.annual_limit", "chronic", ("CNY/year", "CNY/month", "percent"), Text("职工医保门诊慢特病年度支付限额", "employees' scheme, chronic and special diseases: annual limit on reimbursement"), may_be_none=True),
    Name("employee.chronic.annual_cost_limit", "chronic", ("CNY/year",), Text("职工医保门诊慢特病年度费用限额", "employees' scheme, chronic and special diseases: annual limit on eligible cost"), may_be_none=True),
    Name("employee.chronic.limit_bonus", "chronic", ("CNY/year",), Text("职工医保门诊慢特病年度限额提高", "employees' scheme, chronic and special diseases: bonus on the annual limit")),
    Name("employee.chronic.rule", "chronic", ("text",), Text("职工医保门诊慢特病其他规定", "employees' scheme, chronic and special diseases: other rules")),
    Name("resident.chronic.deductible", "chronic", ("CNY/year", "CNY/visit", "CNY/month"), Text("居民医保门诊慢特病起付线", "residents' scheme, chronic and special diseases: deductible")),
    Name("resident.chronic.deductible_scope", "chronic", ("choice",), Text("居民医保门诊慢特病起付线累计方式", "residents' scheme, chronic and special diseases: how the deductible adds up"), choices=DEDUCTIBLE_SCOPE),
    Name("resident.chronic.order", "chronic", ("choice",), Text("居民医保门诊慢特病支付顺序", "residents' scheme, chronic and special diseases: order of payment"), choices=DEDUCTIBLE_ORDER),
    Name("resident.chronic.rate", "chronic", ("percent",), Text("居民医保门诊慢特病支付比例", "residents' scheme, chronic and special diseases: reimbursement rate")),
    Name("resident.chronic.rate_bonus", "chronic", ("points",), Text("居民医保门诊慢特病支付比例提高", "residents' scheme, chronic and special diseases: bonus on the reimbursement rate")),
    Name("resident.chronic.band_basis", "chronic", ("choice",), Text("居民医保门诊慢特病分段依据", "residents' scheme, chronic and special diseases: what the bands are counted on"), choices=BAND_BASIS),
    Name("resident.chronic.annual_limit", "chronic", ("CNY/year", "CNY/month", "percent"), Text("居民医保门诊慢特病年度支付限额", "residents' scheme, chronic and special diseases: annual limit on reimbursement"), may_be_none=True),
    Name("resident.chronic.annual_cost_limit", "chronic", ("CNY/year",), Text("居民医保门诊慢特病年度费用限额", "residents' scheme, chronic and special diseases: annual limit on eligible cost"), may_be_none=True),
    Name("resident.chronic.limit_bonus", "chronic", ("CNY/year",), Text("居民医保门诊慢特病年度限额提高", "residents' scheme, chronic and special diseases: bonus on the annual limit")),
    Name("resident.chronic.rule", "chronic", ("text",), Text("居民医保门诊慢特病其他规定", "residents' scheme, chronic and special diseases: other rules")),
)
# fmt: on
