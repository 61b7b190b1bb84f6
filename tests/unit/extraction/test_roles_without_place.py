"""Who is host where no place tells it: a post told without its state is at home, unless both were away together."""

from __future__ import annotations

import pytest
from one_article import only, read, roles

HOSTED = {("Jelena Perko", "host"), ("Cathal Burke", "visitor")}
TOGETHER = {("Jelena Perko", "participant"), ("Cathal Burke", "participant")}


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Jelena Perko met with Irish Foreign Minister Cathal Burke on Monday.",
        "The Minister of European Affairs, Jelena Perko, held a meeting with Irish Minister of State Cathal Burke.",
        "Prime Minister Jelena Perko met on Tuesday with the Ambassador of Ireland, Cathal Burke.",
        "The Chair of the Foreign Relations Committee, Jelena Perko, met Cathal Burke, a member of the Irish Senate.",
    ],
)
def test_who_is_told_without_a_state_receives(text: str) -> None:
    assert set(roles(only(read(text)))) == HOSTED


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Jelena Perko met Irish Foreign Minister Cathal Burke on the sidelines of the forum.",
        "Foreign Minister Jelena Perko met Irish Foreign Minister Cathal Burke in Bangkok on the margins of a summit.",
        "Croatian Foreign Minister Jelena Perko met with Irish Foreign Minister Cathal Burke on Monday.",
        "Jelena Perko met with Irish Foreign Minister Cathal Burke on Monday.",
    ],
)
def test_elsewhere_or_unknown_both_take_part(text: str) -> None:
    assert set(roles(only(read(text)))) == TOGETHER


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, Foreign Minister Jelena Perko met in Dublin with Irish Foreign Minister Cathal Burke.",
    ],
)
def test_who_is_at_home_where_they_met_receives(text: str) -> None:
    assert set(roles(only(read(text)))) == {("Jelena Perko", "visitor"), ("Cathal Burke", "host")}


def test_an_audience_told_by_its_noun_is_given_by_who_is_at_home() -> None:
    text = (
        "The President of the Senate, Jelena Perko, and the Irish Ambassador to Cameroon, Cathal Burke, spoke of trade "
    )
    found = only(read(text + "during an audience in Yaounde on Monday."))
    assert set(roles(found)) == HOSTED
