"""Waiting periods after a lapse or a change, and what continuous cover earns."""

from calculators.basics import Text
from calculators.values.vocabulary.name import Name

TOPICS = {
    "waiting": Text("待遇等待期与参保激励", "Waiting period and incentives"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("resident.waiting.fixed_months", "waiting", ("months",), Text("固定待遇等待期", "fixed waiting period")),
    Name("resident.waiting.months_per_missed_year", "waiting", ("months",), Text("每断保一年增加的变动待遇等待期", "variable waiting period for each missed year")),
    Name("resident.waiting.free_years", "waiting", ("years",), Text("不加变动等待期的断保年数", "missed years that add no waiting")),
    Name("resident.waiting.months_per_repaired_year", "waiting", ("months",), Text("每修复一年减少的变动待遇等待期", "variable waiting period taken off for each repaired year")),
    Name("resident.waiting.least_after_repair_months", "waiting", ("months",), Text("长期断保修复后等待期下限", "least waiting period after repair of a long lapse")),
    Name("resident.waiting.long_lapse_years", "waiting", ("years",), Text("算作长期断保的年数", "missed years that make a long lapse")),
    Name("resident.waiting.gap_months", "waiting", ("months",), Text("由职工医保转入免等待期的期限", "gap after the employees' scheme without a waiting period"), shown_only=True),
    Name("resident.waiting.rule", "waiting", ("text",), Text("待遇等待期其他规定", "waiting period: other rules")),
    Name("resident.incentive.continuous_years", "waiting", ("years",), Text("连续参保激励起算年数", "years without a break before the incentive starts"), shown_only=True),
    Name("resident.incentive.continuous", "waiting", ("CNY/year", "percent"), Text("连续参保激励：大病保险限额每年提高", "continuous cover: yearly rise of the major-illness limit"), shown_only=True),
    Name("resident.incentive.no_claim", "waiting", ("CNY/year",), Text("零报销激励：大病保险限额次年提高", "no claim: rise of the next year's major-illness limit"), shown_only=True),
    Name("resident.incentive.cap", "waiting", ("percent",), Text("激励额度上限（占原年度支付限额）", "cap of the incentives, of the original annual limit"), shown_only=True),
    Name("resident.incentive.rule", "waiting", ("text",), Text("参保激励其他规定", "incentives: other rules"), shown_only=True),
    Name("transfer.waiting_months", "waiting", ("months",), Text("转移接续待遇等待期上限", "change of scheme or place: longest waiting period"), shown_only=True),
)
# fmt: on
