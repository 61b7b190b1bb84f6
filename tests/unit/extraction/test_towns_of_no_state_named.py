"""Towns where something took place, of a country that the text does not name."""

from __future__ import annotations

import pytest
from one_article import only, place_of, read

MET = "Lao Foreign Minister Khamla Keola met with Swiss Foreign Minister Karl Vogel"


@pytest.mark.parametrize("town", ["Bonn", "Lyon", "Venice", "Kobe", "Maastricht", "Lviv"])
@pytest.mark.parametrize("ending", ["on Wednesday", "today", "to attend the forum on Wednesday"])
def test_a_town_behind_in_and_before_a_day_or_an_aim_is_where_it_was(town: str, ending: str) -> None:
    assert place_of(only(read(f"{MET} in {town} {ending}."))) == town


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MET} today and expressed his confidence in Lyon.",
        f"{MET} today, after Vogel had spoken of his interest in Kobe on Monday.",
    ],
)
def test_whom_or_what_somebody_trusts_in_is_no_town(sentence: str) -> None:
    assert place_of(only(read(sentence))) is None
