"""The names that policy values may have: the one list that policy files, rules, pages and `--set` share.

Each name has a label in both languages, the units it may be given in, and a topic. Nothing outside this list is read.
"""

from dataclasses import dataclass, field

from calculators.money import ROUNDINGS
from calculators.text import Text

# How a value is written, by unit: a decimal string, a fraction "2/3", a date, one of `choices`, or a text in both languages.
UNITS: dict[str, Text] = {
    "CNY": Text("元", "yuan"),
    "CNY/month": Text("元/月", "yuan a month"),
    "CNY/year": Text("元/年", "yuan a year"),
    "CNY/visit": Text("元/次", "yuan a visit"),
    "CNY/stay": Text("元/次住院", "yuan a stay"),
    "CNY/day": Text("元/日", "yuan a day"),
    "percent": Text("%", "%"),
    "points": Text("个百分点", "percentage points"),
    "share": Text("份额", "share"),
    "months": Text("个月", "months"),
    "days": Text("天", "days"),
    "years": Text("年", "years"),
    "count": Text("个", "number"),
    "date": Text("日期", "date"),
    "choice": Text("选项", "choice"),
    "text": Text("文字", "text"),
}
MONEY_UNITS = tuple(unit for unit in UNITS if unit.startswith("CNY"))

TOPICS: dict[str, Text] = {
    "base": Text("缴费基数", "Contribution base"),
    "employee": Text("职工医保缴费", "Employees' scheme: premiums"),
    "account": Text("个人账户", "Personal account"),
    "flexible": Text("灵活就业人员缴费", "Flexible employment: premiums"),
    "resident": Text("城乡居民医保缴费", "Residents' scheme: premiums"),
    "waiting": Text("待遇等待期与参保激励", "Waiting period and incentives"),
    "outpatient": Text("普通门诊", "Outpatient care"),
    "chronic": Text("门诊慢特病", "Chronic and special outpatient diseases"),
    "inpatient": Text("住院", "Hospital stays"),
    "major-illness": Text("大病保险与大额医疗", "Major illness and large claims"),
    "retirement": Text("退休后享受待遇的缴费年限", "Years needed for cover in retirement"),
    "maternity": Text("生育津贴", "Maternity allowance"),
    "mutual-aid": Text("家庭共济", "Family mutual aid"),
    "unemployment": Text("失业期间", "While unemployed"),
    "remote": Text("异地就医", "Care away from home"),
    "calendar": Text("缴费日历与办理", "Payment calendar and channels"),
    "rounding": Text("取整规则", "Rounding"),
}


@dataclass(frozen=True, slots=True)
class Name:
    """One name of the vocabulary. `endless` tells whether "none" (no limit at all) is a value of it."""

    name: str
    topic: str
    units: tuple[str, ...]
    label: Text
    endless: bool = False
    choices: dict[str, Text] = field(default_factory=dict)


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
MATERNITY_IN = {
    "included": Text("已含在单位医保费率内", "included in the employer's medical rate"),
    "on-top": Text("在单位医保费率之外另缴", "charged on top of the employer's medical rate"),
}
PAID_FROM = {
    "wage": Text("按月从工资中扣", "deducted from the wage each month"),
    "account": Text("从个人账户中划扣", "taken from the personal account"),
    "fund": Text("由统筹基金负担，个人不缴", "paid by the pooling fund, nothing from the person"),
    "employer": Text("由单位缴纳", "paid by the employer"),
}
LATE_PAYMENT = {
    "individual": Text("只缴个人部分", "the individual part only"),
    "total": Text("个人部分加财政补助", "the individual part and the government subsidy"),
    "closed": Text("不再办理", "no longer possible"),
}
AREA = {
    "pooling-area": Text("仅限同一统筹区", "the same pooling area only"),
    "province": Text("全省（区、市）范围内", "anywhere in the province"),
    "nation": Text("可以跨省", "across provinces"),
}
COVER_FROM = {
    "payment": Text("自缴费到账之日起", "from the day the payment arrives"),
    "january": Text("自 1 月 1 日起", "from 1 January"),
}
YES_NO = {"yes": Text("可以", "yes"), "no": Text("不可以", "no")}
ALLOWANCE_TO = {
    "employer": Text("拨付给用人单位", "paid to the employer"),
    "person": Text("直接发给本人", "paid to the person"),
}
WHOSE_BASE = {
    "place": Text("当地统一的基数", "one base for all"),
    "own": Text("本人缴费基数", "the person's own contribution base"),
}
SUBSIDY_ON = {
    "paid": Text("按实际缴费", "what is paid in fact"),
    "lowest": Text("按当地最低的缴费额", "the lowest premium of the place"),
}
PAYER = {
    "fund": Text("由失业保险基金缴纳", "paid by the unemployment fund"),
    "person": Text("由本人缴纳", "paid by the person"),
}


