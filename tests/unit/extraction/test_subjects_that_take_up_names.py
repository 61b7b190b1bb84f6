"""Encounters whose subjects take up who was named before: pronouns within a sentence, visiting counterparts, `Mdm.`."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told

ARRIVED = "Lao Foreign Minister Sisay Vong arrived in Hanoi on Tuesday. "
TWO = [("Le Van Khai", "host"), ("Sisay Vong", "visitor")]


@pytest.mark.parametrize(
    "sentence",
    [
        "On Wednesday, he and Vietnamese Foreign Minister Le Van Khai held talks.",
        "On Wednesday, he and his Vietnamese counterpart Le Van Khai met at the Government Guesthouse.",
        "Earlier he and the Vietnamese Foreign Minister, Le Van Khai, held talks.",
        "During the stay, he and Le Van Khai, Vietnam's Minister of Foreign Affairs, held talks.",
    ],
)
def test_he_and_another_are_two_wherever_the_clause_begins(sentence: str) -> None:
    events = read(ARRIVED + sentence, place="Hanoi").events
    assert [sorted(roles(event)) for event in events if event.subtype != "visit"] == [TWO]


def test_he_who_is_only_spoken_of_has_met_nobody() -> None:
    reading = read(ARRIVED + "Reporters asked how, in his view, he and the economy fared.", place="Hanoi")
    assert [subtype for subtype, _ in told(reading)] == ["visit"]


@pytest.mark.parametrize("counterpart", ["his visiting Malaysian counterpart", "his visiting Malaysian counterpart,"])
@pytest.mark.parametrize("did", ["held talks", "co-chaired the ninth Joint Commission meeting"])
def test_a_visiting_counterpart_is_of_the_country_that_is_told(counterpart: str, did: str) -> None:
    event = only(read(f"Cambodian Foreign Minister Ouk Vichea and {counterpart} Zainal Harun {did} here on Tuesday."))
    assert {name for name, _ in roles(event)} == {"Ouk Vichea", "Zainal Harun"}
    assert {side.country for side in event.sides} == {"KHM", "MYS"}


def test_new_zealand_s_counterpart_is_no_new_one() -> None:
    event = only(read("Cambodian Foreign Minister Ouk Vichea met with his New Zealand counterpart Hemi Rata in Lima."))
    assert {side.country for side in event.sides} == {"KHM", "NZL"}


@pytest.mark.parametrize("form", ["Mdm.", "Mdm", "H.E. Mdm.", "H.E. Mdm", "H.E. Mrs."])
def test_a_form_of_address_for_women_is_of_no_country(form: str) -> None:
    event = only(
        read(f"Cambodian Foreign Minister Ouk Vichea met {form} Zhao Rui, Vice Premier of China, in Beijing on May 10.")
    )
    assert {side.country for side in event.sides} == {"KHM", "CHN"}
    assert event.day is not None
    assert event.day.starts_on == date(2024, 5, 10)
    assert place_of(event) == "Beijing"
