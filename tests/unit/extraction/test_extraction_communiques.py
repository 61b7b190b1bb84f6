"""Joint communiqués: whose talks and documents their numbered paragraphs tell of; heads of state told by post alone."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles

TITLE = "Joint Communiqué on the official visit of the Secretary of Foreign Affairs of Mexico to Brazil"
OPENING = (
    "1. The Minister of Foreign Affairs of Brazil, Ricardo Pacheco, received the Secretary of Foreign Affairs of "
    "Mexico, Ximena Arriaga, on an official visit to Brasília on 14 and 15 May 2024."
)
AUDIENCE = (
    "2. On 14 May, the Secretary was received by the President of the Republic, Joaquim Falcão, at Planalto Palace."
)
SESSION = "3. On 15 May, the Foreign Ministers co-chaired the V Meeting of the Brazil-Mexico Binational Commission."


def test_the_foreign_ministers_are_those_two_whatever_their_post_is_called() -> None:
    reading = read(OPENING, AUDIENCE, SESSION, headline=TITLE, published=date(2024, 5, 15))
    days = {frozenset(name for name, _ in roles(event)): event.starts_on for event in reading.events}
    assert days[frozenset(("Ricardo Pacheco", "Ximena Arriaga"))] == date(2024, 5, 15)
    assert days[frozenset(("Joaquim Falcão", "Ximena Arriaga"))] == date(2024, 5, 14)


def test_the_documents_of_a_communique_are_of_the_talks_of_its_two_people() -> None:
    signed = "4. On the margins of the meeting, a Memorandum of Understanding on Diplomatic Academies was signed."
    reading = read(OPENING, SESSION, AUDIENCE, signed, headline=TITLE, published=date(2024, 5, 15))
    [(_, event)] = reading.agreements
    assert event is not None and {name for name, _ in roles(event)} == {"Ricardo Pacheco", "Ximena Arriaga"}
    assert event.starts_on == date(2024, 5, 15)


@pytest.mark.parametrize("whom", ["His Majesty the King of Morocco", "the King of Morocco", "the President of Ghana"])
def test_a_head_of_state_may_be_phoned_by_post_alone(whom: str) -> None:
    event = only(read(f"French President Etienne Valcourt spoke by telephone with {whom} on Wednesday."))
    assert (event.subtype, event.mode) == ("phone call", "phone")
    assert len(roles(event)) == 2


@pytest.mark.parametrize("house", ["at the Élysée", "at the Élysée Palace", "this morning at the Élysée"])
def test_a_house_between_the_verb_and_the_guest_is_passed_over(house: str) -> None:
    event = only(
        read(
            f"French President Jean Valcourt received {house} the Moroccan Foreign Minister, Youssef Benchek.",
            place="Paris",
        )
    )
    assert ("Youssef Benchek", "visitor") in roles(event)
    assert place_of(event) is not None
