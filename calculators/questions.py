"""Questions that several calculators ask in the same words; what helps to answer them may differ."""

from calculators.conditions import CHOICES
from calculators.forms import Choice, Day, Local
from calculators.text import Text

GROUP = Choice(
    name="group",
    label=Text("居民类别", "Group of residents"),
    help=Text("只用于居民医保；不清楚可不选。", "For the residents' scheme only; leave it open if unsure."),
    optional=True,
    options=CHOICES["group"],
    minor=True,
)
TIER = Local(
    name="tier",
    label=Text("缴费档次", "Tier"),
    help=Text("分档缴费的地方填写。", "Where premiums come in tiers."),
)
PAID_ON = Day(
    name="paid_on",
    label=Text("缴费日期", "Day of payment"),
    help=Text("从这一天起算等待期。", "The waiting period runs from this day."),
    default="today",
)
