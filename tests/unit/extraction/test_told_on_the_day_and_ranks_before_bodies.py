"""Who had been received earlier that morning, ranks before a body, guests of two states, and what was said of it."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, place_of, read, told

HOST = "Foreign Minister Jean Dupuis of France"
PAIR = "Serbian Minister Ana Lobato met Trade Minister Ion Ene of Romania in Paris on Friday."


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Lobato regretted that the talks had been stuck for years.", "regret"),
        ("Lobato admitted that the work was late.", "admit"),
        ("Lobato called it the largest grant of the year.", "call"),
        ('Lobato called this "a milestone".', "call"),
        ("Lobato spoke about the fact that firms had left.", "speak about"),
    ],
)
def test_what_somebody_says_of_it_is_said(sentence: str, verb: str) -> None:
    assert [one.verb for one, _ in read(PAIR, sentence).statements] == [verb]


@pytest.mark.parametrize("rest", ["called it off.", "called it a day.", "met Ene, with whom she spoke about rice."])
def test_what_is_called_off_is_not_said(rest: str) -> None:
    assert read(PAIR, f"Lobato {rest}").statements == []


@pytest.mark.parametrize(
    ("clause", "post"),
    [
        ("was received by President Nana Darkoh, and will meet his Ghanaian counterpart, Kofi Asiedu.", "minister"),
        ("met Prime Minister Nana Darkoh and held talks with his Ghanaian counterpart Kofi Asiedu.", "minister"),
        ("and President Nana Darkoh of Togo met his Ghanaian counterpart Kofi Asiedu.", "president"),
    ],
)
def test_a_counterpart_behind_another_verb_is_the_subjects(clause: str, post: str) -> None:
    assert {title for name, title, *_ in offices(read(f"{HOST} {clause}")) if name == "Kofi Asiedu"} == {post}


@pytest.mark.parametrize("rank", ["Foreign Ministry", "Federal Government", "European Commission"])
def test_a_rank_before_a_body_is_of_the_post(rank: str) -> None:
    found = offices(read(f"Deputy {rank} Spokesperson Ole Moll said all was well."))
    assert [title for _, title, *_ in found] == ["deputy spokesperson"]
    assert all("Deputy" not in (body or "") for _, _, body, _ in found)


def test_a_rank_behind_the_state_is_of_the_post() -> None:
    found = offices(read("Ukrainian Deputy Foreign Ministry Spokesman Ivan Petro said all was well."))
    assert ("Ivan Petro", "deputy spokesperson", "Ministry of Foreign Affairs of Ukraine", "holds") in found


def test_a_deputy_minister_is_no_deputy_of_a_spokesman() -> None:
    found = offices(read("Deputy Foreign Minister and Government Spokesperson Ugo Rossi agreed to it."))
    assert {title for _, title, *_ in found} == {"deputy minister", "spokesperson"}


@pytest.mark.parametrize(
    ("group", "number"),
    [
        ("A delegation of the Turkish Ministry of Health", 2),
        ("A group of specialists from the Türkiye Land Forces Command", 2),
        ("The Romanian delegation", 1),
    ],
)
def test_guests_of_two_states_make_two_visits(group: str, number: int) -> None:
    reading = read(
        "Defence Minister of Azerbaijan Vugar Sultan met Romanian General Doru Ene, who is on a visit to Azerbaijan.",
        f"{group} is on a working visit to Baku on May 14-18.",
        place="Baku",
    )
    assert [kind for kind, _ in told(reading)].count("visit") == number


@pytest.mark.parametrize("when", ["Earlier in the morning", "Earlier in the day", "Earlier in the afternoon"])
def test_who_had_been_received_earlier_that_day_was(when: str) -> None:
    sentence = f"{when}, Prime Minister Adil Tavares of Cabo Verde had been received by King Felipe Borges of Spain."
    events = read(sentence, place="Madrid", dateline=date(2024, 5, 15)).events
    assert [(event.subtype, event.starts_on) for event in events] == [("reception", date(2024, 5, 15))]


def test_who_had_been_received_in_earlier_months_is_recalled() -> None:
    sentence = "Prime Minister Adil Tavares of Cabo Verde had been received by King Felipe Borges of Spain before."
    assert read(sentence, place="Madrid", dateline=date(2024, 5, 15)).events == []


def test_hosted_one_who_came_the_day_before_received_him() -> None:
    reading = read(
        "Irish Foreign Minister Liam Roe on Wednesday hosted his Hungarian counterpart Gergely Tarjan, who arrived in "
        "the capital Dublin a day earlier for a two-day visit.",
        published=date(2024, 5, 16),
    )
    assert {event.subtype: (event.starts_on, event.ends_on) for event in reading.events} == {
        "reception": (date(2024, 5, 15), None),
        "visit": (date(2024, 5, 14), date(2024, 5, 15)),
    }


@pytest.mark.parametrize("place", ["in the Turkish capital", "in Ankara"])
def test_talks_are_held_where_somebody_speaks_after_them(place: str) -> None:
    reading = read(
        f"Foreign Minister Gergely Tarjan of Hungary said on Wednesday {place} at a press conference following talks "
        "with his counterpart Kerem Albay that ties were good.",
        place="Budapest",
    )
    assert [place_of(event) for event in reading.events] == ["Ankara"]


@pytest.mark.parametrize("told_by", ["conducted by a NATO team", "organised by the OSCE", "taught by the Red Cross"])
def test_a_course_that_somebody_gives_is_one(told_by: str) -> None:
    reading = read(f"On Monday, a course on mine clearance {told_by} began in Baku.")
    assert told(reading) == [("training course", "occurred")]


def test_a_course_of_events_is_none() -> None:
    assert read("On Monday, the course of the talks began to change in Baku.").events == []


def test_whom_somebody_told_of_a_state_is_not_named_after_it() -> None:
    reading = read(
        "President Ana Lobato of Portugal met Ambassador Jan Novak. She told Novak Serbia valued its stance."
    )
    assert {person.name for person in reading.people} == {"Ana Lobato", "Jan Novak"}


def test_a_town_of_five_words_is_no_host() -> None:
    reading = read("Prime Minister Ana Lobato of Portugal will travel to Las Palmas de Gran Canaria tomorrow.")
    assert [("ESP", "host") in [(side.country, side.role) for side in e.sides] for e in reading.events] == [True]
    assert [person.name for person in reading.people] == ["Ana Lobato"]


def test_the_host_of_a_commissioner_is_the_state_of_the_town() -> None:
    reading = read("The Commissioner for Energy, Ane Kaarik, travelled to Belgrade on Wednesday.")
    assert [side.country for side in reading.events[0].sides if side.role == "host"] == ["SRB"]


@pytest.mark.parametrize(
    ("clause", "status"),
    [
        ("which they signed at its end,", "signed"),
        ("which the two ministers signed after the talks,", "signed"),
        ("which they are to sign next year,", "proposed"),
    ],
)
def test_a_paper_that_the_two_signed_in_a_clause_is_signed(clause: str, status: str) -> None:
    reading = read(PAIR, f"The protocol of the session, {clause} foresees a bank.")
    assert [one.status for one, _ in reading.agreements] == [status]


@pytest.mark.parametrize(
    ("end", "status"),
    [
        ("has been postponed", "cancelled"),
        ("has been called off", "cancelled"),
        ("has been extended by a day", "announced"),
    ],
)
def test_a_visit_that_was_to_be_paid_is_off_at_somebodys_request(end: str, status: str) -> None:
    sentence = (
        "At the request of the Moldovan authorities, the visit that Foreign Minister Jan Novotny of Czechia was to pay "
        f"to Chisinau on Friday 17 May {end}."
    )
    assert told(read(sentence)) == [("visit", status)]
