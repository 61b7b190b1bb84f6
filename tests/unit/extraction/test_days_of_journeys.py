"""First and last days of journeys as ministries tell them: ranges with `today`, ways home, legs that follow on."""

from __future__ import annotations

import pytest
from visits_told import legs, may

from warehouse.parsing.flattened import lines_of

FOOT = "\nMINISTRY OF FOREIGN AFFAIRS\nWARSAW\n16 MAY 2024"
MINISTER = "Foreign Minister Anna Novak of Poland"
GUEST = "Foreign Minister Pedro Lima of Brazil"


@pytest.mark.parametrize(
    ("told", "status", "first", "last"),
    [
        ("has been in Dakar, Senegal, from 12 May until today.", "occurred", 12, 16),
        ("was in Dakar, Senegal, from 12 May to today to co-chair consultations.", "occurred", 12, 16),
        ("was in Dakar, Senegal, from yesterday to today.", "occurred", 15, 16),
        ("was in Dakar, Senegal, yesterday and today.", "occurred", 15, 16),
        ("made an official visit to Dakar, Senegal, over the past three days.", "occurred", 14, 16),
        ("will be in Dakar, Senegal, tomorrow and on Saturday.", "announced", 17, 18),
        ("will visit Dakar, Senegal, from today to 18 May.", "announced", 16, 18),
        ("will be in Dakar, Senegal, from tomorrow until Sunday.", "announced", 17, 19),
        ("is in Dakar, Senegal, on her introductory visit from today to 18 May 2024.", "occurred", 16, 18),
    ],
)
def test_today_and_its_neighbours_begin_and_end_the_days_of_a_stay(
    told: str, status: str, first: int, last: int
) -> None:
    assert legs(f"{MINISTER} {told}", FOOT) == [("Dakar", status, may(first), may(last))]


@pytest.mark.parametrize(
    ("told", "status", "first", "last"),
    [
        ("will visit Dakar tomorrow. She will return to Warsaw the following day.", "announced", 17, 18),
        ("will be in Dakar tomorrow. She will leave on the next day.", "announced", 17, 18),
        ("departed for Dakar this morning. She is expected back in Warsaw on 20 May.", "occurred", 16, 20),
        ("will visit Dakar. She departs on 20 May and is due back on 23 May.", "announced", 20, 23),
        ("has been in Dakar since 14 May. She returns to Warsaw on 18 May.", "occurred", 14, 18),
        ("left for Dakar last night. She will return to Warsaw on 20 May.", "occurred", 15, 20),
        ("will visit Dakar from 20 May. She will depart for home on 22 May.", "announced", 20, 22),
        ("will be in Dakar from Sunday, 19 May. She returns two days later.", "announced", 19, 21),
        ("is in Dakar today on an official visit. She returns to Warsaw on Saturday.", "occurred", 16, 18),
        ("wrapped up her visit to Dakar yesterday, having arrived on 13 May.", "occurred", 13, 15),
        ("is in Dakar on a working visit since Tuesday. She departs tomorrow.", "occurred", 14, 17),
        ("will visit Dakar on 20 May and return to Warsaw the next day.", "announced", 20, 21),
        ("will visit Dakar from 20 May for three days.", "announced", 20, 22),
        ("will make a visit to Dakar, commencing 20 May and ending 22 May.", "announced", 20, 22),
        ("wraps up her visit to Dakar today. She arrived on Monday.", "occurred", 13, 16),
        ("is in Dakar, Senegal, until tomorrow. She arrived in Dakar on 13 May.", "occurred", 13, 17),
        ("will be in Dakar until 18 May. She arrived on 14 May.", "occurred", 14, 18),
        ("who has been in Dakar, Senegal, since Monday, met officials. She returns tonight.", "occurred", 13, 16),
        ("is visiting Dakar until tomorrow. She arrived on Tuesday.", "occurred", 14, 17),
        ("who is in Dakar until 18 May, met Foreign Minister Awa Diop. She arrived on Tuesday.", "occurred", 14, 18),
    ],
)
def test_the_way_home_ends_a_visit(told: str, status: str, first: int, last: int) -> None:
    name = MINISTER + "," if told.startswith("who") else MINISTER
    assert legs(f"{name} {told}", FOOT) == [("Dakar", status, may(first), may(last))]


