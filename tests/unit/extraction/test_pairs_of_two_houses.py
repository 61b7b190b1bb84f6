"""What one of two houses tells in a way of its own: how talks were held, who stands for a group, whose letter came."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told

from warehouse.extraction.first_person import is_letterhead

TALKS = (
    "On May 14, Deputy Foreign Minister of Mongolia Bat Dorjgotov held consultations with Deputy Foreign Minister of "
)
TALKS += "Slovakia Jan Novotny."
VIDEO, CALL = ("video talks", "video link"), ("phone call", "phone")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The consultations took place in the format of a videoconference.", VIDEO),
        ("The meeting was held via video link.", VIDEO),
        ("The talks were held in an online format.", VIDEO),
        ("The meeting was held over the phone.", CALL),
        ("The next round of consultations will be held by videoconference.", ("talks", "in person")),
        ("The previous round was held by videoconference.", ("talks", "in person")),
        ("The talks were held behind closed doors, with experts joining by video link.", ("talks", "in person")),
    ],
)
def test_the_next_sentence_tells_that_talks_were_held_from_afar(sentence: str, kind: tuple[str, str]) -> None:
    event = only(read(TALKS, sentence))
    assert (event.subtype, event.mode) == kind


def test_talks_that_took_place_by_videoconference_are_at_no_place() -> None:
    talks = read(
        "Political consultations between the ministries of foreign affairs of Armenia and India took place today by "
        "videoconference, with Deputy Foreign Minister Aram Hakobyan and Secretary of the Indian Ministry of External "
        "Affairs Sanjana Raghavan participating.",
        place="Yerevan",
    )
    assert (only(talks).subtype, only(talks).place) == ("video talks", None)


@pytest.mark.parametrize(
    ("visit", "reception"),
    [
        (
            "Representatives of the Mongolian People's Party headed by Secretary General D. Otgonbold are paying a "
            "visit to China on May 13-17.",
            "In the course of the visit, the representatives were received on Tuesday by Vice Premier Zhou Weilin.",
        ),
        (
            "Lawmakers of Mongolia led by Vice Speaker D. Otgonbold are visiting China on May 13-17.",
            "The lawmakers called on Vice Premier Zhou Weilin on Tuesday.",
        ),
        (
            "A flotilla of the Mongolian Navy commanded by Captain First Rank D. Otgonbold docked at Shanghai on May "
            "13.",
            "On Tuesday, the commander of the flotilla paid a courtesy call on Mayor of Shanghai Zhou Weilin.",
        ),
    ],
)
def test_members_and_commanders_stand_for_who_leads_them(visit: str, reception: str) -> None:
    events = read(visit, reception).events
    assert [event.subtype for event in events] == ["visit", "reception"]
    assert sorted(roles(events[1])) == [("D. Otgonbold", "visitor"), ("Zhou Weilin", "host")]


def test_members_who_were_told_something_met_nobody() -> None:
    visit = "Lawmakers led by Deputy Speaker of Mongolia D. Otgonbold are visiting Austria."
    assert told(read(visit, "The lawmakers were told to leave by Austrian Minister Karl Huber.")) == [
        ("visit", "occurred")
    ]


def test_ships_call_at_a_port() -> None:
    visit = read("A detachment of the Russian Navy led by Captain Ivan Petrov made a port call in Da Nang on May 14.")
    assert (told(visit), place_of(only(visit))) == ([("visit", "occurred")], "Da Nang")


@pytest.mark.parametrize(
    "sentence",
    [
        "A message of congratulations from Lao Foreign Minister Bounmi Keola reached Vietnamese Minister Le Van "
        "Tho on May 14.",
        "Lao Foreign Minister Bounmi Keola in a message dated May 14 wished Vietnamese Foreign Minister Le Van Tho "
        "success in his new post.",
    ],
)
def test_letters_that_reached_and_in_which_one_is_wished_success(sentence: str) -> None:
    message = only(read(sentence))
    assert (message.subtype, message.starts_on) == ("congratulation message", date(2024, 5, 14))
    assert roles(message) == [("Bounmi Keola", "sender"), ("Le Van Tho", "recipient")]


@pytest.mark.parametrize(
    "sentence",
    [
        "A message of congratulations from Lao Foreign Minister Bounmi Keola never reached Vietnamese Foreign Minister "
        "Le Van Tho.",
        "Lao Foreign Minister Bounmi Keola wished Vietnamese Foreign Minister Le Van Tho success at the talks.",
    ],
)
def test_letters_that_never_came_and_wishes_without_one_are_no_message(sentence: str) -> None:
    assert read(sentence).events == []


def test_whose_election_is_congratulated_upon_is_somebody() -> None:
    reading = read(
        "Letters of congratulation keep coming in for Nurgul Saparova upon her election as head of the Senate."
    )
    assert [person.name for person in reading.people] == ["Nurgul Saparova"]


def test_the_republic_behind_a_ministry_is_the_one_told_of() -> None:
    talks = read(
        "On May 14, Russian Deputy Foreign Minister S.I. Verkhov, who is in Cuba on a working visit, and First Deputy "
        "Minister of Foreign Affairs of the Republic A. Lorenzo held political consultations."
    )
    held = next(event for event in talks.events if event.subtype == "talks")
    assert sorted(roles(held)) == [("A. Lorenzo", "host"), ("S.I. Verkhov", "visitor")]


def test_a_ceremony_to_hand_over_a_medal() -> None:
    award = read(
        "The Ministry of Foreign Affairs held yesterday a ceremony to hand over the Friendship Medal to Chinese "
        "Ambassador Tong Weihan.",
        "The medal was pinned by Lao Deputy Foreign Minister Bounmi Keola.",
    )
    assert sorted(roles(only(award))) == [("Bounmi Keola", "sender"), ("Tong Weihan", "recipient")]


def test_on_whose_behalf_a_medal_is_presented_gets_none() -> None:
    award = read(
        "Chinese Ambassador to Laos Tong Weihan was conferred the Friendship Medal of Laos in Vientiane on Tuesday.",
        "Presenting the medal on behalf of the Lao president, Lao Deputy Foreign Minister Bounmi Keola praised him.",
    )
    assert sorted(roles(only(award))) == [("Bounmi Keola", "sender"), ("Tong Weihan", "recipient")]


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("The Hon Catherine Halloway MP, Minister for Agriculture", True),
        ("Senator the Hon Margaret Elliot, Minister for Foreign Affairs", True),
        ("The Hon Catherine Halloway, Minister for Agriculture, visits Indonesia: full text", False),
        ("The Honourable Court rejects the appeal", False),
    ],
)
def test_a_letterhead_is_a_name_with_its_post(line: str, is_one: bool) -> None:
    assert is_letterhead(line, 0, len(line)) == is_one


def test_whom_the_letterhead_names_speaks() -> None:
    call = read(
        "Yesterday I spoke with my Indonesian counterpart, Minister Bambang Wiryawan, about our joint efforts.",
        headline="The Hon Catherine Halloway MP, Minister for Agriculture",
    )
    assert sorted(roles(only(call))) == [("Bambang Wiryawan", "participant"), ("Catherine Halloway", "participant")]


def test_whose_delegation_it_is_and_not_the_body_of_the_host() -> None:
    met = read(
        "Shan Guoliang, vice chairman of the National Committee of the Chinese People's Political Consultative "
        "Conference, on Tuesday met with a delegation of Japan's union for friendship with China, led by its "
        "secretary-general Kinoshita Takayoshi."
    )
    assert {person.name: person.country for person in met.people} == {
        "Shan Guoliang": "CHN",
        "Kinoshita Takayoshi": "JPN",
    }


def test_officials_gather_and_the_next_sentence_tells_who_led_them() -> None:
    led = "The Cambodian side was led by Deputy Minister of Commerce Sok Vanna, and the Vietnamese side by Deputy "
    led += "Minister of Industry and Trade Le Van Anh."
    talks = read("Officials of Vietnam and Cambodia gathered in Phnom Penh on Tuesday for a meeting on trade.", led)
    assert (told(talks), place_of(only(talks))) == ([("talks", "occurred")], "Phnom Penh")
    assert sorted(roles(only(talks))) == [("Le Van Anh", "visitor"), ("Sok Vanna", "host")]


EMBASSY = "The Chinese Embassy in the DPRK held a reception in Pyongyang on Tuesday to celebrate National Day."


def test_who_spoke_at_an_embassys_reception_was_there() -> None:
    reception = read(
        EMBASSY,
        "Addressing some 150 guests, Ambassador Jiao Tingyu said ties were strong. Ri Tong Hak, vice-chairman of the "
        "Supreme People's Assembly of the DPRK, extended warm congratulations on behalf of the DPRK side.",
    )
    assert roles(only(reception)) == [("Jiao Tingyu", "host"), ("Ri Tong Hak", "visitor")]


def test_who_will_congratulate_later_was_not_at_the_reception() -> None:
    later = (
        "Ri Tong Hak, vice-chairman of the Supreme People's Assembly of the DPRK, will offer congratulations in May."
    )
    assert all(event.subtype != "reception" for event in read(EMBASSY, later).events)


@pytest.mark.parametrize(
    ("head", "is_there"),
    [
        ("Head of the committee Ivan Petrov briefed his guests.", True),
        ("The chairman of the company, Ivan Petrov, sold his shares.", False),
    ],
)
def test_the_head_of_the_group_that_was_met_stands_for_it(head: str, is_there: bool) -> None:
    met = "Vietnamese Deputy Minister Vo Minh Sac met with the Committee on Legislation of the State Duma on Tuesday."
    assert ("Ivan Petrov" in [name for name, _ in roles(only(read(met, head)))]) == is_there
