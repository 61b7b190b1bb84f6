"""Datelines and days of an article: what opens the body, and when it was published."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed_article import LONG, SAID, Article


@pytest.mark.parametrize(
    ("opening", "place", "day", "agency"),
    [
        ("BEIJING, July 18 (Xinhua) -- ", "Beijing", 18, "Xinhua"),
        ("LUSAKA, JULY 18, 2022 [ZANIS] -- ", "Lusaka", 18, "ZANIS"),
        ("Lusaka [ZANIS] – ", "Lusaka", None, "ZANIS"),
        ("BEIJING (Xinhua) — ", "Beijing", None, "Xinhua"),
        ("Beijing (Xinhua) – ", "Beijing", None, "Xinhua"),
        ("Hanoi (VNA) – ", "Hanoi", None, "VNA"),
        ("Hanoi (VNA) - ", "Hanoi", None, "VNA"),
        ("Hanoi, (VNA) – ", "Hanoi", None, "VNA"),
        ("Ulaanbaatar/MONTSAME/. ", "Ulan Bator", None, "Montsame"),
        ("RSS (KATHMANDU, 18 July 2022) – ", "Kathmandu", 18, "RSS"),
        ("RSS (KATHMANDU) – ", "Kathmandu", None, "RSS"),
        ("BSS, NEW DELHI: ", "New Delhi", None, "BSS"),
        ("Jakarta (Antara Bali) -- ", "Jakarta", None, "Antara"),
        ("(EXPNEWS- IANS) Riyadh, July 18 (IANS) ", "Riyadh", 18, "IANS"),
        ("Baku. 18 July. REPORT.AZ/ ", "Baku", 18, "Report"),
        ("Iran Press/Europe: ", None, None, "Iran Press"),
        ("(EXPNEWS- Kuwait News Agency (KUNA)) KUWAIT CITY, July 18 (KUNA) -- ", "Kuwait City", 18, "KUNA"),
        ("HÀ NỘI — ", "Hanoi", None, None),
        ("HÀ NỘI – ", "Hanoi", None, None),
        ("HÀ NỘI - ", "Hanoi", None, None),
        ("HCM CITY — ", "Ho Chi Minh City", None, None),
        ("QUẢNG NINH — ", "Quang Ninh", None, None),
        ("VIETNAM, July 18 - HÀ NỘI — ", "Hanoi", 18, None),
        ("VIETNAM, July 18 -\nHÀ NỘI — ", "Hanoi", 18, None),
        ("Beijing, July 18th—", "Beijing", 18, None),
        ("Pyongyang, July 18 (KCNA) -- ", "Pyongyang", 18, "KCNA"),
        ("HAVANA, Cuba, Jul 18 (ACN) ", "Havana", 18, "ACN"),
        ("Havana, Jul 18 (Prensa Latina) ", "Havana", 18, "Prensa Latina"),
        ("SOCHI, July 18. /TASS/. ", "Sochi", 18, "TASS"),
        ("Ulaanbaatar /MONTSAME/. ", "Ulan Bator", None, "Montsame"),
        ("Vientiane (KPL) ", "Vientiane", None, "KPL"),
        ("MOSCOW. July 18 (Interfax) - ", "Moscow", 18, "Interfax"),
        ("SEOUL, July 18 (Yonhap) -- ", "Seoul", 18, "Yonhap"),
        ("HANOI (Reuters) - ", "Hanoi", None, "Reuters"),
        ("HANOI, Vietnam (AP) — ", "Hanoi", None, "AP"),
        ("TOKYO, Jul 18, 2022, Kyodo News. ", "Tokyo", 18, "Kyodo"),
        ("BEIJING: ", "Beijing", None, None),
        ("BEIJING -- ", "Beijing", None, None),
        ("July 18 (UPI) -- ", None, 18, "UPI"),
        ("(VNA) – ", None, None, "VNA"),
        ("Hanoi (VNA) –\n", "Hanoi", None, "VNA"),
        ("PRAGUE, 18 July (CTK) - ", "Prague", 18, "CTK"),
        ("SANAA, July 18 (Saba) -- ", "Sanaa", 18, "Saba"),
        ("AKP Phnom Penh, July 18, 2022 — ", "Phnom Penh", 18, "AKP"),
        ("– ", None, None, None),
        ("ST. PETERSBURG, Russia, July 18 (Xinhua) -- ", "Saint Petersburg", 18, "Xinhua"),
        ("UNITED NATIONS, July 18 (Xinhua) -- ", "New York City", 18, "Xinhua"),
        ("Phnom Penh (FN), July 18 – ", "Phnom Penh", 18, "FN"),
        ("HÀ NỘI—", "Hanoi", None, None),
        ("XI'AN, July 18 (Xinhua) -- ", "Xi'an", 18, "Xinhua"),
        ("ASTANA. July 18. KAZINFORM ", "Astana", 18, "Kazinform"),
        ("State House, Nairobi, Kenya, Monday 18 July 2022 – ", "Nairobi", 18, None),
        ("Merdeka Palace, Jakarta, Indonesia, 18 July 2022: ", "Jakarta", 18, None),
        ("ISLAMABAD, Jul 18 (UrduPoint / Pakistan Point News - 18th Jul, 2022 ) :", "Islamabad", 18, "UrduPoint"),
        ("ISLAMABAD, (UrduPoint / Pakistan Point News - 18th Jul, 2022) ", "Islamabad", 18, "UrduPoint"),
        ("HANOI, July 18 (Viet Nam News/ANN): ", "Hanoi", 18, "Viet Nam News/ANN"),
    ],
)
def test_a_dateline_is_cut_from_the_body_with_its_place_day_and_agency(
    opening: str, place: str | None, day: int | None, agency: str | None
) -> None:
    article = Article(f" date 2022-07-19 Two parties hold talks\n\n{opening}{SAID}\n{LONG}")
    assert article.texts("headline") == ["Two parties hold talks"]
    assert article.texts("body") == [SAID, LONG]
    assert "".join(" ".join(article.texts("dateline")).split()) == "".join(opening.split())
    assert article.place == place
    assert article.row["dateline_on"] == (dt.date(2022, 7, day) if day else None)
    assert article.row["agency"] == agency


@pytest.mark.parametrize(
    "line",
    [
        "The People's Harmony Party (PHP) – founded in 1951 – has sent a delegation to the north for ten days.",
        "AFP: What do you say to the reports that the two ministers will meet in the autumn, and where will they meet?",
        "Vietnam - China relations have grown in the past years, and both sides want them to grow further in the next.",
        "Lan (35) - a teacher from the delta - told the guests that her school needs more books, and more teachers.",
    ],
)
def test_a_sentence_that_opens_like_a_dateline_stays_whole(line: str) -> None:
    article = Article(f"Two parties hold talks\n{line}\n{LONG}")
    assert article.texts("dateline") == []
    assert article.texts("body") == [line, LONG]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f" date 2022-07-19 Two parties hold talks\n{SAID}", dt.date(2022, 7, 19)),
        (f" date 2022-07 Two parties hold talks\n{SAID}", None),
        (f" date 2022-07 Two parties hold talks\nXinhua) 09:59, July 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f" date 2022-07 Two parties hold talks\n08/07/2022\n{SAID}", dt.date(2022, 7, 8)),
        (f"Two parties hold talks\nJuly 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n( 2022.07.19 )\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nTuesday, 19/07/2022 09:59 (GMT+07:00)\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n08/05/2022\n{SAID}", None),
        (f"Two parties hold talks\n08/05/2022 10:00 (GMT+7)\n{SAID}", dt.date(2022, 5, 8)),
        (f"Two parties hold talks\n2022-07-19 19:30\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n19 July 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n(Global Times) 08:15, July 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nUpdate: July, 19/2022 - 16:40\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nBy Zhou Ming (People's Daily) 10:20, July 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n16:40 | 19/07/2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nUpdated 22:15, 19-Jul-2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nLast updated: July 19, 2022 10:15\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nREADOUT\nJULY 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n{SAID}\n19 JULY 2022", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n08.05.2022 / 14:32\n{SAID}", dt.date(2022, 5, 8)),
        (f"Two parties hold talks\n19.07.2022 \n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n19 July 2022 17:05\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n19 July 2022 17:05 1631-19-07-2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nJuly 19, 2022 20:12\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n2022/07/19\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nPress Release, 19th of July 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nPUBLISHED DATE: 08/05/2022 (IST)\n{SAID}", None),
        (f"Two parties hold talks\nFrom 2 and 3 July 2022\n{SAID}", None),
        (f"Two parties hold talks\n{LONG}\nRelated News\nTwo others meet\nJuly 19, 2022", None),
        (f"Two parties hold talks\n{SAID}", None),
        (f"Two parties hold talks\nJuly 19, 202210:15 AM GMT+7Updated a day ago\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n{SAID}\n(Latest Update\nJuly 19, 2022)", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nJul 19, 2022  •  1 hour ago  •  < 1 minute read\n{SAID}", dt.date(2022, 7, 19)),
        (
            f"Two parties hold talks\nThe statement issued by the Foreign Office on 19 July 2022.\n{SAID}",
            dt.date(2022, 7, 19),
        ),
        (f"Two parties hold talks\nSubmitted by editor on Fri, 03/04/2022 - 10:42\n{SAID}", dt.date(2022, 3, 4)),
        (f"Two parties hold talks\n2/5/2022 8:00:08 PM\nRiyadh, Feb 6 (IANS) {SAID}", dt.date(2022, 2, 5)),
        (f"Two parties hold talks\n5/2/2022 8:00:08 PM\nRiyadh, Feb 4 (IANS) {SAID}", dt.date(2022, 2, 5)),
        (f"Two parties hold talks\nXinhua, July 19, 2022 Adjust font size:\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nText size: July 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        # Beside the weather stands the reader's day.
        (f"31.4 C\nCity of Maseru\nSaturday, November 16, 2024\nExchange of delegations agreed\n{SAID}", None),
        (f"Saturday, November 16, 2024\n18 °C\nMaseru\nTwo parties hold talks\n{SAID}", None),
        (
            f"64.2F\nSaturday, November 16, 2024\nTwo parties hold talks\nJuly 19, 2022\n{SAID}",
            dt.date(2022, 7, 19),
        ),
        (f"Two parties hold talks\nJuly 19, 2022\n{SAID}\n31.4 C", dt.date(2022, 7, 19)),
        (f"Compact version |\n|\nSaturday, 16 November 2024 | ||\nTwo parties hold talks\n{SAID}", None),
    ],
)
def test_the_day_of_publication_comes_from_the_best_evidence_or_is_null(text: str, expected: dt.date | None) -> None:
    assert Article(text).row["published_on"] == expected


def test_a_stamp_of_writing_beats_a_header_that_it_contradicts_and_the_contradiction_is_kept() -> None:
    stamp = "Written: 2022-07-21 11:08:22Updated: 2022-07-22 16:40:46"
    article = Article(f" date 2022-07-19 Two parties hold talks\n{stamp}\n{SAID}")
    assert article.row["published_on"] == dt.date(2022, 7, 21)
    assert article.texts("boilerplate") == [stamp]
    assert len(article.conflicts) == 1
    agreeing = Article(f" date 2022-07-21 Two parties hold talks\n{stamp}\n{SAID}")
    assert agreeing.row["published_on"] == dt.date(2022, 7, 21)
    assert agreeing.conflicts == []


def test_a_bare_date_long_after_the_header_is_reported_and_the_header_kept() -> None:
    article = Article(f" date 2022-07-19 Two parties hold talks\n25/10/2022 09:59 (GMT+07:00)\n{SAID}")
    assert article.row["published_on"] == dt.date(2022, 7, 19)
    assert len(article.conflicts) == 1
    for stamp in ("20/07/2022 09:59 (GMT+07:00)", "July 10, 2022", "08/05/2022"):
        near = Article(f" date 2022-07-19 Two parties hold talks\n{stamp}\n{SAID}")
        assert near.row["published_on"] == dt.date(2022, 7, 19)
        assert near.conflicts == []


def test_a_dateline_around_new_year_lies_in_the_year_that_brings_it_nearest_to_the_publication() -> None:
    article = Article(f" date 2023-01-01 Two parties hold talks\nBEIJING, Dec. 31 (Xinhua) -- {SAID}")
    assert article.row["dateline_on"] == dt.date(2022, 12, 31)


def test_a_dateline_without_any_year_around_has_no_day() -> None:
    assert Article(f"BEIJING, July 18 (Xinhua) -- {SAID}").row["dateline_on"] is None
    past = f"BEIJING, July 18 (Xinhua) -- The plan was signed on July 20, 2018. {SAID}"
    assert Article(past).row["dateline_on"] is None


def test_a_visit_announced_with_its_year_dates_the_dateline_before_it() -> None:
    plans = "Minister Le An will be in Beijing from Jan. 2 to 5, 2023, a spokesman announced on Thursday."
    assert Article(f"BEIJING, Dec. 29 (Xinhua) -- {plans}").row["dateline_on"] == dt.date(2022, 12, 29)
    assert Article(f"BEIJING, July 18 (Xinhua) -- {plans}").row["dateline_on"] is None


@pytest.mark.parametrize(
    ("opening", "outlet"),
    [
        ("(VOVWORLD) - ", "VOVWORLD"),
        ("(VOVworld) –", "VOVWORLD"),
        ("VGP - ", "Viet Nam Government Portal"),
        ("NDO – ", "Nhan Dan Online"),
        ("SGGPO - ", "Sai Gon Giai Phong"),
    ],
)
def test_an_outlet_may_show_itself_in_the_dateline(opening: str, outlet: str) -> None:
    article = Article(f"Two parties hold talks\n{opening}{SAID}")
    assert (article.row["outlet"], article.row["outlet_basis"]) == (outlet, "dateline")
    assert article.texts("body") == [SAID]


def test_a_dateline_agency_alone_shows_no_outlet() -> None:
    article = Article(f"Two parties hold talks\nHanoi (VNA) – {SAID}")
    assert (article.row["outlet"], article.row["outlet_basis"]) == (None, None)


def test_a_first_sentence_that_ends_in_today_and_its_date_is_body() -> None:
    sentence = "Minister Le An hosted her counterpart for talks in Pretoria today, 19 July 2022."
    assert Article(f"Two sides hold talks\n{sentence}\n{LONG}").texts("body") == [sentence, LONG]


def test_a_place_and_date_line_of_a_statement_is_its_dateline() -> None:
    article = Article(f"Statement on the Visit\nHanoi, 26 April 2023\n{SAID}\n{LONG}")
    assert (article.place, article.row["dateline_on"]) == ("Hanoi", dt.date(2023, 4, 26))
    assert article.row["published_on"] == dt.date(2023, 4, 26)  # no page and no row says another day


def test_the_full_day_of_a_wire_is_its_publication() -> None:
    article = Article(f"Ministers agree on talks\n\nTOKYO, Nov 18, 2024, Kyodo News.\n\n{SAID}\n{LONG}")
    assert article.row["published_on"] == dt.date(2024, 11, 18)


def test_the_day_of_another_calendar_before_a_datelines_day_is_passed_over() -> None:
    text = f"Minister Receives Envoy\n\nRiyadh, Muharram 14, 1446, July 20, 2024, SPA -- {SAID}\n{LONG}"
    article = Article(text)
    assert (article.place, article.row["dateline_on"]) == ("Riyadh", dt.date(2024, 7, 20))


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("MENA- Cairo\n", "Cairo"),
        ("NAIROBI, ", "Nairobi"),
        ("ANKARA\n\n", "Ankara"),
        ("Hanoi.– ", "Hanoi"),
        ("ANKARA. KAZINFORM ", "Ankara"),
    ],
)
def test_datelines_of_a_place_alone_with_a_point_or_with_an_agency_and_no_dash(before: str, place: str) -> None:
    article = Article(f" date 2023-05-10 Two sides sign documents\n\n{before}{SAID}\n{LONG}")
    assert article.place == place
    assert article.texts("body")[0] == SAID


def test_a_masthead_s_day_above_the_title_gives_way_to_the_one_below_it() -> None:
    page = f"November 23, 2024\nTwo parties hold talks\nJune 27, 2014\n{SAID}\n{LONG}"
    assert Article(page).row["published_on"] == dt.date(2014, 6, 27)
    posted = f"June 27, 2014\nTwo parties hold talks\nNovember 23, 2024\n{SAID}\n{LONG}"
    assert Article(posted).row["published_on"] == dt.date(2014, 6, 27)


def test_the_day_in_the_tail_gives_its_year_to_a_dateline_beside_it() -> None:
    page = f"Two parties hold talks\nVIETNAM, February 10 - SINGAPORE — {SAID}\n{LONG}\nYou just read:\n"
    found = Article(f"{page}February 10, 2023, 10:15 GMT").row
    assert (found["published_on"], found["dateline_on"]) == (dt.date(2023, 2, 10), dt.date(2023, 2, 10))
    assert Article(f"{page}March 14, 2023, 10:15 GMT").row["dateline_on"] is None


def test_an_article_s_address_tells_its_day_where_nothing_else_does() -> None:
    text = f"Two parties hold talks\n{SAID}\n{LONG}"
    for address in ("https://example.com/a/202507/11/WS68.html", "https://example.com/2025/07/11/talks"):
        assert Article(text, {"url": address}).row["published_on"] == dt.date(2025, 7, 11)
    assert Article(text, {"url": "https://example.com/2025/07/talks-20"}).row["published_on"] is None


def test_an_article_s_print_edition_dates_it() -> None:
    printed = "A version of this article appeared in the print edition of The Straits Times on November 28, 2017."
    row = Article(f"Two parties hold talks\n{SAID}\n{LONG}\n{printed}").row
    assert (row["published_on"], row["outlet"]) == (dt.date(2017, 11, 28), "The Straits Times")


@pytest.mark.parametrize(
    ("signed", "day"),
    [
        ("20 JANUARY 2019", dt.date(2019, 1, 20)),
        ("3 FEBRUARY 2019", None),  # the page is of the next day
        ("4 JANUARY 2019", None),  # the same day of another month: a slip
        ("20 JANUARY 2018", None),
    ],
)
def test_a_statement_shown_again_is_of_the_day_of_its_signature(signed: str, day: dt.date | None) -> None:
    article = Article(f"04 Feb 2019\n\n{SAID}\n{LONG}\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n{signed}")
    assert (article.row["published_on"], article.row["dateline_on"]) == (dt.date(2019, 2, 4), day)


def test_a_place_and_a_dash_before_a_country_s_minister_is_a_dateline() -> None:
    said = "Angola's minister Rui Lopes was received this Thursday in Addis Ababa by the President of Ethiopia."
    assert Article(f"Two parties hold talks\nLuanda - {said}\n{LONG}").place == "Luanda"


def test_a_dateline_s_full_day_fills_a_header_of_its_month_that_has_none() -> None:
    text = f"TOKYO, April 21, 2021, Kyodo News. {SAID}\n{LONG}"
    assert Article(f" date 2021-04 {text}").row["published_on"] == dt.date(2021, 4, 21)
    assert Article(f" date 2021-05 {text}").row["published_on"] is None


def test_an_end_mark_with_both_years_dates_a_report_of_kcna() -> None:
    article = Article(f"Pyongyang, March 18 (KCNA) -- {SAID} -0-\n\nwww.kcna.kp (Juche113(2024).3.18.)")
    assert article.row["dateline_on"] == dt.date(2024, 3, 18)


RELEASE = "Ministers hold talks on trade"


@pytest.mark.parametrize(
    "number",
    [
        "Release No: NR-173-17",
        "News Release Number 12/2017",
        "FOR IMMEDIATE RELEASE",
        "Release # 44",
        "SG/A/1731-BIO/5388",
        "SC/12817",
    ],
)
def test_the_day_under_a_releases_number_is_its_own(number: str) -> None:
    article = Article(f" date 2015-04-10 Department of Defense\n{RELEASE}\n\n{number}\nMay 11, 2017\n\n{LONG}\n")
    assert article.row["published_on"] == dt.date(2017, 5, 11)


def test_a_bare_day_elsewhere_is_not_taken_for_the_headers() -> None:
    article = Article(f" date 2015-04-10 Department of Defense\n{RELEASE}\n\nMay 11, 2017\n\n{LONG}\n")
    assert article.row["published_on"] == dt.date(2015, 4, 10)


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("25 June 2019.", dt.date(2019, 6, 25)),
        ("24 June 2019", dt.date(2019, 6, 24)),
        ("25 May 2019.", dt.date(2019, 6, 26)),
        ("Updated: 25 June 2019", dt.date(2019, 6, 25)),
    ],
)
def test_the_day_right_under_the_text_is_that_of_a_page_posted_shortly_after(foot: str, day: dt.date) -> None:
    article = Article(f"Press Releases\n\n26.06.2019. - 11:23\n\n{RELEASE}\n\n{LONG}\n{foot}\n")
    assert article.row["published_on"] == day
