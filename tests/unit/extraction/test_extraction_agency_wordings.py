"""Wordings of news agencies that tell an event without its common verb, and what looks like them and tells none."""

from __future__ import annotations

import pytest
from one_article import read, told

_MET = "Omani Foreign Minister Badr Nasser met Peruvian Foreign Minister Ana Salas in Muscat on May 3. "
_CAME = "Slovenian Deputy Prime Minister Ana Novak arrived in Lima on May 3 on an official visit. "


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (_CAME + "Her agenda foresees a meeting with President Luis Cano tomorrow.", ("meeting", "announced")),
        (_CAME + "At a meeting with President Luis Cano, the sides reviewed trade.", ("meeting", "occurred")),
        (_MET + "He confirmed his invitation to visit Muscat. The invitation was accepted.", ("visit", "announced")),
        (_MET + "She added that she would travel to Riyadh in June.", ("visit", "announced")),
        (
            "The visit that Slovenian Foreign Minister Ana Novak had been paying to Peru since May 3 came to a close.",
            ("visit", "occurred"),
        ),
        (
            "In a three-way phone call, Peruvian Foreign Minister Ana Salas, Chilean Foreign Minister Hugo Rojas and "
            "Ecuadorian Foreign Minister Luis Cano condemned the attack.",
            ("phone call", "occurred"),
        ),
        ("A typhoon forced Peruvian Foreign Minister Ana Salas to shelve a visit to Manila.", ("visit", "cancelled")),
        (
            "Peruvian Foreign Minister Ana Salas's visit to Manila, due to start on May 3, is off.",
            ("visit", "cancelled"),
        ),
    ],
)
def test_the_wording_tells_the_event(text: str, event: tuple[str, str]) -> None:
    assert event in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        _CAME + "The agenda does not include a meeting with President Luis Cano.",
        _CAME + "In a future meeting with President Luis Cano, she would raise it.",
        _MET + "He confirmed his invitation to visit Muscat. The invitation was not accepted.",
        _MET + "She denied that she would travel to Riyadh in June.",
        _MET + "Peru favors dialogue with Omani Foreign Minister Badr Nasser.",
    ],
)
def test_what_only_looks_like_it_tells_no_other_event(text: str) -> None:
    assert len(told(read(text))) == 1


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Justice Minister Taro Inoue was relieved of his duties on May 3, and Emi Kato was named to succeed him.", 2),
        ("President Luis Cano fired his defence minister. Hugo Rojas was relieved of his duties on May 3.", 1),
        ("Justice Minister Taro Inoue was fired upon by gunmen on May 3.", 0),
    ],
)
def test_posts_are_left_and_given_without_being_named_again(text: str, people: int) -> None:
    assert len([kind for kind, _ in told(read(text)) if kind == "appointment"]) == people
