"""Cover in retirement: the years that it needs and what missing ones cost."""

from calculators.basics import Text
from calculators.values.vocabulary.name import Name

TOPICS = {
    "retirement": Text("退休后享受待遇的缴费年限", "Years needed for cover in retirement"),
}
WHOSE_BASE = {
    "place": Text("当地统一的基数", "one base for all"),
    "own": Text("本人缴费基数", "the person's own contribution base"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("retirement.years", "retirement", ("years",), Text("累计缴费年限要求", "years of contribution required"), key_figure=True),
    Name("retirement.years_paid_here", "retirement", ("years",), Text("实际缴费年限要求", "years actually paid required")),
    Name("retirement.makeup.base", "retirement", ("CNY/month",), Text("退休补缴基数", "make-up payment: monthly base")),
    Name("retirement.makeup.whose_base", "retirement", ("choice",), Text("退休补缴按谁的基数", "make-up payment: whose base"), choices=WHOSE_BASE),
    Name("retirement.makeup.rate", "retirement", ("percent",), Text("退休补缴费率", "make-up payment: rate")),
    Name("retirement.rule", "retirement", ("text",), Text("退休人员医保其他规定", "retirement: other rules")),
)
# fmt: on
