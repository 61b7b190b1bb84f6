"""Days in datelines of any form, at a page's foot, in its title, and in figures that the text decides on."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed_article import Article

TITLE = "Minister receives ambassador"
TOLD = (
    "The Minister of Foreign Affairs, Peter Otieno, received the Ambassador of Norway and discussed with him trade and "
    "fisheries. They agreed to meet again."
)
DAY = dt.date(2023, 11, 14)


@pytest.mark.parametrize(
    "opening",
    [
        "State House, Nairobi: 14 November 2023 – ",
        "State House, Nairobi, Tuesday 14 November 2023 – ",
        "KAHAWA GARRISON, Tuesday, 14 November 2023 – ",
        "Ministry of Foreign Affairs, 14 November 2023 – ",
        "East African Court of Justice, 14th November 2023; ",
        "Parliament Radio and TV, 14 November 2023 - ",
        "GIS – 14 November 2023: ",
        "Nairobi, DPI, Tuesday, November 14, 2023: ",
        "NAIROBI, November 14, 2023, KNA -- ",
        "Nairobi; 14 November 2023: ",
        "Nairobi 14 Nov, 2023: ",
        "NAIROBI. November 14, 2023. ",
        "NAIROBI – 14 November 2023. ",
        "14 November 2023, Nairobi. ",
        "14 November 2023 – ",
        "(14 November 2023) ",
        "Tuesday 14 November 2023: ",
        "14.11.2023, Nairobi – ",
        "14-11-2023, Nairobi (Kenya): ",
        "Mombasa Region, Coast of Kenya, 14/11/2023 – ",
        "Nairobi, Kenya | 14 November 2023 | ",
        "[Nairobi, 14 November 2023] ",
        "(Nairobi: 14 November 2023) ",
        "Nairobi on 14 November 2023: ",
        "Nairobi, the 14th of November 2023 – ",
        "Nairobi,14 November 2023- ",
        "Bogotá (Colombia), (Nov. 14/23). ",
        "PRESS RELEASE, Nairobi, 14 November 2023 – ",
        "Dated 14 November 2023: ",
    ],
)
def test_a_day_and_names_before_a_sign_and_a_sentence_are_a_dateline(opening: str) -> None:
    article = Article(f"{TITLE}\n{opening}{TOLD}")
    assert (article.row["published_on"], article.row["dateline_on"]) == (DAY, DAY)
    assert article.texts("body") == [TOLD]


@pytest.mark.parametrize(
    "sentence",
    [
        "On 14 November 2023, the Minister of Foreign Affairs received the Ambassador of Norway at his office and "
        "discussed with him trade and fisheries.",
        "The agreement of 14 November 2023 – the first of its kind – was presented to the Ambassador of Norway and to "
        "the members of his delegation.",
        "Between 12 and 14 November 2023: the Minister of Foreign Affairs received the Ambassador of Norway and "
        "discussed with him trade.",
        "They met in Nairobi, 14 November 2023: the Minister of Foreign Affairs received the Ambassador of Norway and "
        "discussed with him trade.",
    ],
)
def test_a_sentence_with_a_day_in_it_is_no_dateline(sentence: str) -> None:
    article = Article(f"{TITLE}\n{sentence}\n{TOLD}")
    assert article.row["dateline_on"] is None
    assert article.texts("body")[0] == sentence


@pytest.mark.parametrize(
    "line",
    [
        "14 November 2023, Nairobi",
        "Nairobi, le 14 novembre 2023",
        "14 Kasım 2023",
        "14. listopada 2023",
        "14.11.23",
        "14/11/23",
        "2023 11 14",
        "14NOV2023",
        "211-14-11-2023",
        "PR230233en, 14 November 2023",
        "Reference Number: PR230871en, Press Release Issue Date: Nov 14, 2023",
        "Palacio de La Moneda. Santiago, 14.11.2023",
        "Text: example.org | 14. November 2023. 16:03",
        "Ministry of Foreign Affairs and Trade, November 14, 2023 1:14 PM",
        "Embassy of Kenya in Oslo, 14 November 2023",
        "14 November 2023, Press Service",
        "Online since 14 November 2023",
        "Date added: 14-11-2023",
    ],
)
def test_a_line_of_a_day_and_names_is_the_page_s_day(line: str) -> None:
    article = Article(f"{TITLE}\n{line}\n{TOLD}")
    assert article.row["published_on"] == DAY
    assert article.texts("body") == [TOLD]


@pytest.mark.parametrize(
    "foot",
    [
        "M. Hassan, 2023-11-14",
        "Jane Wanjiru, November 14, 2023",
        "=======R.H. 14 Nov 2023",
        "www.example.ke 14/11/2023",
        "JW/KNA/14.11.2023",
        "Ref: 211/2023, 14 November 2023",
        "Press Office 14.11.2023",
        "Nairobi, 14.11.2023",
    ],
)
def test_a_day_in_the_last_line_is_the_text_s_where_nothing_else_tells_it(foot: str) -> None:
    article = Article(f"{TITLE}\n{TOLD}\n{foot}")
    assert article.row["published_on"] == DAY
    assert article.texts("body") == [TOLD]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{TITLE}\n13 November 2023\n{TOLD}\nJane Wanjiru, November 14, 2023", dt.date(2023, 11, 13)),
        (f"{TITLE}\n{TOLD}\nThe two last met in Oslo on 14 November 2023.", None),
        (f"{TITLE}\n{TOLD}\nRelated News\nTwo others meet\nNovember 14, 2023", None),
    ],
)
def test_a_day_below_the_text_is_not_taken_before_its_own(text: str, day: dt.date | None) -> None:
    assert Article(text).row["published_on"] == day


@pytest.mark.parametrize(
    ("title", "told", "day"),
    [
        ("Minister Otieno meets envoy (Oslo - March 6, 2024)", "He received him today in Oslo.", dt.date(2024, 3, 6)),
        ("Meeting with President Dahl: 6 March 2024", "They met this afternoon.", dt.date(2024, 3, 6)),
        ("Meeting with President Dahl: 6 March 2024", "They met in Oslo.", None),
        ("Visit of President Dahl, 5-6 March 2024", "He was received today in Oslo.", None),
    ],
)
def test_a_title_s_day_is_the_page_s_where_the_text_calls_it_today(title: str, told: str, day: dt.date | None) -> None:
    assert Article(f"{title}\n{told} {TOLD}").row["published_on"] == day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("They are on a study tour of Norway from March 16 to 22, 2025.", dt.date(2025, 3, 18)),
        ("The programme runs until March 28, 2025.", dt.date(2025, 3, 18)),
        ("They met on March 17, 2025.", dt.date(2025, 3, 18)),
        ("They met on October 17, 2019.", None),
        ("Relations were established on March 17, 1985.", None),
    ],
)
def test_a_dateline_has_the_year_of_the_days_around_it_in_the_text(told: str, day: dt.date | None) -> None:
    assert Article(f"{TITLE}\nBEIJING, March 18 (Xinhua) -- {TOLD} {told}").row["dateline_on"] == day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("In Lilongwe on Wednesday, the ministers signed an agreement.", dt.date(2025, 3, 6)),
        ("In Lilongwe on Tuesday, the ministers signed an agreement.", dt.date(2025, 6, 3)),
        ("The ministers of Malawi and Norway signed an agreement.", dt.date(2025, 3, 6)),
        ("The ministers of Malawi and the United States signed an agreement.", None),
        ("The ministers signed an agreement and parted.", None),
    ],
)
def test_figures_are_read_by_the_text_s_weekday_or_as_most_countries_write_them(told: str, day: dt.date | None) -> None:
    long = f"{told} They agreed to meet again, to exchange more officials and to open a line of credit for farmers."
    assert Article(f"{TITLE}\nNews story | Date: 06/03/2025\n{long}").row["published_on"] == day


def test_paragraphs_of_a_chronology_give_the_text_no_day() -> None:
    first, second = f"3 March 2019 – {TOLD}", f"5 June 2021 – {TOLD}"
    article = Article(f"{TITLE}\n{first}\n{second}")
    assert (article.row["published_on"], article.row["dateline_on"]) == (None, None)
    assert article.texts("body") == [first, second]
