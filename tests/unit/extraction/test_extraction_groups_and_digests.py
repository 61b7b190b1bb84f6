"""Events told of several at once, in a speaker's own words, under the days of a digest, or by what came after them."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

TUESDAY, MONDAY = date(2024, 5, 14), date(2024, 5, 13)


@pytest.mark.parametrize(
    "who",
    [
        "The Foreign Ministers of Kenya, Uganda and Rwanda, Peter Otieno, Moses Okello and Jean Habimana,",
        "Foreign Ministers Peter Otieno of Kenya, Moses Okello of Uganda and Jean Habimana of Rwanda",
        "The Foreign Ministers of Kenya (Peter Otieno), Uganda (Moses Okello) and Rwanda (Jean Habimana)",
        "The Foreign Ministers of Kenya, Peter Otieno; Uganda, Moses Okello; and Rwanda, Jean Habimana,",
        "We, the Foreign Ministers of Kenya, Uganda and Rwanda - Peter Otieno, Moses Okello and Jean Habimana -",
    ],
)
def test_a_title_in_the_plural_is_each_ones_own(who: str) -> None:
    reading = read(f"{who} met in Kampala on Monday.")
    event = only(reading)
    assert (event.subtype, event.starts_on) == ("meeting", MONDAY)
    assert sorted(roles(event)) == [("Jean Habimana", "visitor"), ("Moses Okello", "host"), ("Peter Otieno", "visitor")]
    assert ("Jean Habimana", "minister", "Ministry of Foreign Affairs of Rwanda", "holds") in offices(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "Qatari Prime Minister Jassim Mannai hosted talks in Doha on Monday between Kenyan Foreign Minister Peter "
        "Otieno and Rwandan Foreign Minister Jean Habimana.",
        "Qatari Prime Minister Jassim Mannai brought together in Doha on Monday Kenyan Foreign Minister Peter Otieno "
        "and Rwandan Foreign Minister Jean Habimana.",
    ],
)
def test_who_brings_two_to_one_table_is_their_host(sentence: str) -> None:
    event = only(read(sentence))
    assert set(roles(event)) == {
        ("Jassim Mannai", "host"), ("Peter Otieno", "visitor"), ("Jean Habimana", "visitor"),
    }  # fmt: skip


def test_experts_brought_together_hold_no_talks() -> None:
    assert told(read("Minister Peter Otieno of Kenya brought together 80 experts from 40 states on Monday.")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "To President Moses Okello of Uganda went a message of congratulation from President Peter Otieno of Kenya.",
        "A message of congratulation went to President Moses Okello of Uganda from President Peter Otieno of Kenya.",
        "In a letter dated May 13 addressed to President Moses Okello of Uganda, President Peter Otieno of Kenya "
        "offered congratulations.",
    ],
)
def test_a_message_went(sentence: str) -> None:
    event = only(read(sentence))
    assert event.subtype == "congratulation message"
    assert sorted(roles(event)) == [("Moses Okello", "recipient"), ("Peter Otieno", "sender")]


@pytest.mark.parametrize(
    "sentence",
    [
        '"I met Prime Minister Le Quang Tho of Vietnam in Hanoi today," Indian Foreign Minister Arjun Mehra said.',
        '"Pleased to meet Prime Minister Le Quang Tho of Vietnam today," Indian Foreign Minister Arjun Mehra wrote.',
        '"Met with Prime Minister Le Quang Tho of Vietnam today. We discussed trade," Indian Foreign Minister Arjun '
        "Mehra said.",
        "Indian Foreign Minister Arjun Mehra had the pleasure of meeting Prime Minister Le Quang Tho of Vietnam.",
    ],
)
def test_a_speaker_met_whom_he_says_that_he_met(sentence: str) -> None:
    event = only(read(sentence))
    assert event.subtype == "meeting"
    assert {who for who, _ in roles(event)} == {"Arjun Mehra", "Le Quang Tho"}


@pytest.mark.parametrize("words", ["I would be happy to meet", "I have never met", "I hope to meet"])
def test_a_wish_in_a_quotation_is_no_meeting(words: str) -> None:
    text = f'"{words} Prime Minister Le Quang Tho of Vietnam this week," Indian Foreign Minister Arjun Mehra said.'
    assert told(read(text)) == []


def test_a_release_in_the_first_person_is_of_who_signs_it() -> None:
    event = only(
        read(
            "I met President Tebuai Uaai of Kiribati today.", "The Hon. Jane Whitlock", "Foreign Minister of Australia"
        )
    )
    assert ("Jane Whitlock", "participant") in roles(event)


def test_what_stands_under_a_day_of_a_digest_was_on_that_day() -> None:
    reading = read(
        "Monday, 13 May",
        "Foreign Minister Arjun Mehra of India met Foreign Minister Bui Duc Thinh of Vietnam.",
        "Tuesday, 14 May",
        "Foreign Minister Arjun Mehra of India met Foreign Minister Peter Otieno of Kenya.",
    )
    assert [event.starts_on for event in reading.events] == [MONDAY, TUESDAY]


def test_an_item_with_a_dateline_is_of_its_place() -> None:
    reading = read(
        "NAIROBI, May 13 - Kenyan President Peter Otieno received Ugandan Ambassador Moses Okello.",
        "KAMPALA, May 14 - Ugandan President John Mukasa received Kenyan Ambassador Ann Wanjiru.",
    )
    assert [(event.starts_on, place_of(event)) for event in reading.events] == [
        (MONDAY, "Nairobi"), (TUESDAY, "Kampala"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("During the talks, held on Monday, Otieno thanked Uganda.", "talks"),
        ("In their phone call on Monday, they agreed to meet.", "phone call"),
    ],
)
def test_what_two_reviewed_is_what_the_next_sentence_calls_it(sentence: str, subtype: str) -> None:
    pair = "Kenyan Foreign Minister Peter Otieno and his Ugandan counterpart Moses Okello reviewed ties. "
    assert only(read(pair + sentence)).subtype == subtype


def test_talks_of_a_visit_are_of_guest_and_inviter() -> None:
    reading = read(
        "At the invitation of President Moses Okello of Uganda, President Peter Otieno of Kenya paid a state visit to "
        "Uganda on May 13, 2024.",
        "2. During the talks in Kampala, the Heads of State discussed trade.",
    )
    talks = next(event for event in reading.events if event.subtype == "talks")
    assert sorted(roles(talks)) == [("Moses Okello", "host"), ("Peter Otieno", "visitor")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cuban Minister Raul Mendez left this capital today after a three-day working visit.",
        "Cuban Minister Raul Mendez departed from here today after ending a three-day official visit.",
        "Cuban Minister Raul Mendez told the press at the end of his three-day working visit today that it was useful.",
    ],
)
def test_a_visit_is_told_by_its_end(sentence: str) -> None:
    event = only(read(sentence, dateline=date(2024, 5, 16), place="Beijing"))
    assert (event.subtype, event.starts_on, event.ends_on) == ("visit", date(2024, 5, 14), date(2024, 5, 16))


def test_the_leader_of_a_delegation_is_named_afterwards() -> None:
    event = only(
        read(
            "A delegation of the Chinese Ministry of Commerce paid a visit to Cuba from May 11 to 13. "
            "It was headed by Vice Minister Li Wen."
        )
    )
    assert ("Li Wen", "visitor") in roles(event)


def test_a_ministry_gives_a_reception_for_the_guests_of_a_country() -> None:
    event = only(read("The Foreign Ministry of Laos hosted a reception for the Cuban guests on Monday."))
    assert event.subtype == "reception"
    assert ("CUB", "visitor") in roles(event)


def test_an_invitation_conveyed_and_accepted_announces_a_visit() -> None:
    reading = read(
        "Indian Foreign Minister Arjun Mehra conveyed to President Moses Okello of Uganda the invitation of President "
        "Ram Kumar to visit India. Okello accepted the invitation."
    )
    [visit] = [event for event in reading.events if event.subtype == "visit"]
    assert (visit.status, place_of(visit), visit.starts_on) == ("announced", "India", None)


def test_each_met_apart_is_of_the_state_before_the_name() -> None:
    reading = read(
        "On Monday, Foreign Minister Arjun Mehra of India held bilateral meetings with the Foreign Ministers of "
        "Jordan, Ayman Khoury, of Iraq, Hussein Salem, and of Kuwait, Ali Sabah."
    )
    assert [sorted(who for who, _ in roles(event) if who != "Arjun Mehra") for event in reading.events] == [
        ["Ayman Khoury"], ["Hussein Salem"], ["Ali Sabah"],
    ]  # fmt: skip


def test_who_is_sworn_in_on_a_day_holds_the_post() -> None:
    reading = read("Dr Lamin Ceesay was sworn in on Monday as Minister of Foreign Affairs of The Gambia in Banjul.")
    assert told(reading) == [("appointment", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Arjun Mehra of India met Minister Chea Vuthy of Cambodia and Speaker Kim Sok of Cambodia separately.",
        "Minister Arjun Mehra of India called on President Chea Vuthy of Cambodia and Prime Minister Kim Sok.",
    ],
)
def test_each_is_met_in_an_event_of_its_own(sentence: str) -> None:
    events = read(sentence).events
    assert [{who for who, _ in roles(event)} for event in events] == [
        {"Arjun Mehra", "Chea Vuthy"}, {"Arjun Mehra", "Kim Sok"},
    ]  # fmt: skip


def test_a_long_setting_stands_between_a_verb_and_whom_it_is_about() -> None:
    event = only(
        read(
            "Indian Minister Arjun Mehra met at the General Secretariat in Jeddah on Monday with Turkish Ambassador "
            "Sinan Kara."
        )
    )
    assert {who for who, _ in roles(event)} == {"Arjun Mehra", "Sinan Kara"}


def test_a_prince_by_the_name_of_sultan_is_no_sultan() -> None:
    text = "Egyptian Foreign Minister Hossam Sherbini and his Saudi counterpart Prince Sultan bin Nayef met on Monday."
    assert {who for who, _ in roles(only(read(text)))} == {"Hossam Sherbini", "Sultan bin Nayef"}


def test_the_visit_of_a_speaker_named_above_is_off() -> None:
    reading = read(
        "The Hon. Jane Whitlock",
        "Foreign Minister of Australia",
        "I will travel to Fiji from 20 to 23 May.",
        "My planned visit to Nauru has been postponed.",
    )
    assert [(event.status, place_of(event)) for event in reading.events] == [
        ("announced", "Fiji"),
        ("cancelled", "Nauru"),
    ]


def test_who_opens_a_forum_was_there() -> None:
    event = only(read("Opening the Trade and Investment Forum in Accra on Monday, Minister Moses Okello praised it."))
    assert (event.subtype, roles(event)) == ("conference", [("Moses Okello", "participant")])


def test_a_peer_is_a_counterpart() -> None:
    text = "French Foreign Minister Claire Delorme met Moroccan Foreign Minister Hassan Alami. "
    events = read(text + "On Monday, Alami had held talks in Paris with his French peer.").events
    assert all({who for who, _ in roles(event)} == {"Claire Delorme", "Hassan Alami"} for event in events)
