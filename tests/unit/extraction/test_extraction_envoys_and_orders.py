"""Envoys told by their number and named in the next sentence; orders whose presentation stands as a noun."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, read, roles, told

NAMED = {("Pedro Soto", "visitor"), ("Anna Keller", "visitor")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Two newly appointed ambassadors to Jordan presented their Letters of Credence to His Majesty the King on "
            "Wednesday.",
            "They were Mr. Pedro Soto of Chile and Ms. Anna Keller of the Swiss Confederation.",
        ),
        (
            "Two new envoys to Norway handed over their credentials to King Harald on Wednesday.",
            "The envoys are Pedro Soto (Chile) and Anna Keller (Switzerland).",
        ),
        (
            "On Wednesday, two new ambassadors submitted their credentials to the President.",
            "The ambassadors are Mr. Pedro Soto of Chile and Ms. Anna Keller of Switzerland.",
        ),
    ],
)
def test_envoys_named_after_their_ceremony_took_part_in_it(first: str, second: str) -> None:
    reading = read(first, second, place="Amman")
    event = only(reading)
    assert (event.subtype, event.starts_on) == ("credentials", date(2024, 5, 15))
    assert set(roles(event)) >= NAMED
    assert ("Pedro Soto", "ambassador", "Embassy of Chile", "holds") in offices(reading)


@pytest.mark.parametrize(
    "named",
    [
        "They are Rita Haddad of Jordan, Anna Keller of Switzerland and Pedro Soto of Chile, who lives in Nairobi.",
        "They are Pedro Soto of Chile, Anna Keller of Switzerland and Rita Haddad of Jordan, who is based in Nairobi.",
    ],
)
def test_towns_beside_envoys_who_are_named_later_are_not_where_their_letters_were_presented(named: str) -> None:
    first = "Three envoys accredited to Rwanda on Wednesday presented their letters of credence to President Mukeba."
    event = only(read(first, named))
    assert set(roles(event)) >= NAMED
    assert event.place is None


def test_envoys_who_are_to_call_on_a_minister_are_those_who_were_named() -> None:
    reading = read(
        "Two new ambassadors to Jordan presented their credentials to the King on Wednesday.",
        "They were Mr. Pedro Soto of Chile and Ms. Anna Keller of Switzerland.",
        "The two new ambassadors are to call on Foreign Minister Omar Haddad tomorrow.",
    )
    assert told(reading) == [("credentials", "occurred"), ("reception", "announced")]
    assert all(set(roles(event)) >= NAMED for event in reading.events)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two new ambassadors to Jordan will present their credentials to the King on Friday.",
        "The credentials of two new ambassadors to Jordan were discussed.",
    ],
)
def test_letters_still_to_be_presented_are_no_ceremony(sentence: str) -> None:
    assert told(read(sentence, "They are Mr. Pedro Soto of Chile and Ms. Anna Keller of Switzerland.")) == []


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        (
            "The ceremony on Tuesday also saw the presentation of the Lao State's Friendship Order to Dr. Anna Keller.",
            [("Anna Keller", "recipient")],
        ),
        (
            "President Milan Petrovic presided on Tuesday over the bestowal of the Order of Merit upon Ms. "
            "Anna Keller.",
            [("Milan Petrovic", "sender"), ("Anna Keller", "recipient")],
        ),
        (
            "The presentation of the Medal of Friendship to Ambassador Anna Keller took place on Tuesday.",
            [("Anna Keller", "recipient")],
        ),
    ],
)
def test_an_order_whose_presentation_is_a_noun_is_an_award(sentence: str, sides: list[tuple[str, str]]) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.starts_on, roles(event)) == ("award", date(2024, 5, 14), sides)


@pytest.mark.parametrize(
    "sentence",
    [
        "The presentation of the new film to President Ivan Karpov took place on Tuesday.",
        "The committee will hold the presentation of the medal to Anna Keller on Friday.",
    ],
)
def test_other_presentations_are_no_awards(sentence: str) -> None:
    assert told(read(sentence)) == []
