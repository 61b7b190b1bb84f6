"""Sessions of two states told by who chaired them, with one side that nobody is named of, and sessions online."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles

DAY = date(2018, 11, 28)
SESSION = "The Vietnam - China Joint Committee on Land Border convened its ninth meeting in Hanoi on Wednesday."


def test_who_chaired_a_meeting_held_it_with_the_delegation_that_attended() -> None:
    reading = read(
        f"{SESSION} Deputy Foreign Minister of Vietnam Duong Hoai Vinh chaired the meeting, which was also attended by "
        "a Chinese delegation.",
        dateline=DAY,
    )
    (talks,) = reading.events
    assert (talks.subtype, talks.starts_on) == ("talks", DAY)
    assert roles(talks) == [("Duong Hoai Vinh", "host"), ("CHN", "visitor")]


@pytest.mark.parametrize("behind", ["chaired the meeting.", "chaired the meeting, which was attended by reporters."])
def test_one_who_chaired_alone_has_met_nobody(behind: str) -> None:
    reading = read(f"{SESSION} Deputy Foreign Minister of Vietnam Duong Hoai Vinh {behind}", dateline=DAY)
    assert [event for event in reading.events if len(event.sides) > 1] == []


def test_a_session_online_that_two_led_is_a_video_meeting_at_no_place() -> None:
    reading = read(
        "The third round of Vietnam-Poland political consultations was held online on November 27. Deputy Foreign "
        "Minister To Anh Ninh led the Vietnamese side. The Polish delegation was headed by Deputy Minister Piotr "
        "Zielonka.",
        place="Hanoi",
        dateline=DAY,
    )
    (talks,) = reading.events
    assert (talks.subtype, talks.mode, talks.place) == ("video talks", "video link", None)
    assert {name for name, _ in roles(talks)} == {"To Anh Ninh", "Piotr Zielonka"}


@pytest.mark.parametrize("days", ["on May 28", "from May 28 to 29", "on May 28 and 29"])
def test_a_commission_that_met_under_the_chair_of_two_was_held_by_them(days: str) -> None:
    reading = read(
        f"The Joint Cambodia-Laos Commission for Border Affairs met in Phnom Penh {days} under the co-chairmanship of "
        "Tep Chanlina, Secretary of State in charge of Border Affairs, and Lao Deputy Foreign Minister Chansamone "
        "Luangrath.",
        place="Phnom Penh",
        dateline=date(2018, 5, 30),
    )
    (talks,) = reading.events
    assert talks.starts_on == date(2018, 5, 28)
    assert roles(talks) == [("Tep Chanlina", "host"), ("Chansamone Luangrath", "visitor")]


def test_what_is_to_be_chaired_by_two_is_not_told_so() -> None:
    reading = read(
        "The Joint Commission is expected to be co-chaired by Tep Chanlina, Secretary of State of Cambodia, and Lao "
        "Deputy Foreign Minister Chansamone Luangrath.",
        dateline=date(2018, 5, 30),
    )
    assert [event for event in reading.events if event.status == "occurred"] == []
