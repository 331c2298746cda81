"""What each calculator answers: the keys of its amounts, counts, rates and dates in order, each with its unit and its label.

The columns of a batch and of an export come from here, so they stand before the first row is worked out.
"""

from collections.abc import Iterable
from typing import NamedTuple

from calculators.figures import plain, two_places
from calculators.result import Result
from calculators.text import Text
from calculators.vocabulary import UNITS


class Answer(NamedTuple):
    """One figure of an answer: its key, its unit (CNY, months, days, count, percent or date) and its label."""

    key: str
    unit: str
    label: Text

    def heading(self) -> Text:
        """The label as the head of a column; the unit stands with it where it is neither yuan nor a date."""
        return self.label if self.unit in ("CNY", "date") else HEADING.format(label=self.label, unit=UNITS[self.unit])

    def written(self, result: Result) -> str:
        """The figure as programs get it; empty where it is not known or does not apply."""
        return written((self,), result)[0]


def written(answers: Iterable[Answer], result: Result) -> list[str]:
    """The figures of these answers, in their order."""
    amounts, found = result.amounts, list[str]()
    for key, unit, _ in answers:
        if unit == "CNY":
            amount = amounts.get(key)
            found.append("" if amount is None else two_places(amount))
        elif unit == "percent":
            rate = result.rates.get(key)
            found.append("" if rate is None else plain(rate))
        else:
            figure = (result.dates if unit == "date" else result.counts).get(key)
            found.append("" if figure is None else str(figure))
    return found


HEADING = Text("{label}（{unit}）", "{label} ({unit})")


def _yuan(key: str, zh: str, en: str) -> Answer:
    return Answer(key, "CNY", Text(zh, en))


def _months(key: str, zh: str, en: str) -> Answer:
    return Answer(key, "months", Text(zh, en))


def _day(key: str, zh: str, en: str) -> Answer:
    return Answer(key, "date", Text(zh, en))


