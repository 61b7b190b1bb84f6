"""Envoys in a list below the sentence that tells of their credentials."""

from __future__ import annotations

import pytest
from one_article import read, roles

ENVOYS = (
    "- Pornpimol Sukhantar, Ambassador of the Kingdom of Thailand;",
    "- Kwabena Asieduku, Ambassador of the Republic of Ghana, resident in Madrid;",
    "- Natia Gvelukash, Ambassador of Georgia.",
)


@pytest.mark.parametrize(
    "heading",
    [
        "The following presented their credentials to President Antonio Vilhela:",
        "The envoys who presented letters of credence to President Antonio Vilhela today were:",
        "President Antonio Vilhela received the letters of credence of the following ambassadors:",
    ],
)
def test_the_envoys_of_a_list_presented_letters_to_the_one_named_above(heading: str) -> None:
    reading = read(heading, *ENVOYS, "The Minister of State, Leonor Tavares, was present.")
    assert [(e.subtype, {who for who, _ in roles(e)}) for e in reading.events] == [
        ("credentials", {"Antonio Vilhela", "Pornpimol Sukhantar", "Kwabena Asieduku", "Natia Gvelukash"})
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        ("The following will present their credentials to President Antonio Vilhela:", *ENVOYS),
        ("The following attended the reception of President Antonio Vilhela:", *ENVOYS),
        ("The following presented their credentials to President Antonio Vilhela:", "Guests came.", *ENVOYS),
    ],
)
def test_lists_of_others_hold_no_credentials(sentences: tuple[str, ...]) -> None:
    assert [e for e in read(*sentences).events if e.subtype == "credentials"] == []
