"""An answer taken along holds its data, its day and the way back, and no cell is a formula."""

import csv
import io
import json
from typing import Any

from calculators import web

ENTRIES = [["place", "hebei-shijiazhuang"], ["on", "2025-03-01"], ["wage", "8000"]]
ADDRESS = "https://mingbai.example/calculators/employee-premium/#v=1&wage=8000"


def take(form: str, lang: str = "en", **more: Any) -> dict[str, Any]:
    request = {"calculator": "employee-premium", "lang": lang, "entries": ENTRIES, "address": ADDRESS, "form": form}
    reply: dict[str, Any] = json.loads(web.take(json.dumps(request | more)))
    return reply


def test_text_ends_with_data_day_and_address() -> None:
    *_, data, day, address = take("text")["text"].strip().splitlines()
    assert data.startswith("Data: version ")
    assert day.startswith("Worked out on: 20")
    assert address == f"Address: {ADDRESS}"


def test_csv_and_xlsx_hold_the_same_rows() -> None:
    text = take("csv")["text"]
    assert text.startswith("\ufeff")
    assert list(csv.reader(io.StringIO(text[1:], newline=""))) == take("xlsx")["rows"]
    assert take("csv")["name"] == "mingbai-employee-premium-2025-03-01.csv"


def test_json_is_the_answer_of_the_command_line_with_its_address() -> None:
    found = json.loads(take("json")["text"])
    assert (found["amounts"]["employee_monthly"], found["address"]) == ("160.00", ADDRESS)


def test_two_cases_come_with_their_difference() -> None:
    other = [["place", "hebei-shijiazhuang"], ["on", "2025-03-01"], ["wage", "10000"]]
    assert take("text", other=other)["text"].startswith("You pay each month: 40.00 yuan more in the second case.")
    assert len(json.loads(take("json", other=other)["text"])) == 2
    rows = take("xlsx", other=other)["rows"]
    assert ["First case"] in rows
    assert ["Second case"] in rows


def test_an_address_cannot_become_a_formula() -> None:
    rows = take("xlsx", address='=HYPERLINK("http://elsewhere")')["rows"]
    assert rows[-1][1].startswith("'=")


def test_what_was_refused_is_not_taken_along() -> None:
    assert take("csv", entries=[["place", "hebei-shijiazhuang"], ["wage", "x"]]) == {"ok": False}
