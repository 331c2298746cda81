"""What pays after the basic fund: employees' large claims, major illness insurance of both schemes."""

from calculators.text import Text
from calculators.vocabulary.choices import COUNTED, MAJOR_ILLNESS_BANDS
from calculators.vocabulary.name import Name

TOPICS = {
    "major-illness": Text("大病保险与大额医疗", "Major illness and large claims"),
}
LARGE_CLAIMS_BASIS = {
    "above-limit": Text("统筹基金限额以上的费用", "cost above the limit of the basic fund"),
    "own-part": Text("统筹基金支付后的个人负担", "what the basic fund leaves to the patient"),
}
LARGE_CLAIMS_BANDS = {
    "cost": Text("年度累计政策范围内费用", "the year's eligible cost"),
    "payments": Text("年度累计基金支付额", "what the funds pay in the year"),
    "own-part": Text("个人负担", "what is left to the patient"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("employee.large_claims.annual_limit", "major-illness", ("CNY/year",), Text("大额医疗费用补助年度限额", "large claims: annual limit"), may_be_none=True),
    Name("employee.large_claims.reimbursement_rate", "major-illness", ("percent",), Text("大额医疗费用补助支付比例", "large claims: reimbursement rate"), also=("employee.large_claims.rate",)),
    Name("employee.large_claims.deductible", "major-illness", ("CNY/year",), Text("大额医疗费用补助起付线", "large claims: deductible")),
    Name("employee.large_claims.basis", "major-illness", ("choice",), Text("大额医疗费用补助支付范围", "large claims: which cost they cover"), choices=LARGE_CLAIMS_BASIS),
    Name("employee.large_claims.band_basis", "major-illness", ("choice",), Text("大额医疗费用补助分段依据", "large claims: what the bands are counted on"), choices=LARGE_CLAIMS_BANDS),
    Name("employee.large_claims.rule", "major-illness", ("text",), Text("大额医疗费用补助其他规定", "large claims: other rules"), shown_only=True),
    Name("employee.major_illness.deductible", "major-illness", ("CNY/year", "percent"), Text("职工医保大病保险起付线", "employees' scheme, major illness: deductible")),
    Name("employee.major_illness.deductible_factor", "major-illness", ("percent",), Text("职工医保大病保险起付线系数", "employees' scheme, major illness: factor on the deductible")),
    Name("employee.major_illness.rate", "major-illness", ("percent",), Text("职工医保大病保险支付比例", "employees' scheme, major illness: reimbursement rate")),
    Name("employee.major_illness.rate_bonus", "major-illness", ("points",), Text("职工医保大病保险支付比例提高", "employees' scheme, major illness: bonus on the rate")),
    Name("employee.major_illness.band_basis", "major-illness", ("choice",), Text("职工医保大病保险费用分段依据", "employees' scheme, major illness: what the bands are counted on"), choices=MAJOR_ILLNESS_BANDS),
    Name("employee.major_illness.counts_deductible", "major-illness", ("choice",), Text("职工医保大病保险是否计入基本医保起付线", "employees' scheme, major illness: whether the basic deductible counts"), choices=COUNTED),
    Name("employee.major_illness.counts_first_self_pay", "major-illness", ("choice",), Text("职工医保大病保险是否计入先行自付费用", "employees' scheme, major illness: whether the first self-pay counts"), choices=COUNTED),
    Name("employee.major_illness.counts_over_limit", "major-illness", ("choice",), Text("职工医保大病保险是否计入超限价费用", "employees' scheme, major illness: whether cost over a price limit counts"), choices=COUNTED),
    Name("employee.major_illness.counts_above_limit", "major-illness", ("choice",), Text("职工医保大病保险是否计入基本医保限额以上费用", "employees' scheme, major illness: whether eligible cost above the annual limit counts"), choices=COUNTED),
    Name("employee.major_illness.annual_limit", "major-illness", ("CNY/year", "percent"), Text("职工医保大病保险年度限额", "employees' scheme, major illness: annual limit"), may_be_none=True),
    Name("employee.major_illness.special_drugs.deductible", "major-illness", ("CNY/year",), Text("职工医保大病保险特药起付线", "employees' scheme, major illness: special drugs, deductible"), shown_only=True),
    Name("employee.major_illness.special_drugs.rate", "major-illness", ("percent",), Text("职工医保大病保险特药支付比例", "employees' scheme, major illness: special drugs, reimbursement rate"), shown_only=True),
    Name("employee.major_illness.special_drugs.annual_limit", "major-illness", ("CNY/year",), Text("职工医保大病保险特药年度限额", "employees' scheme, major illness: special drugs, annual limit"), may_be_none=True, shown_only=True),
    Name("employee.major_illness.rule", "major-illness", ("text",), Text("职工医保大病保险其他规定", "employees' scheme, major illness: other rules")),
    Name("resident.major_illness.deductible", "major-illness", ("CNY/year", "percent"), Text("居民医保大病保险起付线", "residents' scheme, major illness: deductible")),
    Name("resident.major_illness.deductible_factor", "major-illness", ("percent",), Text("居民医保大病保险起付线系数", "residents' scheme, major illness: factor on the deductible")),
    Name("resident.major_illness.deductible_most", "major-illness", ("CNY/year", "percent"), Text("居民医保大病保险起付线最高标准", "residents' scheme, major illness: largest deductible that a place may set"), shown_only=True),
    Name("resident.major_illness.rate", "major-illness", ("percent",), Text("居民医保大病保险支付比例", "residents' scheme, major illness: reimbursement rate")),
    Name("resident.major_illness.rate_bonus", "major-illness", ("points",), Text("居民医保大病保险支付比例提高", "residents' scheme, major illness: bonus on the rate")),
    Name("resident.major_illness.rate_minimum", "major-illness", ("percent",), Text("居民医保大病保险支付比例最低标准", "residents' scheme, major illness: least rate that a place may set"), shown_only=True),
    Name("resident.major_illness.band_basis", "major-illness", ("choice",), Text("居民医保大病保险费用分段依据", "residents' scheme, major illness: what the bands are counted on"), choices=MAJOR_ILLNESS_BANDS),
    Name("resident.major_illness.counts_deductible", "major-illness", ("choice",), Text("居民医保大病保险是否计入基本医保起付线", "residents' scheme, major illness: whether the basic deductible counts"), choices=COUNTED),
    Name("resident.major_illness.counts_first_self_pay", "major-illness", ("choice",), Text("居民医保大病保险是否计入先行自付费用", "residents' scheme, major illness: whether the first self-pay counts"), choices=COUNTED),
    Name("resident.major_illness.counts_over_limit", "major-illness", ("choice",), Text("居民医保大病保险是否计入超限价费用", "residents' scheme, major illness: whether cost over a price limit counts"), choices=COUNTED),
    Name("resident.major_illness.counts_above_limit", "major-illness", ("choice",), Text("居民医保大病保险是否计入基本医保限额以上费用", "residents' scheme, major illness: whether eligible cost above the annual limit counts"), choices=COUNTED),
    Name("resident.major_illness.annual_limit", "major-illness", ("CNY/year", "percent"), Text("居民医保大病保险年度限额", "residents' scheme, major illness: annual limit"), may_be_none=True),
    Name("resident.major_illness.combined_limit", "major-illness", ("CNY/year", "percent"), Text("居民医保大病保险与基本医保合计的年度限额", "residents' scheme, major illness: annual limit together with the basic fund"), may_be_none=True),
    Name("resident.major_illness.rule", "major-illness", ("text",), Text("居民医保大病保险其他规定", "residents' scheme, major illness: other rules")),
    Name("resident.income.year", "major-illness", ("CNY/year",), Text("上年度居民人均可支配收入", "residents' disposable income a head, of the year before"), shown_only=True),
)
# fmt: on
