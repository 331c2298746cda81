"""The calendar of payments, the card, and how amounts are rounded."""

from calculators.basics import ROUNDINGS, Text
from calculators.values.vocabulary.name import Name

TOPICS = {
    "calendar": Text("缴费日历与办理", "Payment calendar and channels"),
    "rounding": Text("取整规则", "Rounding"),
}
ROUNDING = {key: rounding.name for key, rounding in ROUNDINGS.items()}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("calendar.rule", "calendar", ("text",), Text("缴费日历", "payment calendar"), shown_only=True),
    Name("calendar.channels", "calendar", ("text",), Text("缴费渠道", "ways to pay"), shown_only=True),
    Name("card.rule", "calendar", ("text",), Text("医保卡与医保码", "insurance card and code"), shown_only=True),
    Name("card.replacement_days", "calendar", ("days",), Text("补卡所需天数", "days to replace a card"), shown_only=True),
    Name("rounding.base", "rounding", ("choice",), Text("缴费基数取整", "rounding of the base"), choices=ROUNDING),
    Name("rounding.premium", "rounding", ("choice",), Text("保险费取整", "rounding of premiums"), choices=ROUNDING, convention=True),
    Name("rounding.benefit", "rounding", ("choice",), Text("待遇取整", "rounding of benefits"), choices=ROUNDING, convention=True),
)
# fmt: on
