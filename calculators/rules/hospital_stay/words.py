"""The words of a hospital bill's settlement."""

from collections.abc import Iterable
from decimal import Decimal

from calculators.basics import Text
from calculators.rules.rate_bands import Slice

STAY = Text("第 {number} 次住院（{date}）", "Stay {number} ({date})")
THIS_STAY = Text("本次住院", "This stay")
AWAY_FIRST = Text(
    "{what}：异地就医，政策范围内费用 {base} × {rate:%} = {total}，先由个人承担。",
    "{what}: away from home {base} × {rate:%} = {total} of the eligible cost is borne first.",
)
DEDUCTIBLE = Text(
    "{stay}：政策范围内费用 {eligible}，起付线 {full}，扣去 {used}。",
    "{stay}: eligible cost {eligible}; the deductible is {full} and takes {used}.",
)
SHARE_OF = Text("{part:,} × {rate:%}", "{part:,} × {rate:%}")
SHARES = (
    Text("{what}，统筹基金支付：{shares} = {total}。", "{what}, basic fund: {shares} = {total}."),
    Text(
        "{what}，统筹基金支付：{shares} = {exact:~}，{rule}为 {total}。",
        "{what}, basic fund: {shares} = {exact:~}, {rule}: {total}.",
    ),
)
WITHIN_LIMIT = Text(
    "{stay}：统筹基金年度限额 {limit}，此前已付 {before}，本次 {paid}，还剩 {left}。",
    "{stay}: the basic fund's yearly limit is {limit}; {before} was paid before, {paid} now, {left} is left.",
)
OVER_LIMIT = Text(
    "{stay}：统筹基金年度限额 {limit}，此前已付 {before}，本次只付 {allowed}（按比例应为 {paid}）。",
    "{stay}: the basic fund's yearly limit is {limit}; {before} was paid before, so it pays {allowed} instead of {paid}.",
)
COST_LIMIT = Text(
    "{stay}：年度限额 {limit}，按费用计算，还剩 {left}。",
    "{stay}: the yearly limit of {limit} is counted on the cost; {left} is left.",
)
LAYER = Text(
    "{what}：累计费用 {base}，起付线 {deductible}，{shares} = {now}{capped}。",
    "{what}: cost {base}, deductible {deductible}; {shares} = {now}{capped}.",
)
LAYER_AFTER = Text(
    "{what}：此前累计 {before}，加本次 {amount} 为 {base}，起付线 {deductible}；全年 {shares} = {now}{capped}，减去此前的 {earlier}，本次 {paid}。",
    "{what}: {before} before and {amount} now make {base}; deductible {deductible}; for the year {shares} = {now}{capped}, less {earlier} before: {paid} now.",
)
LAYER_BELOW = Text(
    "{what}：累计费用 {base}，没有超过起付线 {deductible}，不支付。",
    "{what}: cost {base}, not above the deductible of {deductible}: nothing is paid.",
)
CAPPED = Text("，以限额 {limit}为限", ", limited to {limit}")
BASE = Text("计入大病保险的费用：{parts:+} = {base}。", "Cost that counts for major illness: {parts:+} = {base}.")
BASIC = Text("统筹基金", "Basic fund")
MAJOR_ILLNESS = Text("大病保险", "Major illness insurance")
LARGE_CLAIMS = Text("大额医疗费用补助", "Large claims")
ASSISTANCE = Text("医疗救助", "Medical assistance")
TILT = Text("倾斜救助", "Second assistance")
TOTAL = Text("医疗总费用", "Total bill")
NOT_COUNTED = Text(
    "不计入的费用（自费、超限价、先行自付）", "What does not count (off the lists, over a price limit, first self-pay)"
)
TO_DEDUCTIBLE = Text("其中：起付线", "of which the deductible")
TO_NOT_COUNTED = Text("其中：目录外、超限价和先行自付", "of which off the lists, over a price limit and first self-pay")
REST = Text(
    "其中：政策范围内按比例自付和超过限额的部分", "of which your share of the eligible cost, and what exceeds limits"
)
HEADLINE = Text("医保共支付 {back}，自己付 {own}。", "Insurance pays {back}; you pay {own}.")
RANGE = Text(
    "只有总费用，只能给出范围：医保支付在 0 到 {most} 之间，取决于其中有多少在政策范围内。请照结算单填“政策范围内费用”。",
    "From the total alone only a range follows: insurance pays between nothing and {most}, depending on how much of it is eligible. Copy the eligible cost from the settlement slip.",
)
LEFT_OPEN = Text(
    "{place}没有说清{what}，结果因此不同：{readings}。",
    "{place} leaves open {what}, and the sum depends on it: {readings}.",
)
QUOTED = Text("“{what}”", "“{what}”")
BETWEEN = Text("医保支付 {least} 到 {most}", "insurance pays {least} to {most}")
READING = Text("{how}，医保支付 {paid}", "{how}: insurance pays {paid}")
NO_LAYER = Text("{what}：没有填写标准，按不支付计算。", "{what}: no figures were given, so it pays nothing here.")
NOT_FOUND = Text(
    "{what}：当地的规定没有查到，未计入；如果有，还会再报一些。",
    "{what}: the rules of this place are not known and are not counted; where there are any, more comes back.",
)
NO_LIMIT = Text(
    "{what}：没有年度限额的数字，按没有限额计算；费用很高时，实际可能少一些。",
    "{what}: no yearly limit is known, so none is applied; of a very large bill less may be paid.",
)
AWAY_AS_GIVEN = Text(
    "没有填写异地就医的报销规定，按所填的标准计算。",
    "Nothing was given about care away from home: the figures are applied as given.",
)
ASSUMED = Text("“{what}”没有填写，按“{how}”计算。", "“{what}” was not given; “{how}” is assumed.")
SLIP = Text(
    "结算单上的个人账户支付不改变以上各项，只是自己付的部分先从账户里扣。",
    "Money from the personal account changes none of these figures; it pays part of what is left to you.",
)
ASSIST_HINT = Text(
    "特困人员、低保对象、低保边缘家庭、防止返贫监测对象和因病致贫的，还可以申请医疗救助，请在“更多情况”里选择身份。",
    "People in hardship, on or just above the minimum living allowance, monitored for poverty, or impoverished by illness can ask for medical assistance: choose under “More details”.",
)
CAPTION = Text("逐次结果（元）", "Stay by stay, in yuan")
HEAD = (
    Text("出院日期", "Discharge"),
    Text("级别", "Level"),
    Text("政策范围内费用", "Eligible cost"),
    Text("起付线", "Deductible"),
    Text("统筹基金", "Basic fund"),
    Text("以上各层", "Above the fund"),
    Text("自己付", "You pay"),
)
DASH = Text("—", "—")


def shares(pieces: Iterable[Slice], rates: Iterable[Decimal]) -> str:
    """Each part of a cost with its rate, as a sum: 9,200.00 × 60% + 40,000.00 × 70%."""
    return (
        " + ".join(SHARE_OF.format(part=piece.amount, rate=rate).en for piece, rate in zip(pieces, rates, strict=True))
        or "0"
    )
