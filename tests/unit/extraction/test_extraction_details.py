"""Day, place and roles of an event."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles

KENYAN, POLISH = "Kenyan President Daniel Otieno", "Polish President Anna Novak"


def test_on_whose_soil_decides_who_is_host() -> None:
    assert sorted(roles(only(read(f"{POLISH} held talks with {KENYAN} in Nairobi on Tuesday.")))) == [
        ("Anna Novak", "visitor"),
        ("Daniel Otieno", "host"),
    ]
    assert sorted(roles(only(read(f"{POLISH} held talks with {KENYAN} in Warsaw on Tuesday.")))) == [
        ("Anna Novak", "host"),
        ("Daniel Otieno", "visitor"),
    ]


def test_at_a_third_place_all_are_participants() -> None:
    event = only(read(f"{POLISH} met {KENYAN} in Geneva on Tuesday."))
    assert {role for _, role in roles(event)} == {"participant"}
    assert place_of(event) == "Geneva"


@pytest.mark.parametrize("words", ["held phone talks with", "held online talks with"])
def test_by_phone_or_video_all_are_participants_and_nowhere(words: str) -> None:
    event = only(read(f"{POLISH} {words} {KENYAN} on Tuesday.", dateline=date(2024, 5, 15), place="Warsaw"))
    assert {role for _, role in roles(event)} == {"participant"}
    assert event.mode in ("phone", "video link")


def test_a_visiting_guest_is_the_visitor() -> None:
    event = only(read(f"Anna Novak met with visiting {KENYAN} on Tuesday.", place="Warsaw"))
    assert ("Daniel Otieno", "visitor") in roles(event)


def test_a_venue_is_kept_with_its_city() -> None:
    event = only(
        read(
            "Chinese Premier Gao Shilin met Kenyan President Daniel Otieno at the Great Hall of the People "
            "in Beijing on "
            "Tuesday."
        )
    )
    assert event.place is not None and event.place.startswith("venue/Great Hall of the People@city/")


def test_a_place_with_diacritics_is_the_same_place() -> None:
    assert place_of(only(read(f"{POLISH} met {KENYAN} in Hà Nội on Tuesday."))) == "Hanoi"


@pytest.mark.parametrize(
    ("words", "day", "basis"),
    [
        ("on May 14", date(2024, 5, 14), "explicit"),
        ("on Tuesday", date(2024, 5, 14), "weekday"),
        ("on Tuesday, May 14", date(2024, 5, 14), "explicit"),
    ],
)
def test_the_day_named_in_the_sentence_is_the_events(words: str, day: date, basis: str) -> None:
    event = only(read(f"{POLISH} met {KENYAN} in Geneva {words}."))
    assert (event.starts_on, event.ends_on, event.precision, event.basis) == (day, None, "day", basis)


def test_without_a_named_day_the_report_dates_the_event() -> None:
    event = only(read(f"{POLISH} met {KENYAN} in Geneva."))
    assert (event.starts_on, event.basis) == (date(2024, 5, 16), "report date")


def test_today_is_the_datelines_day() -> None:
    event = only(read(f"{POLISH} met {KENYAN} in Geneva today.", dateline=date(2024, 5, 15), place="Geneva"))
    assert event.starts_on == date(2024, 5, 15)


def test_a_weekday_that_contradicts_its_date_is_reported_with_the_event() -> None:
    event = only(read(f"{POLISH} met {KENYAN} in Geneva on Monday, May 14."))
    assert event.starts_on == date(2024, 5, 14)
    assert [message for message, _, _ in event.conflicts] == ["2024-05-14 is no Monday"]
