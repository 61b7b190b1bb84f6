"""Days of what an encounter comes after or is about, and the day that a visit lends to those to be met on it."""

from __future__ import annotations

import pytest
from one_article import only, read

THURSDAY, WEDNESDAY, EARLY = "2024-05-16", "2024-05-15", "2024-05-02"
A, B = "Foreign Minister of Norway Aina Selvik", "Foreign Minister of Senegal Mamadou Sarr"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"After Tuesday's attack on the port, {A} spoke by phone with {B}.", THURSDAY),
        (f"{A} spoke by phone with {B} about Tuesday's attack on the port.", THURSDAY),
        (f"In view of yesterday's ferry accident, {A} sent a message of condolences to {B}.", THURSDAY),
        (f"{A} met {B} to follow up on yesterday's ministerial session.", THURSDAY),
        (f"After Wednesday's talks with {B}, {A} said that trade would grow.", WEDNESDAY),
    ],
)
def test_a_day_that_owns_what_was_the_cause_is_not_that_of_the_encounter(told: str, day: str) -> None:
    assert str(only(read(told)).starts_on) == day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"Following the two presidents' meeting on May 2, {A} received {B} on Wednesday.", WEDNESDAY),
        (f"Following up on the summit of May 2, {A} received {B}.", THURSDAY),
        (f"In line with the agreement reached on May 2, {A} met {B} today.", THURSDAY),
        (f"As a follow-up to the phone call of 2 May between the two leaders, {A} received {B}.", THURSDAY),
        (f"In the afternoon of May 2, {A} received {B}.", EARLY),
    ],
)
def test_the_day_of_what_is_followed_up_on_is_not_that_of_the_encounter(told: str, day: str) -> None:
    assert str(only(read(told)).starts_on) == day


@pytest.mark.parametrize(
    ("visit", "day"),
    [
        ("will make a working visit to Dakar on Wednesday 29 May 2024.", "2024-05-29"),
        ("will arrive in Dakar on Wednesday 29 May 2024 for an official visit.", "None"),
    ],
)
def test_who_is_to_be_met_on_a_visit_of_one_day_is_met_on_that_day(visit: str, day: str) -> None:
    reading = read(f"{A} {visit} She will meet the President of Senegal, Awa Diagne.")
    assert [str(e.starts_on) for e in reading.events if e.subtype == "meeting"] == [day]


def test_what_a_programme_tells_in_the_present_tense_is_still_to_come() -> None:
    told = f"{A} will receive {B} on 29 May 2024.", "Minister Selvik receives Minister Sarr at Solberg House on 29 May."
    assert only(read(*told)).status == "announced"