@pytest.mark.parametrize(
    "told",
    [
        f"In Dakar, {MINISTER}, who left Warsaw on 13 May, called on President Awa Diop of Senegal on 14 May. She "
        "returned to Warsaw today.",
        f"{MINISTER} returned to Warsaw today after a visit to Senegal. Ms Novak, who left on 13 May, met officials.",
    ],
)
def test_a_journey_begins_with_the_day_on_which_its_traveller_left_home(told: str) -> None:
    [(_, status, first, last)] = legs(told, FOOT)
    assert (status, first, last) == ("occurred", may(13), may(16))


@pytest.mark.parametrize(
    "whole",
    ["His visit runs from 15 to 18 May.", "The visit is from 15 to 18 May.", "The programme lasts from 15 to 18 May."],
)
def test_a_sentence_on_the_visit_tells_all_its_days(whole: str) -> None:
    assert legs(f"{GUEST} is in Warsaw on an official visit. {whole}", FOOT) == [
        ("Warsaw", "occurred", may(15), may(18))
    ]


@pytest.mark.parametrize(
    "other",
    [
        "The exhibition runs from 15 to 18 May.",
        "Her visit to the fair is on 18 May.",
        "The minister's programme is full.",
    ],
)
def test_days_of_something_else_are_none_of_the_visit(other: str) -> None:
    found = legs(f"{GUEST} arrived in Warsaw on 14 May. {other}", FOOT)
    assert found == [("Warsaw", "occurred", may(14), None)]


@pytest.mark.parametrize("back", ["the same evening", "on the same day"])
def test_a_return_on_the_same_day_adds_none(back: str) -> None:
    found = legs(f"{MINISTER} will be in Dakar tomorrow. She will return {back}.", FOOT)
    assert found == [("Dakar", "announced", may(17), None)]


def test_a_return_right_after_an_occasion_is_on_its_day() -> None:
    found = legs(
        f"{MINISTER} will represent Poland at the funeral of President Awa Diop, to be held in Dakar on 21 May.",
        "Minister Novak leaves for Dakar on 20 May and will return to Warsaw immediately after the funeral.",
    )
    assert found == [("Dakar", "announced", may(20), may(21))]


@pytest.mark.parametrize(
    "after",
    [
        "She will then travel to Accra, Ghana, and return to Warsaw on 24 May.",
        "Thereafter, Minister Novak will travel to Accra for a working visit to Ghana. She returns on 24 May.",
        "After that, she will continue to Accra, where she will stay until 24 May.",
    ],
)
def test_a_leg_without_days_lasts_from_the_one_before_to_the_return(after: str) -> None:
    found = legs(f"{MINISTER} will be in Dakar, Senegal, from 19 to 21 May. {after}", FOOT)
    assert found == [("Dakar", "announced", may(19), may(21)), ("Accra", "announced", may(21), may(24))]


@pytest.mark.parametrize(
    "told",
    [
        "will visit Dakar, Senegal, from 19 to 21 May and Accra, Ghana, until 24 May.",
        "will visit Dakar, Senegal, from 19 to 21 May, and thereafter Accra until 24 May.",
        "will be in Dakar from 19 to 21 May, after which she will continue to Accra, where she will stay until 24 May.",
    ],
)
def test_a_leg_until_a_day_begins_where_the_one_before_ends(told: str) -> None:
    found = legs(f"{MINISTER} {told}", FOOT)
    assert found == [("Dakar", "announced", may(19), may(21)), ("Accra", "announced", may(21), may(24))]


def test_a_leg_told_to_come_thereafter_has_none_of_the_days_before_it() -> None:
    told = "will visit Dakar, Senegal, from 19 to 21 May, and Accra, Ghana, thereafter."
    dakar = ("Dakar", "announced", may(19), may(21))
    assert legs(f"{MINISTER} {told}", FOOT) == [dakar, ("Accra", "announced", None, None)]
    back = legs(f"{MINISTER} {told} She will return to Warsaw on 24 May.", FOOT)
    assert back == [dakar, ("Accra", "announced", may(21), may(24))]


