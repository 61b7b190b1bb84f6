"""Visits as newspapers and agencies word them: how long they last, whether they are to come, at home or off."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read
from visits_told import DATELINE, visits

MINISTER = "Kenyan Foreign Minister Peter Mutiso"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("will visit Laos for three days starting Monday", 20, 22),
        ("will be in Laos for four days from May 21", 21, 24),
        ("will pay a week-long visit to Laos starting on May 20", 20, 26),
        ("leaves on May 18 on a two-week tour of Laos", 18, 31),
        ("will begin a visit to Laos on May 19 that will last until the 22nd", 19, 22),
        ("will visit Laos next Wednesday", 22, None),
    ],
)
def test_a_visit_lasts_as_long_as_is_told(words: str, first: int, last: int | None) -> None:
    days = (date(2024, 5, first), date(2024, 5, last) if last else None)
    assert visits(f"{MINISTER} {words}.") == [("announced", "Laos", *days)]


def test_who_will_stay_until_friday_leaves_on_the_next() -> None:
    text = f"{MINISTER} arrived in Laos on Tuesday and will stay until Friday."
    assert visits(text) == [("occurred", "Laos", date(2024, 5, 14), date(2024, 5, 17))]


def test_parts_of_two_months_are_one_span() -> None:
    text = f"{MINISTER} will visit Laos from late May to early June."
    assert visits(text) == [("announced", "Laos", date(2024, 5, 1), date(2024, 6, 30))]


@pytest.mark.parametrize(
    "words",
    [
        "is coming to Laos on Friday",
        "is arriving in Laos on Friday",
        "will arrive in Laos on Friday",
        "leading a business delegation, will leave on Friday on a visit to Laos",
    ],
)
def test_who_is_coming_on_friday_has_not_come(words: str) -> None:
    assert visits(f"{MINISTER}, {words}." if words.startswith("leading") else f"{MINISTER} {words}.") == [
        ("announced", "Laos", date(2024, 5, 17), None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Lao side hopes that the Kenyan foreign minister will be able to visit Laos.",
        f"It is not clear when {MINISTER} will travel to Laos.",
        f"Asked when {MINISTER} will visit Laos, the spokesperson named no day.",
    ],
)
def test_a_visit_that_is_hoped_for_or_open_is_none(text: str) -> None:
    assert visits(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "accepted an invitation from Lao Foreign Minister Sone Vong to visit Laos later this year",
        "has accepted an invitation by his Lao counterpart to visit Laos",
    ],
)
def test_an_invitation_of_somebody_told_is_accepted(words: str) -> None:
    assert [(status, place) for status, place, *_ in visits(f"{MINISTER} {words}.")] == [("announced", "Laos")]


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER}'s visit to Laos, which was earlier postponed, will now take place from 12 to 14 June.",
        f"The visit of {MINISTER} to Laos, which had been postponed in March, will take place from 12 to 14 June.",
        f"After being postponed twice, {MINISTER}'s visit to Laos is now scheduled for 12-14 June.",
    ],
)
def test_what_was_put_off_earlier_is_on_again(text: str) -> None:
    assert visits(text) == [("announced", "Laos", date(2024, 6, 12), date(2024, 6, 14))]


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER}'s visit to Laos, which was to take place from 12 to 14 June, has been postponed.",
        f"{MINISTER} will not be coming to Laos next week as planned.",
        f"The visit of {MINISTER} to Laos was postponed and will be held at a later date.",
    ],
)
def test_what_will_not_be_is_off(text: str) -> None:
    assert [(status, place) for status, place, *_ in visits(text)] == [("cancelled", "Laos")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Russian president's visit to Laos will begin on June 17.", ("announced", date(2024, 6, 17), None)),
        (
            "The official visit of the Hungarian prime minister to Laos is scheduled for June 17-19.",
            ("announced", date(2024, 6, 17), date(2024, 6, 19)),
        ),
        (
            "The visit of the Finnish foreign minister to Laos has ended on Tuesday.",
            ("occurred", date(2024, 5, 14), None),
        ),
        (f"Today, a state visit of {MINISTER} to Laos has begun.", ("occurred", date(2024, 5, 15), None)),
        (
            "The Iranian foreign minister's visit to Laos, scheduled for May 20, has been put off.",
            ("cancelled", date(2024, 5, 20), None),
        ),
    ],
)
def test_a_visit_told_by_its_noun_needs_no_name(text: str, expected: tuple[str, date, date | None]) -> None:
    assert [(status, first, last) for status, _, first, last in visits(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Many remember the Russian president's visit to Laos in 1995.",
        "They discussed preparations for the Lao prime minister's visit to Kenya.",
    ],
)
def test_a_noun_alone_tells_of_no_visit(text: str) -> None:
    assert visits(text) == []


def test_two_visits_of_one_journey_are_told_by_one_verb() -> None:
    text = f"{MINISTER} will pay an official visit to Laos on June 2-4 and a working visit to Nepal from June 5 to 7."
    assert visits(text) == [
        ("announced", "Laos", date(2024, 6, 2), date(2024, 6, 4)),
        ("announced", "Nepal", date(2024, 6, 5), date(2024, 6, 7)),
    ]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Tuesday wound up a seven-day swing through Peru and Chile", 8, 14),
        ("set off on Tuesday on a tour of Peru and Chile", 14, None),
    ],
)
def test_a_swing_is_a_visit_to_each(words: str, first: int, last: int | None) -> None:
    days = (date(2024, 5, first), date(2024, 5, last) if last else None)
    assert visits(f"{MINISTER} {words}.") == [("occurred", "Chile", *days), ("occurred", "Peru", *days)]


@pytest.mark.parametrize(
    "who",
    [
        "A delegation from the Communist Party of China's Guangxi regional committee",
        "A delegation of the European Parliament's Committee on International Trade",
        "A group of members of the European Parliament",
    ],
)
def test_a_delegation_of_a_body_within_a_body_comes(who: str) -> None:
    text = f"{who} will visit Laos from May 20 to 23."
    assert visits(text) == [("announced", "Laos", date(2024, 5, 20), date(2024, 5, 23))]


@pytest.mark.parametrize(
    ("place", "agency", "text"),
    [
        ("Seoul", "Yonhap", "President Yoo Sang-hyun visited Busan on Wednesday to attend a town hall meeting."),
        ("Moscow", "TASS", "Prime Minister Oleg Ryabinin will make a working trip to Vladivostok on Friday."),
        ("Canberra", "AAP", "Prime Minister Grant Holloway will travel to Katherine Gorge on 24 May."),
        ("Pretoria", "SAnews", "Deputy Minister Nomsa Dlamini will on Friday undertake a visit to Tembisa Hospital."),
        (
            "Vientiane",
            "KPL",
            "During his working visit to Savannakhet on Monday, Prime Minister Somphone Vong met farmers.",
        ),
    ],
)
def test_who_travels_at_home_visits_nobody(place: str, agency: str, text: str) -> None:
    reading = read(text, dateline=DATELINE, place=place, agency=agency)
    assert [event.subtype for event in reading.events] == []


@pytest.mark.parametrize(
    ("place", "agency", "text"),
    [
        ("Seoul", "Yonhap", "Polish Defense Minister Marek Zielonka arrived in Busan on Tuesday to visit a shipyard."),
        ("Vientiane", "KPL", "Prime Minister Somphone Vong will pay an official visit to Hanoi from 20 to 22 May."),
        ("Pretoria", "SAnews", "Deputy Minister Nomsa Dlamini will travel to Geneva on 24 May for the assembly."),
        ("Hanoi", "VNA", "Prime Minister Goran Petkovic arrived in Hanoi on Tuesday."),
    ],
)
def test_who_comes_from_abroad_or_goes_there_is_on_a_visit(place: str, agency: str, text: str) -> None:
    reading = read(text, dateline=DATELINE, place=place, agency=agency)
    assert [event.subtype for event in reading.events] == ["visit"]


def test_who_leaves_with_a_delegation_is_the_visitor() -> None:
    text = "President Dao Xuan Truong, his spouse and a high-level Vietnamese delegation left Hanoi on May 14 for Laos."
    sides = [(side.person.name if side.person else None, side.role) for side in read(text).events[0].sides]
    assert ("Dao Xuan Truong", "visitor") in sides


@pytest.mark.parametrize(
    "words", ["The trip, from May 20 to 24, will include stops.", "The official visit, on May 20-24, is his first."]
)
def test_days_between_commas_are_those_of_the_trip_told(words: str) -> None:
    text = f"{MINISTER} will lead a delegation to Laos next week. {words}"
    assert visits(text) == [("announced", "Laos", date(2024, 5, 20), date(2024, 5, 24))]


@pytest.mark.parametrize(
    "words",
    [
        "from Sunday through Tuesday before making a two-day visit to Nepal starting Wednesday",
        "from Sunday through Tuesday and then Nepal on Wednesday and Thursday",
    ],
)
def test_the_next_leg_comes_after_the_one_before(words: str) -> None:
    assert visits(f"{MINISTER} will visit Laos {words}.") == [
        ("announced", "Laos", date(2024, 5, 19), date(2024, 5, 21)),
        ("announced", "Nepal", date(2024, 5, 22), date(2024, 5, 23)),
    ]


def test_the_delegation_had_arrived_when_the_visit_began() -> None:
    text = f"The visit of {MINISTER} to Laos ended on May 15. The Kenyan delegation had arrived in Vientiane on May 13."
    assert visits(text)[0][2:] == (date(2024, 5, 13), date(2024, 5, 15))


@pytest.mark.parametrize(
    "text",
    [
        "No visit by the Lao prime minister to Kenya is planned for now.",
        "The Lao prime minister's visit to Kenya is not scheduled yet.",
        "French engineer Bernard Lacaze arrived in Vientiane on Tuesday to see the battlefield.",
        f"{MINISTER} visited the Vientiane International Book Fair on Wednesday.",
    ],
)
def test_what_is_no_visit_of_state(text: str) -> None:
    assert visits(text) == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("arrives in Laos on Sunday for a four-day state visit", 19, 22),
        ("flies to Laos on Monday on a five-day visit", 20, 24),
        ("leaves here on Saturday for Laos, beginning a three-day visit", 18, 20),
        ("will undertake, as of 26 May, a three-day state visit to Laos", 26, 28),
        ("will pay, from 26 to 28 May, a state visit to Laos", 26, 28),
    ],
)
def test_a_present_with_a_weekday_and_days_between_commas_tell_of_what_comes(words: str, first: int, last: int) -> None:
    assert visits(f"{MINISTER} {words}.") == [("announced", "Laos", date(2024, 5, first), date(2024, 5, last))]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [("later this month", date(2024, 5, 1), date(2024, 5, 31)), ("next month", date(2024, 6, 1), date(2024, 6, 30))],
)
def test_next_month_is_the_one_that_follows(words: str, first: date, last: date) -> None:
    assert visits(f"{MINISTER} will pay an official visit to Laos {words}.") == [("announced", "Laos", first, last)]


def test_days_between_commas_make_a_visit_of_a_noun() -> None:
    text = f"{MINISTER}'s working visit to Laos, on 21 and 22 May, comes at the invitation of his counterpart."
    assert visits(text) == [("announced", "Laos", date(2024, 5, 21), date(2024, 5, 22))]


def test_what_a_tour_will_take_one_to_has_no_day_of_the_arrival() -> None:
    text = f"{MINISTER} arrived in Laos Tuesday, kicking off a tour of Asia that will also take him to Nepal and Japan."
    assert visits(text) == [
        ("announced", "Japan", None, None),
        ("announced", "Nepal", None, None),
        ("occurred", "Laos", date(2024, 5, 14), None),
    ]


def test_then_to_travel_on_is_the_next_leg() -> None:
    text = f"{MINISTER} is to visit Laos from 2 to 4 June and then travel on to Nepal, where he stays from 5 to 6 June."
    assert visits(text) == [
        ("announced", "Laos", date(2024, 6, 2), date(2024, 6, 4)),
        ("announced", "Nepal", date(2024, 6, 5), date(2024, 6, 6)),
    ]


def test_he_and_another_held_talks() -> None:
    reading = read(
        f"{MINISTER} paid a visit to Laos from May 13-15. "
        "He and Lao Minister of Home Affairs Thong Vilay held talks in Vientiane on May 14."
    )
    talks = next(event for event in reading.events if event.subtype == "talks")
    assert {side.person.name for side in talks.sides if side.person} == {"Peter Mutiso", "Thong Vilay"}


def test_who_has_no_plans_announces_nothing() -> None:
    assert visits(f"{MINISTER} has no plans to travel to Laos this year.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{MINISTER}'s visit to Laos is expected on May 22-23.", ("announced", 22, 23)),
        (f"The state visit of {MINISTER} to Laos, held on May 13-15, has ended.", ("occurred", 13, 15)),
        (
            f"The delegation led by {MINISTER} today completed its three-day visit to Laos.",
            ("occurred", 13, 15),
        ),
    ],
)
def test_the_days_of_a_visit_that_is_expected_or_over(text: str, expected: tuple[str, int, int]) -> None:
    status, first, last = expected
    assert visits(text) == [(status, "Laos", date(2024, 5, first), date(2024, 5, last))]


@pytest.mark.parametrize(
    "words", ["has had to abandon his visit to Laos, planned for May 20 to 22", "will skip his scheduled visit to Laos"]
)
def test_who_skips_or_abandons_a_visit_does_not_make_it(words: str) -> None:
    assert [(status, place) for status, place, *_ in visits(f"{MINISTER} {words}.")] == [("cancelled", "Laos")]


def test_who_is_due_here_or_left_the_city_is_on_a_visit() -> None:
    due = read(f"{MINISTER} is due here on Sunday.", dateline=DATELINE, place="Vientiane", agency="KPL").events
    assert [(e.subtype, e.status, e.starts_on) for e in due] == [("visit", "announced", date(2024, 5, 19))]
    left = read(f"{MINISTER} left Vientiane today.", dateline=DATELINE, place="Vientiane", agency="KPL").events
    assert [(e.subtype, e.status, e.starts_on) for e in left] == [("visit", "occurred", DATELINE)]
    own = read("Lao Foreign Minister Sone Vong left Vientiane today.", dateline=DATELINE, place="Vientiane").events
    assert own == []
