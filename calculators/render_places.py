"""Places in a form: one from a list, or any number to be ticked, by province; neither needs a script."""

from calculators import policy
from calculators.document import PlaceEntry
from calculators.html import tag, text
from calculators.policy import cities
from calculators.text import Lang, Text


def place_options(lang: Lang, start: str) -> str:
    """The options of a list: cities by province; a municipality stands by itself."""
    groups = [option(policy.CUSTOM, OWN_PLACE.to(lang), start)]
    for first, below in _groups():
        if below:
            inside = "".join(option(entry.id, entry.name.to(lang), start) for entry in below)
            groups.append(tag("optgroup", inside, label=first.name.to(lang)))
        else:
            groups.append(option(first.id, first.name.to(lang), start))
    return "".join(groups)


def place_boxes(name: str, lang: Lang, start: str) -> str:
    """Boxes to tick: all, each municipality, each province as a whole and, folded away, its cities one by one."""
    chosen = {part.strip() for part in start.split(",")}
    single = [_box(name, "all", EVERYWHERE.to(lang), chosen)]
    folded = ""
    for first, below in _groups():
        if below:
            whole = _box(name, first.id, WHOLE.format(province=first.name).to(lang), chosen)
            inside = whole + "".join(_box(name, entry.id, entry.name.to(lang), chosen) for entry in below)
            summary = tag("summary", text(first.name.to(lang)))
            is_open = not chosen.isdisjoint({first.id, *(entry.id for entry in below)})
            folded += tag("details", summary + tag("ul", inside), class_="mb-province", open=is_open)
        else:
            single.append(_box(name, first.id, first.name.to(lang), chosen))
    search = tag("input", type="search", hidden=True, class_="mb-filter", data_filter=name, aria_label=SEARCH.to(lang))
    return search + tag("ul", "".join(single)) + folded


def option(value: str, label: str, start: str) -> str:
    return tag("option", text(label), value=value, selected=value == start)


def _box(name: str, value: str, label: str, chosen: set[str]) -> str:
    box = tag("input", type="checkbox", name=name, value=value, checked=value in chosen)
    return tag("li", tag("label", f"{box} {text(label)}"))


def _groups() -> list[tuple[PlaceEntry, list[PlaceEntry]]]:
    """Each municipality alone, each province with its cities; a province without cities is left out."""
    entries = {entry.id: entry for entry in policy.places()}
    below = {id: [entries[city] for city in cities(id)] for id, entry in entries.items() if entry.level == "province"}
    return [
        (entry, below.get(id, [])) for id, entry in entries.items() if entry.level == "municipality" or below.get(id)
    ]


OWN_PLACE = Text("自定义（自己填数值）", "My own figures")
EVERYWHERE = Text("全部地区", "All places")
WHOLE = Text("{province}全部城市", "All cities of {province}")
SEARCH = Text("按名称查找地区", "Find a place by name")
