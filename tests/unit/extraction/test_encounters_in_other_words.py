"""Encounters, messages and gatherings in the words of more houses, their days beside those of other clauses."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told
from visits_told import may

HOST = "Kenyan President Jane Wambui"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"


@pytest.mark.parametrize(
    ("written", "day"),
    [("14/5/2024", may(14)), ("5/14/2024", may(14)), ("14.05.2024", may(14)), ("10/5/2024", may(10))],
)
def test_days_in_numbers_are_read_with_day_or_month_first(written: str, day: date) -> None:
    assert only(read(f"{HOST} received {GUEST} on {written}.", dateline=may(15))).starts_on == day


def test_days_in_numbers_far_from_the_report_are_left_unread() -> None:
    assert only(read(f"{HOST} received {GUEST} on 1/2/2024.", dateline=may(15))).starts_on == may(15)


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} received {GUEST} on Tuesday and thanked Mongolia for the aid delivered on May 2.",
        f"{HOST} on Tuesday received {GUEST}, days after a meeting of experts on May 10.",
    ],
)
def test_days_of_the_next_clause_are_not_those_of_the_encounter(text: str) -> None:
    days = [e.starts_on for e in read(text, dateline=may(15)).events if e.subtype == "reception"]
    assert days == [may(14)]


@pytest.mark.parametrize(
    ("where", "city"),
    [
        ("in Kenya's capital", "Nairobi"),
        ("on the occasion of the Lake Summit in Kampala", "Kampala"),
        ("within the framework of the Lake Dialogue in Kampala", "Kampala"),
    ],
)
def test_what_two_conferred_about_was_where_the_setting_says(where: str, city: str) -> None:
    event = only(read(f"{HOST} and {GUEST} conferred {where} on May 14.", dateline=may(15), place="Mombasa"))
    assert place_of(event) == city


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        (f"Consultations between {HOST} and {GUEST} were conducted on Tuesday.", "talks"),
        (f"A round of consultations took place on Tuesday between {HOST} and {GUEST}.", "talks"),
        (f"Virtual consultations were held on Tuesday between {HOST} and {GUEST}.", "video talks"),
        (f"{HOST} attended an online meeting with {GUEST} on Tuesday.", "video talks"),
        (f"{HOST} and {GUEST} took part in a virtual summit on Tuesday.", "video talks"),
        (f"{HOST} discussed flood relief with {GUEST} in a phone call on Tuesday.", "phone call"),
        (f"A working lunch was given on Tuesday by {HOST} for {GUEST}.", "reception"),
        (f"{GUEST} delivered a letter to {HOST} at a meeting on Tuesday.", "meeting"),
        (f"The meeting of {HOST} and {GUEST} on Tuesday came after weeks of preparation.", "meeting"),
        (f"{HOST} sent a message of felicitations to {GUEST} on Tuesday.", "congratulation message"),
        (f"{HOST} expressed deep sorrow in a message to {GUEST} on Tuesday over the flood.", "condolence message"),
    ],
)
def test_encounters_and_messages_in_other_words(text: str, subtype: str) -> None:
    event = only(read(text, dateline=may(15)))
    assert (event.subtype, event.starts_on, len(event.sides)) == (subtype, may(14), 2)


def test_consultations_with_somebody_at_home_are_no_talks() -> None:
    assert told(read(f"After consultations with party leaders, {HOST} spoke to the press.", dateline=may(15))) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Kenya is to host {GUEST} from May 20 to 22.",
        f"{GUEST}'s visit to Kenya is scheduled between May 20 and May 22.",
    ],
)
def test_visits_to_come_in_other_words(text: str) -> None:
    visit = only(read(text, dateline=may(15)))
    assert (visit.subtype, visit.status, visit.starts_on, visit.ends_on) == ("visit", "announced", may(20), may(22))


def test_a_visit_that_opens_the_sentence_with_its_days_is_that_of_the_subject() -> None:
    visit = only(read(f"During a visit to Kenya from May 10 to 12, {GUEST} toured farms.", dateline=may(15)))
    assert (visit.subtype, visit.starts_on, visit.ends_on) == ("visit", may(10), may(12))


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("A seminar on fisheries ran in Mombasa on May 13 and 14.", "seminar"),
        ("A workshop on fisheries gathered experts in Mombasa from May 13 to 14.", "seminar"),
        (
            "A training course for young diplomats brought together 40 officials in Mombasa on May 13.",
            "training course",
        ),
    ],
)
def test_gatherings_ran_and_brought_people_together(text: str, subtype: str) -> None:
    event = only(read(text, dateline=may(15)))
    assert (event.subtype, event.starts_on, place_of(event)) == (subtype, may(13), "Mombasa")


def test_two_received_separately_are_two_receptions() -> None:
    text = f"{HOST} received {GUEST} and Omani Foreign Minister Salim Harthy in Nairobi on Tuesday separately."
    assert told(read(text, dateline=may(15))) == [("reception", "occurred")] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("John Kariuki succeeded Peter Otieno as Minister of Trade of Kenya on Tuesday.", "John Kariuki"),
        ("John Kariuki became the new Minister of Trade of Kenya on Tuesday.", "John Kariuki"),
    ],
)
def test_who_succeeds_or_becomes_is_appointed(text: str, name: str) -> None:
    event = only(read(text, dateline=may(15)))
    assert (event.subtype, roles(event)) == ("appointment", [(name, "appointee")])


def test_a_post_that_is_handed_over_is_no_aid() -> None:
    text = "John Kariuki handed over the post of Minister of Trade of Kenya to Peter Otieno on Tuesday."
    assert "aid" not in [subtype for subtype, _ in told(read(text, dateline=may(15)))]


def test_a_wreath_laid_on_a_visit_to_a_monument_and_a_medal_received() -> None:
    wreath = f"On Tuesday, {GUEST} visited the Lake Monument in Nairobi and laid a wreath."
    assert [(e.subtype, place_of(e)) for e in read(wreath, dateline=may(15)).events] == [("wreath laying", "Nairobi")]
    medal = f"{GUEST} received the Friendship Medal at a ceremony in Nairobi on Tuesday."
    assert only(read(medal, dateline=may(15))).subtype == "award"


def test_what_was_done_in_one_town_of_two_has_its_place_and_days() -> None:
    text = (
        f"{GUEST} was in Kampala from 4 to 6 May, where he met Ugandan President Peter Okello and toured farms, and in "
        "Nairobi from 7 to 9 May."
    )
    events = read(text, dateline=may(10)).events
    found = {(e.subtype, place_of(e), e.starts_on) for e in events}
    assert found == {("visit", "Kampala", may(4)), ("visit", "Nairobi", may(7)), ("meeting", "Kampala", may(4))}


def test_a_visit_to_two_countries_that_is_put_off_is_one_to_each() -> None:
    text = f"{GUEST}'s visit to Kenya and Uganda from 20 to 24 May has been postponed."
    events = read(text, dateline=may(15)).events
    assert {(e.status, place_of(e)) for e in events} == {("cancelled", "Kenya"), ("cancelled", "Uganda")}
