"""Departments behind a comma, with their state; state ministers by the subject before the title."""

from __future__ import annotations

import pytest
from one_article import offices, only, read, roles


@pytest.mark.parametrize(
    ("first", "second", "bodies", "countries"),
    [
        (
            "Joint Secretary, Department of Agriculture",
            "Joint Secretary, Ministry of Agriculture of Bhutan",
            {"Department of Agriculture", "Ministry of Agriculture of Bhutan"},
            [None, "BTN"],
        ),
        (
            "Joint Secretary, Department of Agriculture & Farmers Welfare (DA&FW)",
            "Secretary, Ministry of Agriculture, Bhutan",
            {"Department of Agriculture & Farmers Welfare", "Ministry of Agriculture of Bhutan"},
            [None, "BTN"],
        ),
        (
            "Director, Department of Fisheries, Government of India",
            "Director, Department of Livestock, Royal Government of Bhutan",
            {"Department of Fisheries", "Department of Livestock"},
            ["IND", "BTN"],
        ),
        (
            "Secretary, Ministry of Health, Government of the Republic of Kenya",
            "Secretary, Ministry of Health, Nepal",
            {"Ministry of Health of Kenya", "Ministry of Health of Nepal"},
            ["KEN", "NPL"],
        ),
    ],
)
def test_a_department_or_ministry_behind_a_comma_keeps_both_signers(
    first: str, second: str, bodies: set[str], countries: list[str | None]
) -> None:
    reading = read(f"The MoU was signed on Tuesday by Raghu Desh, {first}, and Karma Tshew, {second}.", place="Geneva")
    assert roles(only(reading)) == [("Raghu Desh", "signatory"), ("Karma Tshew", "signatory")]
    assert {body for _, _, body, _ in offices(reading)} == bodies
    assert [side.country for side in only(reading).sides] == countries


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Transport and Logistics State Minister", "Ministry of Transport and Logistics"),
        ("Foreign Affairs State Minister", "Ministry of Foreign Affairs"),
        ("Health Minister of State", "Ministry of Health"),
        ("Trade Deputy Minister", "Ministry of Trade"),
    ],
)
def test_a_state_minister_is_of_the_ministry_told_before_the_title(title: str, body: str) -> None:
    [(name, post, found, _)] = offices(read(f"{title} Bekele Gurmu spoke at the meeting on Tuesday."))
    assert (name, found) == ("Bekele Gurmu", body)
    assert post in ("minister of state", "deputy minister")


@pytest.mark.parametrize("land", ["Kerala", "Bavarian"])
def test_a_land_before_state_minister_is_no_subject(land: str) -> None:
    found = offices(read(f"{land} State Minister Karl Vogt spoke at the meeting on Tuesday."))
    assert all(body is None or "Ministry" not in body for _, _, body, _ in found)
