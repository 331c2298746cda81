"""Hospital stays: deductible, rate, limit, and what is set apart from them before or beside."""

from calculators.text import Text
from calculators.vocabulary.choices import LIMIT_SCOPE
from calculators.vocabulary.name import Name

TOPICS = {
    "inpatient": Text("住院", "Hospital stays"),
}
DEDUCTIBLE_BASIS = {
    "stay": Text("按次计算", "for each stay"),
    "year": Text("按年度累计", "once a year"),
    "highest-level": Text("按年度累计，就高补差", "once a year, up to that of the highest level used"),
}
TRANSFER = {
    "difference": Text("由低到高补差额，由高到低不再收", "the difference when moved up, nothing when moved down"),
    "highest": Text("按一次住院，取较高一级", "one stay, with the higher deductible"),
    "first": Text("按一次住院，取转出医院", "one stay, with the first hospital's deductible"),
    "apart": Text("分别按一次住院计算", "each hospital is a stay of its own"),
}
STAY_BANDS = {
    "eligible": Text("本次政策范围内费用（含起付线）", "the stay's eligible cost, deductible included"),
    "above-deductible": Text("本次起付线以上的政策范围内费用", "the stay's eligible cost above the deductible"),
    "cumulative": Text("年度累计政策范围内费用", "the year's eligible cost"),
}
LIMIT_BASIS = {
    "payments": Text("按基金支付额", "what the fund pays"),
    "cost": Text("按政策范围内费用", "the eligible cost"),
}
YEAR_RULE = {
    "discharge": Text("全部按出院年度", "all in the year of discharge"),
    "split": Text("按年度分段，各计起付线", "split by year, a deductible in each"),
    "split-one-deductible": Text("按年度分段，只计一次起付线", "split by year, one deductible"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("employee.inpatient.deductible", "inpatient", ("CNY/stay", "CNY/year"), Text("职工医保住院起付线", "employees' scheme, hospital stay: deductible")),
    Name("employee.inpatient.deductible_cut", "inpatient", ("CNY/stay", "percent"), Text("职工医保住院起付线减免", "employees' scheme, hospital stay: cut of the deductible")),
    Name("employee.inpatient.deductible_factor", "inpatient", ("percent",), Text("职工医保住院起付线系数", "employees' scheme, hospital stay: factor on the deductible"), may_exceed_100=True),
    Name("employee.inpatient.deductible_step", "inpatient", ("CNY/stay",), Text("职工医保住院起付线逐次降低额", "employees' scheme, hospital stay: what the deductible falls by with each further stay")),
    Name("employee.inpatient.deductible_share", "inpatient", ("percent",), Text("职工医保住院起付线占本次医疗总费用的比例", "employees' scheme, hospital stay: deductible as a share of the stay's total cost")),
    Name("employee.inpatient.deductible_least", "inpatient", ("CNY/stay",), Text("职工医保住院起付线最低标准", "employees' scheme, hospital stay: least deductible of a stay")),
    Name("employee.inpatient.deductible_most", "inpatient", ("CNY/stay",), Text("职工医保住院起付线最高标准", "employees' scheme, hospital stay: largest deductible of a stay")),
    Name("employee.inpatient.deductible_year_limit", "inpatient", ("CNY/year",), Text("职工医保住院年度起付线累计上限", "employees' scheme, hospital stay: most that a year's deductibles come to"), may_be_none=True),
    Name("employee.inpatient.deductible_basis", "inpatient", ("choice",), Text("职工医保住院起付线计算方式", "employees' scheme, hospital stay: how the deductible is counted"), choices=DEDUCTIBLE_BASIS),
    Name("employee.inpatient.deductible_renews_after", "inpatient", ("days",), Text("职工医保住院连续住院满多少天重新计算起付线", "employees' scheme, hospital stay: days after which a long stay owes the deductible again"), shown_only=True),
    Name("employee.inpatient.deductible_transfer", "inpatient", ("choice",), Text("职工医保住院转院起付线计算方式", "employees' scheme, hospital stay: deductible when moved to another hospital"), choices=TRANSFER, shown_only=True),
    Name("employee.inpatient.transfer_days", "inpatient", ("days",), Text("职工医保住院转院视为同一次住院的最长间隔", "employees' scheme, hospital stay: longest gap that leaves a move to another hospital one stay"), shown_only=True),
    Name("employee.inpatient.rate", "inpatient", ("percent",), Text("职工医保住院支付比例", "employees' scheme, hospital stay: reimbursement rate"), key_figure=True),
    Name("employee.inpatient.rate_bonus", "inpatient", ("points",), Text("职工医保住院支付比例提高", "employees' scheme, hospital stay: bonus on the rate")),
    Name("employee.inpatient.rate_cut", "inpatient", ("points",), Text("职工医保住院支付比例降低", "employees' scheme, hospital stay: cut of the rate")),
    Name("employee.inpatient.rate_factor", "inpatient", ("percent",), Text("职工医保住院支付比例系数", "employees' scheme, hospital stay: factor on the rate")),
    Name("employee.inpatient.own_share_factor", "inpatient", ("percent",), Text("职工医保住院个人负担比例系数", "employees' scheme, hospital stay: factor on the patient's share")),
    Name("employee.inpatient.own_share_least", "inpatient", ("percent",), Text("职工医保住院个人负担占总费用的最低比例", "employees' scheme, hospital stay: least share of the total cost that the patient bears")),
    Name("employee.inpatient.guaranteed_rate", "inpatient", ("percent",), Text("职工医保住院保底支付比例", "employees' scheme, hospital stay: guaranteed share of the eligible cost")),
    Name("employee.inpatient.case_price_rate", "inpatient", ("percent",), Text("职工医保住院按病种收付费的支付比例", "employees' scheme, hospital stay: share of a price fixed for the illness"), shown_only=True),
    Name("employee.inpatient.band_basis", "inpatient", ("choice",), Text("职工医保住院费用分段依据", "employees' scheme, hospital stay: what the bands are counted on"), choices=STAY_BANDS),
    Name("employee.inpatient.annual_limit", "inpatient", ("CNY/year", "percent"), Text("职工医保住院年度支付限额", "employees' scheme, hospital stay: annual limit"), may_be_none=True),
    Name("employee.inpatient.limit_basis", "inpatient", ("choice",), Text("职工医保住院年度支付限额计算口径", "employees' scheme, hospital stay: what the annual limit is counted on"), choices=LIMIT_BASIS),
    Name("employee.inpatient.limit_scope", "inpatient", ("choice",), Text("职工医保住院年度支付限额包含的费用", "employees' scheme, hospital stay: what shares the annual limit"), choices=LIMIT_SCOPE, shown_only=True),
    Name("employee.inpatient.year_rule", "inpatient", ("choice",), Text("职工医保住院跨年度费用结算办法", "employees' scheme, hospital stay: a stay across two years"), choices=YEAR_RULE, shown_only=True),
    Name("employee.inpatient.rule", "inpatient", ("text",), Text("职工医保住院其他规定", "employees' scheme, hospital stay: other rules")),
    Name("resident.inpatient.deductible", "inpatient", ("CNY/stay", "CNY/year"), Text("居民医保住院起付线", "residents' scheme, hospital stay: deductible")),
    Name("resident.inpatient.deductible_cut", "inpatient", ("CNY/stay", "percent"), Text("居民医保住院起付线减免", "residents' scheme, hospital stay: cut of the deductible")),
    Name("resident.inpatient.deductible_factor", "inpatient", ("percent",), Text("居民医保住院起付线系数", "residents' scheme, hospital stay: factor on the deductible"), may_exceed_100=True),
    Name("resident.inpatient.deductible_step", "inpatient", ("CNY/stay",), Text("居民医保住院起付线逐次降低额", "residents' scheme, hospital stay: what the deductible falls by with each further stay")),
    Name("resident.inpatient.deductible_share", "inpatient", ("percent",), Text("居民医保住院起付线占本次医疗总费用的比例", "residents' scheme, hospital stay: deductible as a share of the stay's total cost")),
    Name("resident.inpatient.deductible_least", "inpatient", ("CNY/stay",), Text("居民医保住院起付线最低标准", "residents' scheme, hospital stay: least deductible of a stay")),
    Name("resident.inpatient.deductible_most", "inpatient", ("CNY/stay",), Text("居民医保住院起付线最高标准", "residents' scheme, hospital stay: largest deductible of a stay")),
    Name("resident.inpatient.deductible_year_limit", "inpatient", ("CNY/year",), Text("居民医保住院年度起付线累计上限", "residents' scheme, hospital stay: most that a year's deductibles come to"), may_be_none=True),
    Name("resident.inpatient.deductible_basis", "inpatient", ("choice",), Text("居民医保住院起付线计算方式", "residents' scheme, hospital stay: how the deductible is counted"), choices=DEDUCTIBLE_BASIS),
    Name("resident.inpatient.deductible_renews_after", "inpatient", ("days",), Text("居民医保住院连续住院满多少天重新计算起付线", "residents' scheme, hospital stay: days after which a long stay owes the deductible again"), shown_only=True),
    Name("resident.inpatient.deductible_transfer", "inpatient", ("choice",), Text("居民医保住院转院起付线计算方式", "residents' scheme, hospital stay: deductible when moved to another hospital"), choices=TRANSFER, shown_only=True),
    Name("resident.inpatient.transfer_days", "inpatient", ("days",), Text("居民医保住院转院视为同一次住院的最长间隔", "residents' scheme, hospital stay: longest gap that leaves a move to another hospital one stay"), shown_only=True),
    Name("resident.inpatient.rate", "inpatient", ("percent",), Text("居民医保住院支付比例", "residents' scheme, hospital stay: reimbursement rate")),
    Name("resident.inpatient.rate_bonus", "inpatient", ("points",), Text("居民医保住院支付比例提高", "residents' scheme, hospital stay: bonus on the rate")),
    Name("resident.inpatient.rate_cut", "inpatient", ("points",), Text("居民医保住院支付比例降低", "residents' scheme, hospital stay: cut of the rate")),
    Name("resident.inpatient.rate_factor", "inpatient", ("percent",), Text("居民医保住院支付比例系数", "residents' scheme, hospital stay: factor on the rate")),
    Name("resident.inpatient.own_share_factor", "inpatient", ("percent",), Text("居民医保住院个人负担比例系数", "residents' scheme, hospital stay: factor on the patient's share")),
    Name("resident.inpatient.own_share_least", "inpatient", ("percent",), Text("居民医保住院个人负担占总费用的最低比例", "residents' scheme, hospital stay: least share of the total cost that the patient bears")),
    Name("resident.inpatient.guaranteed_rate", "inpatient", ("percent",), Text("居民医保住院保底支付比例", "residents' scheme, hospital stay: guaranteed share of the eligible cost")),
    Name("resident.inpatient.case_price_rate", "inpatient", ("percent",), Text("居民医保住院按病种收付费的支付比例", "residents' scheme, hospital stay: share of a price fixed for the illness"), shown_only=True),
    Name("resident.inpatient.band_basis", "inpatient", ("choice",), Text("居民医保住院费用分段依据", "residents' scheme, hospital stay: what the bands are counted on"), choices=STAY_BANDS),
    Name("resident.inpatient.annual_limit", "inpatient", ("CNY/year", "percent"), Text("居民医保住院年度支付限额", "residents' scheme, hospital stay: annual limit"), may_be_none=True),
    Name("resident.inpatient.limit_basis", "inpatient", ("choice",), Text("居民医保住院年度支付限额计算口径", "residents' scheme, hospital stay: what the annual limit is counted on"), choices=LIMIT_BASIS),
    Name("resident.inpatient.limit_scope", "inpatient", ("choice",), Text("居民医保住院年度支付限额包含的费用", "residents' scheme, hospital stay: what shares the annual limit"), choices=LIMIT_SCOPE, shown_only=True),
    Name("resident.inpatient.year_rule", "inpatient", ("choice",), Text("居民医保住院跨年度费用结算办法", "residents' scheme, hospital stay: a stay across two years"), choices=YEAR_RULE, shown_only=True),
    Name("resident.inpatient.rule", "inpatient", ("text",), Text("居民医保住院其他规定", "residents' scheme, hospital stay: other rules")),
    Name("employee.special_drugs.deductible", "inpatient", ("CNY/year",), Text("职工医保单独支付药品起付线", "employees' scheme, drugs paid apart from a stay: deductible"), shown_only=True),
    Name("employee.special_drugs.rate", "inpatient", ("percent",), Text("职工医保单独支付药品支付比例", "employees' scheme, drugs paid apart from a stay: reimbursement rate"), shown_only=True),
    Name("employee.special_drugs.annual_limit", "inpatient", ("CNY/year",), Text("职工医保单独支付药品年度限额", "employees' scheme, drugs paid apart from a stay: annual limit"), may_be_none=True, shown_only=True),
    Name("resident.special_drugs.deductible", "inpatient", ("CNY/year",), Text("居民医保单独支付药品起付线", "residents' scheme, drugs paid apart from a stay: deductible"), shown_only=True),
    Name("resident.special_drugs.rate", "inpatient", ("percent",), Text("居民医保单独支付药品支付比例", "residents' scheme, drugs paid apart from a stay: reimbursement rate"), shown_only=True),
    Name("resident.special_drugs.annual_limit", "inpatient", ("CNY/year",), Text("居民医保单独支付药品年度限额", "residents' scheme, drugs paid apart from a stay: annual limit"), may_be_none=True, shown_only=True),
    Name("items.first_self_pay", "inpatient", ("percent",), Text("先行自付比例", "first self-pay, before the reimbursement rate"), shown_only=True),
    Name("items.price_limit", "inpatient", ("CNY", "CNY/day"), Text("医保支付标准（限价）", "price limit up to which an item counts"), shown_only=True),
)
# fmt: on
