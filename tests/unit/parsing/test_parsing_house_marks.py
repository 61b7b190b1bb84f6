"""What a page's own lines say in passing: whose page it is, when it went out, and what is none of the article."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed_article import LONG, SAID, Article

_TITLE = "Two parties agree on an exchange of officials"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Published in Dawn, November 18th, 2023", "Dawn"),
        ("Contact: theeditor@punchng.com", "Punch"),
        ("Follow the Cyprus Mail on Google News", "Cyprus Mail"),
        ("Support PREMIUM TIMES' journalism of integrity and credibility", "Premium Times"),
        ("Copyright © 2024, Radio New Zealand", "RNZ"),
        ("Our Standards: The Thomson Reuters Trust Principles.", "Reuters"),
        ("Samoa Observer", "Samoa Observer"),
        ("© AFP 2024", None),
        ("Topics: Foreign Policy", None),
        ("Foreign Policy", None),
        ("Follow us on Telegram", None),
        ("editor@example.com", None),
    ],
)
def test_a_houses_own_line_tells_whose_page_it_is(line: str, outlet: str | None) -> None:
    assert Article(f"{_TITLE}\n2 August 2023\n{SAID}\n{LONG}\n{line}").row["outlet"] == outlet


def test_two_houses_named_there_tell_nothing() -> None:
    lines = "Follow the Cyprus Mail on Google News\nFollow ERR News on Facebook"
    assert Article(f"{_TITLE}\n2 August 2023\n{SAID}\n{LONG}\n{lines}").row["outlet"] is None


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("No: 231, 14 September 2023, Press Release Regarding the Consultations with Chad", dt.date(2023, 9, 14)),
        ("KUNA : Minister receives envoy of Cyprus 14/11/2023", dt.date(2023, 11, 14)),
        ("Official Visit of the Minister of Malta to Ghana (16 March 2023)", None),
        ("Ministers to meet in Accra on 16 March 2023", None),
    ],
)
def test_a_numbered_title_or_one_that_ends_in_figures_dates_its_page(title: str, day: dt.date | None) -> None:
    article = Article(f"{title}\n{SAID}\n{LONG}")
    assert (article.row["headline"], article.row["published_on"]) == (title, day)


def test_a_stamp_is_stronger_than_the_day_in_a_title() -> None:
    title = "No: 231, 14 September 2023, Press Release Regarding the Consultations with Chad"
    assert Article(f"{title}\n15 September 2023\n{SAID}\n{LONG}").row["published_on"] == dt.date(2023, 9, 15)


def test_a_day_of_updating_alone_gives_way_to_the_dateline() -> None:
    article = Article(f"{_TITLE}\nBern, 08.01.2024 - {SAID}\n{LONG}\nLast modification 09.01.2024")
    assert article.row["published_on"] == dt.date(2024, 1, 8)


@pytest.mark.parametrize(
    "line",
    [
        "Qatar Slovenia",
        "GNLM",
        "Africa International relations Zambia",
        "Previous articleCouncils told to clear drains",
    ],
)
def test_countries_sections_and_a_word_alone_below_the_text_are_no_text(line: str) -> None:
    article = Article(f"{_TITLE}\n2 August 2023\n{SAID}\n{LONG}\n{line}")
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize(
    "line", ["Le An, Minister of Trade", "Memorandum of understanding on rice", "For the Republic of Namibia"]
)
def test_names_and_documents_below_the_text_stay_text(line: str) -> None:
    assert line in Article(f"{_TITLE}\n2 August 2023\n{SAID}\n{LONG}\n{line}").texts("body")


@pytest.mark.parametrize(
    "head",
    [
        "Seychelles News Agency",
        "FEDERAL MINISTRY OF FOREIGN AFFAIRS\nABUJA\nPRESS RELEASE",
        "German Bundestag",
        "State House Zambia",
        "Government Offices of Sweden",
        "Presidential Communications Unit (PCU)",
        "Example News\nVictoria, Seychelles",
    ],
)
def test_the_houses_name_above_the_title_is_none(head: str) -> None:
    assert Article(f"{head}\n{_TITLE}\n2 August 2023\n{SAID}\n{LONG}").row["headline"] == _TITLE


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Copyright Harbour Recorder, 2021", "Harbour Recorder"),
        ("Copyright © 2024 Hill Country Gazette. All rights reserved.", "Hill Country Gazette"),
        ("© 2024 Ministry of Culture", None),
        ("© All Rights Reserved 2024", None),
        ("Copyright © 2024 Getty Images", None),
    ],
)
def test_a_line_of_rights_names_a_house_that_no_table_knows(line: str, outlet: str | None) -> None:
    assert Article(f"{_TITLE}\n2 August 2023\n{SAID}\n{LONG}\n{line}").row["outlet"] == outlet


@pytest.mark.parametrize(
    ("line", "photographer", "agency"),
    [
        ("The hall before the talks | Jan Novak/AFP", "Jan Novak", "AFP"),
        ("The minister at a press conference. Alexei Sokolov / MID / TASS", "Alexei Sokolov", "MID"),
        ("The delegations on Friday. Photo courtesy: MoFA", None, "MoFA"),
        ("The two at the airport. Photograph: Ann Lee/AP", "Ann Lee", "AP"),
        ("The minister in the old town. (Chaim Lev/Flash90)", "Chaim Lev", None),
    ],
)
def test_a_picture_credited_behind_a_bar_or_a_stroke_is_a_caption(
    line: str, photographer: str | None, agency: str | None
) -> None:
    article = Article(f"{_TITLE}\n2 August 2023\n{line}\n{SAID}\n{LONG}")
    assert article.texts("body") == [SAID, LONG]
    [caption] = article.captions
    assert (caption["photographer"], caption["agency"]) == (photographer, agency)
