"""A line of its own above the text names whose page it is."""

from __future__ import annotations

import pytest
from parsed_article import Article

BODY = "The minister of the neighbouring country arrived on Tuesday and was received by the President at noon."


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Kathmandu Post", "The Kathmandu Post"),
        ("Kathmandu Post", "The Kathmandu Post"),
        ("RNZ News", "RNZ"),
        ("INQUIRER.net / 04:48 PM June 08, 2023", "INQUIRER.net"),
        ("Times of Oman | Business", "Times of Oman"),
        ("Ministry of Foreign Affairs of Denmark", "Ministry of Foreign Affairs of Denmark"),
        ("Ministry of Foreign Affairs | Republic of Estonia", "Ministry of Foreign Affairs of Estonia"),
        (
            "Office of the President of the Republic of Finland",
            "Office of the President of the Republic of Finland",
        ),
        ("Prime Minister's Office of Japan", "Prime Minister's Office of Japan"),
        ("Statistics Norway", "Statistics Norway"),
    ],
)
def test_a_house_is_known_by_its_name_above_the_text(line: str, outlet: str) -> None:
    assert Article(f"Guest arrives for talks\n{line}\n8 June 2023\n\n{BODY}").row["outlet"] == outlet


@pytest.mark.parametrize(
    "line",
    [
        "President of Kenya arrives",
        "Ministry of Silly Walks",
        "The Hague",
        "Office of the mayor",
        "A post in Kathmandu",
    ],
)
def test_other_lines_name_none(line: str) -> None:
    assert Article(f"Guest arrives for talks\n{line}\n8 June 2023\n\n{BODY}").row["outlet"] is None


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        ("Arab Republic of Egypt\nMinistry of Foreign Affairs", "Ministry of Foreign Affairs of Egypt"),
        ("REPUBLIC OF ZAMBIA\nMinistry of Health", "Ministry of Health of Zambia"),
        ("Ministry of Foreign Affairs\nKingdom of Tonga", "Ministry of Foreign Affairs of Tonga"),
        ("Ministry of Health\nState of the art", None),
        ("Share | Print", None),
        ("Print", None),
        ("Home / Politics / Foreign Policy", None),
        ("Government of Montenegro\nMinistry of Foreign Affairs", "Ministry of Foreign Affairs of Montenegro"),
        ("Government of Iceland\nMinistry for Foreign Affairs", "Ministry of Foreign Affairs of Iceland"),
        ("Government of Montenegro", "Government of Montenegro"),
        ("President Adams to Receive the guest of Malta", None),
    ],
)
def test_an_office_is_of_the_state_in_a_line_beside_it(lines: str, outlet: str | None) -> None:
    assert Article(f"{lines}\n\nGuest arrives for talks\n8 June 2023\n\n{BODY}").row["outlet"] == outlet


def test_a_photograph_by_the_paper_s_own_tells_whose_page_it_is() -> None:
    caption = "Ministers Le An and Omar Khan at the station on Tuesday. ST PHOTO: JANE DOE"
    row = Article(f"Guest arrives for talks\n\n{caption}\n\n{BODY}").row
    assert (row["outlet"], row["outlet_basis"]) == ("The Straits Times", "house style")


def test_a_paper_and_an_agency_beside_each_other_are_whose_page_and_whose_report() -> None:
    row = Article(f"Guest arrives for talks\n\nNDO/VNA – {BODY}").row
    assert (row["outlet"], row["agency"]) == ("Nhan Dan Online", "VNA")


def test_a_house_behind_the_title_is_whose_page_it_is() -> None:
    assert Article(f"Guest arrives for talks - GOV.UK\n8 June 2023\n\n{BODY}").row["outlet"] == "GOV.UK"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Ahram Online , Thursday 8 June 2023", "Ahram Online"),
        ("Daily News Egypt, Thursday 8 June 2023", "Daily News Egypt"),
        ("Guests at the port, Thursday 8 June 2023", None),
    ],
)
def test_a_house_before_a_day_of_the_week_is_whose_page_it_is(line: str, outlet: str | None) -> None:
    assert Article(f"Guest arrives for talks\n\n{line}\n\n{BODY}").row["outlet"] == outlet
