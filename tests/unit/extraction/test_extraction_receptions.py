"""Receptions and decorations told in many words: hosts named apart, guests expected, meals in someone's honour."""

from __future__ import annotations

import pytest
from one_article import read, roles, told

SLOVENE = "Slovenian Foreign Minister Ana Novak"
BELARUSIAN = "Belarusian President Ivan Petrov"


@pytest.mark.parametrize("joined", ["and by", "and, separately, by", ", and later by"])
def test_each_host_after_a_by_of_its_own_receives_apart(joined: str) -> None:
    sentence = f"{SLOVENE} was received in Minsk by {BELARUSIAN} {joined} Belarusian Prime Minister Oleg Kalina."
    events = sorted(read(sentence).events, key=lambda event: roles(event)[0][0] or "")
    assert [roles(event) for event in events] == [
        [("Ivan Petrov", "host"), ("Ana Novak", "visitor")],
        [("Oleg Kalina", "host"), ("Ana Novak", "visitor")],
    ]


@pytest.mark.parametrize("plan", ["is scheduled", "is also due", "is expected"])
def test_who_is_to_be_received_has_an_announced_reception(plan: str) -> None:
    assert told(read(f"{SLOVENE} {plan} to be received by {BELARUSIAN} on Friday.")) == [("reception", "announced")]


@pytest.mark.parametrize("plan", ["was scheduled", "hopes", "had been due"])
def test_a_plan_that_may_not_hold_announces_nothing(plan: str) -> None:
    assert told(read(f"{SLOVENE} {plan} to be received by {BELARUSIAN} on Friday.")) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"{BELARUSIAN} hosted a working lunch at the palace on Tuesday in honor of {SLOVENE}.", "reception"),
        (f"{BELARUSIAN} gave a state dinner in Minsk on Tuesday evening in honour of {SLOVENE}.", "reception"),
        (f"{SLOVENE} and her colleagues called jointly on {BELARUSIAN} on Tuesday.", "reception"),
        (f"{BELARUSIAN} awarded {SLOVENE} the Grand Cross of the Legion on Tuesday.", "award"),
        (f"{BELARUSIAN} decorated {SLOVENE} with the Collar of Independence on Tuesday.", "award"),
    ],
)
def test_meals_in_honour_and_classes_of_orders_tell_of_an_event(sentence: str, kind: str) -> None:
    assert told(read(sentence)) == [(kind, "occurred")]


@pytest.mark.parametrize(
    ("whom", "kind"),
    [
        ("Brunei", "visit"),
        ("the Socialist Republic of Viet Nam", "visit"),
        ("the Kingdom of Thailand", "visit"),
        ("Belarusian Foreign Minister Oleg Kalina", "reception"),
        ("Thailand's President Ivan Petrov", "reception"),
        ("the Ministry of Finance", "reception"),
    ],
)
@pytest.mark.parametrize("call", ["a farewell", "an introductory"])
def test_a_first_or_last_visit_to_a_state_is_a_visit_and_to_somebody_a_call(call: str, whom: str, kind: str) -> None:
    assert told(read(f"{SLOVENE} paid {call} visit to {whom} on Tuesday.")) == [(kind, "occurred")]
