"""The questions about a hospital bill: the person, the hospital, and what the settlement slip says."""

from dataclasses import replace

from calculators.basics import Text
from calculators.forms import ON, PLACE, Choice, Field, Form, Local, Money, Stays, Whole
from calculators.rules.outpatient_care import AGE, HOSPITAL, SCHEME, SCHEMES, STATUS
from calculators.rules.questions import GROUP, TIER
from calculators.values import CHOICES


def _slip(name: str, zh: str, en: str, help_zh: str, help_en: str, *, example: str = "", minor: bool = True) -> Money:
    return Money(
        name=name,
        label=Text(f"{zh}（元）", f"{en} (yuan)"),
        help=Text(help_zh, help_en),
        example=example,
        optional=True,
        minor=minor,
    )


FIELDS: tuple[Field, ...] = (
    replace(PLACE, example="hubei-wuhan"),
    ON,
    replace(SCHEME, default="resident"),
    replace(STATUS, help=Text("职工医保填写；居民医保不用选。", "For the employees' scheme only.")),
    replace(
        AGE, example="", help=Text("有的地方高龄或未成年人标准不同。", "Some places treat the old or the young apart.")
    ),
    GROUP,
    Choice(
        name="level",
        label=Text("医院级别", "Level of the hospital"),
        help=Text("级别越低，一般报得越多。", "As a rule, the lower the level the more is paid."),
        example="secondary",
        optional=True,
        options=Stays.levels,
    ),
    _slip(
        "total",
        "医疗总费用",
        "Total bill",
        "结算单上的“医疗费总额”。",
        "The total medical cost on the settlement slip.",
        example="20000",
        minor=False,
    ),
    _slip(
        "eligible",
        "政策范围内费用",
        "Eligible cost",
        "结算单上的“符合政策范围金额”，不含自费、超限价和先行自付。只有这一项时，按它计算。",
        "The amount within policy on the slip: without what is off the lists, over a price limit or paid first by yourself. It is enough on its own.",
        example="18000",
        minor=False,
    ),
    _slip(
        "off_list", "自费金额", "Off the lists", "结算单上的“全自费金额”。", "The wholly self-paid amount on the slip."
    ),
    _slip(
        "first_self_pay",
        "先行自付金额",
        "First self-pay",
        "结算单上的“先行自付金额”，即乙类项目先由个人承担的部分。",
        "The amount paid first by yourself on the slip: your share of class B items before anything is paid.",
    ),
    _slip(
        "over_limit",
        "超限价自费金额",
        "Over a price limit",
        "结算单上的“超限价自费费用”。",
        "The self-paid amount over price limits on the slip.",
    ),
    Whole(
        name="stay_number",
        label=Text("当年第几次住院", "Number of this stay in the year"),
        help=Text("有的地方第二次起起付线降低。", "In some places the deductible falls from the second stay on."),
        default="1",
        low=1,
        high=60,
        minor=True,
    ),
    Choice(
        name="care",
        label=Text("在哪里住院", "Where the stay is"),
        help=Text("异地就医可能少报，先备案。", "Away from home less may be paid; file beforehand."),
        default="home",
        options=CHOICES["care"],
        minor=True,
    ),
    Choice(
        name="assistance",
        label=Text("医疗救助身份", "Entitlement to medical assistance"),
        help=Text("以民政、农业农村部门认定为准。", "As recognised by the civil affairs or rural affairs office."),
        default="none",
        options=CHOICES["medical-assistance"],
        minor=True,
    ),
    replace(HOSPITAL, options=CHOICES["hospital"]),
    Choice(
        name="hospital_kind",
        label=Text("医院类型", "Kind of hospital"),
        help=Text(
            "有的地方中医医院、精神专科医院标准不同。",
            "Some places treat hospitals of traditional medicine or psychiatry apart.",
        ),
        default="general",
        options=CHOICES["hospital-kind"],
        minor=True,
    ),
    Choice(
        name="hospital_grade",
        label=Text("医院等次", "Grade of the hospital"),
        help=Text(
            "如三级甲等；有的地方甲等、乙等标准不同。", "As in “level 3, grade A”; some places treat the grades apart."
        ),
        optional=True,
        options=CHOICES["hospital-grade"],
        minor=True,
    ),
    Local(
        name="hospital_class",
        label=Text("当地划分的医院类别", "The place's own class of hospital"),
        help=Text("当地自行划分类别的填写。", "Where the place has classes of its own."),
        minor=True,
    ),
    Local(
        name="area",
        label=Text("参保区县", "District or county"),
        help=Text("区县标准不同的地方填写。", "Where districts differ."),
        minor=True,
    ),
    replace(TIER, minor=True),
    _slip(
        "fund_paid",
        "今年此前统筹基金已支付",
        "Paid by the basic fund earlier this year",
        "用来扣减年度限额；没有填 0。",
        "Counts towards the annual limit; 0 if nothing.",
    ),
    _slip(
        "major_illness_base",
        "今年此前计入大病保险的费用",
        "Cost already counted for major illness this year",
        "此前各次住院、门诊慢特病报销后个人负担的政策范围内费用。",
        "What earlier stays and special outpatient care of the year left to you of the eligible cost.",
    ),
    Stays(
        name="stay",
        label=Text("当年的其他住院", "Other stays of the year"),
        help=Text(
            "逐次填写出院日期、级别、总费用和政策范围内费用。",
            "For each: day of discharge, level, total and eligible cost.",
        ),
        optional=True,
        minor=True,
    ),
)
_LAYERS = (
    *(f"{scheme}.inpatient.{end}" for scheme in SCHEMES for end in ("deductible", "rate", "annual_limit")),
    *(f"{scheme}.major_illness.{end}" for scheme in SCHEMES for end in ("deductible", "rate", "annual_limit")),
    "employee.large_claims.reimbursement_rate",
    "employee.large_claims.annual_limit",
    "remote.rate_cut",
    *(f"{scheme}.inpatient.limit_basis" for scheme in SCHEMES),
    "employee.large_claims.basis",
    *(
        f"{scheme}.major_illness.counts_{part}"
        for scheme in SCHEMES
        for part in ("deductible", "first_self_pay", "over_limit", "above_limit")
    ),
    *(f"{head}.{end}" for head in ("assistance", "assistance.tilt") for end in ("deductible", "rate", "annual_limit")),
)
FORM = Form(
    name="hospital-stay",
    title=Text("住院能报多少", "How much of a hospital bill comes back?"),
    intro=Text(
        "基本医保、大额或大病保险、医疗救助一层一层算，到最后自己付多少。照结算单填最准。",
        "Layer by layer: the basic fund, large claims or major illness, medical assistance, and what is left to you. The settlement slip has the figures.",
    ),
    fields=FIELDS,
    own=_LAYERS,
)
