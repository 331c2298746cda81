"""The residents' scheme as it is paid: premium, subsidy, enrolment, when cover starts."""

from calculators.basics import Text
from calculators.values.vocabulary.name import Name

TOPICS = {
    "resident": Text("城乡居民医保缴费", "Residents' scheme: premiums"),
}
LATE_PAYMENT = {
    "individual": Text("只缴个人部分", "the individual part only"),
    "total": Text("个人部分加财政补助", "the individual part and the government subsidy"),
    "closed": Text("不再办理", "no longer possible"),
}
COVER_FROM = {
    "payment": Text("自缴费到账之日起", "from the day the payment arrives"),
    "january": Text("自 1 月 1 日起", "from 1 January"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("resident.premium.individual", "resident", ("CNY/year",), Text("居民医保个人缴费", "residents' scheme: individual premium"), key_figure=True, at_a_glance=6),
    Name("resident.premium.individual_minimum", "resident", ("CNY/year",), Text("居民医保个人缴费最低标准", "residents' scheme: least individual premium")),
    Name("resident.premium.subsidy", "resident", ("CNY/year",), Text("居民医保财政补助", "residents' scheme: government subsidy")),
    Name("resident.premium.subsidy_minimum", "resident", ("CNY/year",), Text("居民医保财政补助最低标准", "residents' scheme: least government subsidy")),
    Name("resident.premium.assisted_share", "resident", ("percent",), Text("居民医保个人缴费资助比例", "residents' scheme: share of the premium paid for assisted people")),
    Name("resident.premium.assisted_amount", "resident", ("CNY/year",), Text("居民医保个人缴费资助金额", "residents' scheme: amount paid for assisted people")),
    Name("resident.premium.assistance_rule", "resident", ("text",), Text("居民医保参保资助办法", "residents' scheme: who gets help with the premium"), shown_only=True),
    Name("resident.premium.rule", "resident", ("text",), Text("居民医保缴费其他规定", "residents' scheme: other rules on the premium")),
    Name("resident.long_term_care.premium", "resident", ("CNY/year",), Text("居民长期护理保险缴费", "residents' long-term care premium")),
    Name("resident.enrolment.from", "resident", ("date",), Text("居民医保集中缴费期开始", "residents' scheme: enrolment window opens")),
    Name("resident.enrolment.to", "resident", ("date",), Text("居民医保集中缴费期结束", "residents' scheme: enrolment window closes")),
    Name("resident.enrolment.extended_to", "resident", ("date",), Text("居民医保补缴期结束", "residents' scheme: late payment closes")),
    Name("resident.enrolment.late_pays", "resident", ("choice",), Text("逾期缴费按什么标准", "residents' scheme: what a late payer pays"), choices=LATE_PAYMENT),
    Name("resident.enrolment.late_from", "resident", ("date",), Text("按全额缴费开始日期", "residents' scheme: from when the whole amount is due")),
    Name("resident.enrolment.late_to", "resident", ("date",), Text("逾期缴费最后日期", "residents' scheme: last day of late payment")),
    Name("resident.enrolment.rule", "resident", ("text",), Text("居民医保参保缴费安排", "residents' scheme: enrolment arrangements")),
    Name("resident.benefit.rule", "resident", ("text",), Text("居民医保待遇享受时间", "residents' scheme: when cover starts")),
    Name("resident.benefit.late_in_window", "resident", ("choice",), Text("元旦后在缴费期内缴费，待遇从哪天起", "paid within the window after new year: when cover starts"), choices=COVER_FROM),
    Name("resident.newborn.days", "resident", ("days",), Text("新生儿参保期限", "newborns: days to enrol")),
    Name("resident.newborn.rule", "resident", ("text",), Text("新生儿参保规定", "newborns: rules")),
    Name("resident.refund.rule", "resident", ("text",), Text("居民医保退费规定", "residents' scheme: refunds"), shown_only=True),
)
# fmt: on
