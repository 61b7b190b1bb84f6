"""Ranks and forms of address of many countries before names, letters behind them, and posts of forces and missions."""

from __future__ import annotations

import pytest
from one_article import offices, read

RANKS = (
    "Major|Maj.|Lt.|Lieutenant|Capt.|Col|Cmdr.|Lt Cdr|Lt. Cdr.|Wing Commander|Squadron Leader|Flight Lieutenant|Sgt.|"
    "Admiral TNI|Vice Marshal TNI|Police Colonel|Rev.|Rt. Rev.|Ven.|Msgr.|Ayatollah|Hojjatoleslam|Maulana|Hajah|"
    "YB Dato' Seri Utama|Dato Seri Pahlawan Haji|Ir.|Drs.|Lic.|Mtro.|Dra.|Arq.|Gral.|Barr.|Aum|Khunying"
).split("|")


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text))}


@pytest.mark.parametrize("rank", RANKS)
def test_a_rank_or_form_of_address_is_no_part_of_the_name(rank: str) -> None:
    found = read(
        f"{rank} Kelvo Tarbin, Director of the Zarin Institute for Chemistry, met Minister Oto Brandl on Monday."
    )
    assert "Kelvo Tarbin" in {person.name for person in found.people}


@pytest.mark.parametrize("letters", ["MLA", "MNA", "RSP ndc", "OBE MLA", "MK"])
def test_letters_of_seats_and_medals_are_no_part_of_the_name(letters: str) -> None:
    found = read(f"Minister Kelvo Tarbin {letters} met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    assert {person.name for person in found.people} == {"Kelvo Tarbin", "Luvsan Enkhbat"}


@pytest.mark.parametrize("name", ["Anna Major", "Omar Pastor", "Elin Bishop", "Vo Duy Tuan"])
def test_names_that_are_ranks_elsewhere_are_names(name: str) -> None:
    found = read(f"Foreign Minister {name} met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    assert name in {person.name for person in found.people}


def test_the_ministry_of_justice_is_no_judge() -> None:
    found = held("Minister of Justice Oto Brandl of Austria met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    assert ("Oto Brandl", "minister", "Ministry of Justice of Austria") in found


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Commanding General of the Zarini Army", "commanding general", "Zarini Army"),
        ("Commanding Officer of the Zarini Brigade", "commanding officer", "Zarini Brigade"),
        ("Vice Chief of Staff of the Zarini Army", "vice chief of staff", "Zarini Army"),
        ("Fleet Commander of the Zarini Navy", "fleet commander", "Zarini Navy"),
        ("Minister Plenipotentiary at the Embassy of Italy", "minister plenipotentiary", "Embassy of Italy"),
        ("Second Counsellor of the Embassy of Italy", "second counsellor", "Embassy of Italy"),
        ("Defence Adviser at the High Commission of Ghana", "defense adviser", "High Commission of Ghana"),
        ("Curator of the National Museum of Oman", "curator", "National Museum"),
        ("Programme Director of the Zarin Foundation", "programme director", "Zarin Foundation"),
        ("Parliamentary Leader of the Zarin Party", "parliamentary leader", "Zarin Party"),
    ],
)
def test_posts_of_forces_missions_and_houses(post: str, title: str, body: str) -> None:
    text = f"{post} Kelvo Tarbin met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday."
    assert ("Kelvo Tarbin", title, body) in held(text)


@pytest.mark.parametrize("word", ["curator", "magistrate", "mediator", "team leader"])
def test_common_nouns_for_work_without_a_body_are_no_posts(word: str) -> None:
    assert held(f"The {word} Kelvo Tarbin met Minister Oto Brandl on Monday.") <= {("Oto Brandl", "minister", None)}
