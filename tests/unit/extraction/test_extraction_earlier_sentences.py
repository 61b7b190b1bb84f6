"""Events of which an earlier sentence has told a part: who the two are, who gave the reception, what day it was."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles

KENYAN, POLISH = "Kenyan Foreign Minister Daniel Otieno", "Polish Foreign Minister Anna Novak"
VISIT = f"{POLISH} paid an official visit to Kenya from 13 to 15 May 2024 at the invitation of {KENYAN}. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The two ministers held talks in Nairobi on 14 May.",
        "On 14 May, the two ministers held official talks.",
        "Prior to the ceremony, the two sides held talks on 14 May.",
        "The two Foreign Ministers co-chaired the third session of the Joint Commission in Nairobi on 14 May.",
    ],
)
def test_a_pair_is_who_the_visit_told_before_names(sentence: str) -> None:
    talks = next(event for event in read(VISIT + sentence).events if event.subtype == "talks")
    assert sorted(roles(talks)) == [("Anna Novak", "visitor"), ("Daniel Otieno", "host")]
    assert talks.starts_on == date(2024, 5, 14)


def test_a_pair_of_other_posts_is_somebody_else() -> None:
    events = read(VISIT + "The two presidents held talks on 14 May.").events
    assert [event.subtype for event in events] == ["visit"]


def test_talks_of_a_visit_with_its_days_tell_of_the_visit() -> None:
    text = f"{POLISH} held talks with {KENYAN} in Nairobi on 14 May 2024. The talks took place within the framework of "
    visit = next(e for e in read(text + "Novak's visit to Kenya from 13 to 15 May.").events if e.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 13), date(2024, 5, 15))


def test_who_gave_a_reception_is_host_of_those_present() -> None:
    text = "Anna Novak, Polish ambassador to Kenya, hosted a reception at the Coast Club in Nairobi on 14 May 2024. "
    event = only(read(text + "Present there on invitation were Daniel Otieno, vice-minister of Health, and officials."))
    assert event.subtype == "reception"
    assert sorted(roles(event)) == [("Anna Novak", "host"), ("Daniel Otieno", "visitor")]


def test_an_ambassador_receives_who_visits_the_embassy() -> None:
    text = (
        "A delegation led by Kenyan Health Minister Daniel Otieno visited the Polish Embassy in Nairobi on 14 May 2024 "
    )
    event = only(
        read(text + "to offer congratulations. Receiving the guests, Polish Ambassador Anna Novak thanked them.")
    )
    assert sorted(roles(event)) == [("Anna Novak", "host"), ("Daniel Otieno", "visitor")]


@pytest.mark.parametrize(
    ("opening", "subtype", "mode"),
    [
        ("In telephone talks lasting an hour", "phone call", "phone"),
        ("During the video talks", "video talks", "video link"),
        ("In the talks held in Nairobi", "talks", "in person"),
    ],
)
def test_of_what_kind_it_was_the_next_sentence_tells(opening: str, subtype: str, mode: str) -> None:
    text = f"{KENYAN} and his Polish counterpart Anna Novak agreed on 14 May 2024 to reopen the port. "
    event = only(read(text + f"{opening}, the two ministers also confirmed the dates of the fair."))
    assert (event.subtype, event.mode, event.starts_on) == (subtype, mode, date(2024, 5, 14))


def test_without_such_a_sentence_people_who_agree_hold_no_talks() -> None:
    text = f"{KENYAN} and his Polish counterpart Anna Novak agreed on 14 May 2024 to reopen the port."
    assert read(text + " At the previous meeting, the two ministers discussed the fair.").events == []


def test_what_came_before_a_ceremony_was_on_its_day() -> None:
    text = f"{KENYAN} and {POLISH} signed an agreement on ports in Nairobi on 13 May 2024. Before the ceremony, "
    talks = next(e for e in read(text + "Otieno and Novak held talks.").events if e.subtype == "talks")
    assert talks.starts_on == date(2024, 5, 13)


def test_a_signing_told_again_has_day_and_witnesses() -> None:
    text = f"{KENYAN} and {POLISH} have signed an agreement on ports. The agreement was signed on Monday in Nairobi. "
    event = only(read(text + "The ceremony was witnessed by Kenyan President Peter Wanjala."))
    assert (event.subtype, event.starts_on) == ("signing", date(2024, 5, 13))
    assert ("Peter Wanjala", "witness") in roles(event)


def test_guests_met_at_the_airport_have_held_no_meeting() -> None:
    text = "Polish Health Minister Anna Novak arrived in Nairobi on 14 May 2024. She was met at the airport by "
    assert [e.subtype for e in read(text + "Kenyan Health Minister Daniel Otieno.").events] == ["visit"]


def test_a_national_day_in_brackets_makes_no_digest_history() -> None:
    text = "Leaders of many states have sent greetings on the National Day (September 2, 1963). "
    event = only(read(text + f"{POLISH} sent a congratulatory message to {KENYAN}."))
    assert event.subtype == "congratulation message"


def test_envoys_each_on_a_line_join_the_ceremony_told_before() -> None:
    event = only(
        read(
            "Kenyan President Daniel Otieno today received credentials from two new ambassadors. The envoys are:",
            "1. H.E. Ms. Anna Novak, Ambassador of Poland;",
            "2. H.E. Mr. Jose Tavares, Ambassador of Portugal.",
        )
    )
    assert roles(event) == [("Daniel Otieno", "host"), ("Anna Novak", "visitor"), ("Jose Tavares", "visitor")]


def test_a_head_of_state_accredits_envoys_named_behind_their_states() -> None:
    text = "On Tuesday, Kenyan President Daniel Otieno accredited the new ambassadors of Poland, Anna Novak, "
    event = only(read(text + "and Portugal, Jose Tavares."))
    assert event.subtype == "credentials"
    assert {(side.person.name, side.country) for side in event.sides if side.person and side.role == "visitor"} == {
        ("Anna Novak", "POL"),
        ("Jose Tavares", "PRT"),
    }


def test_journalists_are_accredited_without_a_ceremony() -> None:
    assert read("Anna Novak, Polish Ambassador accredited to Kenya, said on Tuesday that trade had grown.").events == []


def test_counterparts_are_named_in_the_order_of_their_countries() -> None:
    text = f"{KENYAN} met Polish Foreign Minister Anna Novak in Geneva on Tuesday. "
    events = read(
        text + "The minister also met his counterparts from Chile and Jordan, Lucia Prieto and Omar Haddad."
    ).events
    assert sorted(roles(events[1])) == [
        ("Daniel Otieno", "participant"),
        ("Lucia Prieto", "participant"),
        ("Omar Haddad", "participant"),
    ]


def test_a_visit_may_begin_with_a_meeting() -> None:
    text = f"{POLISH} began an official visit to Kenya on Tuesday with a meeting with {KENYAN}."
    assert sorted(event.subtype for event in read(text).events) == ["meeting", "visit"]


def test_a_session_chaired_together_with_a_guest_is_talks() -> None:
    text = f"{KENYAN} met Jordanian Foreign Minister Omar Haddad on Monday. On Tuesday, the minister "
    events = read(text + f"chaired, together with {POLISH}, the 2nd Joint Commission in Nairobi.").events
    talks = next(event for event in events if event.subtype == "talks")
    assert sorted(roles(talks)) == [("Anna Novak", "visitor"), ("Daniel Otieno", "host")]


def test_who_leads_a_delegation_is_the_subject_of_the_next_sentence() -> None:
    text = "Kenyan Foreign Minister Daniel Otieno received Jordanian Ambassador Omar Haddad on Monday. A delegation of "
    text += "the Chilean Senate led by its President Lucia Prieto is on a visit to Kenya from 13 to 18 May. "
    events = read(text + "She was received by Speaker of the National Assembly Grace Achieng on Tuesday.").events
    assert any(set(roles(e)) == {("Grace Achieng", "host"), ("Lucia Prieto", "visitor")} for e in events)


def test_who_left_later_the_same_day_ends_the_visit_on_it() -> None:
    text = "Polish President Anna Novak called on Kenyan President Daniel Otieno in Nairobi on 14 May. "
    events = read(
        text + "Later the same day, she left Nairobi, concluding her three-day official visit to Kenya."
    ).events
    visit = next(event for event in events if event.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 12), date(2024, 5, 14))


def test_who_returned_home_from_a_tour_was_in_each_of_its_countries() -> None:
    text = f"{KENYAN} returned home on Wednesday after a five-day tour of Poland and Portugal."
    events = read(text).events
    assert [event.subtype for event in events] == ["visit", "visit"]
    assert {(event.starts_on, event.ends_on) for event in events} == {(date(2024, 5, 11), date(2024, 5, 15))}


def test_what_a_guest_will_do_later_is_not_the_day_of_the_reception() -> None:
    text = f"On Tuesday {KENYAN} received {POLISH}, who will leave for Luanda on Saturday."
    reception = next(event for event in read(text).events if event.subtype == "reception")
    assert reception.starts_on == date(2024, 5, 14)


def test_a_workshop_organised_on_a_day_is_told_with_it() -> None:
    text = f"{KENYAN} opened on Tuesday a regional workshop on border management in Nairobi."
    assert [(event.subtype, event.starts_on) for event in read(text).events] == [("seminar", date(2024, 5, 14))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Earlier in the day, Otieno had received Jordanian Ambassador Omar Haddad.",
        "Otieno had received Jordanian Ambassador Omar Haddad earlier that day.",
    ],
)
def test_what_had_been_earlier_in_the_day_is_news(sentence: str) -> None:
    events = read(f"{KENYAN} met {POLISH} in Nairobi on Tuesday. {sentence}").events
    assert {(e.subtype, e.starts_on) for e in events} == {
        ("meeting", date(2024, 5, 14)),
        ("reception", date(2024, 5, 14)),
    }


def test_what_had_been_before_is_background() -> None:
    events = read(
        f"{KENYAN} met {POLISH} on Tuesday. Otieno had received Jordanian Ambassador Omar Haddad in March."
    ).events
    assert [event.subtype for event in events] == ["meeting"]