_CARE = (
    _yuan("reimbursed", "基金支付", "The fund pays"),
    _yuan("paid_oneself", "自己负担", "You pay"),
    _yuan("eligible", "政策范围内费用", "Eligible cost"),
    Answer("rate", "percent", Text("支付比例", "Reimbursement rate")),
    _yuan("deductible", "起付线", "Deductible"),
    _yuan("deductible_used", "用于起付线", "Deductible used"),
    _yuan("limit", "限额", "Limit"),
    _yuan("limit_left", "限额剩余", "Limit left"),
    _yuan("account", "个人账户先付", "Paid first by your account"),
    _yuan("cost_limit", "费用限额", "Limit on the cost"),
    _yuan("cost_limit_left", "费用限额剩余", "Limit on the cost left"),
)
ANSWERS: dict[str, tuple[Answer, ...]] = {
    "contribution-base": (
        _yuan("base", "缴费基数", "Contribution base"),
        _yuan("floor", "缴费基数下限", "Floor"),
        _yuan("ceiling", "缴费基数上限", "Ceiling"),
    ),
    "employee-premium": (
        _yuan("base", "缴费基数", "Contribution base"),
        _yuan("employee_monthly", "个人每月缴费", "You pay each month"),
        _yuan("employer_monthly", "单位每月缴费", "Your employer pays each month"),
        _yuan("employer_medical_monthly", "单位医保每月缴费", "Employer's medical premium each month"),
        _yuan("maternity_monthly", "生育保险（单位）", "Maternity insurance (employer)"),
        _yuan("supplement_monthly", "补充医疗保险（单位）", "Supplementary medical insurance (employer)"),
        _yuan("large_claims_monthly", "大额医疗每月（个人）", "Large claims each month (you)"),
        _yuan("large_claims_yearly", "大额医疗全年（个人）", "Large claims a year (you)"),
        _yuan("large_claims_employer_monthly", "大额医疗每月（单位）", "Large claims each month (employer)"),
        _yuan("long_term_care_monthly", "长期护理保险每月（个人）", "Long-term care each month (you)"),
        _yuan("long_term_care_employer_monthly", "长期护理保险每月（单位）", "Long-term care each month (employer)"),
        _yuan("person_monthly", "个人每月合计", "You pay each month in all"),
        _yuan("total_monthly", "每月合计", "Total each month"),
        _yuan("account_monthly", "划入个人账户", "Credited to your personal account"),
        _yuan("employee_yearly", "个人全年缴费", "You pay in a year"),
        _yuan("person_yearly", "个人全年合计", "You pay in a year in all"),
        _yuan("employer_yearly", "单位全年缴费", "Your employer pays in a year"),
    ),
    "flexible-premium": (
        _yuan("base", "医保缴费基数", "Medical contribution base"),
        _yuan("medical_monthly", "医保每月", "Medical, each month"),
        _yuan("medical_yearly", "医保全年", "Medical, a year"),
        _yuan("maternity_monthly", "其中生育保险每月", "of which maternity insurance, each month"),
        _yuan("large_claims_monthly", "大额医疗每月", "Large claims, each month"),
        _yuan("large_claims_yearly", "大额医疗全年", "Large claims, a year"),
        _yuan("long_term_care_monthly", "长期护理保险每月", "Long-term care, each month"),
        _yuan("pension_base", "养老缴费基数", "Pension contribution base"),
        _yuan("pension_monthly", "养老每月", "Pension, each month"),
        _yuan("pension_yearly", "养老全年", "Pension, a year"),
        _yuan("total_monthly", "每月合计", "Total each month"),
        _yuan("total_yearly", "全年合计", "Total a year"),
        _yuan("subsidy_monthly", "社保补贴每月", "Subsidy each month"),
    ),
    "resident-premium": (
        _yuan("individual", "个人缴费", "You pay"),
        _yuan("assisted", "资助代缴", "Paid for you"),
        _yuan("subsidy", "财政补助", "The state adds"),
        _yuan("subsidy_minimum", "财政补助最低标准", "The state adds at least"),
        _yuan("total", "筹资合计", "Total paid in"),
        _yuan("long_term_care", "长期护理保险", "Long-term care insurance"),
        _yuan("due", "应缴", "Due"),
        _day("window_from", "缴费开始", "Enrolment opens"),
        _day("window_to", "缴费截止", "Enrolment closes"),
        _day("benefits_from", "享受待遇起始日", "Benefits from"),
    ),
    "waiting-period": (
        _months("months", "等待期", "Waiting period"),
        _months("fixed_months", "固定等待期", "Fixed waiting period"),
        _months("variable_months", "变动等待期", "Variable waiting period"),
        _months("months_saved", "补缴少等", "Saved by repair"),
        _yuan("repair_cost", "补缴费用", "Cost of repair"),
        _day("benefits_from", "享受待遇起始日", "Benefits from"),
    ),
    "outpatient": _CARE,
    "chronic-outpatient": _CARE,
    "retirement-makeup": (
        _months("months_required", "要求月数", "Months required"),
        _months("months_missing", "缺少月数", "Months missing"),
        _yuan("monthly", "每缺一个月", "For each missing month"),
        _yuan("total", "一次补足", "Paid at once"),
    ),
    "maternity-allowance": (
        Answer("days", "days", Text("津贴天数", "Days of the allowance")),
        _yuan("allowance", "生育津贴", "Maternity allowance"),
    ),
    "family-mutual-aid": (_yuan("usable", "亲属可用", "The relative may use"),),
    "compare-places": (
        _yuan("lowest", "最低", "Lowest"),
        _yuan("highest", "最高", "Highest"),
        Answer("places", "count", Text("地区数", "Places")),
        Answer("known", "count", Text("查到的地区数", "Places known")),
        Answer("unknown", "count", Text("没有查到的地区数", "Places not known")),
    ),
}
