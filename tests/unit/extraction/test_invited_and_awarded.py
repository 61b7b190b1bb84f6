"""Invitations to come, heads of delegations who will, hosts told later, givers of orders, dialogues of many."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles, told

HOST = "Kazakh Foreign Minister Daniyar Akhmet"
GUEST = "South African Foreign Minister Nomsa Mabuza"
ENVOY = "Outgoing Cambodian Ambassador to Laos Hor Samnang"
GIVER = "Deputy Prime Minister Thongdy Bounma"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} invited {GUEST} to lead a delegation to Astana in July 2024, an invitation which she accepted.",
        f"{HOST} extended an invitation to {GUEST} to come to Astana in July 2024, which she accepted with pleasure.",
        f"{HOST} invited {GUEST} to travel to Astana next July, and she accepted the invitation.",
        f"{HOST} invited {GUEST} to Astana in July 2024. Mabuza accepted the invitation.",
    ],
)
def test_who_accepts_an_invitation_to_come_will_come(text: str) -> None:
    (visit,) = read(text).events
    assert (visit.subtype, visit.status, place_of(visit)) == ("visit", "announced", "Astana")
    assert (visit.starts_on, visit.precision) == (date(2024, 7, 1), "month")


def test_who_is_invited_to_a_place_and_does_not_answer_is_not_told_to_come() -> None:
    assert told(read(f"{HOST} invited {GUEST} to Astana in July 2024.")) == []


def test_next_month_by_name_is_the_one_to_come() -> None:
    (visit,) = read(f"{GUEST} will visit Kazakhstan next March.").events
    assert (visit.starts_on, visit.ends_on) == (date(2025, 3, 1), date(2025, 3, 31))


def test_a_body_that_invited_is_the_host_of_a_visit_told_before() -> None:
    (visit,) = read(
        "A delegation of the Cambodian People's Party led by Chhim Sok paid a visit to China from May 4 to 8.",
        "The visit was made at the invitation of the International Department of the CPC Central Committee.",
    ).events
    assert ("International Department of the CPC Central Committee", "host") in roles(visit)
    assert ("CHN", "host") not in roles(visit)


@pytest.mark.parametrize(
    "text",
    [
        f"{ENVOY} was awarded the Friendship Medal on Monday. The medal was presented to him by {GIVER}.",
        f"{ENVOY} was awarded the Friendship Medal on Monday. {GIVER} presented the medal on behalf of the government.",
        f"{ENVOY} was awarded the Friendship Medal on Monday. {GIVER}, who presented the medal, praised his work.",
        f"{ENVOY} was decorated with the Friendship Medal on Monday. Handing over the medal, {GIVER} praised his work.",
        f"The government on Monday awarded {ENVOY} the Friendship Medal. Presenting the medal, {GIVER} praised him.",
    ],
)
def test_a_later_sentence_tells_who_gave_the_order(text: str) -> None:
    (award,) = [event for event in read(text).events if event.subtype == "award"]
    assert {("Thongdy Bounma", "sender"), ("Hor Samnang", "recipient")} <= set(roles(award))


@pytest.mark.parametrize("word", ["diplomat", "envoy"])
def test_the_diplomat_is_the_one_ambassador_named(word: str) -> None:
    events = read(f"{ENVOY} met Lao Foreign Minister Phet Keola on Monday.", f"The {word} also met {GIVER} on Tuesday.")
    assert [{name for name, _ in roles(event)} for event in events.events] == [
        {"Hor Samnang", "Phet Keola"},
        {"Hor Samnang", "Thongdy Bounma"},
    ]


def test_a_dialogue_with_a_name_that_opens_is_a_gathering_and_its_speakers_took_part() -> None:
    (event,) = read(
        "The third Manila Think Tank Dialogue opened in Manila on Monday, bringing together 180 people.",
        "Omani Foreign Minister Said Al Habsi said in his keynote speech that trade had grown.",
    ).events
    assert (event.subtype, event.starts_on) == ("conference", date(2024, 5, 13))
    assert [name for name, _ in roles(event)] == ["Said Al Habsi"]


@pytest.mark.parametrize("name", ["Strategic Dialogue", "Human Rights Dialogue"])
def test_a_dialogue_of_two_is_no_gathering(name: str) -> None:
    events = read(f"The sixth {name} between Oman and Chile opened in Muscat on Monday.").events
    assert not any(event.subtype == "conference" for event in events)
