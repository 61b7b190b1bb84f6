"""Posts told by `as` behind letters and terms, and posts in the plural of those whom a list names with their states."""

from __future__ import annotations

import pytest
from one_article import offices, read


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text))}


KOLAR = ("Ana Kolar", "ambassador", "Embassy of Croatia")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kolar presented her credentials to President Omar Dar of Pakistan as Ambassador of Croatia on Monday.",
        "Foreign Minister Omar Dar received a copy of the credentials of Ana Kolar as Ambassador of Croatia to Oman.",
        "Ms. Ana Kolar handed over her Letter of Credence, marking her formal accreditation as Croatian Ambassador.",
        "President Omar Dar of Pakistan received letters of credence accrediting Ana Kolar as Ambassador of Croatia.",
        "President Omar Dar of Pakistan received Ana Kolar's letters of credence as Ambassador of Croatia on Monday.",
        "President Omar Dar received Ana Kolar on Monday, who ends her term as Ambassador of Croatia to Pakistan.",
        "Ana Kolar began her duties as Ambassador of Croatia to Pakistan on Monday.",
        "Ana Kolar called on President Omar Dar of Pakistan at the end of her tour of duty as Ambassador of Croatia.",
    ],
)
def test_who_is_accredited_or_serves_as_something_holds_the_post(text: str) -> None:
    assert KOLAR in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Minister Omar Dar received the credentials of Ana Kolar and praised her work as a doctor on Monday.",
        "Minister Omar Dar said that Ana Kolar saw her mission as a bridge between the two peoples.",
        "Minister Omar Dar handed his credentials to the guards as Ana Kolar of Croatia arrived.",
    ],
)
def test_what_someone_does_or_means_is_no_post(text: str) -> None:
    assert all(person != "Ana Kolar" for person, _, _ in held(text))


def test_a_role_taken_beside_the_own_post_is_held_too() -> None:
    found = held("Minister Ali Hashmi in his role as chairman of the Kelso Council met Ana Kolar of Croatia on Monday.")
    assert ("Ali Hashmi", "head", "Kelso Council") in found


@pytest.mark.parametrize(
    "text",
    [
        "Two new ambassadors were received on Monday: Mr. Kofi Mensah of Ghana and Ms. Ana Kolar of Croatia.",
        "Letters were handed to President Omar Dar of Pakistan by Ambassadors Extraordinary and Plenipotentiary "
        "Kofi Mensah (Ghana) and Ana Kolar (Croatia).",
        "The new ambassadors are Kofi Mensah (Ghana) and Ana Kolar (Croatia).",
        "Non-resident ambassadors presented their letters on Monday: Kofi Mensah of Ghana; Ana Kolar of Croatia.",
    ],
)
def test_a_post_in_the_plural_is_of_all_whom_a_list_names_with_their_states(text: str) -> None:
    assert {KOLAR, ("Kofi Mensah", "ambassador", "Embassy of Ghana")} <= held(text)


def test_a_ministry_goes_with_each_state_of_the_list() -> None:
    found = held("The foreign ministers met in Doha on Monday: Kofi Mensah of Ghana and Ana Kolar of Croatia.")
    assert ("Ana Kolar", "minister", "Ministry of Foreign and European Affairs of Croatia") in found or (
        "Ana Kolar",
        "minister",
        "Ministry of Foreign Affairs of Croatia",
    ) in found


@pytest.mark.parametrize(
    "text",
    [
        "President Omar Dar met the students Kofi Mensah of Ghana and Ana Kolar of Croatia and their ambassadors.",
        "Present were ambassadors of the region and guests Kofi Mensah of Ghana and Ana Kolar of Croatia.",
    ],
)
def test_others_whom_a_list_names_with_their_states_are_no_envoys(text: str) -> None:
    assert all(person not in ("Ana Kolar", "Kofi Mensah") for person, _, _ in held(text))
