"""A hospital bill, layer by layer: every layer to the fen, every boundary, and the parts that add up to the bill."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import BadInputs, Result, calculate
from tests.calculators.helpers.testville import at_testville, value

ON = "2026-12-01"
RESIDENT = {
    "resident.inpatient.deductible": "800",
    "resident.inpatient.rate": "70%",
    "resident.inpatient.annual_limit": "200000",
    "resident.major_illness.deductible": "14000",
    "resident.major_illness.rate": "60%",
    "resident.major_illness.annual_limit": "400000",
}
EMPLOYEE = {
    "employee.inpatient.deductible": "1000",
    "employee.inpatient.rate": "85%",
    "employee.inpatient.annual_limit": "100000",
    "employee.large_claims.reimbursement_rate": "90%",
    "employee.large_claims.annual_limit": "300000",
}


def own(scheme: str, figures: dict[str, str], **inputs: Any) -> Result:
    return calculate("hospital-stay", place="custom", on=ON, scheme=scheme, set=figures, **inputs)


def amounts(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = result.to_dict()["amounts"]
    return found


def test_a_fathers_bill_of_48000_of_which_41000_counts() -> None:
    """Basic (41,000 − 800) × 70 % = 28,140; left 12,860, which is below the deductible of major illness."""
    assert amounts(own("resident", RESIDENT, total="48000", eligible="41000")) | {"first_self_pay": None} == {
        "total": "48000.00",
        "off_list": None,
        "over_limit": None,
        "first_self_pay": None,
        "eligible": "41000.00",
        "deductible": "800.00",
        "basic": "28140.00",
        "large_claims": "0.00",
        "major_illness": "0.00",
        "assistance": "0.00",
        "tilt": "0.00",
        "paid_total": "28140.00",
        "paid_oneself": "19860.00",
        "limit": "200000.00",
        "limit_left": "171860.00",
        "major_illness_base": "12860.00",
    }


@pytest.mark.parametrize(
    ("eligible", "basic"),
    [
        ("0", "0.00"),
        ("799.99", "0.00"),
        ("800", "0.00"),
        ("800.01", "0.01"),
        ("800.72", "0.50"),
        ("20000", "13440.00"),
    ],
)
def test_a_fen_above_the_deductible_the_fund_begins_to_pay(eligible: str, basic: str) -> None:
    assert amounts(own("resident", RESIDENT, eligible=eligible))["basic"] == basic


@pytest.mark.parametrize(
    ("eligible", "basic", "left", "major"),
    [
        ("286514.28", "200000.00", "0.00", "43508.57"),
        ("286514.27", "199999.99", "0.01", "43508.57"),
        ("300000", "200000.00", "0.00", "51600.00"),
    ],
)
def test_at_the_yearly_limit_the_fund_stops_and_major_illness_goes_on(
    eligible: str, basic: str, left: str, major: str
) -> None:
    found = amounts(own("resident", RESIDENT, eligible=eligible))
    assert (found["basic"], found["limit_left"], found["major_illness"]) == (basic, left, major)


def test_a_limit_on_the_cost_cuts_the_cost_before_the_rate() -> None:
    """(200,000 − 800) × 70 % = 139,440; on payments the fund would pay 200,000."""
    found = amounts(own("resident", RESIDENT | {"resident.inpatient.limit_basis": "cost"}, eligible="300000"))
    assert found["basic"] == "139440.00"


def test_two_stays_share_the_limit_and_the_base_of_major_illness() -> None:
    once = amounts(own("resident", RESIDENT, eligible="90000"))
    twice = own("resident", RESIDENT, stay=["2026-03-01:tertiary:90000:90000", "2026-09-01:tertiary:90000:90000"])
    found = amounts(twice)
    assert once["basic"] == "62440.00"
    assert found["basic"] == "124880.00"
    # 27,560 are left of each stay: (55,120 − 14,000) × 60 %.
    assert (once["major_illness"], found["major_illness"]) == ("8136.00", "24672.00")
    assert [row["major_illness"] for row in twice.to_dict()["stays"]] == ["8136.00", "16536.00"]


def test_what_was_paid_and_counted_earlier_in_the_year_is_carried_on() -> None:
    figures = own("resident", RESIDENT, eligible="90000", fund_paid="150000", major_illness_base="27560")
    found = amounts(figures)
    assert (found["basic"], found["limit_left"]) == ("50000.00", "0.00")
    # 40,000 are left; (27,560 + 40,000 − 14,000) × 60 % less (27,560 − 14,000) × 60 %.
    assert (found["major_illness"], found["major_illness_base"]) == ("24000.00", "67560.00")


def test_employees_large_claims_pay_above_the_limit_of_the_fund() -> None:
    """(C − 1,000) × 85 % = 100,000 where C is 118,647.06 of the cost; 90 % of the 81,352.94 beyond."""
    found = amounts(own("employee", EMPLOYEE, eligible="200000"))
    assert (found["basic"], found["large_claims"]) == ("100000.00", "73217.65")


def test_first_self_pay_and_what_is_off_the_lists_stay_with_the_patient() -> None:
    found = amounts(own("resident", RESIDENT, total="30000", off_list="5000", first_self_pay="2000", over_limit="1000"))
    assert (found["eligible"], found["basic"], found["paid_oneself"]) == ("22000.00", "14840.00", "15160.00")


def test_a_single_part_that_was_left_open_is_the_rest() -> None:
    found = amounts(own("resident", RESIDENT, total="30000", eligible="22000", off_list="5000", over_limit="1000"))
    assert found["first_self_pay"] == "2000.00"


def test_the_total_alone_gives_a_range_and_says_what_decides_it() -> None:
    result = own("resident", RESIDENT, total="48000")
    assert result.known is False
    told = result.to_dict("en")
    assert told["reason"]["code"] == "needs_split"
    # (48,000 − 800) × 70 % = 33,040, and (14,960 − 14,000) × 60 % = 576 of major illness.
    assert told["range"] == {"least": "0.00", "most": "33616.00"}
    assert "33,616.00" in told["reason"]["text"]


@pytest.mark.parametrize(
    ("inputs", "field"),
    [
        ({"total": "100", "eligible": "100.01"}, "eligible"),
        ({"total": "100", "off_list": "60", "eligible": "50"}, "total"),
        ({"total": "100", "off_list": "0", "over_limit": "0", "first_self_pay": "0", "eligible": "50"}, "total"),
        ({"total": "100", "off_list": "60", "over_limit": "50", "first_self_pay": "0"}, "total"),
        ({}, "eligible"),
        ({"off_list": "5"}, "total"),
        ({"eligible": "9" * 500}, "eligible"),
        ({"eligible": "-1"}, "eligible"),
        ({"eligible": "1", "stay_number": "0"}, "stay_number"),
        ({"stay": "2026-13-01:tertiary:5:5"}, "stay"),
        ({"stay": "2026-03-01:tertiary:5"}, "stay"),
        ({"stay": "2026-03-01:tertiary:5:6"}, "stay"),
        ({"stay": ["2025-03-01:tertiary:5:5", "2026-03-01:tertiary:5:5"]}, "stay"),
        ({"stay": ["2025-03-01:tertiary:5:5"], "eligible": "5"}, "stay"),
    ],
)
def test_what_does_not_add_up_is_answered_beside_its_field(inputs: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInputs) as wrong:
        own("resident", RESIDENT, **inputs)
    assert [fault.field for fault in wrong.value.errors] == [field]


def test_a_layer_without_figures_in_ones_own_place_pays_nothing_and_the_answer_says_so() -> None:
    result = own(
        "resident", {"resident.inpatient.deductible": "800", "resident.inpatient.rate": "70%"}, eligible="90000"
    )
    assert amounts(result)["major_illness"] == "0.00"
    assert any("Major illness" in note.en and "pays nothing" in note.en for note in result.notes)


BANDED = (
    value("resident.inpatient.deductible", "1000", "CNY/stay"),
    value("resident.inpatient.rate", "60", "percent", 'band = "<=10000"'),
    value("resident.inpatient.rate", "70", "percent", 'band = ">10000 <=50000"'),
    value("resident.inpatient.rate", "80", "percent", 'band = ">50000"'),
    value("resident.inpatient.annual_limit", "none", "CNY/year"),
    value("resident.major_illness.deductible", "10000", "CNY/year"),
    value("resident.major_illness.rate", "60", "percent", 'band = "<=30000"'),
    value("resident.major_illness.rate", "65", "percent", 'band = ">30000"'),
    value("resident.major_illness.annual_limit", "none", "CNY/year"),
)
READ = {
    "inpatient.band_basis": value("resident.inpatient.band_basis", "eligible", "choice"),
    "major_illness.band_basis": value("resident.major_illness.band_basis", "cumulative", "choice"),
    "major_illness.counts_deductible": value("resident.major_illness.counts_deductible", "yes", "choice"),
    "major_illness.counts_first_self_pay": value("resident.major_illness.counts_first_self_pay", "no", "choice"),
    "major_illness.counts_over_limit": value("resident.major_illness.counts_over_limit", "no", "choice"),
}


def banded(*more: str, **inputs: Any) -> Result:
    return at_testville("hospital-stay", *BANDED, *more, **({"scheme": "resident", "on": ON} | inputs))


@pytest.mark.parametrize(
    ("eligible", "basic"),
    [
        ("10000", "5400.00"),
        ("10000.01", "5400.01"),
        ("50000", "33400.00"),
        ("50000.01", "33400.01"),
        ("60000", "41400.00"),
    ],
)
def test_bands_on_the_eligible_cost_begin_with_the_deductible_inside(eligible: str, basic: str) -> None:
    assert amounts(banded(*READ.values(), eligible=eligible))["basic"] == basic


def test_bands_above_the_deductible_are_counted_from_it() -> None:
    above = READ | {"inpatient.band_basis": value("resident.inpatient.band_basis", "above-deductible", "choice")}
    # 10,000 × 60 % + 39,000 × 70 %.
    assert amounts(banded(*above.values(), eligible="50000"))["basic"] == "33300.00"


def test_what_a_place_leaves_open_is_not_known_where_it_changes_the_sum() -> None:
    told = banded(eligible="50000", stay_number="1").to_dict("en")
    assert told["known"] is False
    assert told["reason"]["code"] == "left_open"
    assert told["reason"]["value"] == "resident.inpatient.band_basis"
    assert told["range"] == {"least": "33300.00", "most": "37340.00"} or told["range"]["least"] < told["range"]["most"]


def test_what_a_place_leaves_open_is_answered_where_every_reading_gives_the_same() -> None:
    assert banded(eligible="900").known is True


def test_major_illness_bands_begin_at_the_deductible_where_they_are_cumulative() -> None:
    """Left of 200,000: 1,000 + 9,000×40 % + 40,000×30 % + 150,000×20 % = 46,600; 20,000 × 60 % + 16,600 × 65 %."""
    assert amounts(banded(*READ.values(), eligible="200000"))["major_illness"] == "22790.00"
    above = READ | {
        "major_illness.band_basis": value("resident.major_illness.band_basis", "above-deductible", "choice")
    }
    # 30,000 × 60 % + 6,600 × 65 %.
    assert amounts(banded(*above.values(), eligible="200000"))["major_illness"] == "22290.00"


def test_the_deductible_may_not_count_for_major_illness() -> None:
    without = READ | {
        "major_illness.counts_deductible": value("resident.major_illness.counts_deductible", "no", "choice")
    }
    assert amounts(banded(*without.values(), eligible="200000"))["major_illness"] == "22140.00"


@pytest.mark.parametrize(("number", "deductible"), [("1", "1000.00"), ("2", "500.00"), ("3", "0.00"), ("9", "0.00")])
def test_the_deductible_falls_with_the_number_of_the_stay(number: str, deductible: str) -> None:
    factors = (
        value("resident.inpatient.deductible_factor", "50", "percent", 'stay-number = ">=2 <3"'),
        value("resident.inpatient.deductible_factor", "0", "percent", 'stay-number = ">=3"'),
    )
    found = amounts(banded(*READ.values(), *factors, eligible="5000", stay_number=number))
    assert found["deductible"] == deductible


def test_a_step_is_taken_off_with_each_stay_down_to_nothing() -> None:
    step = value("resident.inpatient.deductible_step", "300", "CNY/stay")
    stays = [f"2026-0{month}-01:tertiary:5000:5000" for month in range(1, 7)]
    told = banded(*READ.values(), step, stay=stays).to_dict()
    assert [row["deductible"] for row in told["stays"]] == [
        "1000.00",
        "700.00",
        "400.00",
        "100.00",
        "0.00",
        "0.00",
    ]


YEARLY = (
    value("employee.inpatient.deductible", "1500", "CNY/year", 'level = "tertiary"'),
    value("employee.inpatient.deductible", "600", "CNY/year", 'level = "secondary"'),
    value("employee.inpatient.rate", "85", "percent"),
    value("employee.inpatient.annual_limit", "none", "CNY/year"),
)


def test_a_yearly_deductible_is_taken_once_and_a_higher_level_owes_the_difference() -> None:
    stays = ["2026-01-01:secondary:1000:1000", "2026-02-01:tertiary:3000:3000", "2026-03-01:tertiary:3000:3000"]
    told = at_testville("hospital-stay", *YEARLY, scheme="employee", on=ON, stay=stays).to_dict()
    assert [row["deductible"] for row in told["stays"]] == ["600.00", "900.00", "0.00"]


ASSISTED = (
    value("assistance.counts_first_self_pay", "no", "choice"),
    value("assistance.deductible", "3000", "CNY/year", 'medical-assistance = "low-income"'),
    value("assistance.rate", "70", "percent", 'medical-assistance = "low-income"'),
    value("assistance.annual_limit", "20000", "CNY/year"),
    value("assistance.tilt.deductible", "2000", "CNY/year"),
    value("assistance.tilt.rate", "50", "percent"),
    value("assistance.tilt.annual_limit", "1000", "CNY/year"),
)


def test_medical_assistance_pays_on_what_the_funds_leave_and_a_second_time_on_what_it_leaves() -> None:
    """Left of 40,000: 1,000 + 3,600 + 9,000 = 13,600; major illness (13,600 − 10,000) × 60 % = 2,160; 11,440 left."""
    result = banded(*READ.values(), *ASSISTED, eligible="40000", assistance="low-income")
    found = amounts(result)
    assert found["major_illness"] == "2160.00"
    # (11,440 − 3,000) × 70 % = 5,908; 5,532 left; (5,532 − 2,000) × 50 % = 1,766, limited to 1,000.
    assert (found["assistance"], found["tilt"]) == ("5908.00", "1000.00")
    assert found["paid_oneself"] == "4532.00"


def test_nobody_is_assisted_who_does_not_say_so() -> None:
    found = amounts(banded(*READ.values(), *ASSISTED, eligible="40000"))
    assert (found["assistance"], found["tilt"]) == ("0.00", "0.00")


def test_away_from_home_points_come_off_and_filed_is_never_less_than_unfiled() -> None:
    cuts = (
        value("remote.rate_cut", "10", "points", 'care = ["referred", "emergency"]'),
        value("remote.rate_cut", "20", "points", 'care = "unfiled"'),
    )
    paid = {
        care: Decimal(amounts(banded(*READ.values(), *cuts, eligible="9000", care=care))["basic"])
        for care in ("home", "filed", "referred", "unfiled")
    }
    assert paid == {"home": 4800, "filed": 4800, "referred": 4000, "unfiled": 3200}


money = st.decimals(0, 400_000, places=2)


@given(eligible=money, more=money, number=st.integers(1, 5))
def test_the_parts_add_up_and_no_layer_is_negative_or_above_its_base(
    eligible: Decimal, more: Decimal, number: int
) -> None:
    result = banded(
        *READ.values(),
        *ASSISTED,
        eligible=str(eligible),
        total=str(eligible + more),
        assistance="low-income",
        stay_number=str(number),
    )
    found = {key: amount or Decimal(0) for key, amount in result.amounts.items()}
    layers = [found[key] for key in ("basic", "large_claims", "major_illness", "assistance", "tilt")]
    assert sum(layers) == found["paid_total"]
    assert found["paid_total"] + found["paid_oneself"] == found["total"]
    assert min(layers) >= 0
    assert found["basic"] <= eligible - found["deductible"]
    assert found["paid_total"] <= eligible


@given(eligible=money, more=money)
def test_more_eligible_cost_never_means_less_money_back(eligible: Decimal, more: Decimal) -> None:
    less, larger = (
        banded(*READ.values(), *ASSISTED, eligible=str(cost), assistance="low-income").amounts["paid_total"]
        for cost in (eligible, eligible + more)
    )
    assert less is not None
    assert larger is not None
    assert less <= larger


@given(first=money, second=money)
def test_two_stays_in_turn_come_to_the_major_illness_of_the_year(first: Decimal, second: Decimal) -> None:
    stays = [f"2026-01-01:tertiary:{first}:{first}", f"2026-02-01:tertiary:{second}:{second}"]
    year = banded(*READ.values(), stay=stays)
    base = year.amounts["major_illness_base"]
    assert base is not None
    once = banded(*READ.values(), eligible="0", major_illness_base=str(base))
    assert once.amounts["major_illness"] == 0
    below, above = min(base, Decimal(30000)) - 10000, base - 30000
    expected = max(below, Decimal(0)) * 60 / 100 + max(above, Decimal(0)) * 65 / 100
    assert year.amounts["major_illness"] == expected.quantize(Decimal("0.01"), "ROUND_HALF_UP")


# Care away from home


@pytest.mark.parametrize("care", ["referred", "emergency", "unfiled"])
def test_care_away_of_which_the_place_says_nothing_is_not_taken_to_be_as_at_home(care: str) -> None:
    told = banded(*READ.values(), eligible="9000", total="9500", care=care).to_dict("en")
    assert told["known"] is False
    assert (told["reason"]["code"], told["reason"]["value"]) == ("never", "remote.rate_cut")
    assert (told["amounts"]["total"], told["amounts"]["eligible"]) == ("9500.00", "9000.00")
    assert "basic" not in told["amounts"]


def test_who_is_filed_as_living_elsewhere_is_paid_as_at_home() -> None:
    assert amounts(banded(*READ.values(), eligible="9000", care="filed"))["basic"] == "4800.00"


def test_a_table_of_its_own_for_care_away_is_what_the_place_says() -> None:
    table = (
        value("resident.inpatient.deductible", "2000", "CNY/stay", 'care = ["referred", "emergency", "unfiled"]'),
        *BANDED[1:],
    )
    result = at_testville(
        "hospital-stay", *table, *READ.values(), scheme="resident", on=ON, eligible="9000", care="unfiled"
    )
    # (9,000 − 2,000) × 60 %.
    assert amounts(result)["basic"] == "4200.00"


def test_in_a_place_of_ones_own_care_away_is_worked_out_as_given_and_the_answer_says_so() -> None:
    result = own("resident", RESIDENT, eligible="9000", care="unfiled")
    assert amounts(result)["basic"] == "5740.00"
    assert any("care away from home" in note.en for note in result.notes)
    cut = own("resident", RESIDENT | {"remote.rate_cut": "20"}, eligible="9000", care="unfiled")
    assert amounts(cut)["basic"] == "4100.00"


# What is not known


def test_without_a_deductible_of_major_illness_the_layers_below_it_hold() -> None:
    without = [one for one in BANDED if "major_illness.deductible" not in one]
    told = at_testville("hospital-stay", *without, *READ.values(), scheme="resident", on=ON, eligible="200000").to_dict(
        "en"
    )
    assert told["known"] is False
    assert told["reason"]["value"] == "resident.major_illness.deductible"
    held = {key: told["amounts"][key] for key in ("deductible", "basic", "major_illness", "assistance", "paid_total")}
    assert held == {
        "deductible": "1000.00",
        "basic": "153400.00",
        "major_illness": None,
        "assistance": "0.00",
        "paid_total": None,
    }
    assert told["amounts"]["paid_oneself"] is None
    assert told["rates"]["rate"] is None


def test_without_a_rate_of_assistance_everything_before_it_holds() -> None:
    told = banded(*READ.values(), eligible="40000", assistance="destitute").to_dict("en")
    assert told["known"] is False
    assert told["reason"]["value"].startswith("assistance.")
    assert (told["amounts"]["basic"], told["amounts"]["major_illness"]) == ("26400.00", "2160.00")
    assert told["amounts"]["assistance"] is told["amounts"]["paid_oneself"] is None


def test_a_figure_on_which_all_readings_agree_is_given_where_the_sum_is_left_open() -> None:
    but = [one for name, one in READ.items() if name != "major_illness.counts_deductible"]
    told = banded(*but, eligible="200000").to_dict("en")
    assert told["reason"]["value"] == "resident.major_illness.counts_deductible"
    # With the deductible 20,000 × 60 % + 16,600 × 65 %, without it 1,000 × 65 % less.
    assert told["range"] == {"least": "175540.00", "most": "176190.00"}
    assert told["amounts"]["basic"] == "153400.00"
    assert told["amounts"]["major_illness"] is None
    assert "176,190.00" in told["reason"]["text"]


def test_parts_that_were_not_split_count_once_for_major_illness() -> None:
    """8,000 are not split: if both parts counted they could not be 16,000."""
    but = [one for name, one in READ.items() if "first_self_pay" not in name and "over_limit" not in name]
    told = banded(*but, eligible="200000", total="208000").to_dict("en")
    # 8,000 × 65 % more or nothing.
    assert told["range"] == {"least": "176190.00", "most": "181390.00"}


def test_first_self_pay_that_counts_for_major_illness_is_paid_beyond_what_is_left_of_the_eligible_cost() -> None:
    with_part = READ | {
        "major_illness.counts_first_self_pay": value("resident.major_illness.counts_first_self_pay", "yes", "choice")
    }
    parts = {"total": "50000", "first_self_pay": "48000", "off_list": "0", "over_limit": "0"}
    found = amounts(banded(*with_part.values(), **parts))
    # 2,000 eligible: 600 paid, 1,400 left; (1,400 + 48,000 − 10,000): 20,000 × 60 % + 19,400 × 65 %.
    assert (found["basic"], found["major_illness"]) == ("600.00", "24610.00")
    assert found["paid_oneself"] == "24790.00"


def test_a_first_self_pay_that_counts_and_was_not_told_is_asked_for() -> None:
    with_part = READ | {
        "major_illness.counts_first_self_pay": value("resident.major_illness.counts_first_self_pay", "yes", "choice")
    }
    with pytest.raises(BadInputs) as wrong:
        banded(*with_part.values(), total="50000", eligible="40000")
    assert [fault.field for fault in wrong.value.errors] == ["first_self_pay"]


def test_a_yearly_limit_that_is_not_known_is_said_to_be_left_out() -> None:
    without = [one for one in BANDED if "inpatient.annual_limit" not in one]
    result = at_testville("hospital-stay", *without, *READ.values(), scheme="resident", on=ON, eligible="20000")
    assert amounts(result)["limit"] is None
    assert any("no yearly limit is known" in note.en for note in result.notes)


def test_employees_of_a_place_without_known_layers_above_the_fund_are_told_so() -> None:
    result = at_testville("hospital-stay", *YEARLY, scheme="employee", on=ON, eligible="3000", level="tertiary")
    said = " ".join(note.en for note in result.notes)
    assert "Large claims: the rules of this place are not known" in said
    assert "Major illness insurance: the rules of this place are not known" in said


# Days, kinds, points


CHANGED = (
    value("resident.inpatient.deductible", "800", "CNY/stay", days=("2025-01-01", "2026-06-30")),
    value("resident.inpatient.deductible", "1000", "CNY/stay", days=("2026-07-01", '"until replaced"')),
    *BANDED[1:],
)


@pytest.mark.parametrize(
    ("day", "deductible"), [("2026-06-30", "800.00"), ("2026-07-01", "1000.00"), ("2026-12-31", "1000.00")]
)
def test_a_stay_is_settled_by_the_rules_of_its_day_before_and_after_the_day_of_the_question(
    day: str, deductible: str
) -> None:
    stay = f"{day}:tertiary:900:900"
    result = at_testville("hospital-stay", *CHANGED, *READ.values(), scheme="resident", on="2026-07-01", stay=stay)
    assert result.to_dict()["stays"][0]["deductible"] == ("800.00" if deductible == "800.00" else "900.00")


KINDS = (
    value("resident.inpatient.deductible", "1000", "CNY/stay", 'hospital-kind = ["general", "traditional"]'),
    value("resident.inpatient.deductible", "0", "CNY/stay", 'hospital-kind = "psychiatric"'),
    value("resident.inpatient.deductible_factor", "80", "percent", 'hospital-kind = "traditional"'),
    *BANDED[1:],
)


@pytest.mark.parametrize(("kind", "taken"), [("", "1000.00"), ("traditional", "800.00"), ("psychiatric", "0.00")])
def test_a_hospital_is_taken_to_be_general_unless_another_kind_is_chosen(kind: str, taken: str) -> None:
    chosen = {"hospital_kind": kind} if kind else {}
    result = at_testville("hospital-stay", *KINDS, *READ.values(), scheme="resident", on=ON, eligible="9000", **chosen)
    assert amounts(result)["deductible"] == taken


def test_a_place_that_tells_grades_apart_asks_for_the_grade() -> None:
    graded = (
        value("resident.inpatient.deductible", "1000", "CNY/stay", 'hospital-grade = "a"'),
        value("resident.inpatient.deductible", "700", "CNY/stay", 'hospital-grade = "b"'),
        *BANDED[1:],
    )
    with pytest.raises(BadInputs) as wrong:
        at_testville("hospital-stay", *graded, *READ.values(), scheme="resident", on=ON, eligible="9000")
    assert [fault.field for fault in wrong.value.errors] == ["hospital_grade"]


def test_points_for_one_kind_of_item_are_not_added_to_the_rate_of_the_whole_stay() -> None:
    bonus = value("resident.inpatient.rate_bonus", "10", "points", 'item = "traditional"')
    assert amounts(banded(*READ.values(), bonus, eligible="9000"))["basic"] == "4800.00"


def test_points_never_lift_a_rate_above_all_of_the_cost() -> None:
    bonus = value("resident.inpatient.rate_bonus", "50", "points")
    assert amounts(banded(*READ.values(), bonus, eligible="9000"))["basic"] == "8000.00"


# Figures of one's own


def test_a_rate_of_one_band_is_given_with_the_band_behind_the_name() -> None:
    figures = {
        "resident.major_illness.deductible": "12000",
        "resident.major_illness.rate[>12000 <=30000]": "60%",
        "resident.major_illness.rate[>30000 <=100000]": "65%",
        "resident.major_illness.rate[>100000]": "75%",
        "resident.inpatient.deductible": "0",
        "resident.inpatient.rate": "0%",
    }
    result = own("resident", figures, eligible="150000")
    assert amounts(result)["major_illness"] == "93800.00"
    assert any("bands are counted on" in note.en and "is assumed" in note.en for note in result.notes)


def test_bands_that_overlap_are_refused_beside_the_second() -> None:
    figures = RESIDENT | {
        "resident.major_illness.rate[>30000 <=100000]": "65%",
        "resident.major_illness.rate[>90000]": "75%",
    }
    del figures["resident.major_illness.rate"]
    with pytest.raises(BadInputs) as wrong:
        own("resident", figures, eligible="150000")
    assert [fault.field for fault in wrong.value.errors] == ["set.resident.major_illness.rate[>90000]"]


def test_large_claims_take_their_rate_by_the_short_name_too() -> None:
    figures = {name.replace("reimbursement_rate", "rate"): figure for name, figure in EMPLOYEE.items()}
    assert amounts(own("employee", figures, eligible="200000"))["large_claims"] == "73217.65"


def test_half_a_fen_is_rounded_up_at_each_layer() -> None:
    """(800.05 − 800) × 70 % = 0.035; 90 % of 0.05 = 0.045."""
    assert amounts(own("resident", RESIDENT, eligible="800.05"))["basic"] == "0.04"
    poor = RESIDENT | {"assistance.rate": "50%"}
    found = amounts(own("resident", poor, eligible="0.05", assistance="low-income"))
    assert (found["basic"], found["assistance"], found["paid_oneself"]) == ("0.00", "0.03", "0.02")
    ill = RESIDENT | {"resident.major_illness.deductible": "0", "resident.major_illness.rate": "50%"}
    assert amounts(own("resident", ill, eligible="0.05"))["major_illness"] == "0.03"


def test_what_a_reader_knows_of_an_open_question_settles_it() -> None:
    asked: dict[str, Any] = {
        "place": "hubei-wuhan",
        "on": ON,
        "scheme": "resident",
        "level": "tertiary",
        "total": "48000",
        "eligible": "41000",
    }
    left_open = calculate("hospital-stay", **asked)
    assert left_open.known is False
    assert left_open.amounts["basic"] == 24120
    answers = {f"resident.major_illness.counts_{part}": "no" for part in ("first_self_pay", "over_limit")}
    told = calculate("hospital-stay", **asked, set=answers | {"resident.major_illness.counts_deductible": "yes"})
    # (41,000 − 800) × 60 % = 24,120; (16,880 − 12,000) × 60 % = 2,928.
    assert (told.known, told.amounts["paid_total"]) == (True, 27048)


def test_a_stay_is_in_no_pharmacy() -> None:
    with pytest.raises(BadInputs) as wrong:
        own("resident", RESIDENT, stay="2026-03-01:pharmacy:5:5")
    assert [fault.field for fault in wrong.value.errors] == ["stay"]


CUTS = (
    value("remote.rate_cut", "10", "points", 'care = ["referred", "emergency"]'),
    value("remote.rate_cut", "20", "points", 'care = "unfiled"'),
)


@given(eligible=money)
def test_the_better_care_away_was_announced_the_more_comes_back(eligible: Decimal) -> None:
    paid = [
        banded(*READ.values(), *CUTS, eligible=str(eligible), care=care).amounts["paid_total"]
        for care in ("unfiled", "referred", "filed", "home")
    ]
    assert paid == sorted(paid, key=lambda amount: amount or Decimal(0))
    assert paid[2] == paid[3]


ALL_YEARLY = (
    value("resident.inpatient.deductible", "1000", "CNY/year"),
    value("resident.inpatient.rate", "60", "percent", 'band = "<=20000"'),
    value("resident.inpatient.rate", "80", "percent", 'band = ">20000"'),
    value("resident.inpatient.band_basis", "cumulative", "choice"),
    value("resident.inpatient.annual_limit", "100000", "CNY/year"),
    value("resident.inpatient.limit_basis", "cost", "choice"),
    value("resident.major_illness.deductible", "10000", "CNY/year"),
    value("resident.major_illness.rate", "60", "percent"),
    value("resident.major_illness.annual_limit", "30000", "CNY/year"),
    value("resident.major_illness.counts_deductible", "yes", "choice"),
    value("resident.major_illness.counts_above_limit", "yes", "choice"),
)


@given(first=st.integers(0, 150_000), second=st.integers(0, 150_000))
def test_where_everything_is_yearly_two_stays_come_to_what_one_of_both_does(first: int, second: int) -> None:
    """Whole yuan at whole tens of percent, so that no rounding comes between."""
    stays = [f"2026-01-01:tertiary:{first}:{first}", f"2026-02-01:tertiary:{second}:{second}"]
    asked: dict[str, Any] = {"scheme": "resident", "on": ON}
    year = at_testville("hospital-stay", *ALL_YEARLY, **asked, stay=stays).amounts
    once = at_testville("hospital-stay", *ALL_YEARLY, **asked, eligible=str(first + second)).amounts
    keys = ("deductible", "basic", "major_illness", "paid_oneself", "limit_left", "major_illness_base")
    assert {key: year[key] for key in keys} == {key: once[key] for key in keys}
