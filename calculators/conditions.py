"""For whom, where and for which cost a value holds: one closed vocabulary of circumstances, used by every place and every rule."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.text import Text

# Keys whose values are one of a closed list. The order is the order in which a form offers them.
CHOICES: dict[str, dict[str, Text]] = {
    "status": {"in-service": Text("在职", "in service"), "retired": Text("退休", "retired")},
    "level": {
        "community": Text("社区卫生服务机构、乡镇卫生院、村卫生室", "community or township health centre"),
        "primary": Text("一级医院", "primary hospital (level 1)"),
        "secondary": Text("二级医院", "secondary hospital (level 2)"),
        "tertiary": Text("三级医院", "tertiary hospital (level 3)"),
        "pharmacy": Text("定点零售药店", "designated pharmacy"),
    },
    "group": {
        "newborn": Text("新生儿", "newborn"),
        "child": Text("学龄前儿童和其他未成年人", "child under 18 not at school"),
        "student": Text("中小学生", "school pupil"),
        "college-student": Text("大中专学生", "college student"),
        "working-age": Text("劳动年龄内居民", "resident of working age"),
        "elderly": Text("老年居民", "elderly resident"),
    },
    "assistance": {
        "none": Text("不享受参保资助", "no assistance"),
        "extreme-hardship": Text("特困人员", "person in extreme hardship"),
        "orphan": Text("孤儿和事实无人抚养儿童", "orphan or child without care"),
        "minimum-living": Text("最低生活保障对象", "recipient of minimum living allowance"),
        "minimum-living-edge": Text(
            "最低生活保障边缘家庭成员", "member of a family just above the minimum living allowance"
        ),
        "poverty-risk": Text("防止返贫监测对象", "person monitored for falling back into poverty"),
        "severe-disability": Text("重度残疾人", "person with severe disability"),
    },
    "sex": {"male": Text("男", "male"), "female": Text("女", "female")},
    "birth": {
        "normal": Text("顺产", "normal birth"),
        "difficult": Text("难产（含剖宫产）", "difficult birth (including caesarean)"),
        "miscarriage": Text("流产", "miscarriage or termination"),
    },
    "relation": {
        "spouse": Text("配偶", "spouse"),
        "parent": Text("父母", "parent"),
        "child": Text("子女", "child"),
        "sibling": Text("兄弟姐妹", "brother or sister"),
        "grandparent": Text("祖父母、外祖父母", "grandparent"),
        "grandchild": Text("孙子女、外孙子女", "grandchild"),
    },
    "employer": {
        "enterprise": Text("企业等用人单位", "enterprise or other employer"),
        "public": Text("机关和财政供养的事业单位", "government body or budget-funded institution"),
    },
    "family-doctor": {
        "yes": Text("已签约家庭医生", "signed with a family doctor"),
        "no": Text("未签约家庭医生", "no family doctor"),
    },
    "hospital": {
        "city-run": Text("市属医院", "city-run hospital"),
        "province-run": Text("省属医院", "province-run hospital"),
        "county-run": Text("县（区）属医院", "county-run hospital"),
    },
    "hospital-kind": {
        "general": Text("综合医院", "general hospital"),
        "traditional": Text("中医（民族医）医院", "hospital of traditional medicine"),
        "psychiatric": Text("精神专科医院", "psychiatric hospital"),
    },
    "hospital-grade": {
        "special": Text("特等", "special grade"),
        "a": Text("甲等", "grade A"),
        "b": Text("乙等", "grade B"),
    },
    "stay": {
        "first": Text("当年首次住院", "first stay of the year"),
        "later": Text("当年第二次及以后住院", "second or later stay of the year"),
    },
    "stay-kind": {
        "ordinary": Text("普通住院", "ordinary stay"),
        "day-surgery": Text("日间手术", "day surgery"),
        "day-ward": Text("日间病房", "day ward"),
        "home-bed": Text("家庭病床", "home bed"),
        "birth": Text("住院分娩", "birth in hospital"),
    },
    "referral": {
        "yes": Text("已办备案或转诊", "filed or referred"),
        "no": Text("未办备案或转诊", "not filed or referred"),
    },
    "care": {
        "home": Text("参保地就医", "at home, in the pooling area"),
        "filed": Text("异地长期居住，已备案", "away from home, filed as living there"),
        "referred": Text("异地转诊，已备案", "away from home, referred and filed"),
        "emergency": Text("异地急诊抢救", "away from home, in an emergency"),
        "unfiled": Text("异地就医，未备案", "away from home, neither filed nor referred"),
    },
    "zone": {
        "home": Text("参保地统筹区内", "the home pooling area"),
        "province": Text("省（区、市）内其他统筹区", "another pooling area of the province"),
        "neighbouring": Text("视同省内的邻近省份", "a neighbouring province that counts as the own"),
        "nation": Text("其他省份", "another province"),
    },
    "scheme": {
        "employee": Text("职工医保", "employees' scheme"),
        "resident": Text("城乡居民医保", "residents' scheme"),
    },
    "medical-assistance": {
        "none": Text("不属于医疗救助对象", "not entitled to medical assistance"),
        "destitute": Text("特困人员", "person in extreme hardship"),
        "orphan": Text("孤儿、事实无人抚养儿童", "orphan or child without care"),
        "low-income": Text("最低生活保障对象", "recipient of minimum living allowance"),
        "back-in-poverty": Text("返贫致贫人口", "person fallen back into poverty"),
        "low-income-margin": Text(
            "最低生活保障边缘家庭成员", "member of a family just above the minimum living allowance"
        ),
        "monitored": Text("防止返贫监测对象", "person monitored for falling back into poverty"),
        "hard-expenses": Text(
            "刚性支出困难家庭成员", "member of a family in need through expenses that it cannot avoid"
        ),
        "illness-poverty": Text("因病致贫重病患者", "seriously ill person in poverty through illness"),
    },
    "assistance-kind": {
        "ordinary": Text("普通疾病救助", "assistance for an ordinary illness"),
        "serious": Text("重特大疾病救助", "assistance for a serious illness"),
        "large-bill": Text("大额费用救助", "assistance for a large bill"),
    },
    "item": {
        "drug-a": Text("甲类药品", "drug of class A"),
        "drug-b": Text("乙类药品", "drug of class B"),
        "material": Text("医用耗材", "medical material"),
        "examination": Text("大型检查", "large examination"),
        "bed": Text("床位", "bed"),
        "traditional": Text("中药饮片和中医诊疗", "traditional medicine and treatment"),
    },
    "pension": {
        "yes": Text("同时缴养老保险", "paying for the pension too"),
        "no": Text("只缴医保", "paying for medical insurance only"),
    },
    "month": {str(m): Text(f"{m} 月", f"month {m}") for m in range(1, 13)},
}
# Keys whose values are comparisons: "<45", ">=45", ">5500 <=10000".
RANGES: dict[str, Text] = {
    "age": Text("年龄（周岁）", "age in years"),
    "band": Text("费用段（元）", "band of cost in yuan"),
    "diseases": Text("病种数", "number of diseases"),
    "insured-years": Text("连续参保年数", "years insured without a break"),
    "missed-years": Text("断保年数", "years missed"),
    "paid-years": Text("累计缴费年数", "years paid"),
    "pregnancy-months": Text("怀孕月数", "months of pregnancy"),
    "duration-months": Text("持续月数", "months so far"),
    "stay-number": Text("当年第几次住院", "number of the stay in the year"),
    "stay-number-at-level": Text("当年在同级医院第几次住院", "number of the stay in the year at this level"),
    "insured-months": Text("连续参保月数", "months insured without a break"),
    "retired-in": Text("退休年份", "year of retirement"),
    "unit-price": Text("单价（元）", "unit price in yuan"),
}
# Keys whose values a place declares itself, each with its label in both languages, under [labels.<key>.<id>].
LOCAL: dict[str, Text] = {
    "area": Text("地区", "area"),
    "disease": Text("病种", "disease"),
    "tier": Text("档次", "tier"),
    "hospital-class": Text("当地划分的医院类别", "class that the place gives a hospital"),
}
KEYS: tuple[str, ...] = (*CHOICES, *RANGES, *LOCAL)

_COMPARISON = re.compile(r"(<=|>=|<|>)([0-9]+(?:\.[0-9]+)?)")
_SIGNS = {"<": "不到", "<=": "不超过", ">": "超过", ">=": "至少"}
_WORDS = {"<": "under", "<=": "up to", ">": "over", ">=": "at least"}


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch of numbers; an open end is None. `low_in` and `high_in` tell whether the end itself belongs to it."""

    text: str
    low: Decimal | None = None
    low_in: bool = True
    high: Decimal | None = None
    high_in: bool = True

    @classmethod
    def parse(cls, text: str) -> "Range":
        """Read "<45" or ">5500 <=10000". Raises ValueError."""
        low: tuple[Decimal | None, bool] = (None, True)
        high: tuple[Decimal | None, bool] = (None, True)
        for part in text.split():
            match = _COMPARISON.fullmatch(part)
            if match is None:
                raise ValueError(f"{part!r} is not a comparison such as <45 or >=45")
            sign, number = match.groups()
            if sign[0] == ">":
                low = (Decimal(number), "=" in sign)
            else:
                high = (Decimal(number), "=" in sign)
        made = cls(text, *low, *high)
        if low == high == (None, True) or made.empty():
            raise ValueError(f"{text!r} leaves no number")
        return made

    def empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_in and self.high_in))

    def __contains__(self, number: Decimal) -> bool:
        above = self.low is None or number > self.low or (self.low_in and number == self.low)
        below = self.high is None or number < self.high or (self.high_in and number == self.high)
        return above and below

    def meets(self, other: "Range") -> bool:
        """Whether some number lies in both."""
        low, low_in = max(((r.low, not r.low_in) for r in (self, other) if r.low is not None), default=(None, False))
        high, high_in = min(((r.high, r.high_in) for r in (self, other) if r.high is not None), default=(None, True))
        return not Range("", low, not low_in, high, high_in).empty()

    def label(self) -> Text:
        parts = [(match[1], f"{Decimal(match[2]):,f}") for match in _COMPARISON.finditer(self.text)]
        return Text(
            "、".join(f"{_SIGNS[sign]} {number}" for sign, number in parts),
            ", ".join(f"{_WORDS[sign]} {number}" for sign, number in parts),
        )


Condition = frozenset[str] | Range
When = Mapping[str, Condition]
Circumstances = Mapping[str, str | Decimal]


def overlap(one: When, other: When) -> bool:
    """Whether one person and one cost can fall under both at once."""
    for key in one.keys() & other.keys():
        a, b = one[key], other[key]
        if isinstance(a, Range) and isinstance(b, Range):
            if not a.meets(b):
                return False
        elif isinstance(a, frozenset) and isinstance(b, frozenset) and not a & b:
            return False
    return True


def matches(when: When, circumstances: Circumstances) -> bool:
    """Whether the circumstances fulfil every condition. One that was not told does not fulfil any."""
    for key, condition in when.items():
        if key not in circumstances or not _holds(condition, circumstances[key]):
            return False
    return True


def untold(when: When, circumstances: Circumstances) -> frozenset[str]:
    """The keys that would have to be told, if all the told ones fit; empty where a told one already excludes the value."""
    told = {key: condition for key, condition in when.items() if key in circumstances}
    return frozenset(when.keys() - told.keys()) if matches(told, circumstances) else frozenset()


def _holds(condition: Condition, told: str | Decimal) -> bool:
    if isinstance(condition, Range):
        return isinstance(told, Decimal) and told in condition
    return told in condition
