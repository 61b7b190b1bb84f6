"""Days of another clause than the event's, days told by the one before, and days within a stay or a gathering."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read
from visits_told import days_told, may

HOST = "Kenyan Foreign Minister Peter Otieno"
OTHER = "Kenyan President Jane Wambui"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"
WEDNESDAY = may(15)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (f"{HOST} spoke by phone last night with {GUEST}, his spokesperson told KNA on Wednesday.", "phone call", 14),
        (f"{HOST} spoke by phone late Sunday with {GUEST}.", "phone call", 12),
        (f"{GUEST}, as part of his visit to Kenya which started yesterday, was received by {OTHER}.", "reception", 15),
        (f"{GUEST}, who landed on Tuesday afternoon, was received by {OTHER} the same evening.", "reception", 14),
        (f"{HOST} met {GUEST} on the opening day of the forum, held in Nairobi from May 12 to 14.", "meeting", 12),
        (f"{HOST} met {GUEST} on the last day of the forum, held in Nairobi from May 12 to 14.", "meeting", 14),
        (
            f"On Tuesday, May 14, {HOST} received {GUEST}, who is visiting Kenya from May 12 to 16.",
            "reception",
            14,
        ),
    ],
)
def test_an_encounter_is_not_on_the_day_of_another_clause(text: str, kind: str, day: int) -> None:
    assert days_told(text)[kind] == may(day)


@pytest.mark.parametrize("went_on", ["travelled to Mombasa", "later flew to Kisumu", "left for Kampala"])
def test_the_day_of_the_journey_behind_a_comma_is_not_that_of_the_reception(went_on: str) -> None:
    found = days_told(f"{GUEST} was received by {OTHER}, and {went_on} on Tuesday.")
    assert (found["reception"], found["visit"]) == (WEDNESDAY, may(14))
    assert days_told(f"{GUEST} was received by {OTHER} and {went_on} on Tuesday.")["reception"] == may(14)


def test_what_follows_and_on_a_day_leaves_the_report_its_day() -> None:
    found = days_told(f"{GUEST} paid a courtesy call on {HOST} and, on Monday, met with {OTHER}.")
    assert found == {"reception": WEDNESDAY, "meeting": may(13)}


def test_who_was_met_yesterday_within_a_list_was_met_yesterday() -> None:
    text = f"{GUEST} met with {OTHER} and, yesterday, with {HOST} in Nairobi."
    events = read(text, dateline=WEDNESDAY, place="Nairobi", agency="KNA").events
    assert sorted(event.starts_on for event in events if event.starts_on) == [may(14), WEDNESDAY]


@pytest.mark.parametrize(
    ("told", "kind", "day"),
    [
        (f"The next morning, he laid a wreath at the monument and met with {OTHER}.", "meeting", 14),
        (f"Bat Ganzorig was received by {OTHER} the day after his arrival.", "reception", 13),
        (f"Bat Ganzorig was received by {OTHER} on the day of his departure.", "reception", 15),
        (f"The previous evening he was received by {OTHER}.", "reception", 12),
    ],
)
def test_days_are_counted_from_what_is_told_before(told: str, kind: str, day: int) -> None:
    before = f"{GUEST} paid a visit to Kenya from May 12 to 15. On May 13, {HOST} held talks with the guest."
    assert days_told(before, told)[kind] == may(day)


def test_the_day_after_an_arrival_is_counted_from_it_and_not_from_the_report() -> None:
    found = days_told(
        f"On Sunday, {GUEST} arrived in Nairobi for a visit. At the airport he was met by {HOST}.",
        f"On the following day, talks were held between {GUEST} and {OTHER}.",
    )
    assert found["talks"] == may(13)


def test_what_two_days_earlier_had_been_is_an_event_of_that_day() -> None:
    found = days_told(
        f"{HOST} held talks with {GUEST} on Tuesday.", f"Two days earlier, the guest had been received by {OTHER}."
    )
    assert found == {"talks": may(14), "reception": may(12)}


def test_the_talks_of_the_day_before_are_no_part_of_the_reception() -> None:
    found = days_told(
        f"{HOST} received a delegation led by {GUEST} on May 14.",
        "The day before, Bat Ganzorig held talks with his Kenyan peers.",
    )
    assert found == {"reception": may(14), "talks": may(13)}


def test_an_envoy_who_bears_a_message_is_received() -> None:
    text = (
        f"{HOST} received on Tuesday the special envoy of the King of Tonga, Sione Latu, bearer of a written message."
    )
    assert days_told(text) == {"reception": may(14)}


@pytest.mark.parametrize(
    ("text", "day"),
    [(f"{HOST} worked with {GUEST} in Nairobi on May 14 on a conference.", may(14))],
)
def test_who_worked_with_another_on_a_day_met(text: str, day: date) -> None:
    assert days_told(text) == {"meeting": day}


def test_who_has_worked_with_another_on_no_day_did_not_meet() -> None:
    assert days_told(f"{HOST} has worked with {GUEST} on trade.") == {}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{GUEST}, who arrived in Mombasa on Monday, held talks with {HOST} on Tuesday.", "Mombasa"),
        (f"{HOST} met {GUEST} on Tuesday aboard the frigate Simba off Mombasa.", None),
    ],
)
def test_an_encounter_is_where_the_guest_arrived_and_on_a_ship_nowhere(text: str, place: str | None) -> None:
    events = read(text, dateline=WEDNESDAY, place="Nairobi", agency="KNA").events
    assert [place_of(event) for event in events if event.subtype in ("talks", "meeting")] == [place]


def test_an_ambassador_who_leaves_at_the_end_of_her_term_was_not_on_a_visit() -> None:
    found = days_told(
        f"Outgoing Mongolian Ambassador Oyun Ganzorig paid a farewell call on {HOST} today.",
        "The ambassador will leave Nairobi next Thursday.",
    )
    assert found == {"reception": WEDNESDAY}


def test_talks_on_the_first_day_of_a_visit_that_ended_yesterday_are_counted_back_from_it() -> None:
    found = days_told(
        f"{GUEST} concluded a two-day working visit to Nairobi yesterday.",
        f"On the first day, the minister held talks with {HOST}.",
    )
    assert found == {"visit": may(13), "talks": may(13)}


def test_what_opens_tomorrow_leaves_the_encounter_its_day() -> None:
    found = days_told(f"{HOST} met {GUEST}, who is here for the fair, which opens tomorrow.")
    assert found["meeting"] == WEDNESDAY


def test_a_small_town_of_the_datelines_country_is_known_though_the_text_does_not_name_the_country() -> None:
    text = "Energy Minister Peter Otieno held talks Tuesday in Oran with Portuguese Minister Ana Sobral."
    event = next(iter(read(text, dateline=WEDNESDAY, place="Algiers", agency="APS").events))
    assert place_of(event) == "Oran"
