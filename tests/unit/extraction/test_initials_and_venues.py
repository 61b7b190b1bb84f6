"""People whose names stand behind an initial or a building."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read

from warehouse.extraction.spellings import is_abbreviated

DAY = date(2024, 5, 22)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("y", "abishev"), ("yerlan", "abishev")),
        (("d", "tserenbold"), ("tserenbold", "dashnyam")),
        (("sh", "odonbaatar"), ("odonbaatar", "shijeekhuu")),
        (("l", "i", "arkhipova"), ("lidia", "arkhipova")),
    ],
)
def test_initials_stand_for_a_name_in_either_order(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert is_abbreviated(one, other) and is_abbreviated(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("d", "tserenbold"), ("tserenbold", "bataa")),
        (("d", "tserenbold"), ("dashnyam", "tserendorj")),
        (("l", "i", "arkhipova"), ("maria", "arkhipova")),
        (("tserenbold", "dashnyam"), ("dashnyam", "tserendorj")),
    ],
)
def test_other_names_are_of_others(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not is_abbreviated(one, other) and not is_abbreviated(other, one)


def test_a_mongolian_minister_is_one_with_his_fathers_name_behind_or_as_an_initial_before() -> None:
    reading = read(
        "Minister of Foreign Affairs of Mongolia Tserenbold Dashnyam held talks with Minister for Foreign Affairs of "
        "Japan Harumi Kurose in Tokyo on May 21. On May 20, D.Tserenbold met with Prime Minister Naoto Ishimine.",
        dateline=DAY,
    )
    assert len(reading.people) == 3


@pytest.mark.parametrize("venue", ["Palace of the Revolution", "Presidential Palace", "Government House"])
def test_a_guest_who_is_named_behind_the_house_is_somebody(venue: str) -> None:
    reading = read(
        f"Cuban Vice President Rogelio Arencibia received at the {venue} Trinh Quang Bao, member of the Political "
        "Bureau of the Communist Party of Vietnam.",
        place="Havana",
        dateline=DAY,
    )
    assert {person.name for person in reading.people} == {"Rogelio Arencibia", "Trinh Quang Bao"}


def test_a_house_with_a_name_of_its_own_is_nobody() -> None:
    reading = read(
        "Vice President Rogelio Arencibia spoke at the Palace Carlos Marin, a theatre in Havana.", dateline=DAY
    )
    assert {person.name for person in reading.people} == {"Rogelio Arencibia"}
