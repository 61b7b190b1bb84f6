"""Appointments told aside or decided on another day, receptions that bodies give, meetings of those who opened a
seminar, letters told between a name and its verb."""

from __future__ import annotations

import pytest
from one_article import offices, only, read, roles, told

_ARRIVED = "A delegation of the Communist Party of China led by Tao Mingyan arrived here on May 14."
_OPENED = (
    "Chinese Foreign Minister Li Wen and Lao Foreign Minister Thongsa Vila attended a forum in Beijing on Tuesday."
)


def test_whose_appointment_a_clause_tells_of_is_who_stands_before_it() -> None:
    reading = read(
        "Foreign Minister Han Song Chol of the DPRK sent greetings to Thongsa Vila, who was newly appointed "
        "minister of Foreign Affairs of the Lao PDR.",
        place="Pyongyang",
    )
    assert told(reading) == [("congratulation message", "occurred")]
    assert ("Thongsa Vila", "minister", "Ministry of Foreign Affairs of Laos", "appointed") in offices(reading)


@pytest.mark.parametrize("clause", ["has just been appointed", "has recently been named", "was recently appointed"])
def test_an_appointment_told_as_known_gives_the_post_and_no_event(clause: str) -> None:
    reading = read(f"Kenyan President Ann Odera received Thongsa Vila, who {clause} Minister of Trade of Laos.")
    assert told(reading) == [("reception", "occurred")]
    assert ("Thongsa Vila", "minister", "Ministry of Trade of Laos", "appointed") in offices(reading)


def test_an_appointment_in_the_perfect_is_news() -> None:
    reading = read(
        "Kenyan President Ann Odera received Thongsa Vila, who has been appointed Minister of Trade of Laos."
    )
    assert ("appointment", "occurred") in told(reading)


@pytest.mark.parametrize(
    "occasion",
    [
        "on May 14 upon his appointment as",
        "over the latter's election as",
        "on Tuesday on his recent appointment as",
        "on being elected",
    ],
)
def test_who_is_congratulated_on_a_post_holds_it(occasion: str) -> None:
    text = f"Premier Ri Chang Hyon of North Korea congratulated Bounkong Keo {occasion} prime minister of Laos."
    assert ("Bounkong Keo", "prime minister", "Laos", "holds") in offices(read(text))


@pytest.mark.parametrize(
    "decision",
    [
        "Chinese lawmakers decided to name Mei Yaqing director of the National Audit Office",
        "Chinese lawmakers decided on Tuesday to appoint Mei Yaqing director of the National Audit Office",
        "The Standing Committee passed a resolution to appoint Mei Yaqing as head of the National Audit Office",
        "Chinese lawmakers on Tuesday voted to remove Mei Yaqing as head of the National Audit Office",
    ],
)
def test_an_appointment_that_was_decided_is_one(decision: str) -> None:
    assert roles(only(read(decision + "."))) == [("Mei Yaqing", "appointee")]


@pytest.mark.parametrize("decision", ["may vote to appoint", "failed to appoint"])
def test_an_appointment_that_was_not_decided_is_none(decision: str) -> None:
    assert read(f"Lawmakers {decision} Mei Yaqing director of the National Audit Office on Tuesday.").events == []


@pytest.mark.parametrize(
    "reception",
    [
        "The WPK Central Committee arranged a reception for the delegation at the restaurant that evening.",
        "A reception was given for the delegation by the WPK Central Committee in the evening.",
    ],
)
def test_a_body_gives_a_reception_for_the_delegation_told_before(reception: str) -> None:
    reading = read(_ARRIVED, reception, place="Pyongyang")
    given = next(event for event in reading.events if event.subtype == "reception")
    assert roles(given) == [("WPK Central Committee", "host"), ("Tao Mingyan", "visitor")]


def test_a_dinner_on_the_evening_of_talks_is_an_event_of_its_own() -> None:
    reading = read(
        "Chinese Foreign Minister Li Wen held talks with Lao Foreign Minister Thongsa Vila in Beijing on Tuesday.",
        "Li Wen hosted a banquet for Thongsa Vila that evening.",
    )
    assert [kind for kind, _ in told(reading)] == ["talks", "reception"]


@pytest.mark.parametrize(
    "meeting",
    [
        "Prior to the opening, the two officials met and exchanged views.",
        "Ahead of the forum, they met briefly.",
        "The two also met separately.",
    ],
)
def test_those_who_attended_a_forum_met_besides(meeting: str) -> None:
    assert [kind for kind, _ in told(read(_OPENED, meeting, place="Beijing"))] == ["conference", "meeting"]


@pytest.mark.parametrize(
    "meeting",
    [
        "The two ministers last met in Vientiane in March.",
        "They met students from both countries.",
        "The two officials will meet again in June.",
    ],
)
def test_meetings_of_other_times_or_with_others_are_none_of_theirs(meeting: str) -> None:
    assert [kind for kind, _ in told(read(_OPENED, meeting, place="Beijing"))] == ["conference"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("in a message to Lao President Thongsing, expressed deep condolences", "condolence message"),
        ("on Tuesday, in his letter to Lao President Thongsing, congratulated him", "congratulation message"),
    ],
)
def test_a_letter_between_name_and_verb_is_the_senders(words: str, kind: str) -> None:
    reading = read(f"Chinese President Li Wen {words} on behalf of China.", place="Beijing")
    event = only(reading)
    assert (event.subtype, roles(event)) == (kind, [("Li Wen", "sender"), ("Thongsing", "recipient")])
    assert [[p.name for p in statement.speakers] for statement, _ in reading.statements] == [["Li Wen"]]


def test_what_is_said_in_a_letter_of_another_day_is_no_message() -> None:
    assert read("President Li Wen of China said in a letter to Lao President Thongsing last year that …").events == []
