"""Letters of envoys told by their states, styles before posts, invitations passed on, journeys that begin, and houses
that open a sentence."""

from __future__ import annotations

import pytest
from one_article import place_of, read, roles

SULTAN = "His Majesty Sultan Harun bin Tarbin"


@pytest.mark.parametrize(
    "then",
    [
        "The letters of credence were handed in by the new ambassadors of Belgium, Nigeria, as well as Peru.",
        "The ceremony included the presentation of credentials by representatives from Belgium, Nigeria, and Peru.",
    ],
)
def test_envoys_whom_nobody_names_are_of_their_states(then: str) -> None:
    text = f"{SULTAN} of Oman received the credentials of three newly appointed ambassadors on Wednesday. {then}"
    (event,) = [e for e in read(text, place="Muscat").events if e.subtype == "credentials"]
    assert {who for who, role in roles(event) if role == "visitor"} == {"BEL", "NGA", "PER"}


def test_letters_presented_in_a_meeting_make_it_a_ceremony() -> None:
    text = "President Aivars Liepa received Saudi Ambassador Tarik bin Kelvo on Monday."
    reading = read(
        text, "In the meeting, Ambassador Tarik bin Kelvo presented his credentials to President Aivars Liepa."
    )
    assert [e.subtype for e in reading.events] == ["credentials"]


def test_a_style_before_the_post_stands_for_its_bearer() -> None:
    text = "His Highness the Amir Sheikh Harun Al-Tarbin received Qatari Minister Sheikh Kelvo Al-Naimi on Monday."
    then = "His Highness received the Ambassador of Japan, Masato Takahama, on Tuesday."
    hosts = {who for e in read(text, then, place="Kuwait City").events for who, role in roles(e) if role == "host"}
    assert hosts == {"Harun Al-Tarbin"}


def test_who_sends_an_invitation_through_the_visitor_did_not_invite_the_visitor() -> None:
    text = "Indian Minister Ravi Kelkar will visit Sri Lanka on June 5 at the invitation of Minister Saman Perera."
    then = "Minister Kelkar conveyed an invitation from Premier Anil Deodhar to President Nimal Silva to visit India."
    visit = next(e for e in read(text, then).events if e.subtype == "visit")
    assert [who for who, role in roles(visit) if role == "host"] == ["Saman Perera"]


def test_the_day_on_which_a_journey_begins_is_that_of_its_first_country() -> None:
    text = "Norwegian Foreign Minister Aina Selvik will begin her official visit to Ghana, Togo and Mali on Friday."
    days = {side.country: str(e.starts_on) for e in read(text).events for side in e.sides if side.role == "host"}
    assert days == {"GHA": "2024-05-17", "TGO": "None", "MLI": "None"}


@pytest.mark.parametrize(("house", "city"), [("White House", "Washington"), ("Kremlin", "Moscow")])
def test_the_house_that_opens_a_sentence_is_where_they_met(house: str, city: str) -> None:
    text = f"At the {house}, President of Azerbaijan Elnur Kelov held a meeting with President of Peru Ana Quispe."
    (event,) = read(text).events
    assert city in (place_of(event) or "") or (event.place or "").startswith(f"venue/{house}@")
