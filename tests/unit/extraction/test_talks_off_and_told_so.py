"""Talks of states that are off, talks told by `there was` or as held by two, letters sent by and to, days as an
attribute, arrivals in `the Asian nation`, envoys at their embassy, who speaks by a post that two hold."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

HOST = "Vietnamese Foreign Minister Le Van Long"
GUEST = "Cuban Foreign Minister Raul Ferrer Zamora"


@pytest.mark.parametrize(
    "sentence",
    [
        "The consultations between the foreign ministries of Cuba and Russia that were scheduled for May 28 in "
        "Moscow "
        "have been called off.",
        "The talks between the foreign ministers of Cuba and Russia scheduled for May 28 in Moscow have been "
        "postponed.",
        "A dialogue between Cuba and Russia planned for May 28 in Moscow has been cancelled.",
        "The second Cuba-Russia consultations, which were to be held in Moscow on May 28, have been put off.",
        "The Cuba-Russia talks, scheduled for May 28, were called off.",
        "She said the third Cuba-Russia dialogue, due to be held on May 28, has been postponed.",
        f"The talks between {GUEST} and Russian Foreign Minister Ivan Petrov scheduled for May 28 in Moscow have "
        f"been put "
        "off.",
    ],
)
def test_talks_between_two_states_that_are_off_are_cancelled(sentence: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.status, event.starts_on) == ("talks", "cancelled", date(2024, 5, 28))


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks between Cuba and Russia were called off in 1994.",
        "If the talks between Cuba and Russia scheduled for May 28 were called off, prices would rise.",
        "The talks between the foreign ministers of Cuba and Russia have been called off many times since 1990.",
        "The talks between Cuba and Russia, scheduled for May 28, had been postponed twice.",
        "The Cuba-Russia trade fair, which was to be held in Moscow on May 28, was put off.",
        "The Cuba-Russia dialogue, which was held in Moscow on May 8, put trade first.",
        "The two-day talks, which were to be held in Moscow on May 28, were put off.",
        "The match between Cuba and Russia scheduled for May 28 has been called off.",
    ],
)
def test_talks_that_were_off_once_or_might_be_are_none(sentence: str) -> None:
    assert told(read(sentence)) == []


def test_a_side_of_talks_that_are_off_may_be_a_body_of_states() -> None:
    event = only(
        read("The ASEAN-Russia consultations, which were to take place in Kazan on May 28, have been put off.")
    )
    assert {who for who, _ in roles(event)} == {"Association of Southeast Asian Nations", "RUS"}
    assert place_of(event) == "Kazan"


def test_the_sides_of_talks_of_ministries_are_the_ministries() -> None:
    event = only(
        read(
            "Talks between the foreign ministries of Cuba and Russia scheduled for May 28 in Moscow have been "
            "called off."
        )
    )
    assert {name for name, _ in roles(event)} == {
        "Ministry of Foreign Affairs of Cuba",
        "Ministry of Foreign Affairs of Russia",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        f"There was a talk at the Government Guest House on Tuesday between {HOST} and {GUEST}.",
        f"The document closed the official talks held on Tuesday by {GUEST} and his host, {HOST}.",
        f"There were talks in Hanoi on Tuesday between {HOST} and {GUEST}.",
    ],
)
def test_talks_that_there_were_or_that_two_held_are_told(sentence: str) -> None:
    event = only(read(sentence, dateline=date(2024, 5, 16), place="Hanoi"))
    assert (event.subtype, event.starts_on) == ("talks", date(2024, 5, 14))


@pytest.mark.parametrize(
    "sentence",
    [
        f"There was a meeting in 1976 between {HOST} and {GUEST}.",
        f"The talks held by {GUEST} with students lasted an hour.",
    ],
)
def test_talks_of_old_days_or_with_nobody_named_are_none(sentence: str) -> None:
    assert told(read(sentence)) == []


def test_a_letter_that_was_sent_to_one_by_another_has_both() -> None:
    event = only(
        read(
            "A floral basket and a congratulatory letter were sent on May 14 to Lao President Kham Vong by Ivan "
            "Petrov, "
            "president of the Russian Federation."
        )
    )
    assert set(roles(event)) == {("Ivan Petrov", "sender"), ("Kham Vong", "recipient")}


def test_letters_of_credence_that_are_handed_over_are_no_aid() -> None:
    event = only(
        read("Mongolian Ambassador Dorj Bat handed over his credentials to Lao President Kham Vong on May 14.")
    )
    assert event.subtype == "credentials"


@pytest.mark.parametrize("whose", ["the latter's", "his"])
def test_the_days_of_a_visit_may_stand_before_the_noun(whose: str) -> None:
    reading = read(
        f"{HOST} met his Cambodian counterpart, Chan Sovann, on Tuesday during {whose} May 13-16 official visit "
        "to Vietnam."
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 13), date(2024, 5, 16))


@pytest.mark.parametrize(
    "sentence",
    [
        f"{GUEST} arrived on Tuesday in the Asian nation for a working visit.",
        f"{GUEST} arrived in the Southeast Asian country on Tuesday to attend a session of the joint commission.",
    ],
)
def test_the_asian_nation_is_the_one_that_the_report_is_written_from(sentence: str) -> None:
    visit = only(read(sentence, dateline=date(2024, 5, 16), place="Hanoi"))
    assert (visit.subtype, visit.starts_on, visit.place) == ("visit", date(2024, 5, 14), "country/VNM")


def test_goods_that_arrive_in_its_shops_are_no_visit() -> None:
    assert told(read("The Cuban singer Trung Son arrived in the Asian nation's shops on Tuesday.", place="Hanoi")) == []


def test_who_tells_that_another_will_come_is_no_visitor() -> None:
    first = "Minister Le Van Long received Lao Ambassador Vieng Phom on Tuesday."
    assert told(read(first, "Her successor, she said, would arrive in Hanoi before the end of June.")) == [
        ("reception", "occurred")
    ]


@pytest.mark.parametrize("giver", ["The Lao ambassador to the DPRK", "The Lao embassy here"])
def test_a_reception_of_an_envoy_without_a_name_is_told_with_its_guests(giver: str) -> None:
    reading = read(
        f"{giver} hosted a reception at the Taedonggang Diplomatic Club on Wednesday. Invited there was Ryu Myong "
        f"Son, vice "
        "department director of the WPK Central Committee.",
        place="Pyongyang",
    )
    assert told(reading) == [("reception", "occurred")]


def test_an_ambassador_at_an_embassy_is_of_its_state() -> None:
    reading = read(
        "A reception was given at the Russian embassy here on April 15 by Ambassador Vadim Golov. Present there "
        "were An "
        "Myong Gil, vice-minister of Foreign Affairs, and other officials. President Ri Son of Mongolia sent a "
        "message to "
        "President Kham Vong of Laos.",
        place="Pyongyang",
    )
    assert {p.country for p in (held.person for held in reading.held) if p.name == "Vadim Golov"} == {"RUS"}


def test_his_spokesman_is_of_his_country() -> None:
    reading = read(
        "Russian Deputy Prime Minister Kirill Dobrov met Nicaraguan officials.",
        "Dobrov will travel to Managua on May 18 for talks with the Nicaraguan government, his spokesman Fyodor "
        "Vetosh said.",
    )
    assert {held.person.country for held in reading.held if held.person.name == "Fyodor Vetosh"} == {"RUS"}


def test_who_is_congratulated_by_letter_following_an_election_holds_the_post() -> None:
    reading = read(
        "Homero Lastra, president of the National Assembly of Cuba, congratulated Dashiin Tsetseg in a letter sent "
        "on "
        "Tuesday, following her election as chairwoman of the State Great Khural of Mongolia."
    )
    assert ("Dashiin Tsetseg", "State Great Khural of Mongolia") in {
        (name, body) for name, _, body, _ in offices(reading)
    }


def test_the_minister_is_whom_the_sentence_before_names_with_that_post() -> None:
    reading = read(
        "Keo Soth, Minister of Foreign Affairs of Cambodia, received Lao Ambassador Vieng Phom on Tuesday. He "
        "praised the "
        "ambassador.",
        "On Wednesday, the ambassador met with Sok Ratt, Minister of Commerce. The minister asked that officers be "
        "told.",
    )
    assert reading.statements[-1][0].speakers[0].name == "Sok Ratt"
