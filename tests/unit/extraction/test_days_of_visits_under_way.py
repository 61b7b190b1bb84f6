"""The days of a visit that a ministry's statement tells to be under way, by what it tells besides."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles
from visits_told import Leg, legs, may

FOOT = "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n16 MAY 2024"
OWN = "Minister for Foreign Affairs Dr Ravi Menon"
IN_RIGA = "who is in Riga for the Baltic Forum"
LATVIAN = "Latvian Foreign Minister Ilze Kalnina"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"{OWN}, {IN_RIGA}, met {LATVIAN} on 14 May 2024.", may(14), None),
        (f"{OWN}, {IN_RIGA}, met {LATVIAN} today.", may(16), None),
        (f"{OWN}, {IN_RIGA}, met {LATVIAN} today. He leaves Riga for Singapore tomorrow morning.", may(16), may(17)),
        (
            f"{OWN}, who is currently on a working visit to Latvia, called on President Janis Ozols today. Yesterday, "
            f"Minister Menon met {LATVIAN}.",
            may(15),
            may(16),
        ),
    ],
)
def test_a_visit_told_aside_is_under_way_on_the_day_of_what_its_sentence_tells(
    text: str, first: date, last: date | None
) -> None:
    assert [(start, end) for _, _, start, end in legs(text, FOOT)] == [(first, last)]


def test_a_newspapers_visit_told_aside_has_not_the_day_of_the_meeting() -> None:
    found = legs(f"Foreign Minister Ravi Menon of Singapore, {IN_RIGA}, met {LATVIAN} on 14 May 2024.")
    assert [start for _, _, start, _ in found] == [None]


def test_a_town_that_no_table_lists_is_in_the_country_behind_it() -> None:
    found: list[Leg] = legs(f"{OWN} visited Qimmiq, Canada from 13 to 15 May 2024.", FOOT)
    assert found == [("Canada", "occurred", may(13), may(15))]


def test_an_orchids_kind_is_no_part_of_the_guests_name() -> None:
    text = f"{LATVIAN} commenced her official visit to Singapore today. An orchid, Dendrobium Ilze Kalnina, was named."
    (visit,) = [event for event in read(text, FOOT).events if event.subtype == "visit"]
    assert (place_of(visit), roles(visit)[0]) == ("Singapore", ("Ilze Kalnina", "visitor"))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"{OWN} is in Riga for an Official Visit. He will speak at the Chamber of Commerce tomorrow.", 16, 17),
        (f"{OWN} is in Riga for an Official Visit. He met {LATVIAN}, and will speak at a school tomorrow.", 16, 17),
        (f"{OWN} is in Riga for an Official Visit. The Chamber of Commerce will open tomorrow.", 16, None),
        (f"{OWN} is on a working visit to Riga. He will be in Daugavpils, Latvia, on 17 and 18 May.", 16, 18),
        (
            f"{OWN} has concluded his Official Visit to Riga. On 14 May, Dr Menon called on President Janis Ozols of "
            "Latvia.",
            14,
            16,
        ),
        (f"{LATVIAN} called on {OWN} today. Ms Kalnina has been here since 14 May and flies home tomorrow.", 14, 17),
        (f"{LATVIAN}, who has been in Singapore since 14 May, was on an official visit until today.", 14, 16),
        (
            f"{LATVIAN} left Singapore this afternoon at the end of her visit. Over three days she met {OWN} and "
            "Minister Tan Lay.",
            14,
            16,
        ),
    ],
)
def test_a_visit_lasts_as_long_as_what_is_told_of_its_days_besides(text: str, first: int, last: int | None) -> None:
    visits = [event for event in read(text, FOOT).events if event.subtype == "visit"]
    assert [(e.status, e.starts_on, e.ends_on) for e in visits] == [
        ("occurred", may(first), may(last) if last is not None else None)
    ]


def test_what_was_done_has_not_the_day_of_what_will_be() -> None:
    text = f"{OWN} is in Riga. He met {LATVIAN}, and will speak at a school tomorrow."
    (met,) = [event for event in read(text, FOOT).events if event.subtype == "meeting"]
    assert met.starts_on == may(16)


@pytest.mark.parametrize(
    ("who", "style"),
    [
        ("His Majesty King Tane Moana of Tonga", "His Majesty"),
        ("His Majesty Tane Moana of Tonga", "His Majesty"),
        ("Crown Prince Tane Moana of Tonga", "His Royal Highness"),
        ("Senior Minister Tane Moana of Tonga", "SM"),
        ("Senior Minister of State Tane Moana of Tonga", "SMS"),
    ],
)
def test_a_style_or_letters_stand_for_who_was_named_with_them(who: str, style: str) -> None:
    text = f"{who} arrived in Singapore on 14 May. {style} met {OWN} on 15 May."
    (met,) = [event for event in read(text, FOOT).events if event.subtype == "meeting"]
    assert sorted(name or "" for name, _ in roles(met)) == ["Ravi Menon", "Tane Moana"]


def test_who_is_part_of_a_leaders_delegation_is_there_on_the_day_of_his_meeting() -> None:
    text = (
        f"{OWN} met {LATVIAN} on 15 May 2024 in Riga. Minister Menon is part of the delegation accompanying Prime "
        "Minister Tan Lay on a working visit to Latvia."
    )
    (visit,) = [event for event in read(text, FOOT).events if event.subtype == "visit"]
    assert (visit.status, visit.starts_on) == ("occurred", may(15))
    assert {"Ravi Menon", "Tan Lay"} <= {name for name, role in roles(visit) if role == "visitor"}


def test_the_minister_behind_a_call_on_a_mayor_is_not_of_the_mayors_country() -> None:
    text = f"{OWN} was in Vilnius from 14 to 16 May 2024. During the call on Kaunas Mayor Jonas Petrauskas, Minister "
    found = read(text + "Menon was briefed on the port.", FOOT)
    assert {person.name: person.country for person in found.people}["Ravi Menon"] == "SGP"


def test_who_receives_in_one_country_is_no_host_in_the_next() -> None:
    text = (
        f"{OWN} will make an official visit to Norway and Finland from 20 to 26 May 2024. Minister Menon's visit to "
        "Norway is at the invitation of Norwegian Foreign Minister Nils Berg. Following Norway, Minister Menon will "
        "visit Finland from 23 to 26 May 2024 at the invitation of Finnish Foreign Minister Aino Laine."
    )
    visits = {place_of(e): e for e in read(text, FOOT).events if e.subtype == "visit"}
    hosts = {place: [name for name, role in roles(e) if role == "host"] for place, e in visits.items()}
    assert hosts == {"Norway": ["Nils Berg"], "Finland": ["Aino Laine"]}


def test_what_is_attended_on_a_day_ahead_is_announced() -> None:
    (held,) = [
        event
        for event in read(f"{OWN} is attending the Baltic Summit on 18 May 2024.", FOOT).events
        if event.subtype == "conference"
    ]
    assert (held.status, held.starts_on) == ("announced", may(18))


def test_they_met_before_when_somebody_visited_tells_of_no_visit_now() -> None:
    text = f"{OWN} and Ms Kalnina have met before when {LATVIAN} visited Singapore."
    assert [event for event in read(text, FOOT).events if event.subtype == "visit"] == []


def test_ministers_whom_a_nameless_group_met_did_not_meet_each_other() -> None:
    assert read(f"Twelve governors met {OWN} and Minister Tan Lay today.", FOOT).events == []


def test_the_group_that_met_some_was_hosted_by_another() -> None:
    text = (
        "A United States Congressional delegation is visiting Singapore from 15 to 17 May 2024. The Congressional "
        f"delegation met Minister Tan Lay and Minister Goh Wei, and was hosted to lunch by {OWN}."
    )
    (lunch,) = [event for event in read(text, FOOT).events if event.subtype == "reception"]
    assert sorted(roles(lunch)) == [("Ravi Menon", "host"), ("USA", "visitor")]


def test_a_visit_lasts_until_the_guest_goes_on() -> None:
    text = f"{LATVIAN}, who is in Singapore on a State Visit, met {OWN} today. Ms Kalnina departs for Jakarta tomorrow."
    assert legs(text, FOOT) == [("Singapore", "occurred", may(16), may(17)), ("Jakarta", "announced", may(17), None)]


@pytest.mark.parametrize(
    "post",
    [
        "Minister of State for Defence and for Manpower",
        "Senior Minister of State for Foreign Affairs and for Transport",
        "Minister of State, Ministry of Law and Ministry of Manpower",
    ],
)
def test_the_second_ministry_of_a_post_is_no_part_of_the_name(post: str) -> None:
    found = read(f"{post} Zaki Rahman visited Riga from 13 to 15 May 2024.", FOOT)
    assert [person.name for person in found.people] == ["Zaki Rahman"]
    assert len(found.held) == len(("one", "another"))


def test_legs_are_in_turn_from_the_day_until_which_the_first_is_told() -> None:
    text = (
        "Prime Minister Tan Lay will visit Helsinki and Riga from 20 to 26 May 2024. He will be in Finland until 23 "
        "May on an Official Visit, before going to Latvia for a working visit."
    )
    found = legs(text, "PRIME MINISTER'S OFFICE\nSINGAPORE\n16 MAY 2024")
    assert [(start, end) for _, _, start, end in found] == [(may(20), may(23)), (may(23), may(26))]


def test_a_leg_reached_on_a_day_lasts_until_the_next_is_reached() -> None:
    text = (
        f"{OWN} will make introductory visits to Fiji, Samoa and Tuvalu from 20 to 27 May 2024. Dr Menon goes on to "
        "Apia on 23 May and to Funafuti on 25 May."
    )
    found = [(start, end) for _, _, start, end in legs(text, FOOT)]
    assert found == [(may(20), may(23)), (may(23), may(25)), (may(25), may(27))]
