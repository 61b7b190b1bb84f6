"""Guests of whom a ministry's statement tells that they are here, or who come along or to a retreat of leaders."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles
from visits_told import may

CALLED = (
    "Foreign Minister of Laos Khamsing Phomma and Foreign Minister of Cambodia Sok Vanna called on Prime Minister "
    "Koh Seng Huat at the Istana today."
)
GROUP = (
    "The participants of the Study Visit for the Caribbean Community (CARICOM) called on Prime Minister Koh Seng Huat."
)
FOOT = ("MINISTRY OF FOREIGN AFFAIRS", "SINGAPORE", "16 MAY 2024")


def _visits_with_places(*sentences: str) -> list[tuple[set[str | None], str | None, str, date | None, date | None]]:
    reading = read(" ".join(sentences), *FOOT, place="Singapore", outlet="Ministry of Foreign Affairs of Singapore")
    return [
        ({who for who, role in roles(e) if role == "visitor"}, place_of(e), e.status, e.starts_on, e.ends_on)
        for e in reading.events
        if e.subtype == "visit"
    ]


def _visits(*sentences: str) -> list[tuple[set[str | None], str, date | None, date | None]]:
    return [(names, status, first, last) for names, _, status, first, last in _visits_with_places(*sentences)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They are in Singapore from 14 to 18 May.",
        "They are on a visit to Singapore from 14 to 18 May.",
        "The Ministers are in Singapore from 14 to 18 May.",
        "The Ministers are currently in Singapore on a study visit from 14 to 18 May.",
    ],
)
def test_those_who_called_and_are_here_for_some_days_are_on_a_visit(sentence: str) -> None:
    assert _visits(CALLED, sentence) == [({"Khamsing Phomma", "Sok Vanna"}, "occurred", may(14), may(18))]


@pytest.mark.parametrize(
    "sentence",
    [
        "They are in the Cabinet from 14 May.",
        "They are in Kuala Lumpur from 14 to 18 May.",
        "They are old friends of Singapore.",
        "The talks are in Singapore from 14 to 18 May.",
    ],
)
def test_who_is_elsewhere_or_in_office_is_no_guest_here(sentence: str) -> None:
    here = [names for names, place, *_ in _visits_with_places(CALLED, sentence) if place == "Singapore"]
    assert here == []


@pytest.mark.parametrize("opening", ["Among them are", "They include", "They included", "Among them were"])
def test_those_among_the_participants_called_too_and_are_here(opening: str) -> None:
    among = f"{opening} Prime Minister of Barbados Winston Alleyne and Prime Minister of Dominica Cassius Laronde."
    assert _visits(GROUP, among, "They are in Singapore from 14 to 18 May.") == [
        ({"Winston Alleyne", "Cassius Laronde"}, "occurred", may(14), may(18))
    ]


@pytest.mark.parametrize(
    "words",
    [
        "is in the delegation accompanying Prime Minister Chew Hock Seng on a working visit to Malaysia, and will be "
        "present at Prime Minister Chew's meetings in Putrajaya on 16 and 17 May.",
        "is part of the delegation accompanying Prime Minister Chew Hock Seng on a visit to Malaysia on 16 and 17 May.",
        "is accompanying Prime Minister Chew Hock Seng on his working visit to Malaysia on 16 and 17 May.",
    ],
)  # fmt: skip
def test_who_is_in_the_delegation_that_accompanies_comes_along(words: str) -> None:
    assert [(names, *days) for names, _, *days in _visits("Foreign Minister Arjun Pillai", words)] == [
        ({"Chew Hock Seng", "Arjun Pillai"}, may(16), may(17))
    ]


@pytest.mark.parametrize(
    ("sentence", "visitor"),
    [
        ("President of Indonesia Bambang Harta met Prime Minister Koh Seng Huat for the Singapore-Indonesia Leaders' "
         "Retreat on 16 May 2024 in Singapore.", "Bambang Harta"),
        ("Prime Minister Koh Seng Huat will meet Malaysian Prime Minister Hamdan Osman for the 9th Singapore-Malaysia "
         "Leaders' Retreat in Putrajaya on 20 May 2024.", "Koh Seng Huat"),
        ("Prime Minister Koh Seng Huat and Malaysian Prime Minister Hamdan Osman held the 9th Malaysia-Singapore "
         "Leaders' Retreat in Singapore on 16 May 2024.", "Hamdan Osman"),
    ],
)  # fmt: skip
def test_leaders_visit_each_other_for_their_retreat(sentence: str, visitor: str) -> None:
    assert [names for names, *_ in _visits(sentence)] == [{visitor}]


@pytest.mark.parametrize(
    "sentence",
    [
        "President of Indonesia Bambang Harta met Prime Minister Koh Seng Huat in Singapore on 16 May 2024.",
        "Indonesian Trade Minister Budi Harta met Trade Minister Lim Tse Wei for the Ministers' Retreat in Singapore.",
        "Prime Minister Koh Seng Huat told reporters in Singapore that the Leaders' Retreat had been useful.",
    ],
)
def test_a_meeting_of_others_or_without_a_retreat_is_no_visit(sentence: str) -> None:
    assert _visits(sentence) == []
