"""Heads of a state's agencies written small, ministers of the development of a region, of a kingdom's ministry, and
names of one letter and an apostrophe."""

from __future__ import annotations

import pytest
from one_article import read
from visits_told import may


def posts(sentence: str) -> dict[str, tuple[str, str | None, str | None]]:
    """Each person with title, body and country."""
    held = read(sentence, dateline=may(15), place="Kyiv").held
    bodies = [(h, h.office.organization) for h in held]
    return {h.person.name: (h.office.title.name, b.name() if b else None, h.person.country) for h, b in bodies}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("head of Turkey's space agency, Serhat Yildiz,", "Space Agency"),
        ("head of Turkey's defence procurement agency Serhat Yildiz", "Defense Procurement Agency"),
    ],
)
def test_the_head_of_a_states_agency(words: str, name: str) -> None:
    found = posts(f"The {words} met with Ukrainian Defence Minister Ivan Koval in Kyiv on Tuesday.")
    assert found["Serhat Yildiz"] == ("head", name, "TUR")


def test_an_agency_that_nobody_heads_names_nobody() -> None:
    assert "Space" not in str(posts("Turkey's space agency met with Defence Minister Ivan Koval in Kyiv on Tuesday."))


@pytest.mark.parametrize("region", ["Far East", "Northern Regions"])
def test_a_minister_of_the_development_of_a_region(region: str) -> None:
    found = posts(f"Russian Minister for the Development of the {region} Gennady Belov met him in Kyiv.")
    assert found["Gennady Belov"] == ("minister", f"Ministry of Development of the {region} of Russia", "RUS")


def test_a_minister_in_a_kingdom_is_the_kingdoms() -> None:
    found = posts("He met with Khalid bin Yusuf Al Mannai, Minister of Works in the Kingdom of Bahrain, on Tuesday.")
    assert found["Khalid bin Yusuf Al Mannai"] == ("minister", "Ministry of Works of Bahrain", "BHR")


def test_a_name_of_a_letter_and_an_apostrophe() -> None:
    assert "S'bu Zondi" in posts("South African Deputy Minister S'bu Zondi met with Ivan Koval in Kyiv on Tuesday.")
