"""Visits that a ministry's statement tells sparely: with no country, by a programme's name, as a plan given up."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles, told
from visits_told import legs, may

FOOT = "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n16 MAY 2024"
OWN = "Minister for Foreign Affairs Dr Ravi Menon"
GUEST = "Foreign Minister of Latvia Ilze Kalnina"


def test_a_guest_without_a_destination_comes_to_who_invites() -> None:
    text = f"{GUEST} will make an Official Visit on 21 and 22 May 2024 at the invitation of Minister Tan Lay."
    assert legs(text, FOOT) == [("Singapore", "announced", may(21), may(22))]


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN} was to have flown to Riga this evening for an Official Visit.",
        f"{OWN} was to have departed for Riga tonight.",
        f"{OWN}, who was to have left for Riga tonight, has fallen ill.",
        f"{OWN} was to have attended the Baltic Forum in Riga on 17 May.",
        f"{OWN} has fallen ill. He will not be travelling to Riga for his Official Visit.",
    ],
)
def test_a_journey_that_was_to_have_been_made_is_off(text: str) -> None:
    assert [(place, status) for place, status, _, _ in legs(text, FOOT)] == [("Riga", "cancelled")]


def test_what_someone_was_to_have_attended_was_not_attended() -> None:
    assert told(read(f"{OWN} was to have attended a seminar at the University on 13 May.")) == []


@pytest.mark.parametrize(
    ("text", "status", "guests"),
    [
        (
            f"{OWN} will host the 2nd Singapore-Caribbean High-Level Exchange Visit (SCEV) from 20 to 23 May 2024.",
            "announced",
            None,
        ),
        (
            "The Ministry is hosting a High Level Study Visit for the Caribbean States from 20 to 23 May 2024.",
            "announced",
            None,
        ),
        (
            "Singapore hosted nine governors of Thai provinces for the 3rd Singapore-Thailand Leaders' Programme from "
            "13 to 16 May 2024.",
            "occurred",
            "THA",
        ),
    ],
)
def test_a_programme_hosted_by_name_is_the_visit_of_its_guests(text: str, status: str, guests: str | None) -> None:
    (visit,) = [event for event in read(text, FOOT).events if event.subtype == "visit"]
    assert (place_of(visit), visit.status) == ("Singapore", status)
    assert (guests, "visitor") in roles(visit)


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry hosted a talk on the Baltic Study Visit of 1998.",
        "The Ministry will host a webinar for the Caribbean States from 20 to 23 May 2024.",
        f"{OWN} conducted a Site Visit from 13 to 14 May 2024.",
    ],
)
def test_other_things_hosted_are_no_visit(text: str) -> None:
    assert [event for event in read(text, FOOT).events if event.subtype == "visit"] == []


@pytest.mark.parametrize(
    ("text", "status", "first", "last"),
    [
        (f"{GUEST} arrives tomorrow and will be our guest until 20 May 2024.", "announced", 17, 20),
        (f"{GUEST} will arrive tomorrow morning and leave on 20 May.", "announced", 17, 20),
        (f"{GUEST} arrives tomorrow for a three-day Official Visit.", "announced", 17, 19),
        (f"{GUEST} will be in town from 17 to 20 May 2024.", "announced", 17, 20),
        (f"{GUEST} will be a guest of the Ministry of Foreign Affairs from 17 to 20 May 2024.", "announced", 17, 20),
    ],
)
def test_a_guest_told_by_days_alone_comes_to_where_the_ministry_writes(
    text: str, status: str, first: int, last: int
) -> None:
    assert legs(text, FOOT) == [("Singapore", status, may(first), may(last))]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, who came on 14 May and will leave for Jakarta on 18 May, called on {OWN} today.",
        f"{GUEST} called on {OWN} today. She arrived on 14 May and will leave for Jakarta on 18 May.",
    ],
)
def test_who_came_and_goes_on_to_another_country_was_here_until_then(text: str) -> None:
    assert legs(text, FOOT) == [
        ("Singapore", "occurred", may(14), may(18)),
        ("Jakarta", "announced", may(18), None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN} arrived this morning and will leave on 18 May.",
        f"The aid arrived on 14 May. {OWN} thanked {GUEST} by phone.",
        f"{OWN} met {GUEST}, who had arrived on 15 May, in Jakarta on 16 May.",
    ],
)
def test_who_is_at_home_or_is_met_abroad_is_no_guest_here(text: str) -> None:
    assert "Singapore" not in [place for place, _, _, _ in legs(text, FOOT)]


def test_what_is_to_come_when_somebody_visits_is_no_visit_made() -> None:
    assert legs(f"The agreement is to be signed when {GUEST} visits Singapore later this year.", FOOT) == []
    ahead = f"The agreement will be signed when {GUEST} visits Singapore on 21 May."
    assert legs(ahead, FOOT) == [("Singapore", "announced", may(21), None)]


def test_an_invitation_has_not_the_days_of_another_meeting() -> None:
    text = f"{OWN} invited {GUEST} to visit Singapore, and looked forward to seeing her in Riga on 3 June 2024."
    assert legs(text, FOOT) == [("Singapore", "announced", None, None)]


@pytest.mark.parametrize(
    ("text", "leg"),
    [
        (f"{OWN} will attend the Tallinn Digital Summit on 20 May 2024.", ("Tallinn", "announced", may(20), None)),
        (f"{OWN} took part in the 60th Munich Security Conference from 13 to 15 May.",
         ("Munich", "occurred", may(13), may(15))),
        (f"{OWN} will speak at the 19th Bled Forum on 20 May 2024.", ("region/Bled", "announced", may(20), None)),
    ],
)  # fmt: skip
def test_who_attends_a_gathering_named_for_a_town_goes_there(
    text: str, leg: tuple[str, str, date, date | None]
) -> None:
    assert legs(text, FOOT) == [leg]


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN} will speak at the Singapore Summit on 20 May 2024.",
        f"{OWN} spoke at the Singapore-Berlin Business Forum on 14 May.",
        f"{OWN} will attend the Paris Peace Forum virtually on 20 May 2024.",
        f"{OWN} spoke of the Munich Security Conference on 14 May.",
        f"{OWN} will attend the Mobile World Congress on 20 May 2024.",
    ],
)
def test_gatherings_at_home_from_afar_and_of_two_towns_are_no_journey(text: str) -> None:
    assert legs(text, FOOT) == []


def test_members_of_whom_a_later_sentence_tells_when_they_came_are_those_who_were_met() -> None:
    met = (
        f"{OWN} gave a lunch today for Senator Ann Field (D-Maine) and Senator Joe Hill (R-Utah) of the United States."
    )
    stay = "Staff are travelling with the members, who came on 14 May and will leave for Jakarta on 18 May."
    assert ("Singapore", "occurred", may(14), may(18)) in legs(f"{met} {stay}", FOOT)
    # The names stand in the sentence before: their phrases are of it.
    visits = [event for event in read(f"{met} {stay}", FOOT).events if event.subtype == "visit"]
    sides = [side for event in visits for side in event.sides if side.phrase is not None]
    assert all(side.phrase.j <= len(side.sentence) for side in sides if side.phrase)


@pytest.mark.parametrize(
    ("text", "status", "first", "last"),
    [
        (f"{GUEST} called on {OWN} this morning. Minister Kalnina leaves for Riga tonight.", "occurred", 16, None),
        (f"{GUEST} called on {OWN} yesterday. Minister Kalnina flies home tonight.", "occurred", 15, 16),
        (
            f"{OWN} will meet {GUEST} at the Istana tomorrow. Minister Kalnina leaves at midnight.",
            "announced",
            17,
            None,
        ),
        (
            f"Members of the Friendship League, led by former Minister {GUEST.removeprefix('Foreign Minister ')}, were "
            f"hosted to dinner last night by {OWN}. The nine parliamentarians will call on the Speaker this afternoon "
            "and return to Riga tomorrow.",
            "occurred",
            15,
            17,
        ),
    ],
)
def test_a_guest_of_whom_only_the_way_home_is_told_was_here(
    text: str, status: str, first: int, last: int | None
) -> None:
    assert legs(text, FOOT) == [("Singapore", status, may(first), may(last) if last is not None else None)]


@pytest.mark.parametrize(
    "text",
    [
        f"Ambassador of Latvia Ilze Kalnina called on {OWN} this morning. Ambassador Kalnina leaves for Riga tonight.",
        f"{OWN} spoke with {GUEST} by telephone today. Minister Kalnina returns to Riga tomorrow.",
        f"{OWN} left for home tonight.",
    ],
)
def test_envoys_callers_and_own_ministers_going_home_were_no_guests(text: str) -> None:
    assert legs(text, FOOT) == []
