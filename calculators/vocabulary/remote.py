"""Care away from home: what it changes of rates and deductibles."""

from calculators.text import Text
from calculators.vocabulary.name import Name

TOPICS = {
    "remote": Text("异地就医", "Care away from home"),
}
REACHES = {
    "basic": Text("只影响基本医保", "the basic fund only"),
    "major-illness": Text("影响基本医保和大病保险", "the basic fund and major illness"),
    "assistance": Text("影响基本医保、大病保险和医疗救助", "the basic fund, major illness and assistance"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("remote.rate_factor", "remote", ("percent",), Text("异地就医支付比例系数", "care away from home: factor on the rate"), may_exceed_100=True),
    Name("remote.rate", "remote", ("percent",), Text("异地就医支付比例", "care away from home: reimbursement rate")),
    Name("remote.rate_cut", "remote", ("points",), Text("异地就医支付比例降低", "care away from home: cut of the rate")),
    Name("remote.rate_cut_most", "remote", ("points",), Text("异地就医支付比例最多降低", "care away from home: largest cut that a place may set"), shown_only=True),
    Name("remote.rate_minimum", "remote", ("percent",), Text("异地就医支付比例下限", "care away from home: least rate")),
    Name("remote.rate_maximum", "remote", ("percent",), Text("异地就医支付比例上限", "care away from home: highest rate")),
    Name("remote.first_self_pay", "remote", ("percent",), Text("异地就医先行自付比例", "care away from home: first self-pay of the whole cost")),
    Name("remote.reaches", "remote", ("choice",), Text("异地就医降低支付影响哪些待遇", "care away from home: which payments the cut reaches"), choices=REACHES, shown_only=True),
    Name("remote.rule", "remote", ("text",), Text("异地就医规定", "care away from home: rules"), shown_only=True),
)
# fmt: on
