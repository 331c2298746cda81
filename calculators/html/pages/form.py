"""A form as HTML, from its one declaration."""

from collections.abc import Mapping
from decimal import Decimal

from calculators.basics import Lang, Text
from calculators.forms import Choice, Consent, Day, Field, Form, Local, Money, PlaceField, Places, Rows, Whole
from calculators.html import case_mark, tag, text
from calculators.html.pages.places import option, place_boxes, place_options
from calculators.values import VOCABULARY, load_place, shown

OPEN = Text("不选", "Not chosen")
OWN_TITLE = Text("用自己的数值代替", "Use figures of my own")
OWN_HELP = Text(
    "对某项数值有疑问，或者没有查到您所在的城市，可以自己填写；留空的仍按本站数值。",
    "If you doubt a figure, or your city is not known, enter your own; what stays empty keeps the site's figure.",
)
MISSING = Text("（缺这一项）", " (this one is missing)")
TODAY_HELP = Text(
    "留空即按今天；只填月份的按当月 1 日，例如 2025-03 或 2025-03-01。",
    "Leave empty for today; a month alone means its first day. For example 2025-03 or 2025-03-01.",
)
ALLOWED = Text("可以用哪些数字估算", "What an estimate may rest on")
CALCULATE = Text("计算", "Work it out")
ADD = Text("添加一次{what}", "Add a {what}")
REMOVE = Text("删除这一次", "Remove this {what}")
MORE = Text("更多情况", "More details")


def form_html(form: Form, lang: Lang, start: Mapping[str, str]) -> str:
    """The form with its starting values; `start` gives what each field shows at first."""
    asked = [
        (f.minor, _field(f, lang, start.get(f.name, ""), start.get("place", "")))
        for f in form.fields
        if not isinstance(f, Consent)
    ]
    consent = "".join(_consent(field, lang) for field in form.fields if isinstance(field, Consent))
    fields = "".join(html for minor, html in asked if not minor)
    more = "".join(html for minor, html in asked if minor)
    if more:
        fields += tag("details", tag("summary", text(MORE.to(lang))) + more, class_="mb-more")
    button = tag("button", text(CALCULATE.to(lang)), type="submit", class_="md-button md-button--primary")
    return tag(
        "form",
        case_mark("h2", lang) + fields + _own(form, lang) + consent + tag("p", button, class_="mb-submit"),
        class_="mb-form",
        # Outside a <dialog> this sends nothing anywhere: without scripts, Enter must not put what was typed into an address.
        method="dialog",
        data_calculator=form.name,
        novalidate=True,
        autocomplete="off",
    )


def _field(field: Field, lang: Lang, start: str, place: str) -> str:
    if isinstance(field, Rows):
        return _repeated(field, lang)
    if isinstance(field, Places):
        return _tick(field, lang, start)
    id = f"mb-{field.name}"
    gap = "" if lang == "zh" else " "
    helped = field.help.to(lang) + (gap + TODAY_HELP.to(lang) if isinstance(field, Day) else "")
    return _frame(
        field.name, id, text(field.label.to(lang)), helped, _control(field, id, lang, start, place), field.only
    )


def _frame(name: str, id: str, label: str, helped: str, control: str, only: tuple[str, ...] = ()) -> str:
    return tag(
        "div",
        tag("label", label, for_=id)
        + tag("p", text(helped), class_="mb-help", id=f"{id}-help")
        + control
        + tag("p", class_="mb-error", id=f"{id}-error", hidden=True),
        class_="mb-field",
        data_field=name,
        data_only=" ".join(only) or None,
    )


def _consent(field: Consent, lang: Lang) -> str:
    """The boxes by which a reader consents to estimates, folded away: an answer that is not known offers them."""
    id = f"mb-{field.name}"
    boxes = "".join(
        tag("label", tag("input", type="checkbox", name=field.name, value=layer) + f" {text(label.to(lang))}")
        for layer, label in field.options.items()
    )
    inside = (
        tag("legend", text(ALLOWED.to(lang)))
        + tag("p", text(field.help.to(lang)), class_="mb-help", id=f"{id}-help")
        + boxes
        + tag("p", class_="mb-error", id=f"{id}-error", hidden=True)
    )
    described = f"{id}-help {id}-error"
    fieldset = tag("fieldset", inside, class_="mb-field mb-consent", data_field=field.name, aria_describedby=described)
    return tag("details", tag("summary", text(field.label.to(lang))) + fieldset, class_="mb-more")


def _tick(field: Places, lang: Lang, start: str) -> str:
    id = f"mb-{field.name}"
    inside = (
        tag("legend", text(field.label.to(lang)))
        + tag("p", text(field.help.to(lang)), class_="mb-help", id=f"{id}-help")
        + place_boxes(field.name, lang, start)
        + tag("p", class_="mb-error", id=f"{id}-error", hidden=True)
    )
    described = f"{id}-help {id}-error"
    return tag("fieldset", inside, class_="mb-field mb-places", data_field=field.name, aria_describedby=described)


