"""Encounters that a text speaks of and does not report, and whom `the latter` and `the guest` stand for."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles, told

PAIR = "Russian President Ivan Morozov and German Chancellor Martin Kranz"
DENIAL = "The foreign ministry on Thursday dismissed as baseless a report on secret contacts with Israel."
HOST = "President Cao Minh Son of Vietnam"
GUEST = "Lao Prime Minister Thongsay Vongsa"


@pytest.mark.parametrize(
    "text",
    [
        f"The Kremlin has no information about plans for a telephone conversation between {PAIR}, he told TV.",
        f"A phone call between {PAIR} is not on the agenda, the spokesman told reporters.",
        f"The government declined to comment on reports of a phone call between {PAIR}.",
        f"The spokesman told reporters that a request for a new phone call between {PAIR} had come.",
    ],
)
def test_a_call_that_is_only_spoken_of_is_none(text: str) -> None:
    assert told(read(text)) == []


def test_a_call_that_is_confirmed_is_one() -> None:
    text = f"The spokesman confirmed a telephone conversation between {PAIR} on Monday."
    assert told(read(text)) == [("phone call", "occurred")]


@pytest.mark.parametrize(
    "claim",
    [
        "The daily Yom reported a day earlier that Turkish Foreign Minister Selim Demirel flew to Baku on Monday.",
        "Citing unnamed sources, it said that Turkish Foreign Minister Selim Demirel met Israeli Foreign Minister Avi "
        "Regev in Baku on Monday.",
        "According to the newspaper, Turkish Foreign Minister Selim Demirel held talks with Israeli Foreign Minister "
        "Avi Regev in Baku on Monday.",
        "The channel claimed that Foreign Minister Selim Demirel met Israeli Foreign Minister Avi Regev today.",
    ],
)
def test_what_a_report_claims_that_is_denied_did_not_happen(claim: str) -> None:
    assert told(read(DENIAL, claim)) == []
    assert told(read("The foreign ministry gave a briefing on Thursday.", claim)) != []


def test_what_the_text_itself_tells_after_a_denial_happened() -> None:
    meeting = "Turkish Foreign Minister Selim Demirel met Israeli Foreign Minister Avi Regev in Baku on Wednesday."
    assert told(read(DENIAL, meeting)) == [("meeting", "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} received {GUEST} in Hanoi on Thursday, after the latter held talks with Premier Hoang The Vinh.",
        f"{HOST} received {GUEST} in Hanoi on Thursday, following the latter's talks with Premier Hoang The Vinh.",
        f"{HOST} received {GUEST} in Hanoi on Thursday, after the guest had held talks with Premier Hoang The Vinh.",
    ],
)
def test_the_latter_and_the_guest_are_who_was_received(text: str) -> None:
    talks = next(event for event in read(text).events if event.subtype == "talks")
    assert {name for name, _ in roles(talks)} == {"Thongsay Vongsa", "Hoang The Vinh"}


@pytest.mark.parametrize("when", ["by phone on Sunday with", "by telephone on Sunday 12 May with"])
def test_who_had_spoken_by_phone_on_a_day_did(when: str) -> None:
    events = read(
        "Chancellor Martin Kranz held talks with Polish Prime Minister Jan Nowak on Monday.",
        f"Kranz had spoken {when} Romanian Prime Minister Radu Popescu.",
    ).events
    assert [event.starts_on for event in events if event.subtype == "phone call"] == [date(2024, 5, 12)]


@pytest.mark.parametrize("word", ["minister", "foreign minister", "official"])
def test_the_minister_of_a_country_is_who_is_found_to_be_of_it(word: str) -> None:
    events = read(
        "More gas will come, Foreign Minister Zoltan Farkas announced in Baku on Monday, after talks with Azerbaijani "
        "Foreign Minister Rauf Aliyev. Hungary buys much of it.",
        f"Before that, the Hungarian {word} met with Georgian Economy Minister Nino Gelash in Tbilisi on Sunday.",
    ).events
    meeting = next(event for event in events if event.subtype == "meeting")
    assert {name for name, _ in roles(meeting)} == {"Zoltan Farkas", "Nino Gelash"}


@pytest.mark.parametrize(
    "denial",
    [
        "These reports have nothing to do with reality.",
        "Such claims are not true, the ministry said.",
        "No such meeting took place, nor was it planned.",
        "No such talks have ever been held.",
        "They have nothing to do with reality.",
        "This does not correspond to the facts.",
        "Is it true? We know of no such trip.",
        "Can you confirm this? We have nothing to add.",
    ],
)
def test_what_a_report_claims_is_none_where_the_text_denies_it_behind(denial: str) -> None:
    reading = read(
        "Media outlets, citing unnamed sources, have reported that Russian Deputy Foreign Minister Ignat Sherem "
        "held a closed-door meeting with US Under Secretary of State Claire Donn in Geneva on May 14.",
        f"{denial} The ministry regrets it.",
    )
    assert told(reading) == []


def test_what_is_told_beside_a_denied_report_stays() -> None:
    reading = read(
        "Russian Deputy Foreign Minister Ignat Sherem met Lao Foreign Minister Sisay Vong in Moscow on May 14.",
        "Reports said that they had quarrelled. These reports are false.",
    )
    assert told(reading) == [("meeting", "occurred")]


@pytest.mark.parametrize(
    "beside",
    ["He said the claims on maritime borders are baseless.", "The ministry rejects what it called a false choice."],
)
def test_another_matter_that_is_denied_leaves_what_a_paper_reports(beside: str) -> None:
    reading = read(
        "According to the daily Nhan Dan, Vietnamese President Le Van Khai received Lao President Sisay Vong in Hanoi.",
        beside,
    )
    assert told(reading) == [("reception", "occurred")]


@pytest.mark.parametrize(
    "behind",
    [
        "The minister said it is not true that prices rise.",
        "They have nothing to do with the pact, he said of the tolls.",
    ],
)
def test_something_else_that_is_not_so_denies_no_report(behind: str) -> None:
    reading = read(
        "Russian Deputy Foreign Minister Ignat Sherem met Lao Foreign Minister Sisay Vong in Moscow on May 14, the "
        "news website Meduna reports.",
        behind,
    )
    assert told(reading) == [("meeting", "occurred")]


def test_a_denial_far_behind_is_of_something_else() -> None:
    reading = read(
        "According to the daily Nhan Dan, Vietnamese President Le Van Khai received Lao President Sisay Vong in Hanoi.",
        "They spoke of trade, of roads and of the training of officials. " * 6,
        "A paper claimed that prices had doubled. These claims are false.",
    )
    assert told(reading) == [("reception", "occurred")]


def test_what_an_agency_reports_far_behind_a_denial_is_of_something_else() -> None:
    reading = read(
        "The ministry rejected claims of dumping on Monday.",
        "It spoke of trade, of roads and of the training of officials in the provinces. " * 8,
        "The state agency reported that Vietnamese President Le Van Khai received Lao President Sisay Vong in Hanoi.",
    )
    assert told(reading) == [("reception", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry denied on Thursday that Foreign Minister Omar Khalidov had met Iranian President Ali Nuri.",
        "The ministry categorically denied again that Foreign Minister Omar Khalidov met Iranian President Ali Nuri.",
        "Captain Omar Khalidov received the award for best player from Iranian President Ali Nuri.",
    ],
)
def test_what_is_denied_or_only_given_is_no_encounter(sentence: str) -> None:
    assert {event.subtype for event in read(sentence).events} <= {"award"}


MET = "Georgian Foreign Minister Zurab Lomta met Swiss President Beat Oesch in Bern"


@pytest.mark.parametrize(
    "text",
    [
        f"The spokesman on Tuesday dismissed reports on social media that {MET} on Monday.",
        f"The ministry rejected claims that {MET} on Monday.",
        f"The ministry described as baseless reports that {MET} on Monday.",
        f"Reports that {MET} on Monday are false, the ministry said.",
        f"It is not true that {MET} on Monday.",
        "Rumours of a meeting between Georgian Foreign Minister Zurab Lomta and Swiss President Beat Oesch in Bern on "
        "Monday were unfounded.",
        f"It is three decades since {MET}.",
        f"This month marks ten years since {MET}.",
        "Perhaps Georgian Foreign Minister Zurab Lomta will meet Swiss President Beat Oesch in Bern.",
        "Georgian Foreign Minister Zurab Lomta will one day meet Swiss President Beat Oesch in Bern.",
        "Sooner or later Georgian Foreign Minister Zurab Lomta will sit down with Swiss President Beat Oesch.",
        "Georgian Foreign Minister Zurab Lomta said that nobody had offered him a meeting with Swiss President Beat "
        "Oesch.",
        "No one from the ministry met Swiss President Beat Oesch or Georgian Foreign Minister Zurab Lomta on Monday.",
    ],
)
def test_what_a_sentence_frames_as_no_news_is_none(text: str) -> None:
    assert told(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} on Monday and dismissed reports of a rift.",
        f"{MET} on Monday, the first such meeting since March.",
        f"{MET} on Monday; nobody from the press was there.",
        f"{MET} on Monday, saying that perhaps the two armies would train together.",
        f"{MET} on Monday to mark ten years since the treaty entered into force.",
        f"{MET} on Monday after he had rejected the reports about the port.",
    ],
)
def test_what_stands_before_or_beside_such_a_frame_is_news(text: str) -> None:
    assert told(read(text)) == [("meeting", "occurred")]
