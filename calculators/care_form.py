"""The questions about outpatient care, the same for ordinary and for chronic care."""

from dataclasses import replace

from calculators.conditions import CHOICES
from calculators.forms import ON, PLACE, Choice, Money, Visits, Whole
from calculators.questions import GROUP, TIER
from calculators.text import Text

SCHEMES = {"employee": Text("职工医保", "employees' scheme"), "resident": Text("城乡居民医保", "residents' scheme")}
SCHEME = Choice(
    name="scheme",
    label=Text("参加的医保", "Scheme"),
    help=Text("两种医保的报销规定不同。", "The two schemes pay differently."),
    default="employee",
    options=SCHEMES,
)
STATUS = Choice(
    name="status",
    label=Text("在职或退休", "In service or retired"),
    help=Text("居民医保不用选。", "Does not matter in the residents' scheme."),
    default="in-service",
    options=CHOICES["status"],
)
AGE = Whole(
    name="age",
    label=Text("年龄（周岁）", "Age (years)"),
    help=Text("有的地方按年龄分限额。", "Some places set limits by age."),
    example="40",
    optional=True,
    high=120,
)
FAMILY_DOCTOR = Choice(
    name="family_doctor",
    label=Text("家庭医生签约", "Family doctor"),
    help=Text("有的地方签约后多报一些。", "Some places pay more after signing up."),
    default="no",
    options=CHOICES["family-doctor"],
    minor=True,
)
LEVEL = Choice(
    name="level",
    label=Text("就诊机构级别", "Level of the institution"),
    help=Text("级别越低，一般报得越多。", "As a rule, the lower the level the more is paid."),
    example="secondary",
    optional=True,
    options=CHOICES["level"],
)
COST = Money(
    name="cost",
    label=Text("这次的政策范围内费用（元）", "Eligible cost of this visit (yuan)"),
    help=Text(
        "看结算单上“政策范围内”或“符合规定”的金额，不含自费。",
        "The eligible amount on the bill, without what you pay for yourself.",
    ),
    example="500",
    optional=True,
)
SPENT = Money(
    name="spent",
    label=Text("今年此前累计的政策范围内费用（元）", "Eligible cost earlier this year (yuan)"),
    help=Text("可不填。用来扣减起付线和限额。", "May stay empty. It counts towards the deductible and the limit."),
    optional=True,
    minor=True,
)
ACCOUNT_BALANCE = Money(
    name="account_balance",
    label=Text("当年个人账户余额（元）", "Current year's personal account (yuan)"),
    help=Text("只有先用账户再报销的地方需要填。", "Needed only where the account pays before the fund."),
    optional=True,
    minor=True,
)
CARE_TIER = replace(
    TIER, help=Text("待遇分档的地方填写。", "Where what comes back depends on the tier paid."), minor=True
)
HOSPITAL = Choice(
    name="hospital",
    label=Text("医院类别", "Class of the hospital"),
    help=Text("有的地方省属、市属医院比例不同。", "In some places it changes the rate."),
    optional=True,
    options={owner: CHOICES["hospital"][owner] for owner in ("city-run", "province-run")},
    minor=True,
)
INSURED_YEARS = Whole(
    name="insured_years",
    label=Text("连续参保年数", "Years insured without a break"),
    help=Text("有的地方连续参保满几年限额更高。", "Some places raise the limit with the years."),
    optional=True,
    high=80,
    minor=True,
)
VISIT = Visits(
    name="visit",
    label=Text("今年的其他就诊", "Other visits this year"),
    help=Text("逐次填写日期、级别和政策范围内费用。", "For each: day, level and eligible cost."),
    optional=True,
    minor=True,
)
FIELDS = (
    PLACE,
    ON,
    SCHEME,
    STATUS,
    AGE,
    GROUP,
    FAMILY_DOCTOR,
    LEVEL,
    COST,
    SPENT,
    ACCOUNT_BALANCE,
    CARE_TIER,
    HOSPITAL,
    INSURED_YEARS,
    VISIT,
)


def own_values(care: str) -> tuple[str, ...]:
    """The policy values over which a reader may lay figures of their own: care is `outpatient` or `chronic`."""
    ends = ("deductible", "rate", "annual_limit")
    return tuple(f"{scheme}.{care}.{end}" for scheme in SCHEMES for end in ends)
