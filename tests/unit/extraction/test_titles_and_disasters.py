"""Bare titles behind a name's comma or at the head of a sentence, and days that are a disaster's."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, read, roles


@pytest.mark.parametrize(
    "clause",
    ["the President prayed for the victims", "the President will travel to Kenya", "the President said he was moved"],
)
def test_a_bare_title_that_a_verb_follows_is_no_post_of_the_name_before(clause: str) -> None:
    reading = read(f"In a statement signed by Press Secretary Femi Balogun, {clause}.")
    assert {(name, title) for name, title, _, _ in offices(reading)} == {("Femi Balogun", "press secretary")}


@pytest.mark.parametrize("after", [", opened the road", " of Benin, opened the road"])
def test_a_title_between_commas_is(after: str) -> None:
    found = offices(read(f"Femi Balogun, the President{after}."))
    assert {title for _, title, _, _ in found} == {"president"}


@pytest.mark.parametrize(
    "event", ["the earthquake that killed more than 2,000 people on Friday night", "the quake which struck on Friday"]
)
def test_the_day_on_which_a_disaster_struck_is_not_that_of_the_condolences(event: str) -> None:
    reading = read(
        f"Nigerian President Adaeze Okonkwo sent a message of condolence to King Hamza of Morocco over {event}.",
        dateline=date(2024, 5, 18),
    )
    [message] = reading.events
    assert (message.subtype, message.starts_on) == ("condolence message", date(2024, 5, 18))


@pytest.mark.parametrize("ahead", ["", "Later, ", "On the same day, ", "Later in the day, "])
def test_a_title_at_the_head_of_a_sentence_is_the_guest_s_of_two_who_hold_it(ahead: str) -> None:
    title = "the prime minister" if ahead else "The prime minister"
    reading = read(
        "Pakistani Prime Minister Imran Qureshi held talks with Chinese Premier Wang Zhiqiang in Beijing on Friday.",
        f"{ahead}{title} called on President Chen Guoliang.",
    )
    [call] = [event for event in reading.events if event.subtype == "reception"]
    assert ("Imran Qureshi", "visitor") in roles(call)
