"""Visits told as a frame with their days, invitations told as accepted, posts of parties and houses, look-alikes."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, read, roles, told

_TALKS = "Peruvian Foreign Minister Ana Salas held talks with Omani Foreign Minister Badr Nasser in Muscat."


@pytest.mark.parametrize(
    "frame",
    [
        "As part of the visit, which lasted from 12 to 14 May, ",
        "In the course of the visit, which took place on 12-14 May, ",
        "Within the framework of the visit that lasted from May 12 through May 14, ",
        "Over the course of her three-day visit (12-14 May), ",
    ],
)
def test_a_frame_with_days_is_the_visit_of_who_met_somebody_abroad(frame: str) -> None:
    events = read(frame + _TALKS, place="Lima", dateline=date(2024, 5, 15)).events
    visit = next(e for e in events if e.subtype == "visit")
    talks = next(e for e in events if e.subtype == "talks")
    assert (str(visit.starts_on), str(visit.ends_on)) == ("2024-05-12", "2024-05-14")
    assert ("Ana Salas", "visitor") in roles(visit)
    assert talks.parent is visit
    assert talks.ends_on == visit.ends_on


@pytest.mark.parametrize(
    "sentence",
    [
        "The visit of Minister Salas lasts from May 12 to 14.",
        "Salas's visit to Oman runs from May 12 to 14.",
        "Foreign Minister Salas's official visit takes place from May 12 to 14.",
        "The visit of the Peruvian foreign minister to Oman will last from May 12 to 14.",
    ],
)
def test_a_visit_told_with_its_days_is_the_guests_who_is_named_with_it(sentence: str) -> None:
    events = read(_TALKS, sentence, place="Muscat", dateline=date(2024, 5, 13)).events
    visit = next(e for e in events if e.subtype == "visit")
    assert (str(visit.starts_on), str(visit.ends_on)) == ("2024-05-12", "2024-05-14")
    assert ("Ana Salas", "visitor") in roles(visit)


def test_a_visit_of_somebody_else_is_not_the_guests() -> None:
    events = read(
        _TALKS, "The visit of President Cano lasts from May 20 to 24.", place="Muscat", dateline=date(2024, 5, 13)
    ).events
    assert all(("Ana Salas", "visitor") not in roles(e) or str(e.starts_on) != "2024-05-20" for e in events)


def test_a_visit_that_goes_on_is_told_without_a_first_day() -> None:
    reading = read(_TALKS, "The agenda of the visit, which will last until May 18, also includes a tour of Nizwa.")
    assert told(reading) == [("talks", "occurred"), ("visit", "occurred")]
    assert told(read(_TALKS, "The agenda of the visit has not been published.")) == [("talks", "occurred")]


_CALL = "President Luis Cano of Peru held a phone conversation with President Badr Nasser of Oman on Wednesday. "


def test_an_invitation_that_someone_says_he_had_accepted_announces_a_visit() -> None:
    text = _CALL + "Luis Cano confirmed that he had accepted the invitation to pay a state visit to Oman in June."
    visit = next(e for e in read(text, place="Lima").events if e.subtype == "visit")
    assert (visit.status, str(visit.starts_on), str(visit.ends_on)) == ("announced", "2024-06-01", "2024-06-30")
    recalled = _CALL + "Luis Cano recalled that he had accepted the invitation to pay a visit to Oman in May 2019."
    assert told(read(recalled, place="Lima")) == [("phone call", "occurred")]


def test_the_day_behind_a_comma_and_in_is_of_the_next_clause() -> None:
    text = (
        "In June a delegation of the Communist Party of Cuba will come to Muscat to join the forum, and in July "
        "Peruvian Foreign Minister Ana Salas will visit Riga."
    )
    assert [str(e.starts_on) for e in read(text).events] == ["2024-06-01", "2024-07-01"]


def test_what_was_discussed_with_a_guest_is_no_second_event() -> None:
    text = "Prime Minister Luis Cano of Peru received an Omani delegation headed by Minister Badr Nasser, and "
    assert told(read(text + "discussed with it means of expanding trade.")) == [("reception", "occurred")]
    met = "Prime Minister Luis Cano of Peru met Omani Minister of Trade Badr Nasser, discussing with him trade."
    assert told(read(met)) == [("meeting", "occurred")]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("State Duma deputy Ivan Orlin spoke.", ("Ivan Orlin", "deputy", "State Duma of Russia", "holds")),
        (
            "The Vice President for Energy of the United Socialist Party of Venezuela, Ana Salas, spoke.",
            ("Ana Salas", "vice president", "United Socialist Party of Venezuela", "holds"),
        ),
        (
            "Luis Cano met Badr Nasser, the head of Kazakhstan's lower house of parliament.",
            ("Badr Nasser", "head", "Lower House of Kazakhstan", "holds"),
        ),
    ],
)
def test_a_post_in_a_party_or_a_house_is_read(text: str, office: tuple[str, str, str, str]) -> None:
    assert office in offices(read(text))


def test_ambassadors_listed_in_the_next_sentence_came_to_the_ceremony() -> None:
    text = (
        "President Luis Cano of Peru received the credentials of new ambassadors. Letters of credence were presented "
        "by Ambassador of Oman Badr Nasser, Ambassador of Latvia Anna Ozola and Ambassador of Mali Hafiz Amin."
    )
    event = only(read(text))
    assert {who for who, role in roles(event) if role == "visitor"} == {"Badr Nasser", "Anna Ozola", "Hafiz Amin"}


def test_a_family_name_with_a_small_article_stands_behind_a_title() -> None:
    reading = read("Prime Minister Hisham al-Qadir spoke. Engineer al-Qadir said so. President al-Nasser agreed.")
    assert [person.name for person in reading.people] == ["Hisham al-Qadir", "al-Nasser"]


def test_the_spouse_of_a_president_holds_no_post_and_a_document_number_is_no_day() -> None:
    assert offices(read("Spouse of the President of Oman Aisha Nasser spoke.")) == set()
    text = "1633-06-09-2024\nOn May 3, " + _TALKS
    assert str(only(read(text, published=None)).starts_on) == "None"


_TOURED = "Peruvian Foreign Minister Ana Salas toured a school in Muscat."
_GROUP = (
    "the delegation of the Lima Review led by Prof., Dr. Ana Salas, its Editor-in-Chief, had many activities there."
)


@pytest.mark.parametrize("who", [_TOURED, _TOURED.replace("toured a school", "spoke to students"), _GROUP])
@pytest.mark.parametrize(
    "frame",
    [
        "Within the framework of the working visit to Oman from 12 to 14 May, ",
        "As part of an official visit to Oman from May 12 to 14, 2024, ",
        "During an official visit to Oman on 12-14 May, ",
        "In the course of a state visit to Oman from 12 to 14 May 2024, ",
    ],
)
def test_who_is_named_behind_a_frame_with_its_days_made_the_visit(frame: str, who: str) -> None:
    visit = only(read(frame + who, dateline=date(2024, 5, 15)))
    assert (visit.subtype, str(visit.starts_on), str(visit.ends_on)) == ("visit", "2024-05-12", "2024-05-14")
    assert ("Ana Salas", "visitor") in roles(visit)


@pytest.mark.parametrize(
    "told_so",
    [
        "As part of an official visit to Oman from May 12 to 14, roads were closed.",
        "During an official visit to Peru from May 12 to 14, " + _TOURED,
        "As part of preparations for a visit to Oman, " + _TOURED,
        "During the visit from May 12 to 14, " + _TOURED,
    ],
)
def test_a_frame_without_a_guest_from_abroad_tells_of_no_visit(told_so: str) -> None:
    assert told(read(told_so, dateline=date(2024, 5, 15))) == []
