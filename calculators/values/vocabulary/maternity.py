"""Maternity allowance and leave."""

from calculators.basics import Text
from calculators.values.vocabulary.name import Name

TOPICS = {
    "maternity": Text("生育津贴", "Maternity allowance"),
}
ALLOWANCE_TO = {
    "employer": Text("拨付给用人单位", "paid to the employer"),
    "person": Text("直接发给本人", "paid to the person"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("maternity_allowance.days", "maternity", ("days",), Text("生育津贴天数", "maternity allowance: days"), key_figure=True),
    Name("maternity_allowance.extra_days_difficult", "maternity", ("days",), Text("难产增加天数", "maternity allowance: days added for a difficult birth")),
    Name("maternity_allowance.extra_days_baby", "maternity", ("days",), Text("多胞胎每多一个婴儿增加天数", "maternity allowance: days added for each further baby")),
    Name("maternity_allowance.days_in_month", "maternity", ("days",), Text("生育津贴折算每月天数", "maternity allowance: days that make a month"), convention=True),
    Name("maternity_allowance.paid_months", "maternity", ("months",), Text("享受生育津贴须连续缴费", "maternity allowance: months to have been paid")),
    Name("maternity_allowance.paid_to", "maternity", ("choice",), Text("生育津贴发给谁", "maternity allowance: paid to"), choices=ALLOWANCE_TO),
    Name("maternity_allowance.leave_days", "maternity", ("days",), Text("产假天数", "maternity leave: days"), shown_only=True),
    Name("maternity_allowance.claim_months", "maternity", ("months",), Text("生育津贴申领期限", "maternity allowance: months to claim")),
    Name("maternity_allowance.rule", "maternity", ("text",), Text("生育津贴其他规定", "maternity allowance: other rules")),
)
# fmt: on
