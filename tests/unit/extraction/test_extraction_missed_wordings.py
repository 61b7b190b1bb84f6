"""Events told in words that are easily missed: far agents, messages within messages, visits of nobody named."""

from __future__ import annotations

import pytest
from one_article import only, place_of, read, roles, told


def test_the_host_may_stand_far_behind_the_verb() -> None:
    event = only(
        read(
            "The Slovenian minister Ana Novak was later received at the headquarters of the Presidency of the Republic"
            " by President of Belarus Ivan Petrov."
        )
    )
    assert roles(event) == [("Ivan Petrov", "host"), ("Ana Novak", "visitor")]


def test_an_envoy_is_received_in_a_courtesy_meeting() -> None:
    event = only(
        read(
            "Ivan Petrov, Deputy Foreign Minister of Belarus, received in a courtesy meeting H.E. Ana Novak, newly"
            " appointed Slovenian Ambassador to Belarus."
        )
    )
    assert roles(event) == [("Ivan Petrov", "host"), ("Ana Novak", "visitor")]


def test_who_praised_ties_when_receiving_a_guest_is_the_host() -> None:
    event = only(
        read(
            "The friendship was praised by Ivan Petrov, Foreign Minister of Belarus, when receiving Ana Novak, Foreign"
            " Minister of Slovenia, on May 15."
        )
    )
    assert (event.subtype, roles(event)[0]) == ("reception", ("Ivan Petrov", "host"))


@pytest.mark.parametrize(
    ("sentence", "visitor", "place"),
    [
        (
            "A visit by a Slovenian Security Council delegation to Minsk that was planned for June 16-17 has been"
            " postponed at the request of the Belarusian side.",
            "Slovenian Security Council",
            "Minsk",
        ),
        (
            "The ministry said the visit by the Slovenian deputy foreign minister that had been scheduled for May 22"
            " has been called off in view of the election.",
            "SVN",
            None,
        ),
    ],
)
def test_a_visit_of_nobody_named_is_called_off(sentence: str, visitor: str, place: str | None) -> None:
    event = only(read(sentence))
    assert (event.status, roles(event)[0], place_of(event)) == ("cancelled", (visitor, "visitor"), place)


def test_a_visit_of_nobody_named_that_is_not_called_off_is_none() -> None:
    assert not told(read("The visit by the Slovenian deputy foreign minister to Minsk has been useful."))


def test_a_separate_cable_is_a_message_of_its_own() -> None:
    event = only(
        read("In a separate cable, President of Belarus Ivan Petrov congratulated President Ana Novak of Slovenia.")
    )
    assert roles(event) == [("Ivan Petrov", "sender"), ("Ana Novak", "recipient")]


def test_on_a_day_of_a_visit_the_speakers_held_talks() -> None:
    reading = read(
        "Speaker of the National Assembly of Slovenia Ana Novak paid a visit to Belarus on May 13-16 at the invitation"
        " of Speaker of the House of Representatives of Belarus Ivan Petrov.",
        "On May 14, the Speakers held official talks in Minsk.",
    )
    assert told(reading) == [("visit", "occurred"), ("talks", "occurred")]


def test_where_an_agency_has_its_seat_nobody_goes() -> None:
    reading = read(
        "Ivan Petrov, Foreign Minister of Belarus, met Ana Novak, Foreign Minister of Slovenia, in Minsk.",
        "Minister Petrov and Minister Novak reviewed progress towards the agency, whose seat will be in Ljubljana.",
    )
    assert told(reading) == [("meeting", "occurred")]