def _care(scheme: str, zh: str, en: str) -> tuple[Name, ...]:
    """Outpatient, chronic and inpatient care is described by the same names in both schemes."""
    names: list[Name] = []
    for care, topic, care_zh, care_en in (
        ("outpatient", "outpatient", "普通门诊", "outpatient care"),
        ("chronic", "chronic", "门诊慢特病", "chronic and special diseases"),
    ):
        head = f"{scheme}.{care}"

        def label(zh_end: str, en_end: str, care_zh: str = care_zh, care_en: str = care_en) -> Text:
            return Text(f"{zh}{care_zh}{zh_end}", f"{en}, {care_en}: {en_end}")

        names += [
            Name(f"{head}.deductible", topic, ("CNY/year", "CNY/visit", "CNY/month"), label("起付线", "deductible")),
            Name(
                f"{head}.deductible_scope",
                topic,
                ("choice",),
                label("起付线累计方式", "how the deductible adds up"),
                choices=DEDUCTIBLE_SCOPE,
            ),
            Name(f"{head}.order", topic, ("choice",), label("支付顺序", "order of payment"), choices=DEDUCTIBLE_ORDER),
            Name(f"{head}.rate", topic, ("percent",), label("支付比例", "reimbursement rate")),
            Name(f"{head}.rate_bonus", topic, ("points",), label("支付比例提高", "bonus on the reimbursement rate")),
            Name(
                f"{head}.band_basis",
                topic,
                ("choice",),
                label("分段依据", "what the bands are counted on"),
                choices=BAND_BASIS,
            ),
            Name(
                f"{head}.annual_limit",
                topic,
                ("CNY/year", "CNY/month", "percent"),
                label("年度支付限额", "annual limit on reimbursement"),
                endless=True,
            ),
            Name(
                f"{head}.annual_cost_limit",
                topic,
                ("CNY/year",),
                label("年度费用限额", "annual limit on eligible cost"),
                endless=True,
            ),
            Name(f"{head}.limit_bonus", topic, ("CNY/year",), label("年度限额提高", "bonus on the annual limit")),
            Name(f"{head}.rule", topic, ("text",), label("其他规定", "other rules")),
        ]
    head = f"{scheme}.inpatient"
    names += [
        Name(
            f"{head}.deductible",
            "inpatient",
            ("CNY/stay", "CNY/year"),
            Text(f"{zh}住院起付线", f"{en}, hospital stay: deductible"),
        ),
        Name(
            f"{head}.deductible_cut",
            "inpatient",
            ("CNY/stay", "percent"),
            Text(f"{zh}住院起付线减免", f"{en}, hospital stay: cut of the deductible"),
        ),
        Name(
            f"{head}.rate",
            "inpatient",
            ("percent",),
            Text(f"{zh}住院支付比例", f"{en}, hospital stay: reimbursement rate"),
        ),
        Name(
            f"{head}.rate_bonus",
            "inpatient",
            ("points",),
            Text(f"{zh}住院支付比例提高", f"{en}, hospital stay: bonus on the rate"),
        ),
        Name(
            f"{head}.annual_limit",
            "inpatient",
            ("CNY/year", "percent"),
            Text(f"{zh}住院年度支付限额", f"{en}, hospital stay: annual limit"),
            endless=True,
        ),
        Name(f"{head}.rule", "inpatient", ("text",), Text(f"{zh}住院其他规定", f"{en}, hospital stay: other rules")),
        Name(
            f"{scheme}.major_illness.deductible",
            "major-illness",
            ("CNY/year",),
            Text(f"{zh}大病保险起付线", f"{en}, major illness: deductible"),
        ),
        Name(
            f"{scheme}.major_illness.rate",
            "major-illness",
            ("percent",),
            Text(f"{zh}大病保险支付比例", f"{en}, major illness: reimbursement rate"),
        ),
        Name(
            f"{scheme}.major_illness.annual_limit",
            "major-illness",
            ("CNY/year",),
            Text(f"{zh}大病保险年度限额", f"{en}, major illness: annual limit"),
            endless=True,
        ),
        Name(
            f"{scheme}.major_illness.rule",
            "major-illness",
            ("text",),
            Text(f"{zh}大病保险其他规定", f"{en}, major illness: other rules"),
        ),
    ]
    return tuple(names)


