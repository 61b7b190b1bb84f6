"""Where somebody was speaking, who convened a gathering, counterparts who invite, secretaries of a province."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, read, roles
from seen_from_vienna import events, seen

CALL = "Kenyan Minister Jane Wambui on Tuesday called for more trade."


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Wambui was speaking in Vienna at the start of a two-day seminar, attended by 120 delegates.", "seminar"),
        ("She was speaking at the opening of a workshop on ports.", "seminar"),
        ("Wambui was addressing a regional conference on ports.", "conference"),
        ("Wambui was delivering a keynote speech at a symposium on ports.", "seminar"),
        ("Wambui was speaking during a seminar on ports.", "seminar"),
    ],
)
def test_where_the_words_of_the_sentence_before_were_spoken(told: str, kind: str) -> None:
    assert (kind, "2024-05-14", "Jane Wambui") in seen(CALL, told)


@pytest.mark.parametrize(
    "told",
    [
        "She was not speaking at any gathering.",
        "She will be speaking at the opening of a workshop on ports.",
        "She was to have spoken at a workshop on ports.",
    ],
)
def test_who_spoke_nowhere_or_has_yet_to_speak(told: str) -> None:
    assert [event for event in events(CALL, told) if event.status == "occurred"] == []


@pytest.mark.parametrize(
    "convened", ["which the Ministry of Agriculture of Thailand convened", "that UNESCO organised"]
)
def test_who_convened_what_others_took_part_in(convened: str) -> None:
    found = events(
        f"Minister Jane Wambui of Kenya took part in the seminar on rice {convened} in Bangkok on 13 May 2024."
    )
    (seminar,) = (event for event in found if event.subtype == "seminar")
    assert "Jane Wambui" in {who for who, _ in roles(seminar)}
    assert len(roles(seminar)) == 2


@pytest.mark.parametrize("noun", ["counterpart, Ana Quispe", "counterpart Ana Quispe"])
def test_a_counterpart_who_invites_a_minister_whose_state_only_the_press_tells(noun: str) -> None:
    text = f"Foreign Minister Rosli Kadir will visit Peru from May 20 to 22 at the invitation of his {noun}."
    reading = read(text, dateline=date(2024, 5, 15), place="Kuala Lumpur")
    assert ("Ana Quispe", "minister", "Ministry of Foreign Affairs of Peru", "holds") in offices(reading)


def test_a_counterpart_met_at_home_has_no_state_of_the_press() -> None:
    reading = read(
        "Foreign Minister Rosli Kadir held talks with his counterpart, Ana Quispe, on Tuesday.",
        dateline=date(2024, 5, 15),
        place="Kuala Lumpur",
    )
    assert not any(name == "Ana Quispe" for name, *_ in offices(reading))


@pytest.mark.parametrize("place", ["Provincial", "Regional"])
def test_the_secretary_of_a_party_in_a_province(place: str) -> None:
    text = f"She came with Ana Dlamini, {place} Secretary of the SACP in the Northern Cape, on Tuesday."
    found = offices(read(text, dateline=date(2024, 5, 15), place="Vienna"))
    assert ("Ana Dlamini", f"{place.lower()} secretary", "South African Communist Party", "holds") in found
