"""A picture as HTML: its table, with plain figures beside the words, and an empty place that scripts may draw into."""

from calculators.figures import two_places
from calculators.html import tag, text
from calculators.money import yuan
from calculators.result import Chart, Point
from calculators.text import Lang, Text


def chart_html(chart: Chart, lang: Lang) -> str:
    head = "".join(tag("th", text(words.to(lang)), scope="col") for words in chart.head)
    body = "".join(_row(point, chart.head, lang) for point in chart.points)
    table = tag(
        "table",
        tag("caption", text(chart.caption.to(lang))) + tag("thead", tag("tr", head)) + tag("tbody", body),
        class_="mb-table",
    )
    # What is drawn says nothing that the table does not say.
    plot = tag("div", class_="mb-plot", aria_hidden="true")
    figures = tag("details", tag("summary", text(FIGURES.to(lang))) + table, class_="mb-points")
    caption = tag("figcaption", text(chart.caption.to(lang)))
    return tag("figure", caption + plot + figures, class_="mb-chart", data_kind=chart.kind)


def _row(point: Point, head: tuple[Text, ...], lang: Lang) -> str:
    cells = "".join(
        tag("td", text(yuan(figure).to(lang)), data_value=two_places(figure), data_label=words.to(lang))
        for figure, words in zip(point.figures, head[1:], strict=True)
    )
    label = tag("th", text(point.label.to(lang)), scope="row")
    return tag("tr", label + cells, data_mark=True if point.marked else None)


FIGURES = Text("图中的数值", "The figures of this picture")
