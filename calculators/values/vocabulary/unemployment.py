"""Medical insurance while on unemployment benefit."""

from calculators.basics import Text
from calculators.values.vocabulary.name import Name

TOPICS = {
    "unemployment": Text("失业期间", "While unemployed"),
}
PAYER = {
    "fund": Text("由失业保险基金缴纳", "paid by the unemployment fund"),
    "person": Text("由本人缴纳", "paid by the person"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("unemployment.medical_payer", "unemployment", ("choice",), Text("领取失业金期间医保费由谁缴", "who pays medical insurance while on unemployment benefit"), choices=PAYER, shown_only=True),
    Name("unemployment.months", "unemployment", ("months",), Text("失业金领取期限", "months of unemployment benefit"), shown_only=True),
    Name("unemployment.benefit", "unemployment", ("CNY/month",), Text("失业金标准", "unemployment benefit"), shown_only=True),
    Name("unemployment.rule", "unemployment", ("text",), Text("失业期间医保其他规定", "unemployment: other rules"), shown_only=True),
)
# fmt: on
