"""Posts of houses with their country before them, members by name, a day's name as a family's, heads of diplomacy."""

from __future__ import annotations

import pytest
from one_article import offices, read, roles

MET = " met Egyptian Minister Hassan Fahmy in Cairo on Monday."


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Serbian National Assembly Speaker Milan Stojkovic", "speaker", "National Assembly of Serbia"),
        ("Vietnamese National Assembly Chairman Tran Van Lam", "head", "National Assembly of Vietnam"),
        ("Vietnamese National Assembly Chairwoman Tran Thi Lam", "head", "National Assembly of Vietnam"),
    ],
)
def test_a_houses_head_is_of_the_house_behind_the_country(post: str, title: str, body: str) -> None:
    found = {(t, b) for name, t, b, _ in offices(read(post + MET)) if name != "Hassan Fahmy"}
    assert found == {(title, body)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting was attended by MPs Jelena Radulovic and Senad Hadzic.",
        "The delegation comprises MPs Jelena Radulovic and Senad Hadzic.",
    ],
)
def test_members_of_parliament_are_people_with_a_seat(sentence: str) -> None:
    assert {(name, title) for name, title, _, _ in offices(read(sentence))} == {
        ("Jelena Radulovic", "member"),
        ("Senad Hadzic", "member"),
    }


def test_a_family_name_that_is_a_days_too_is_somebodys() -> None:
    reading = read(
        "SWAPO deputy secretary general Lucia Nangombe held talks on Monday with a delegation of the Communist Party "
        "of China headed by Sun Haoran, vice minister of its International Department.",
        "Sun, who arrived in the country on Sunday, said the party admired that.",
        place="Windhoek",
    )
    visit = next(e for e in reading.events if e.subtype == "visit")
    assert ("Sun Haoran", "visitor") in roles(visit)


def test_the_head_of_a_foreign_policy_department_is_the_minister() -> None:
    reading = read(
        "Minister of Foreign Affairs of Kazakhstan Askhat Zhumagulov paid a visit to Azerbaijan on 13-14 May.",
        "On 14 May, President of Azerbaijan Kamran Aghayev received the head of the Kazakh foreign policy department.",
        place="Baku",
    )
    reception = next(e for e in reading.events if e.subtype == "reception")
    assert ("Askhat Zhumagulov", "visitor") in roles(reception)


def test_a_temple_is_nobody() -> None:
    reading = read("The delegation will leave Phnom Penh today after a visit to Wat Phnom.", place="Phnom Penh")
    assert not [m for m in reading.mentions if m.kind == "person" and m.person is not None]
