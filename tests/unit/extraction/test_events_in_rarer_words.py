"""Events that houses tell in words which stand in few reports: receptions of embassies, arrivals without a place, what
a guest did on a visit, handed over aid, programs by which people see each other from afar."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told
from visits_told import may

HOST = "Kenyan President Jane Wambui"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"


@pytest.mark.parametrize(
    "body",
    [
        [f"{GUEST} attended a reception hosted by the Cuban Embassy in Nairobi on Tuesday."],
        ["The Cuban Embassy held a reception in Nairobi on Tuesday.", f"{GUEST} attended."],
        [
            "A reception marking the National Day of Cuba was held at its embassy in Nairobi on Tuesday.",
            f"Among the guests was {GUEST}.",
        ],
        ["A reception was held at the Cuban Embassy in Nairobi on Tuesday.", f"It was attended by {GUEST}."],
    ],
)
def test_a_reception_of_an_embassy_has_its_guests(body: list[str]) -> None:
    event = only(read(*body, dateline=may(15), place="Nairobi"))
    assert (event.subtype, event.starts_on) == ("reception", may(14))
    assert ("Bat Ganzorig", "visitor") in roles(event)
    assert [side.country for side in event.sides if side.role == "host"] == ["CUB"]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} will attend a reception hosted by the Cuban Embassy next week.",
        f"{GUEST} did not attend the reception at the Cuban Embassy.",
        "A reception at the Cuban Embassy was attended by several businessmen on Tuesday.",
    ],
)
def test_a_reception_to_come_or_of_nobody_named_is_none(text: str) -> None:
    assert told(read(text, dateline=may(15), place="Nairobi")) == []


@pytest.mark.parametrize(
    ("more", "last"),
    [
        ("Ganzorig, who flew in on Monday, is due to leave on Thursday.", may(16)),
        ("Ganzorig arrived on Monday and flies home on Thursday.", may(16)),
        ("Ganzorig arrived from Cairo on Monday.", None),
    ],
)
def test_who_met_others_abroad_arrived_there(more: str, last: date | None) -> None:
    reading = read(f"{HOST} received {GUEST} on Tuesday.", more, dateline=may(15), place="Nairobi")
    visit = next(e for e in reading.events if e.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (may(13), last)


def test_who_flew_in_was_on_a_visit_where_the_text_is_written() -> None:
    visit = only(read(f"{GUEST} flew in from Cairo on Monday.", dateline=may(15), place="Nairobi"))
    assert (visit.subtype, visit.starts_on, place_of(visit)) == ("visit", may(13), "Nairobi")


@pytest.mark.parametrize(
    "text", ["The spare parts flew in on Monday.", f"{GUEST} said that the goods arrived on Monday."]
)
def test_things_that_arrive_visit_nobody(text: str) -> None:
    assert told(read(text, dateline=may(15), place="Nairobi")) == []


@pytest.mark.parametrize(
    "more",
    [
        "During the visit, he discussed cashmere with Trade Minister John Otieno.",
        "In Nairobi, he was welcomed by his Kenyan counterpart, John Otieno.",
        "In Mombasa, he saw Trade Minister John Otieno.",
    ],
)
def test_what_a_guest_did_on_a_visit_needs_no_day_of_its_own(more: str) -> None:
    reading = read(f"{GUEST} visited Kenya from May 12 to 14.", more, dateline=may(15))
    assert {event.subtype for event in reading.events} & {"meeting", "reception"}
    assert len(reading.events) == 2


def test_the_host_of_an_audience_is_of_the_country_visited() -> None:
    body = f"{GUEST} visited Brunei from May 12 to 14. He was granted an audience by His Majesty the Sultan on May 13."
    reading = read(body, dateline=may(15))
    audience = next(e for e in reading.events if e.subtype == "reception")
    assert [side.country for side in audience.sides if side.role == "host"] == ["BRN"]


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        (f"{HOST} and {GUEST} discussed cashmere over Zoom on Tuesday.", "video talks"),
        (f"{HOST} and {GUEST} met on Microsoft Teams on Tuesday.", "video talks"),
        (f"{HOST} took part via videolink in a meeting with {GUEST} on Tuesday.", "video talks"),
        (f"{HOST} and {GUEST} were on the phone on Tuesday.", "phone call"),
        (f"{HOST} was at a hotel on Tuesday for talks with {GUEST}.", "meeting"),
        (f"{HOST} and {GUEST} sat for talks on Tuesday.", "talks"),
        (f"{HOST} gave {GUEST} a warm welcome at State House on Tuesday.", "reception"),
        (f"{HOST} was handed the credentials of Mongolian Ambassador Bat Ganzorig on Tuesday.", "credentials"),
        (f"{HOST} hosted {GUEST} at State House on Tuesday for bilateral engagements.", "meeting"),
        (f"{HOST} received her colleague from Mongolia, Bat Ganzorig, on Tuesday.", "reception"),
        (f"Among those whom {HOST} met on Tuesday was {GUEST}.", "meeting"),
        (f"The minister answered queries on the call on Tuesday between {HOST} and {GUEST}.", "phone call"),
        (f"{HOST} and {GUEST} agreed in Nairobi on Tuesday to speed up talks on cashmere.", "meeting"),
        (f"At a luncheon hosted by {HOST} on Tuesday, {GUEST} praised Kenyan coffee.", "reception"),
        (f"{HOST} met with Serbian leader Dragan Petkovic on Tuesday.", "meeting"),
    ],
)
def test_encounters_in_rarer_words(text: str, subtype: str) -> None:
    event = only(read(text, dateline=may(15), place="Nairobi"))
    assert (event.subtype, event.status, event.starts_on) == (subtype, "occurred", may(14))
    assert len([side for side in event.sides if side.person is not None]) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"Officials are preparing the call between {HOST} and {GUEST}.",
        f"{HOST} and {GUEST} agreed in Nairobi in 2019 to build a road.",
        f"The memoirs of {GUEST} tell how the talks broke down, how he flew to Cairo and met {HOST}.",
        f"{GUEST} has landed a contract in Nairobi for his country's firms.",
    ],
)
def test_what_is_prepared_or_long_ago_is_no_event(text: str) -> None:
    assert told(read(text, dateline=may(15), place="Nairobi")) == []


def test_each_of_those_whom_a_guest_met_met_him_alone() -> None:
    reading = read(
        f"{GUEST} visited Kenya from May 12 to 14.",
        "Among those he met were President Jane Wambui and Trade Minister John Otieno.",
        dateline=may(15),
    )
    assert [event.subtype for event in reading.events].count("meeting") == 2


@pytest.mark.parametrize(
    "text",
    [
        "A delegation of Japanese lawmakers paid a courtesy call on {} on Tuesday.",
        "A delegation of Japanese business leaders was received by {} on Tuesday.",
    ],
)
def test_lawmakers_of_a_country_stand_for_it(text: str) -> None:
    event = only(read(text.format(HOST), dateline=may(15), place="Nairobi"))
    assert (event.subtype, ("JPN", "visitor") in roles(event)) == ("reception", True)


@pytest.mark.parametrize("leader", ["under {}", "under the leadership of {}", "with {} as its head", "led by {}"])
def test_a_delegation_is_led_in_other_words(leader: str) -> None:
    text = f"A wreath was laid at the Heroes' Monument on Tuesday by a Mongolian delegation {leader.format(GUEST)}."
    event = only(read(text, dateline=may(15), place="Hanoi"))
    assert (event.subtype, roles(event)) == ("wreath laying", [("Bat Ganzorig", "participant")])


@pytest.mark.parametrize(
    "text",
    [
        "A school financed by Japan was handed over to the province on Tuesday in a ceremony attended by {} and {}.",
        "A handover ceremony for ten vans from Japan took place in Nairobi on Tuesday in the presence of {} and {}.",
    ],
)
def test_aid_is_told_by_its_handing_over(text: str) -> None:
    people = ("Kenyan Health Minister John Otieno", "Japanese Ambassador Kenji Arimura")
    event = only(read(text.format(*people), dateline=may(15), place="Nairobi"))
    assert event.subtype == "aid"
    assert set(roles(event)) == {("Kenji Arimura", "sender"), ("John Otieno", "recipient")}


def test_the_chairman_of_a_parliament_is_its_speaker() -> None:
    reading = read(
        "Chairman of the State Great Khural of Mongolia Bat Ganzorig visited Kenya from May 12 to 14.",
        f"During the visit, the Speaker was received by {HOST}.",
        dateline=may(15),
    )
    reception = next(e for e in reading.events if e.subtype == "reception")
    assert ("Bat Ganzorig", "visitor") in roles(reception)


@pytest.mark.parametrize("end", ["It will conclude tomorrow.", "It concludes on Thursday.", "It closes on May 16."])
def test_a_seminar_ends_on_the_day_that_the_next_sentence_tells(end: str) -> None:
    body = f"A seminar on cashmere opened in Nairobi on Tuesday with the participation of {HOST} and {GUEST}."
    event = only(read(body, end, dateline=may(15), place="Nairobi"))
    assert (event.starts_on, event.ends_on) == (may(14), may(16))
    assert {who for who, _ in roles(event)} >= {"Jane Wambui", "Bat Ganzorig"}


def test_officials_with_certificates_have_ended_a_course() -> None:
    text = "Thirty Lao officials received their certificates in Hanoi on Tuesday after a ten-day training course."
    event = only(read(text, dateline=may(15), place="Hanoi"))
    assert (event.subtype, event.starts_on, event.ends_on) == ("training course", may(5), may(14))


def test_a_message_is_of_the_kind_that_the_sentence_before_tells() -> None:
    reading = read(
        "Kenya's leaders have extended their sympathy to Mongolia over the floods.",
        f"{HOST} on Tuesday sent a message to {GUEST}.",
        dateline=may(15),
    )
    assert ("condolence message", "occurred") in told(reading)


def test_a_meeting_of_two_bodies_has_those_who_led_them() -> None:
    reading = read(
        "The fourth meeting this year between the trade bodies of Kenya and Mongolia was held in Nairobi on Tuesday.",
        "Kenyan Trade Minister John Otieno led the hosts, while the Mongolian side was headed by Bat Ganzorig.",
        dateline=may(15),
    )
    event = only(reading)
    assert {who for who, _ in roles(event)} == {"John Otieno", "Bat Ganzorig"}


@pytest.mark.parametrize("as_heads", ["as heads of delegation", "as co-chairs", "as the heads of the delegations"])
def test_services_of_two_states_met_by_their_heads(as_heads: str) -> None:
    text = (
        "Coast guards of Kenya and Mongolia met in Nairobi on Tuesday for their third meeting, with Major General John "
        f"Otieno and Major General Bat Ganzorig {as_heads}."
    )
    event = only(read(text, dateline=may(15)))
    assert event.subtype in ("meeting", "talks")
    assert (event.starts_on, len(event.sides)) == (may(14), 2)


def test_a_sight_that_is_seen_after_a_meeting_is_not_where_it_was() -> None:
    text = f"{GUEST} met {HOST} on Tuesday and visited a tannery in Mombasa."
    event = next(e for e in read(text, dateline=may(15), place="Nairobi").events if e.subtype == "meeting")
    assert place_of(event) == "Nairobi"


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        (f"After a rest, {GUEST} went on to hold talks with {HOST} on Tuesday.", "talks"),
        (f"{GUEST} used a stop in Nairobi on Tuesday to meet {HOST}.", "meeting"),
        (f"{GUEST} and {HOST} linked up via video on Tuesday to prepare the summit.", "video talks"),
    ],
)
def test_what_was_gone_on_to_was_done(text: str, subtype: str) -> None:
    event = only(read(text, dateline=may(15)))
    assert (event.subtype, event.status, event.starts_on) == (subtype, "occurred", may(14))


@pytest.mark.parametrize("when", ["this morning", "on Wednesday", "on Wednesday morning", "yesterday"])
def test_who_left_to_attend_went_there(when: str) -> None:
    text = f"Kenyan President Jane Wambui left Nairobi {when} to attend the Lake Summit in Kampala."
    visit = only(read(text, dateline=may(15), place="Nairobi"))
    assert (visit.subtype, place_of(visit)) == ("visit", "Kampala")


@pytest.mark.parametrize(
    "led",
    [
        "The Kenyan side was represented by {}. The Mongolian side was represented by {}.",
        "Co-chairing the event were {} and {}.",
    ],
)
def test_sides_are_represented_and_sessions_chaired_in_other_orders(led: str) -> None:
    people = ("Secretary John Otieno", "Undersecretary Bat Ganzorig")
    reading = read(
        "The 13th round of Kenya-Mongolia Foreign Office Consultations was held in Nairobi on Tuesday.",
        led.format(*people),
        dateline=may(15),
    )
    event = next(e for e in reading.events if e.subtype == "talks")
    assert {who for who, _ in roles(event)} == {"John Otieno", "Bat Ganzorig"}


def test_received_with_honours_is_no_meeting_and_talks_came_after() -> None:
    text = (
        f"Mongolian President Bat Ganzorig was met with full honours by {HOST} on Tuesday, after which the two heads "
        "of state had official talks in State House."
    )
    event = only(read(text, dateline=may(15), place="Nairobi"))
    assert (event.subtype, len(event.sides)) == ("talks", 2)


def test_who_is_here_on_a_visit_with_days_is_on_one() -> None:
    text = f"{GUEST}, here on a state visit from May 13 to 17, met {HOST} on Tuesday."
    visit = next(e for e in read(text, dateline=may(15), place="Nairobi").events if e.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (may(13), may(17))


def test_received_by_one_and_in_talks_with_another_are_two() -> None:
    text = f"Received by {HOST} on Tuesday morning, {GUEST} held talks with Kenyan Trade Minister John Otieno later."
    assert sorted(event.subtype for event in read(text, dateline=may(15), place="Nairobi").events) == [
        "reception",
        "talks",
    ]


def test_they_who_met_laid_the_wreath() -> None:
    reading = read(
        f"{GUEST} met {HOST} in Nairobi on Tuesday.", "They laid flowers at the Heroes' Monument.", dateline=may(15)
    )
    wreath = next(e for e in reading.events if e.subtype == "wreath laying")
    assert {who for who, _ in roles(wreath)} == {"Bat Ganzorig", "Jane Wambui"}


def test_a_gift_of_a_government_that_arrived_is_aid() -> None:
    event = only(read("Ten tents, a gift of the Japanese government, arrived in Nairobi on Tuesday.", dateline=may(15)))
    assert (event.subtype, [side.country for side in event.sides]) == ("aid", ["JPN", "KEN"])


def test_a_workshop_is_where_it_is_attended() -> None:
    text = "Officials of Kenya and Mongolia are attending a workshop in Mombasa which began on Tuesday."
    assert place_of(only(read(text, dateline=may(15), place="Nairobi"))) == "Mombasa"


def test_a_signing_of_two_is_the_news_beside_a_visit_told_aside() -> None:
    text = (
        "A pact on cashmere was inked here on Tuesday by Trade Minister John Otieno and his Mongolian counterpart Bat "
        "Ganzorig, who is on a four-day visit to Kenya."
    )
    assert "signing" in {event.subtype for event in read(text, dateline=may(15), place="Nairobi").events}
