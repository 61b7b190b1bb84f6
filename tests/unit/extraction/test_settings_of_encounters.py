"""When and where encounters were, told by longer settings: towns called so, summits attended, days by number and count,
and what they are told by."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told
from visits_told import may

HOST = "Kenyan President Jane Wambui"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"


@pytest.mark.parametrize(
    ("where", "city"),
    [
        ("in the port city of Mombasa", "Mombasa"),
        ("in Kenya's coastal city of Mombasa", "Mombasa"),
        ("in the lakeside town of Kisumu", "Kisumu"),
        ("on the sidelines of the Lake Summit, which opened on Monday in Kampala", "Kampala"),
        ("on the sidelines of the Lake Forum in Kampala", "Kampala"),
    ],
)
def test_the_town_that_a_longer_setting_names_is_the_place(where: str, city: str) -> None:
    event = only(read(f"{HOST} met {GUEST} on Tuesday {where}.", dateline=may(15), place="Nairobi"))
    assert (place_of(event), event.starts_on) == (city, may(14))


@pytest.mark.parametrize(
    "text",
    [
        f"Attending the Lake Summit in Kampala, {HOST} met {GUEST} on Tuesday.",
        f"{HOST}, who is attending the Lake Summit in Kampala, met {GUEST} on Tuesday.",
    ],
)
def test_who_attends_a_summit_meets_others_there(text: str) -> None:
    events = read(text, dateline=may(15), place="Nairobi").events
    assert [place_of(event) for event in events if event.subtype == "meeting"] == ["Kampala"]


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on the 13th over lunch", may(13)),
        ("on the 13th and expressed satisfaction", may(13)),
        ("last Wednesday", may(8)),
        ("on Wednesday", may(15)),
    ],
)
def test_a_day_told_by_its_number_or_as_the_last_of_its_name(when: str, day: date) -> None:
    assert only(read(f"{HOST} received {GUEST} {when}.", dateline=may(15), place="Nairobi")).starts_on == day


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("Two days later, ", may(12)),
        ("Three days earlier, ", may(7)),
        ("The following morning, ", may(11)),
        ("The day after, ", may(11)),
    ],
)
def test_days_are_counted_from_what_was_told_before(when: str, day: date) -> None:
    first = f"{HOST} received {GUEST} in Nairobi on May 10."
    second = f"{when}{GUEST} met Kenyan Foreign Minister John Kariuki."
    events = read(f"{first} They discussed trade. {second}", dateline=may(15)).events
    assert {event.subtype: event.starts_on for event in events} == {"reception": may(10), "meeting": day}


def test_a_visit_that_runs_through_a_weekday_ends_on_the_first_one() -> None:
    visit = only(read(f"{GUEST} began a visit to Kenya on Sunday that runs through Tuesday.", dateline=may(16)))
    assert (visit.starts_on, visit.ends_on) == (may(12), may(14))


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} gave a banquet at the Lake Palace on Tuesday (May 14) in honour of {GUEST}.",
        f"{HOST} gave a reception on the sidelines of the Lake Forum in Kampala on Tuesday to {GUEST}.",
        f"A courtesy call was paid on Tuesday in Nairobi on {HOST} by {GUEST}.",
        f"The reception given on Tuesday in Nairobi by {HOST} for {GUEST} lasted an hour.",
        f"At a reception in Nairobi last Tuesday for {GUEST}, {HOST} hailed the ties.",
    ],
)
def test_a_reception_is_told_past_its_setting(text: str) -> None:
    event = only(read(text, dateline=may(15), place="Nairobi"))
    assert (event.subtype, event.starts_on) == ("reception", may(14))
    assert sorted(roles(event)) == [("Bat Ganzorig", "visitor"), ("Jane Wambui", "host")]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} had an exchange of views at the parliament building last Tuesday with {GUEST}.",
        f"Fishery was the focus of a meeting last Tuesday at the Lake Office between {HOST} and {GUEST}.",
        f"Speaking on Tuesday at a meeting at the parliament building with {GUEST}, {HOST} hailed the ties.",
    ],
)
def test_a_meeting_is_told_past_its_setting(text: str) -> None:
    event = only(read(text, dateline=may(15), place="Nairobi"))
    assert (event.subtype, event.starts_on, len(event.sides)) == ("meeting", may(14), 2)


def test_what_was_discussed_at_talks_and_what_was_said_at_a_meeting_need_no_day() -> None:
    talks = f"Fishery was discussed at talks between {HOST} and {GUEST}."
    said = f"Speaking at a meeting with {GUEST}, {HOST} hailed the ties."
    assert told(read(talks, dateline=may(15))) == [("talks", "occurred")]
    assert told(read(said, dateline=may(15))) == [("meeting", "occurred")]


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("A delegation of Mongolia visited Kenya from May 9 to 12.", "visit"),
        ("A delegation from the Mongolian Ministry of Health led by its deputy minister arrived in Nairobi.", "visit"),
        ("A Mongolian parliamentary delegation met with officials of the Kenyan Ministry of Health.", "meeting"),
        ("On Monday, a delegation of the Central Bank of Mongolia held talks with the Central Bank of Kenya.", "talks"),
        ("The Ministry of Health of Kenya hosted a delegation of the Ministry of Health of Mongolia.", "reception"),
    ],
)
def test_a_delegation_of_which_nobody_is_named_comes_and_meets_bodies(text: str, subtype: str) -> None:
    event = only(read(text, dateline=may(15), place="Nairobi"))
    assert (event.subtype, {side.country for side in event.sides}) == (subtype, {"KEN", "MNG"})


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        (f"{GUEST} attended a wreath-laying ceremony at the Lake Monument.", "wreath laying"),
        (f"{GUEST} offered flowers and incense at the Lake Cemetery.", "wreath laying"),
        (f"{HOST} handed over the Grand Cross of the Lake to {GUEST}.", "award"),
        (f"The Grand Cross of the Lake was bestowed upon {GUEST}.", "award"),
        (f"A ceremony to present the Order of the Lake to {GUEST} was held in Nairobi.", "award"),
        (
            f"The presentation of credentials by Mongolian Ambassador Bat Ganzorig to {HOST} took place on Monday.",
            "credentials",
        ),
        (f"{HOST} conferred with {GUEST} through a videoconference.", "video talks"),
    ],
)
def test_ceremonies_and_orders_in_other_words(text: str, subtype: str) -> None:
    assert only(read(text, dateline=may(15), place="Nairobi")).subtype == subtype


def test_a_ceremony_to_come_is_no_award() -> None:
    text = f"A ceremony to present the Order of the Lake to {GUEST} will be held in Nairobi."
    assert told(read(text, dateline=may(15))) == []


def test_a_visit_whose_days_have_been_made_known_is_announced() -> None:
    text = f"The visit to Kenya by {GUEST} from May 20 to 22 has been announced by the Foreign Ministry."
    visit = only(read(text, dateline=may(15)))
    assert (visit.status, visit.starts_on, visit.ends_on) == ("announced", may(20), may(22))


@pytest.mark.parametrize(
    "text",
    [
        "President Jane Wambui signed a decree on Tuesday appointing John Kariuki as Minister of Finance of Kenya.",
        "John Kariuki assumed the post of Minister of Finance of Kenya on Tuesday.",
    ],
)
def test_who_is_appointed_by_a_decree_or_assumes_a_post(text: str) -> None:
    event = only(read(text, dateline=may(15)))
    assert (event.subtype, event.starts_on) == ("appointment", may(14))
    assert roles(event) == [("John Kariuki", "appointee")]


def test_a_post_behind_a_name_ends_before_the_post_of_another_state() -> None:
    text = "Jane Wambui, Speaker of the Parliament of Kenya and Mongolian Foreign Minister Bat Ganzorig held talks."
    assert roles(only(read(text, dateline=may(15)))) == [
        ("Jane Wambui", "participant"),
        ("Bat Ganzorig", "participant"),
    ]


def test_signers_are_named_behind_a_longer_setting() -> None:
    text = f"A fishery plan was signed in Nairobi on Tuesday, May 14 by {HOST} and {GUEST}."
    event = only(read(text, dateline=may(15)))
    assert (event.subtype, event.starts_on, len(event.sides)) == ("signing", may(14), 2)


@pytest.mark.parametrize("verb", ["received", "hosted", "met", "held talks with"])
@pytest.mark.parametrize(
    "setting",
    [
        "on Tuesday at the City Hall",
        "in her office at Bait Al Barka on Tuesday",
        "on Tuesday at a ceremony in Nairobi",
        "in Nairobi on Tuesday, 14 May 2024,",
        "at the Ministry of Trade and Industry on Tuesday",
        "on Tuesday at the headquarters of the Kenyan Navy in Mombasa",
    ],
)
@pytest.mark.parametrize("guest", [GUEST, "the Ambassador of Mongolia to Kenya, Bat Ganzorig, with a group of aides"])
def test_whom_a_setting_parts_from_the_verb_was_met(verb: str, setting: str, guest: str) -> None:
    events = read(f"{HOST} {verb} {setting} {guest}.", dateline=may(15), place="Nairobi").events
    assert [{who for who, _ in roles(e)} for e in events] == [{"Jane Wambui", "Bat Ganzorig"}]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} received in Nairobi on Tuesday a letter from {GUEST}.",
        f"{HOST} hosted in Nairobi on Tuesday a concert for students of {GUEST}.",
        f"{HOST} received on Tuesday at the office of {GUEST} an award.",
        f"{HOST} welcomed on Tuesday in Nairobi the decision announced by {GUEST}.",
        f"{HOST} hosted on Tuesday in Nairobi a seminar, {GUEST} said.",
    ],
)
def test_who_stands_behind_other_words_than_a_setting_was_not_met(text: str) -> None:
    events = read(text, dateline=may(15), place="Nairobi").events
    assert [e.subtype for e in events if e.subtype in ("meeting", "reception", "talks")] == []


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} successively received on Tuesday {GUEST} and Chadian Foreign Minister Idriss Moussa.",
        f"{HOST} met {GUEST} and Chadian Foreign Minister Idriss Moussa, separately on the margins of a forum.",
    ],
)
def test_guests_told_one_by_one_were_met_apart(text: str) -> None:
    events = read(text, dateline=may(15), place="Nairobi").events
    assert [len(event.sides) for event in events] == [2, 2]
