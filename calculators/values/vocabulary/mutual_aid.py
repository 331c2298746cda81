"""Family mutual aid and the insurance wallet."""

from calculators.basics import Text
from calculators.values.vocabulary.name import Name

TOPICS = {
    "mutual-aid": Text("家庭共济", "Family mutual aid"),
}
AREA = {
    "pooling-area": Text("仅限同一统筹区", "the same pooling area only"),
    "province": Text("全省（区、市）范围内", "anywhere in the province"),
    "nation": Text("可以跨省", "across provinces"),
}
YES_NO = {"yes": Text("可以", "yes"), "no": Text("不可以", "no")}
ALLOWANCE_TO = {
    "employer": Text("拨付给用人单位", "paid to the employer"),
    "person": Text("直接发给本人", "paid to the person"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("mutual_aid.reserve", "mutual-aid", ("CNY",), Text("个人账户留存额", "family mutual aid: balance to be kept")),
    Name("mutual_aid.members", "mutual-aid", ("count",), Text("可绑定亲属人数", "family mutual aid: relatives that may be bound"), may_be_none=True),
    Name("mutual_aid.area", "mutual-aid", ("choice",), Text("家庭共济地域范围", "family mutual aid: area"), choices=AREA, key_figure=True),
    Name("mutual_aid.relation", "mutual-aid", ("choice",), Text("能否绑定这类亲属", "whether this relative may be bound"), choices=YES_NO),
    Name("mutual_aid.relatives", "mutual-aid", ("text",), Text("家庭共济亲属范围", "family mutual aid: which relatives"), shown_only=True),
    Name("mutual_aid.scope", "mutual-aid", ("text",), Text("家庭共济使用范围", "family mutual aid: what it may pay")),
    Name("mutual_aid.order", "mutual-aid", ("text",), Text("家庭共济支付顺序", "family mutual aid: order of payment")),
    Name("mutual_aid.fund", "mutual-aid", ("text",), Text("家庭共济可用资金", "family mutual aid: which money")),
    Name("mutual_aid.channel", "mutual-aid", ("text",), Text("家庭共济办理渠道", "family mutual aid: channels")),
    Name("mutual_aid.start", "mutual-aid", ("date",), Text("家庭共济开始日期", "family mutual aid: since"), shown_only=True),
    Name("mutual_aid.rule", "mutual-aid", ("text",), Text("家庭共济其他规定", "family mutual aid: other rules")),
    Name("wallet.transfers_a_day", "mutual-aid", ("count",), Text("医保钱包每日转账次数", "insurance wallet: transfers a day"), shown_only=True),
    Name("wallet.transfer_limit", "mutual-aid", ("CNY",), Text("医保钱包单笔转账限额", "insurance wallet: limit of one transfer"), shown_only=True),
    Name("wallet.rule", "mutual-aid", ("text",), Text("医保钱包其他规定", "insurance wallet: other rules"), shown_only=True),
)
# fmt: on