@pytest.mark.parametrize(
    "told",
    [
        "will visit Dakar from 19 May and Accra from 21 May, returning to Warsaw on 24 May.",
        "will visit Senegal and Ghana. She is in Dakar from 19 May, proceeds to Accra on 21 May and returns on 24 May.",
    ],
)
def test_legs_with_their_first_days_alone_end_where_the_next_begins(told: str) -> None:
    found = legs(f"{MINISTER} {told}", FOOT)
    assert [leg[1:] for leg in found] == [("announced", may(19), may(21)), ("announced", may(21), may(24))]


@pytest.mark.parametrize(
    "other",
    [
        "The grant runs until 20 May.",
        "Ambassador Jan Kot returns to Warsaw on 18 May.",
        "The funds will be paid out the following day.",
        "President Awa Diop will leave for Paris the following day.",
    ],
)
def test_days_of_others_end_no_visit(other: str) -> None:
    found = legs(f"{MINISTER} was in Dakar, Senegal, on 14 May. {other}", FOOT)
    assert [leg for leg in found if leg[0] == "Dakar"] == [("Dakar", "occurred", may(14), None)]


def test_who_flies_on_comes_home_from_the_last_leg() -> None:
    found = legs(
        f"{MINISTER} will visit Dakar on 20 May. From there she will fly to Accra on 22 May, and return on 24 May.",
        FOOT,
    )
    assert found == [("Dakar", "announced", may(20), may(22)), ("Accra", "announced", may(22), may(24))]


def test_a_first_leg_until_a_day_begins_with_the_departure_and_has_no_days_of_the_next() -> None:
    found = legs(
        f"{MINISTER} left for Dakar, Senegal, today. She will be in Dakar until 19 May, then she will proceed to "
        "Accra from 20 to 22 May.",
        FOOT,
    )
    assert found == [("Dakar", "occurred", may(16), may(19)), ("Accra", "announced", may(20), may(22))]


def test_a_first_leg_ends_where_the_next_begins_and_the_return_ends_the_last() -> None:
    found = legs(
        f"{MINISTER} departed for Dakar, Senegal, this morning. She will proceed to Ghana on 18 May and will return to "
        "Warsaw on 20 May 2024.",
        FOOT,
    )
    assert found == [("Dakar", "occurred", may(16), may(18)), ("Ghana", "announced", may(18), may(20))]


@pytest.mark.parametrize(
    "told",
    [
        "will be in Dakar, Senegal, from 19 to 21 May and in Thies from 21 to 23 May.",
        "will make a visit to Senegal. She will be in Dakar from 19 to 21 May, and in Thies from 21 to 23 May.",
        "will be in Dakar from 19 to 21 May, before travelling to Thies until 23 May.",
    ],
)
def test_a_second_town_of_the_country_is_of_the_same_visit(told: str) -> None:
    found = legs(f"{MINISTER} {told}", FOOT)
    assert [(status, first, last) for _, status, first, last in found] == [("announced", may(19), may(23))]


@pytest.mark.parametrize(
    "told",
    [
        "said that Poland would continue to help Senegal with its ports.",
        "said that talks with Senegal would continue to be held in Dakar.",
    ],
)
def test_who_continues_to_do_something_goes_nowhere(told: str) -> None:
    assert legs(f"{MINISTER} {told}", FOOT) == []


STATEMENT = [
    f"1 {GUEST} arrived in Warsaw on 14 May on an official visit at the invitation of the Government of Poland.",
    "2 Foreign Minister Lima called on President Jan Wolski today and will meet students tomorrow.",
    "3 He leaves Warsaw on 18 May.",
    "MINISTRY OF FOREIGN AFFAIRS",
    "WARSAW",
    "16 MAY 2024",
]


def test_a_statement_in_one_line_tells_the_days_of_one_with_line_breaks() -> None:
    flat = [text for _, text in lines_of(" ".join(STATEMENT))]
    assert legs(*flat) == legs(*STATEMENT) == [("Warsaw", "occurred", may(14), may(18))]


@pytest.mark.parametrize("number", ["2 ", "2. ", "2\t", "2     "])
def test_the_number_of_a_paragraph_is_none_of_its_words(number: str) -> None:
    second = f"{number}While in Dakar, Senegal, from 19 to 21 May, Minister Novak will call on President Awa Diop."
    found = legs(f"{MINISTER} will go abroad.", second)
    assert found == [("Dakar", "announced", may(19), may(21))]