def _control(field: Field, id: str, lang: Lang, start: str, place: str) -> str:
    described = f"{id}-help {id}-error"
    if isinstance(field, PlaceField):
        return tag("select", place_options(lang, start), id=id, name=field.name, aria_describedby=described)
    if isinstance(field, Local):
        known = field.options(load_place(place)) if place else {}
        options = option("", OPEN.to(lang), start) + "".join(option(k, v.to(lang), start) for k, v in known.items())
        return tag("select", options, id=id, name=field.name, aria_describedby=described, data_local=True)
    if isinstance(field, Choice):
        empty = option("", OPEN.to(lang), start) if field.optional and not field.start else ""
        options = empty + "".join(option(key, label.to(lang), start) for key, label in field.options.items())
        return tag("select", options, id=id, name=field.name, aria_describedby=described)
    mode = "decimal" if isinstance(field, Money) else "numeric" if isinstance(field, (Whole, Day)) else None
    value = "" if isinstance(field, Day) and start == field.default else start
    # The blank placeholder lets a style sheet see which fields are empty: paper leaves them out.
    return tag(
        "input",
        id=id,
        name=field.name,
        type="text",
        inputmode=mode,
        value=value,
        placeholder=" ",
        aria_describedby=described,
    )


def _repeated(field: Rows, lang: Lang) -> str:
    id = f"mb-{field.name}"
    blank = tag("template", _row(field, lang, "{row}"))
    add = tag(
        "button", text(ADD.format(what=field.row).to(lang)), type="button", class_="mb-add", data_action="add-row"
    )
    inside = (
        tag("legend", text(field.label.to(lang)))
        + tag("p", text(field.help.to(lang)), class_="mb-help", id=f"{id}-help")
        + _row(field, lang, "1")
        + blank
        + tag("p", add)
        + tag("p", class_="mb-error", id=f"{id}-error", hidden=True)
    )
    described = f"{id}-help {id}-error"
    return tag("fieldset", inside, class_="mb-repeat", data_field=field.name, aria_describedby=described)


def _row(field: Rows, lang: Lang, row: str) -> str:
    cells = ""
    for column in field.layout:
        id = f"mb-{field.name}-{row}-{column.name}"
        name = f"{field.name}.{column.name}"
        if column.kind == "level":
            options = "".join(option(k, v.to(lang), "secondary") for k, v in field.levels.items())
            control = tag("select", options, id=id, name=name)
        else:
            control = tag(
                "input",
                id=id,
                name=name,
                type="text",
                inputmode="decimal" if column.kind == "money" else "numeric",
                placeholder=" ",
            )
        cells += tag("div", tag("label", text(column.head.to(lang)), for_=id) + control, class_="mb-cell")
    remove = tag(
        "button",
        text(REMOVE.format(what=field.row).to(lang)),
        type="button",
        class_="mb-remove",
        data_action="remove-row",
    )
    return tag("div", cells + remove, class_="mb-row")


def _own(form: Form, lang: Lang) -> str:
    if not form.own:
        return ""
    fields = "".join(_own_field(name, lang) for name in form.own)
    inside = tag("summary", text(OWN_TITLE.to(lang))) + tag("p", text(OWN_HELP.to(lang)), class_="mb-help") + fields
    return tag("details", inside, class_="mb-own")


def _own_field(name: str, lang: Lang) -> str:
    """One policy value to be replaced; its unit stands in the help, or its choices in a list."""
    spec = VOCABULARY[name]
    id = "mb-set-" + name.replace(".", "-").replace("_", "-")
    described = f"{id}-help {id}-error"
    if spec.choices:
        options = option("", OPEN.to(lang), "") + "".join(option(k, v.to(lang), "") for k, v in spec.choices.items())
        control = tag("select", options, id=id, name=f"set.{name}", aria_describedby=described)
    else:
        control = tag("input", id=id, name=f"set.{name}", type="text", aria_describedby=described)
    label = text(spec.label.to(lang)) + tag("span", text(MISSING.to(lang)), class_="mb-missing", hidden=True)
    return _frame(f"set.{name}", id, label, _own_example(name).to(lang), control)


def _own_example(name: str) -> Text:
    unit = VOCABULARY[name].units[0]
    if unit == "choice":
        return Text("当地怎样规定的。", "What the rules of the place say.")
    if unit == "points":
        return Text("单位：百分点，例如 10。", "In percentage points, for example 10.")
    if unit == "percent":
        return Text("例如 7%。", "For example 7%.")
    example = shown(VOCABULARY[name], Decimal(2299), unit)
    return Text(
        f"单位：{example.zh.split(' ', 1)[1]}，例如 2299。", f"In {example.en.split(' ', 1)[1]}, for example 2299."
    )