# One name a line reads as the table that it is.
# fmt: off
_NAMES = (
    Name("average_wage.month", "base", ("CNY/month",), Text("上年度月平均工资", "average monthly wage of the year before")),
    Name("average_wage.year", "base", ("CNY/year",), Text("上年度年平均工资", "average yearly wage of the year before")),
    Name("employee.base.floor", "base", ("CNY/month",), Text("职工医保缴费基数下限", "employees' scheme: floor of the contribution base")),
    Name("employee.base.ceiling", "base", ("CNY/month",), Text("职工医保缴费基数上限", "employees' scheme: ceiling of the contribution base"), endless=True),
    Name("employee.base.rule", "base", ("text",), Text("缴费基数的确定办法", "how the contribution base is set")),
    Name("pension.base.floor", "base", ("CNY/month",), Text("养老保险缴费基数下限", "pension: floor of the contribution base")),
    Name("pension.base.ceiling", "base", ("CNY/month",), Text("养老保险缴费基数上限", "pension: ceiling of the contribution base"), endless=True),
    Name("pension.rate.employer", "base", ("percent",), Text("养老保险单位费率", "pension: employer's rate")),
    Name("pension.rate.employee", "base", ("percent",), Text("养老保险个人费率", "pension: employee's rate")),
    Name("employee.medical.rate.employer", "employee", ("percent",), Text("职工医保单位费率", "employees' scheme: employer's rate")),
    Name("employee.medical.rate.employee", "employee", ("percent",), Text("职工医保个人费率", "employees' scheme: employee's rate")),
    Name("employee.maternity.rate.employer", "employee", ("percent",), Text("生育保险单位费率", "maternity insurance: employer's rate")),
    Name("employee.maternity.charged", "employee", ("choice",), Text("生育保险费计入方式", "how maternity insurance is charged"), choices=MATERNITY_IN),
    Name("employee.supplement.rate.employer", "employee", ("percent",), Text("补充医疗保险单位费率", "supplementary medical insurance: employer's rate")),
    Name("employee.large_claims.employee", "employee", ("CNY/month", "CNY/year"), Text("大额医疗费用补助个人缴费", "large claims: the employee's premium")),
    Name("employee.large_claims.rate.employee", "employee", ("percent",), Text("大额医疗费用补助个人费率", "large claims: employee's rate")),
    Name("employee.large_claims.employer", "employee", ("CNY/month", "CNY/year"), Text("大额医疗费用补助单位缴费", "large claims: the employer's premium")),
    Name("employee.large_claims.rate.employer", "employee", ("percent",), Text("大额医疗费用补助单位费率", "large claims: employer's rate")),
    Name("employee.large_claims.charged", "employee", ("choice",), Text("大额医疗费用补助单位部分计入方式", "how the employer's large-claims rate is charged"), choices=MATERNITY_IN),
    Name("employee.large_claims.paid_from", "employee", ("choice",), Text("大额医疗费用补助个人部分从哪里扣", "where the employee's large-claims premium comes from"), choices=PAID_FROM),
    Name("employee.large_claims.annual_limit", "major-illness", ("CNY/year",), Text("大额医疗费用补助年度限额", "large claims: annual limit"), endless=True),
    Name("employee.large_claims.reimbursement_rate", "major-illness", ("percent",), Text("大额医疗费用补助支付比例", "large claims: reimbursement rate")),
    Name("employee.long_term_care.employee", "employee", ("CNY/month", "CNY/year"), Text("长期护理保险个人缴费", "long-term care: the employee's premium")),
    Name("employee.long_term_care.rate.employee", "employee", ("percent",), Text("长期护理保险个人费率", "long-term care: employee's rate")),
    Name("employee.long_term_care.rate.employer", "employee", ("percent",), Text("长期护理保险单位费率", "long-term care: employer's rate")),
    Name("employee.rule", "employee", ("text",), Text("职工医保缴费其他规定", "employees' scheme: other rules on premiums")),
    Name("account.credit.rate", "account", ("percent",), Text("个人账户划入比例（按本人缴费基数）", "credit to the personal account, of the own contribution base")),
    Name("account.credit.rate_of_pension", "account", ("percent",), Text("个人账户划入比例（按本人养老金）", "credit to the personal account, of the own pension")),
    Name("account.credit.amount", "account", ("CNY/month", "CNY/year"), Text("个人账户划入定额", "credit to the personal account, fixed amount")),
    Name("account.scope", "account", ("text",), Text("个人账户可以用在哪里", "what the personal account may pay")),
    Name("account.rule", "account", ("text",), Text("个人账户其他规定", "personal account: other rules")),
    Name("flexible.medical.base", "flexible", ("CNY/month", "CNY/year"), Text("灵活就业人员医保缴费基数", "flexible employment: medical contribution base")),
    Name("flexible.medical.base_floor", "flexible", ("CNY/month",), Text("灵活就业人员医保缴费基数下限", "flexible employment: floor of the medical base")),
    Name("flexible.medical.base_ceiling", "flexible", ("CNY/month",), Text("灵活就业人员医保缴费基数上限", "flexible employment: ceiling of the medical base"), endless=True),
    Name("flexible.medical.rate", "flexible", ("percent",), Text("灵活就业人员医保费率", "flexible employment: medical rate")),
    Name("flexible.medical.amount", "flexible", ("CNY/month", "CNY/year"), Text("灵活就业人员医保定额", "flexible employment: fixed medical premium")),
    Name("flexible.large_claims.amount", "flexible", ("CNY/month", "CNY/year"), Text("灵活就业人员大额医疗缴费", "flexible employment: large-claims premium")),
    Name("flexible.large_claims.rate", "flexible", ("percent",), Text("灵活就业人员大额医疗费率", "flexible employment: large-claims rate")),
    Name("flexible.large_claims.charged", "flexible", ("choice",), Text("灵活就业人员大额医疗计入方式", "flexible employment: how large claims are charged"), choices=MATERNITY_IN),
    Name("flexible.long_term_care.rate", "flexible", ("percent",), Text("灵活就业人员长期护理保险费率", "flexible employment: long-term care rate")),
    Name("flexible.maternity.rate", "flexible", ("percent",), Text("灵活就业人员生育保险费率", "flexible employment: maternity rate")),
    Name("flexible.pension.base.floor", "flexible", ("CNY/month",), Text("灵活就业人员养老缴费基数下限", "flexible employment: floor of the pension base")),
    Name("flexible.pension.base.ceiling", "flexible", ("CNY/month",), Text("灵活就业人员养老缴费基数上限", "flexible employment: ceiling of the pension base"), endless=True),
    Name("flexible.pension.rate", "flexible", ("percent",), Text("灵活就业人员养老费率", "flexible employment: pension rate")),
    Name("flexible.subsidy.share", "flexible", ("share",), Text("灵活就业社保补贴比例", "flexible employment: share of the premium that is subsidised")),
    Name("flexible.subsidy.counted_on", "flexible", ("choice",), Text("灵活就业社保补贴按什么计算", "flexible employment: what the subsidy counts on"), choices=SUBSIDY_ON),
    Name("flexible.subsidy.amount", "flexible", ("CNY/month",), Text("灵活就业社保补贴金额", "flexible employment: subsidy")),
    Name("flexible.subsidy.months", "flexible", ("months",), Text("灵活就业社保补贴最长期限", "flexible employment: longest time of the subsidy")),
    Name("flexible.waiting.months", "flexible", ("months",), Text("灵活就业人员待遇等待期", "flexible employment: waiting period")),
    Name("flexible.waiting.gap_months", "flexible", ("months",), Text("中断缴费不超过几个月不算断保", "flexible employment: gap that does not count as a lapse")),
    Name("flexible.eligibility", "flexible", ("text",), Text("灵活就业人员参保条件", "flexible employment: who may join")),
    Name("flexible.rule", "flexible", ("text",), Text("灵活就业人员缴费其他规定", "flexible employment: other rules")),
    Name("resident.premium.individual", "resident", ("CNY/year",), Text("居民医保个人缴费", "residents' scheme: individual premium")),
    Name("resident.premium.individual_minimum", "resident", ("CNY/year",), Text("居民医保个人缴费最低标准", "residents' scheme: least individual premium")),
    Name("resident.premium.subsidy", "resident", ("CNY/year",), Text("居民医保财政补助", "residents' scheme: government subsidy")),
    Name("resident.premium.subsidy_minimum", "resident", ("CNY/year",), Text("居民医保财政补助最低标准", "residents' scheme: least government subsidy")),
    Name("resident.premium.assisted_share", "resident", ("percent",), Text("居民医保个人缴费资助比例", "residents' scheme: share of the premium paid for assisted people")),
    Name("resident.premium.assisted_amount", "resident", ("CNY/year",), Text("居民医保个人缴费资助金额", "residents' scheme: amount paid for assisted people")),
    Name("resident.premium.assistance_rule", "resident", ("text",), Text("居民医保参保资助办法", "residents' scheme: who gets help with the premium")),
    Name("resident.premium.rule", "resident", ("text",), Text("居民医保缴费其他规定", "residents' scheme: other rules on the premium")),
    Name("resident.long_term_care.premium", "resident", ("CNY/year",), Text("居民长期护理保险缴费", "residents' long-term care premium")),
    Name("resident.enrolment.from", "resident", ("date",), Text("居民医保集中缴费期开始", "residents' scheme: enrolment window opens")),
    Name("resident.enrolment.to", "resident", ("date",), Text("居民医保集中缴费期结束", "residents' scheme: enrolment window closes")),
    Name("resident.enrolment.extended_to", "resident", ("date",), Text("居民医保补缴期结束", "residents' scheme: late payment closes")),
    Name("resident.enrolment.late_pays", "resident", ("choice",), Text("逾期缴费按什么标准", "residents' scheme: what a late payer pays"), choices=LATE_PAYMENT),
    Name("resident.enrolment.late_from", "resident", ("date",), Text("按全额缴费开始日期", "residents' scheme: from when the whole amount is due")),
    Name("resident.enrolment.late_to", "resident", ("date",), Text("逾期缴费最后日期", "residents' scheme: last day of late payment")),
    Name("resident.enrolment.rule", "resident", ("text",), Text("居民医保参保缴费安排", "residents' scheme: enrolment arrangements")),
    Name("resident.benefit.rule", "resident", ("text",), Text("居民医保待遇享受时间", "residents' scheme: when cover starts")),
    Name("resident.benefit.late_in_window", "resident", ("choice",), Text("元旦后在缴费期内缴费，待遇从哪天起", "paid within the window after new year: when cover starts"), choices=COVER_FROM),
    Name("resident.newborn.days", "resident", ("days",), Text("新生儿参保期限", "newborns: days to enrol")),
    Name("resident.newborn.rule", "resident", ("text",), Text("新生儿参保规定", "newborns: rules")),
    Name("resident.refund.rule", "resident", ("text",), Text("居民医保退费规定", "residents' scheme: refunds")),
    Name("resident.waiting.fixed_months", "waiting", ("months",), Text("固定待遇等待期", "fixed waiting period")),
    Name("resident.waiting.months_per_missed_year", "waiting", ("months",), Text("每断保一年增加的变动待遇等待期", "variable waiting period for each missed year")),
    Name("resident.waiting.free_years", "waiting", ("years",), Text("不加变动等待期的断保年数", "missed years that add no waiting")),
    Name("resident.waiting.months_per_repaired_year", "waiting", ("months",), Text("每修复一年减少的变动待遇等待期", "variable waiting period taken off for each repaired year")),
    Name("resident.waiting.least_after_repair_months", "waiting", ("months",), Text("长期断保修复后等待期下限", "least waiting period after repair of a long lapse")),
    Name("resident.waiting.long_lapse_years", "waiting", ("years",), Text("算作长期断保的年数", "missed years that make a long lapse")),
    Name("resident.waiting.gap_months", "waiting", ("months",), Text("由职工医保转入免等待期的期限", "gap after the employees' scheme without a waiting period")),
    Name("resident.waiting.rule", "waiting", ("text",), Text("待遇等待期其他规定", "waiting period: other rules")),
    Name("resident.incentive.continuous_years", "waiting", ("years",), Text("连续参保激励起算年数", "years without a break before the incentive starts")),
    Name("resident.incentive.continuous", "waiting", ("CNY/year",), Text("连续参保激励：大病保险限额每年提高", "continuous cover: yearly rise of the major-illness limit")),
    Name("resident.incentive.no_claim", "waiting", ("CNY/year",), Text("零报销激励：大病保险限额次年提高", "no claim: rise of the next year's major-illness limit")),
    Name("resident.incentive.cap", "waiting", ("percent",), Text("激励额度上限（占原年度支付限额）", "cap of the incentives, of the original annual limit")),
    Name("resident.incentive.rule", "waiting", ("text",), Text("参保激励其他规定", "incentives: other rules")),
    *_care("employee", "职工医保", "employees' scheme"),
    *_care("resident", "居民医保", "residents' scheme"),
    Name("assistance.rule", "major-illness", ("text",), Text("医疗救助", "medical assistance")),
    Name("retirement.years", "retirement", ("years",), Text("累计缴费年限要求", "years of contribution required")),
    Name("retirement.years_paid_here", "retirement", ("years",), Text("实际缴费年限要求", "years actually paid required")),
    Name("retirement.makeup.base", "retirement", ("CNY/month",), Text("退休补缴基数", "make-up payment: monthly base")),
    Name("retirement.makeup.whose_base", "retirement", ("choice",), Text("退休补缴按谁的基数", "make-up payment: whose base"), choices=WHOSE_BASE),
    Name("retirement.makeup.rate", "retirement", ("percent",), Text("退休补缴费率", "make-up payment: rate")),
    Name("retirement.rule", "retirement", ("text",), Text("退休人员医保其他规定", "retirement: other rules")),
    Name("maternity_allowance.days", "maternity", ("days",), Text("生育津贴天数", "maternity allowance: days")),
    Name("maternity_allowance.extra_days_difficult", "maternity", ("days",), Text("难产增加天数", "maternity allowance: days added for a difficult birth")),
    Name("maternity_allowance.extra_days_baby", "maternity", ("days",), Text("多胞胎每多一个婴儿增加天数", "maternity allowance: days added for each further baby")),
    Name("maternity_allowance.days_in_month", "maternity", ("days",), Text("生育津贴折算每月天数", "maternity allowance: days that make a month")),
    Name("maternity_allowance.paid_months", "maternity", ("months",), Text("享受生育津贴须连续缴费", "maternity allowance: months to have been paid")),
    Name("maternity_allowance.paid_to", "maternity", ("choice",), Text("生育津贴发给谁", "maternity allowance: paid to"), choices=ALLOWANCE_TO),
    Name("maternity_allowance.leave_days", "maternity", ("days",), Text("产假天数", "maternity leave: days")),
    Name("maternity_allowance.claim_months", "maternity", ("months",), Text("生育津贴申领期限", "maternity allowance: months to claim")),
    Name("maternity_allowance.rule", "maternity", ("text",), Text("生育津贴其他规定", "maternity allowance: other rules")),
    Name("mutual_aid.reserve", "mutual-aid", ("CNY",), Text("个人账户留存额", "family mutual aid: balance to be kept")),
    Name("mutual_aid.members", "mutual-aid", ("count",), Text("可绑定亲属人数", "family mutual aid: relatives that may be bound"), endless=True),
    Name("mutual_aid.area", "mutual-aid", ("choice",), Text("家庭共济地域范围", "family mutual aid: area"), choices=AREA),
    Name("mutual_aid.relation", "mutual-aid", ("choice",), Text("能否绑定这类亲属", "whether this relative may be bound"), choices=YES_NO),
    Name("mutual_aid.relatives", "mutual-aid", ("text",), Text("家庭共济亲属范围", "family mutual aid: which relatives")),
    Name("mutual_aid.scope", "mutual-aid", ("text",), Text("家庭共济使用范围", "family mutual aid: what it may pay")),
    Name("mutual_aid.order", "mutual-aid", ("text",), Text("家庭共济支付顺序", "family mutual aid: order of payment")),
    Name("mutual_aid.fund", "mutual-aid", ("text",), Text("家庭共济可用资金", "family mutual aid: which money")),
    Name("mutual_aid.channel", "mutual-aid", ("text",), Text("家庭共济办理渠道", "family mutual aid: channels")),
    Name("mutual_aid.start", "mutual-aid", ("date",), Text("家庭共济开始日期", "family mutual aid: since")),
    Name("mutual_aid.rule", "mutual-aid", ("text",), Text("家庭共济其他规定", "family mutual aid: other rules")),
    Name("wallet.transfers_a_day", "mutual-aid", ("count",), Text("医保钱包每日转账次数", "insurance wallet: transfers a day")),
    Name("wallet.transfer_limit", "mutual-aid", ("CNY",), Text("医保钱包单笔转账限额", "insurance wallet: limit of one transfer")),
    Name("wallet.rule", "mutual-aid", ("text",), Text("医保钱包其他规定", "insurance wallet: other rules")),
    Name("unemployment.medical_payer", "unemployment", ("choice",), Text("领取失业金期间医保费由谁缴", "who pays medical insurance while on unemployment benefit"), choices=PAYER),
    Name("unemployment.months", "unemployment", ("months",), Text("失业金领取期限", "months of unemployment benefit")),
    Name("unemployment.benefit", "unemployment", ("CNY/month",), Text("失业金标准", "unemployment benefit")),
    Name("unemployment.rule", "unemployment", ("text",), Text("失业期间医保其他规定", "unemployment: other rules")),
    Name("remote.rate_factor", "remote", ("percent",), Text("异地就医支付比例系数", "care away from home: factor on the rate")),
    Name("remote.rate", "remote", ("percent",), Text("异地就医支付比例", "care away from home: reimbursement rate")),
    Name("remote.rule", "remote", ("text",), Text("异地就医规定", "care away from home: rules")),
    Name("transfer.waiting_months", "waiting", ("months",), Text("转移接续待遇等待期上限", "change of scheme or place: longest waiting period")),
    Name("calendar.rule", "calendar", ("text",), Text("缴费日历", "payment calendar")),
    Name("calendar.channels", "calendar", ("text",), Text("缴费渠道", "ways to pay")),
    Name("card.rule", "calendar", ("text",), Text("医保卡与医保码", "insurance card and code")),
    Name("card.replacement_days", "calendar", ("days",), Text("补卡所需天数", "days to replace a card")),
    Name("rounding.base", "rounding", ("choice",), Text("缴费基数取整", "rounding of the base"), choices={k: r.name for k, r in ROUNDINGS.items()}),
    Name("rounding.premium", "rounding", ("choice",), Text("保险费取整", "rounding of premiums"), choices={k: r.name for k, r in ROUNDINGS.items()}),
    Name("rounding.benefit", "rounding", ("choice",), Text("待遇取整", "rounding of benefits"), choices={k: r.name for k, r in ROUNDINGS.items()}),
)
# fmt: on
VOCABULARY: dict[str, Name] = {name.name: name for name in _NAMES}
