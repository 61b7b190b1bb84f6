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


@pytest.mark.parametrize(
    "order",
    [
        'signed an order awarding Ambassador of Hungary Zsolt Kerekes the "Dostlug" Order',
        "signed a decree on awarding the Order of Glory to Hungarian Ambassador Zsolt Kerekes",
    ],
)
def test_who_signs_the_order_of_an_award_gives_it(order: str) -> None:
    [award] = read(f"President of Azerbaijan Rauf Guliyev {order} on Thursday.").events
    assert (award.subtype, roles(award)) == (
        "award",
        [("Rauf Guliyev", "sender"), ("Zsolt Kerekes", "recipient")],
    )


def test_letters_of_a_seat_are_no_part_of_a_name() -> None:
    reading = read("Irish Foreign Minister Maire Ni Dhuinn TD met Ukrainian Minister Taras Hordiienko on Tuesday.")
    assert [person.name for person in reading.people] == ["Maire Ni Dhuinn", "Taras Hordiienko"]


def test_what_a_guest_did_when_young_takes_nothing_from_the_meeting() -> None:
    text = (
        "Polish President Anna Novak met Kenyan President Daniel Otieno, who left home as a boy, in Geneva on Monday."
    )
    assert [event.subtype for event in read(text).events] == ["meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "Media reports claiming that Russian Minister Sergey Kolosov met Polish Minister Anna Novak are not true.",
        "Polish Minister Anna Novak said she learned it when she travelled to Kenya as a young member of parliament.",
    ],
)
def test_what_reports_claim_and_what_someone_did_when_young_are_no_events(text: str) -> None:
    assert read(text).events == []
