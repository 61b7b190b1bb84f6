"""Posts behind which another one's post or a firm is named, and styles behind a ministry's name."""

from __future__ import annotations

import pytest
from one_article import offices, read


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The press secretary of the NA speaker", "press secretary"),
        ("The press secretary of the Prime Minister", "press secretary"),
        ("The spokeswoman of the Foreign Minister", "spokesperson"),
        ("The chief of staff of the President", "chief of staff"),
    ],
)
def test_who_serves_a_leader_does_not_hold_the_leaders_post(words: str, title: str) -> None:
    found = {(name, post) for name, post, _, _ in offices(read(f"{words}, Lusine Barsegh, told reporters."))}
    assert found == {("Lusine Barsegh", title)}


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("The president of the Cuban company Biocubaf, Ana Ruz,", "Biocubaf"),
        ("The President of the business group Labiof, Ana Ruz,", "Labiof"),
        ("The president of the national airline Cuban Skies, Ana Ruz,", "Cuban Skies"),
    ],
)
def test_who_heads_a_firm_named_by_its_kind_is_no_president_of_the_state(words: str, body: str) -> None:
    assert {(name, org) for name, _, org, _ in offices(read(f"{words} agreed."))} == {("Ana Ruz", body)}


def test_a_president_of_a_state_stays_one() -> None:
    found = offices(
        read("The president of Cuba, Ana Ruz, met the president of the Cuban Academy of Sciences, Luis Paz.")
    )
    assert ("Ana Ruz", "president", "Cuba", "holds") in found


@pytest.mark.parametrize("style", ["HE", "HE Sheikh", "HH Sheikh", "HRH"])
def test_a_style_is_no_word_of_the_ministry(style: str) -> None:
    found = offices(read(f"He met Prime Minister and Minister of Foreign Affairs of Qatar {style} Talal bin Ahmed."))
    found |= offices(read(f"Oman thanked Minister of Interior {style} Talal bin Ahmed.", place="Doha"))
    bodies = {org.partition(" of Qatar")[0] for _, title, org, _ in found if title == "minister" and org}
    assert bodies == {"Ministry of Foreign Affairs", "Ministry of Interior"}


THREE = (
    "On Thursday, May 16, Mr. Kenta Mori, Minister for Foreign Affairs, had a telephone talk with Denise Gali, "
    "Minister of Foreign Affairs of Canada, and Fabrizio Monta, Minister of Foreign Affairs of Italy."
)


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Japan-Canada-Italy Foreign Ministers' Telephone Talk", "JPN"),
        ("Telephone Talk of Three Foreign Ministers", None),
        ("Peru-Chile-Italy Foreign Ministers' Telephone Talk", None),
    ],
)
def test_the_third_of_three_states_is_of_whom_nothing_else_is_told(title: str, country: str | None) -> None:
    people = {person.name: person.country for person in read(THREE, headline=title).people}
    assert people == {"Kenta Mori": country, "Denise Gali": "CAN", "Fabrizio Monta": "ITA"}
