"""Which column of a table answers which question of a form: by the question's name, its label or a name that offices use."""

import re
from collections.abc import Sequence

from calculators.basics import BadInput, BadInputs, Text, half_width, join, shown
from calculators.forms import Field, Form, Places, Rows

# What payrolls, registers and exports call the same thing. Labels and names of the fields need not stand here.
ALIASES: dict[str, tuple[str, ...]] = {
    "place": ("参保地", "参保城市", "参保地区", "缴纳地", "缴费地", "城市", "地区", "place", "city"),
    "on": (
        "日期",
        "月份",
        "年月",
        "缴费月份",
        "费款所属期",
        "所属期",
        "就诊日期",
        "出院日期",
        "结算日期",
        "date",
        "month",
        "period",
    ),
    "wage": (
        "工资",
        "月工资",
        "月薪",
        "薪资",
        "工资基数",
        "缴费工资",
        "申报工资",
        "月平均工资",
        "salary",
        "wage",
        "monthly wage",
    ),
    "average_wage": ("单位月平均工资", "职工月平均工资", "average wage"),
    "base": ("缴费基数", "申报基数", "contribution base"),
    "employer": ("单位类型", "单位性质"),
    "year": ("年度", "参保年度", "coverage year"),
    "group": ("人员类别", "居民类别"),
    "assistance": ("资助类别", "参保资助", "困难类别"),
    "status": ("人员状态", "在职退休", "在职或退休"),
    "age": ("年龄", "周岁"),
    "level": ("级别", "医院级别", "机构级别", "医院等级"),
    "cost": ("费用", "政策范围内费用", "合规费用", "eligible cost"),
    "spent": ("累计费用", "此前累计费用"),
    "sex": ("性别", "gender"),
    "paid_months": ("缴费月数", "实际缴费月数", "累计缴费月数"),
    "credited_months": ("视同缴费月数", "视同月数"),
    "birth": ("生育情况", "生育类型"),
    "paid_on": ("缴费日期", "payment date"),
    "balance": ("余额", "账户余额", "个人账户余额"),
    "relative": ("亲属关系", "与职工关系"),
    "allow": ("估算依据", "allow"),
    "relative_place": ("亲属参保地",),
    "scheme": ("险种", "参保类型", "医保类型"),
    "total": ("总费用", "住院总费用", "医疗费总额", "医疗费用总额", "费用总额", "total cost"),
    "eligible": ("政策范围内", "政策内费用", "符合政策范围金额", "合规费用"),
    "off_list": ("自费", "全自费", "自费费用", "全自费金额", "目录外费用", "self-paid"),
    "first_self_pay": ("先行自付", "先自付", "乙类先行自付"),
    "over_limit": ("超限价", "超限价费用", "超限价自费", "超限价自费费用"),
    "stay_number": ("住院次数", "第几次住院"),
    "care": ("就医类型", "异地就医"),
}
_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = re.compile(r"[\s_\-]+")


def askable(form: Form) -> list[Field]:
    """The questions that one cell can answer."""
    return [field for field in form.fields if not isinstance(field, (Places, Rows))]


def recognise(form: Form, head: Sequence[str]) -> list[str | None]:
    """The field of each column by its heading; None for a column that is only passed on. Raises BadInputs for doubles."""
    known = _headings(form)
    columns = [known.get(_bare(heading)) for heading in head]
    check(form, head, columns)
    return columns


def check(form: Form, head: Sequence[str], columns: Sequence[str | None]) -> None:
    """Raises BadInputs where two columns answer one question, or a column answers one that the form does not ask."""
    names = {field.name for field in askable(form)}
    faults: list[BadInput] = []
    for number, name in enumerate(columns):
        if name is None:
            continue
        if name not in names:
            faults.append(BadInput(name, NO_SUCH_FIELD.format(name=shown(name), known=", ".join(sorted(names)))))
        elif name in columns[:number]:
            first, second = head[columns.index(name)], head[number]
            faults.append(BadInput(name, TWICE.format(first=shown(first), second=shown(second))))
    if faults:
        raise BadInputs(tuple(faults))


def understood(form: Form) -> Text:
    """The headings that stand for the form's questions, as a message lists them."""
    return join([Text(f"{_plain(f.label.zh)}（{f.name}）", f"{_plain(f.label.en)} ({f.name})") for f in askable(form)])


def _headings(form: Form) -> dict[str, str]:
    """Field by heading. A field's own name and labels go before what another one is also called."""
    found: dict[str, str] = {}
    for field in askable(form):
        for heading in (field.name, field.label.zh, field.label.en):
            found.setdefault(_bare(heading), field.name)
    for field in askable(form):
        for heading in ALIASES.get(field.name, ()):
            found.setdefault(_bare(heading), field.name)
    return found


def _plain(label: str) -> str:
    return _BRACKETS.sub("", half_width(label)).strip()


def _bare(heading: str) -> str:
    """A heading without case, width, units in brackets and what stands between its words: 月工资（元） → 月工资."""
    return _BETWEEN.sub("", _plain(heading)).lower()


NO_SUCH_FIELD = Text(
    "“{name}”不是这个计算器的输入项。可用的有：{known}。",
    "“{name}” is no input of this calculator. There are: {known}.",
)
TWICE = Text(
    "“{first}”和“{second}”两列意思相同，请只留一列。",
    "Columns “{first}” and “{second}” mean the same. Keep one of them.",
)
