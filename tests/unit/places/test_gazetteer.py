from __future__ import annotations

import pytest

from warehouse.places.gazetteer import country_by_name, country_of, find_place, place_name, place_names, place_rows
from warehouse.tables.dimensions import DimPlace


@pytest.mark.parametrize(
    ("written", "name", "country"),
    [
        ("BEIJING", "Beijing", "CHN"),
        ("Hanoi", "Hanoi", "VNM"),
        ("HÀ NỘI", "Hanoi", "VNM"),
        ("HCM CITY", "Ho Chi Minh City", "VNM"),
        ("Havana, Cuba", "Havana", "CUB"),
        ("ĐÀ NẴNG", "Da Nang", "VNM"),
        ("Washington, D.C.", "Washington", "USA"),
        ("Vientiane", "Vientiane", "LAO"),
        ("Urumqi", "Urumqi", "CHN"),
        ("Vinh city", "Vinh", "VNM"),
        ("New Delhi", "New Delhi", "IND"),
        ("QUẢNG NINH", "Quang Ninh", "VNM"),
        ("Moscow", "Moscow", "RUS"),
        ("Singapore", "Singapore", "SGP"),
        ("Laos", "Laos", "LAO"),
    ],
)
def test_a_name_as_newspapers_write_it_finds_its_place_and_country(written: str, name: str, country: str) -> None:
    key = find_place(written)
    assert key is not None
    assert (place_name(key), country_of(key)) == (name, country)


def test_a_country_that_the_text_is_about_decides_between_towns_of_one_name() -> None:
    assert country_of(find_place("Cambridge", ["USA"]) or "") == "USA"
    assert country_of(find_place("Cambridge", ["GBR"]) or "") == "GBR"


def test_an_unknown_or_empty_name_is_no_place() -> None:
    assert find_place("Xyzzyville") is None
    assert find_place("") is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Vietnamese", "VNM"),
        ("Viet Nam", "VNM"),
        ("Lao", "LAO"),
        ("DPRK", "PRK"),
        ("ROK", "KOR"),
        ("US", "USA"),
        ("U.S.", "USA"),
        ("the Netherlands", "NLD"),
        ("Czech", "CZE"),
        ("Lao People's Democratic Republic", "LAO"),
        ("Côte d'Ivoire", "CIV"),
        ("China's", "CHN"),
    ],
)
def test_countries_are_known_by_name_acronym_and_adjective(name: str, code: str) -> None:
    assert country_by_name(name) == code


def test_the_tagger_knows_places_but_no_adjectives_words_or_family_names() -> None:
    tagger = place_names()
    assert tagger["vietnam"] == "country/VNM"
    assert {"beijing", "ha noi", "hanoi", "guangxi", "geneva"} <= set(tagger)
    assert not {"chinese", "lao", "mai", "li", "of", "march", "nice"} & set(tagger)


def test_rows_of_places_fit_their_table_and_hang_below_their_country() -> None:
    keys = [
        "country/LAO",
        find_place("Vientiane") or "",
        "region/Guangxi",
        "venue/Great Hall of the People@city/1816670",
    ]
    rows = place_rows([*keys, keys[0]])
    DimPlace.validate(rows)
    assert dict(rows.select("kind", "country_code").iter_rows()) == {
        "country": "LAO",
        "city": "LAO",
        "region": "CHN",
        "venue": "CHN",
    }


@pytest.mark.parametrize(
    ("name", "others", "country"),
    [("Samarkand", "KAZ", "UZB"), ("Thai Nguyen", "CHN", "VNM"), ("San Pedro", "HND", "HND"), ("Anyang", "KOR", "KOR")],
)
def test_a_large_citys_name_is_no_old_spelling_of_another_but_may_be_its_short_form(
    name: str, others: str, country: str
) -> None:
    assert country_of(find_place(name, [others]) or "") == country
