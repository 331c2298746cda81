"""The names by which people call a place."""

import pytest

from calculators.values import list_places, no_such_place, place_id_of, policy_files


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("hebei-shijiazhuang", "hebei-shijiazhuang"),
        ("石家庄市", "hebei-shijiazhuang"),
        ("石家庄", "hebei-shijiazhuang"),
        ("河北省石家庄市", "hebei-shijiazhuang"),
        ("河北石家庄", "hebei-shijiazhuang"),
        ("Shijiazhuang", "hebei-shijiazhuang"),
        ("130100", "hebei-shijiazhuang"),
        ("130000", "hebei"),
        ("北京", "beijing"),
        ("广西南宁", "guangxi-nanning"),
        ("内蒙古", "inner-mongolia"),
    ],
)
def test_a_place_is_found_by_its_id_and_by_its_names(written: str, id: str) -> None:
    assert place_id_of(written) == id


def test_a_name_shared_by_province_and_city_means_the_province_and_the_longer_name_the_city() -> None:
    assert place_id_of("吉林") == "jilin"
    assert place_id_of("吉林市") == "jilin-jilin"


@pytest.mark.parametrize("written", ["", "市", "石家", "nowhere", "石家庄市市"])
def test_nothing_else_is_a_place(written: str) -> None:
    assert place_id_of(written) is None


@pytest.mark.parametrize(
    ("written", "near"),
    [("石家装", "是不是：石家庄、"), ("shijiazhang", "是不是：hebei-shijiazhuang、"), ("㐀", "请从列表中")],
)
def test_a_misspelt_place_is_answered_with_likely_names_in_its_own_script(written: str, near: str) -> None:
    assert no_such_place(written).zh.removeprefix(f"没有“{written}”这个地区。").startswith(near)


def test_the_index_read_from_the_heads_of_the_files_is_that_of_the_whole_files() -> None:
    assert [policy_files.stored_document(entry.id).place for entry in list_places()] == list(list_places())
