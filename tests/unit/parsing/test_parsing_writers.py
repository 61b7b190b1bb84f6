"""Who wrote it, named alone between the title and the text, is a byline and nobody in the news."""

from __future__ import annotations

import pytest
from parsed_article import LONG, SAID, Article

_TITLE = "Two parties agree on an exchange of officials"


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("Maria Kandume\n2 August 2023", "Maria Kandume"),
        ("August 28, 2023\nZvana Murwi-Ncube\nSenior Reporter", "Zvana Murwi-Ncube"),
        ("Koro Hawke, Editor RNZ Pacific\n8:05 am on 10 April 2024", "Koro Hawke, Editor RNZ Pacific"),
        ("Pat Winters Diplomatic editor\nSun 18 Feb 2024 17.32 GMT", "Pat Winters Diplomatic editor"),
        ("BY GORI KENNET\nSeptember 13, 2023", "BY GORI KENNET"),
        ("Diplomatic correspondent\nMarch 25, 2024", "Diplomatic correspondent"),
        ("Star Digital Report\nThu Jul 27, 2023 07:41 PM", "Star Digital Report"),
    ],
)
def test_a_name_beside_the_pages_day_is_who_wrote_it(lines: str, byline: str) -> None:
    article = Article(f"{_TITLE}\n{lines}\n{SAID}\n{LONG}")
    assert article.row["byline"] is not None and article.row["byline"].startswith(byline)
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize(
    "lines",
    [
        "Cape Town\n2 August 2023",
        "South Africa\n2 August 2023",
        "Peace Talks Agreement\n2 August 2023",
        "Listen In English\n2 August 2023",
        "INDIA-NEPAL POWER TRADE\n2 August 2023",
        "MIGRATION PARTNERSHIP WITH ITALY\n2 August 2023",
    ],
)
def test_a_place_or_a_section_there_is_no_writer(lines: str) -> None:
    assert Article(f"{_TITLE}\n{lines}\n{SAID}\n{LONG}").row["byline"] is None


def test_a_name_in_the_midst_of_the_text_is_no_writer() -> None:
    article = Article(f"{_TITLE}\n2 August 2023\n{SAID}\nMaria Kandume\n{LONG}\n{SAID}")
    assert article.row["byline"] is None
    assert "Maria Kandume" in article.texts("body")


def test_an_agency_that_sells_pictures_writes_no_article() -> None:
    article = Article(f"{_TITLE}\n2 August 2023\nGetty Images\n{SAID}\n{LONG}")
    assert article.row["agency"] is None


def test_a_name_below_the_mark_that_ends_a_vietnamese_report_is_who_wrote_it() -> None:
    article = Article(f"{_TITLE}\n2 August 2023\n{SAID}\n{LONG[:-1]}./.\n\nThuy Linh\n\nTop")
    assert "Thuy Linh" in article.texts("credit")


def test_a_name_below_any_other_stop_is_none() -> None:
    article = Article(f"{_TITLE}\n2 August 2023\n{SAID}\n{LONG}\n\nThuy Linh\n\nTop")
    assert "Thuy Linh" not in article.texts("credit")


@pytest.mark.parametrize("name", ["Tatiana Kudaiberdi", "F. Allam/ Mazen", "Samir Shahin\nSpecial Correspondent"])
def test_a_name_below_an_agency_s_report_is_who_wrote_it(name: str) -> None:
    article = Article(f"{_TITLE}\nASTANA, July 18 (Kazinform) – {SAID}\n{LONG}\n{name}")
    assert article.texts("body") == [SAID, LONG]


def test_a_name_below_an_agency_s_report_that_tells_of_its_bearer_is_none() -> None:
    article = Article(
        f"{_TITLE}\nASTANA, July 18 (Kazinform) – {SAID}\nMr Kudaiberdi spoke.\n{LONG}\nTatiana Kudaiberdi"
    )
    assert article.texts("credit") == []


@pytest.mark.parametrize("initials", ["ADR/OHA/DOJ", "AB/CD", "MCB/ENDS/KN"])
@pytest.mark.parametrize("photos", ["", "\nPhotos: Pedro Kissanga"])
def test_initials_in_capitals_behind_the_last_sentence_are_those_of_who_wrote_it(initials: str, photos: str) -> None:
    article = Article(f"{_TITLE}\nASTANA, July 18 (Kazinform) – {SAID}\n{LONG} {initials}{photos}")
    assert (article.texts("body"), article.texts("caption")) == ([SAID, LONG], [])


def test_letters_behind_a_stroke_within_the_text_are_no_initials() -> None:
    said = "The minister spoke of aid for those who live with HIV/AIDS"
    article = Article(f"{_TITLE}\nASTANA, July 18 (Kazinform) – {SAID}\n{said}.\n{LONG}")
    assert article.texts("body") == [SAID, f"{said}.", LONG]
