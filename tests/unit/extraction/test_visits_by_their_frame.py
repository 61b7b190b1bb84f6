"""Visits told by the frame: who came behind a post that nobody knows, missions, lengths of visits that are off."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles

READ_ON = date(2024, 5, 16)  # a Thursday


@pytest.mark.parametrize(
    "guest",
    [
        "Lieutenant General Rey Magsay, Commanding General of the Philippine Army,",
        "Anna Rey Magsay, President of the Thai-Philippine Friendship Group, with six of the Philippine Senate,",
    ],
)
def test_a_person_came_and_not_the_body_of_the_post(guest: str) -> None:
    text = f"Thai Minister Wirat Phong met with {guest} who arrived on Monday for a visit to Thailand."
    visit = next(e for e in read(text, published=READ_ON).events if e.subtype == "visit")
    (visitor,) = [who for who, role in roles(visit) if role == "visitor"]
    assert visitor is not None and visitor.endswith("Rey Magsay")


def test_a_delegation_of_a_body_is_that_body() -> None:
    text = "Thai Minister Wirat Phong met a delegation of the Estonian Chamber of Commerce, who are visiting Thailand."
    visits = [e for e in read(text, published=READ_ON).events if e.subtype == "visit"]
    assert all(("Estonian Chamber of Commerce", "visitor") in roles(visit) for visit in visits)


@pytest.mark.parametrize(
    "words", ["is on an official mission to", "is on mission in", "travelled this Tuesday to", "flew this Monday to"]
)
def test_missions_and_days_with_this(words: str) -> None:
    found = only(read(f"Belgian Minister Griet Claes {words} Burundi.", published=READ_ON))
    assert (found.subtype, found.place) == ("visit", "country/BDI")


@pytest.mark.parametrize(
    "text", ["Belgian Minister Griet Claes is on a mission to end hunger.", "The mission to Burundi ended in 2019."]
)
def test_other_missions_are_no_visits(text: str) -> None:
    assert read(text, published=READ_ON).events == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Austrian Minister Leo Strass has called off a three-day visit to Laos from Monday.", 20, 22),
        ("Austrian Minister Leo Strass has put off a two-day trip to Laos which was to begin on Monday.", 20, 21),
        ("Austrian Minister Leo Strass cancelled his visit to Laos scheduled for 20 May.", 20, None),
    ],
)
def test_visits_that_are_off_have_their_length(text: str, first: int, last: int | None) -> None:
    found = only(read(text, published=READ_ON))
    ends_on = date(2024, 5, last) if last is not None else None
    assert (found.status, found.starts_on, found.ends_on) == ("cancelled", date(2024, 5, first), ends_on)


def test_the_postponement_of_a_visit() -> None:
    text = "The Presidency announced the postponement of the state visit of President Kossi Agbo of Togo, which was "
    found = only(read(text + "scheduled for 20 to 22 May.", published=READ_ON))
    assert (found.status, found.starts_on, found.ends_on) == ("cancelled", date(2024, 5, 20), date(2024, 5, 22))


@pytest.mark.parametrize(
    "who",
    [
        "Cambodian Minister Nhem Sokun arrived back in Phnom Penh",
        "Cambodian Minister Nhem Sokun flew back to Phnom Penh",
        "A delegation of the Ministry of Justice of Cambodia led by Nhem Sokun returned to Phnom Penh",
    ],
)
def test_who_came_back_after_a_visit_ended_it(who: str) -> None:
    found = only(read(f"{who} on Tuesday after a three-day visit to China.", published=READ_ON))
    assert (found.starts_on, found.ends_on) == (date(2024, 5, 12), date(2024, 5, 14))
    assert ("Nhem Sokun", "visitor") in roles(found)


@pytest.mark.parametrize("verb", ["leaves for", "begins a visit to", "pays a visit to", "travels to", "visits"])
def test_a_weekday_before_a_present_verb_is_ahead(verb: str) -> None:
    found = only(read(f"Austrian Minister Leo Strass on Saturday {verb} Laos.", published=READ_ON))
    assert (found.status, found.starts_on) == ("announced", date(2024, 5, 18))


@pytest.mark.parametrize("verb", ["left for", "began a visit to", "paid a visit to", "arrived in"])
def test_a_weekday_before_a_past_verb_is_behind(verb: str) -> None:
    found = only(read(f"Austrian Minister Leo Strass on Saturday {verb} Laos.", published=READ_ON))
    assert (found.status, found.starts_on) == ("occurred", date(2024, 5, 11))


@pytest.mark.parametrize(
    "visit",
    [
        "The upcoming official visit to Laos by President Leo Strass of Austria",
        "The visit to Laos by President Leo Strass of Austria",
        "The forthcoming visit of President Leo Strass of Austria to Laos",
    ],
)
def test_a_visit_to_come_told_by_its_noun(visit: str) -> None:
    found = only(read(f"{visit} from May 21 to 23 will lift ties, the ambassador said.", published=READ_ON))
    assert (found.status, found.starts_on, found.ends_on) == ("announced", date(2024, 5, 21), date(2024, 5, 23))


@pytest.mark.parametrize(
    ("behind", "first", "last"),
    [
        ("where he arrived on Monday on a working visit", 13, None),
        ("where she arrived this morning for a state visit", 16, None),
        ("where he was on an official visit from 14 to 16 May", 14, 16),
        ("where he is paying an official visit until Friday", 16, 17),
    ],
)
def test_the_visit_told_behind_the_place_of_a_meeting(behind: str, first: int, last: int | None) -> None:
    text = f"Austrian Minister Leo Strass met Tunisian Minister Moncef Trabi in Tunis, {behind}."
    visit = next(e for e in read(text, published=READ_ON).events if e.subtype == "visit")
    ends_on = date(2024, 5, last) if last is not None else None
    assert (visit.place, visit.starts_on, visit.ends_on) == ("city/2464470", date(2024, 5, first), ends_on)
    assert ("Leo Strass", "visitor") in roles(visit)


@pytest.mark.parametrize(
    "behind", ["where he will arrive on Friday on a visit", "where they discussed trade", "where he is to visit a port"]
)
def test_what_is_done_there_or_to_come_is_no_visit(behind: str) -> None:
    text = f"Austrian Minister Leo Strass met Tunisian Minister Moncef Trabi in Tunis, {behind}."
    assert all(e.subtype != "visit" for e in read(text, published=READ_ON).events)
