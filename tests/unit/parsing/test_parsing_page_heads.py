"""What stands between a title in its slot and the text, below a report, and what both tell of the house."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed_article import LONG, SAID, Article

_TITLE = "Two ministers hold talks"


@pytest.mark.parametrize(
    "lines",
    [
        ["President of Russia", "Events"],
        ["Federal Government", "Guests from Ghana", "Monday, 18 July 2022", "3 Min. Reading Time"],
        ["Release", "Immediate Release", "July 18, 2022"],
        ["Readout", "For Immediate Release"],
        ["ANGOP | Politics", "July 18, 2022"],
    ],
)
def test_lines_between_the_title_in_its_slot_and_the_text_are_the_pages(lines: list[str]) -> None:
    article = Article("\n".join([f" date 2022-07-19 {_TITLE}", *lines, SAID, LONG]))
    assert article.row["headline"] == _TITLE
    assert article.texts("boilerplate") == lines
    assert article.texts("body") == [SAID, LONG]


def test_a_line_below_the_title_that_is_no_section_stays_text() -> None:
    article = Article(f" date 2022-07-19 {_TITLE}\nGuests from Ghana\n{SAID}\n{LONG}")
    assert "Guests from Ghana" in article.texts("body")


def test_a_standfirst_with_more_of_the_text_s_words_does_not_take_the_title_s_place() -> None:
    standfirst = "Two sides agree to step up exchange of delegations, train young officials and ease border trade"
    article = Article(f"International relations\nParties agree to train officials\n{standfirst}\n{SAID}\n{LONG}")
    assert article.row["headline"] == "Parties agree to train officials"


def test_the_line_that_stands_twice_above_the_text_is_the_title() -> None:
    title = "Envoys to gather in Suva"
    page = f"Portal of islands\n{title}\nWritten: 2022-07-27 13:42:37\n{title}\n{SAID}\n{LONG}"
    assert Article(page).row["headline"] == title


def test_other_news_above_the_dated_title_is_no_headline() -> None:
    title = "Minister agrees with young officials on exchange of delegations"
    article = Article(f"Minister to attend border summit\n{title}\n27 July 2022\n{SAID}\n{LONG}")
    assert article.row["headline"] == title


def test_a_standfirst_above_the_page_s_day_is_no_headline() -> None:
    title = "Parties agree to train officials"
    standfirst = f"{SAID[:-1]} in Hanoi. 19.07.2022, Example International"
    page = "\n".join([title, title, standfirst, "2022-07-19T12:30+0000", SAID, LONG])
    assert Article(page).row["headline"] == title


def test_a_city_with_its_country_above_the_text_is_no_title() -> None:
    article = Article(f"PTI\nLast Updated: July 19, 2022, 18:40 IST\nNew Delhi, India\n{SAID}\n{LONG}")
    assert (article.row["headline"], article.texts("body")) == (None, [SAID, LONG])


def test_a_title_with_the_site_s_name_gives_way_to_the_title_itself() -> None:
    title = "Ministers agree on an exchange of young officials"
    path = f"Home > Press Releases > {title}"
    article = Article(f"{title} - Example Department of State\n{path}\n{title}\nReadout\nJuly 8, 2025\n{SAID}\n{LONG}")
    assert article.row["headline"] == title
    assert f"{title} - Example Department of State" in article.texts("boilerplate")


def test_a_step_of_the_page_s_path_between_its_words_is_no_title() -> None:
    title = "PM meeting with President of Tonga: 11 November 2025"
    article = Article(f"Home\nPrime Minister Ann Lee\nPress release\n{title}\n{SAID}\n{LONG}")
    assert article.row["headline"] == title


def test_a_news_agency_s_name_above_the_title_is_none() -> None:
    title = "Visa office reports drop in backlog"
    page = f"South African Government News Agency\n{title}\nWednesday, March 12, 2025\n{SAID}\n{LONG}"
    assert Article(page).row["headline"] == title


def test_a_title_in_its_slot_keeps_its_place_before_a_standfirst() -> None:
    title = "Tongan and Fijian top envoys discuss island navigation in Antalya"
    standfirst = "Two sides also agreed to step up exchange of delegations and to train young officials"
    article = Article(f" date 2024-03-02 {title}\n\n{standfirst}\n\nANTALYA, March 2. /TASS/. {SAID}\n{LONG}")
    assert article.row["headline"] == title


def test_the_last_word_of_the_page_s_path_is_no_text() -> None:
    article = Article(f"{_TITLE}\nHome » News » Bilateral Relations\n27 July 2022\n{SAID}\n{LONG}")
    assert article.texts("body") == [SAID, LONG]


def test_a_link_back_in_the_titles_slot_is_no_title() -> None:
    article = Article(f" date 2022-07-19 Back to all news\n{_TITLE}\n{SAID}\n{LONG}")
    assert article.row["headline"] == _TITLE


def test_a_press_offices_names_above_the_title_are_none() -> None:
    heads = ["Press Information Bureau", "Government of India", "Ministry of Commerce & Industry"]
    article = Article("\n".join([*heads, _TITLE, SAID, LONG]))
    assert article.row["headline"] == _TITLE
    assert article.texts("boilerplate") == heads


@pytest.mark.parametrize(
    "line",
    [
        "LK/HN",
        "ABC/DEF/GH",
        "(END) RCO/MVB",
        "Share by e-mail",
        "Print article",
        "See all news",
        "Get the App",
        "Newsroom Contact:",
        "Choose which products you want delivered to your inbox.",
        "Hosted by Example Media Activity - WEB.mil",
        "+32 (0) 2 29 00 000",
        "Print Friendly, PDF & Email",
        "Print-friendly version and PDF",
        "Please like and follow us:",
        "Join The Conversation",
        "- Advertisment -spot_img",
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "To: press@example.org; Doe, Jane",
        "From: Jane Doe [mailto:jane.doe@example.org]",
    ],
)
def test_what_a_page_has_below_the_text_is_no_text(line: str) -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{line}")
    assert article.texts("boilerplate") == [line]
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize(
    "line", ["==Kyodo", "Via MTI, Featured image: Facebook/Anna Kovacs", "Featured image: MTI/Anna Kovacs"]
)
def test_marks_of_agencies_and_pictures_are_credits(line: str) -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{line}")
    assert article.texts("credit") == [line]
    assert article.row["agency"] in ("Kyodo", "MTI")


@pytest.mark.parametrize(
    "line",
    ["By Hu Yan in Nanning | China Daily | Updated: 2022-07-19 09:12", "Elif Kaya | 19.07.2022 - Update : 20.07.2022"],
)
def test_a_stamp_that_names_its_writer_is_a_credit(line: str) -> None:
    article = Article(f"{_TITLE}\n{line}\n\n{SAID}\n{LONG}")
    assert article.texts("credit") == [line]
    assert article.row["published_on"] == dt.date(2022, 7, 19)


def test_who_answers_the_press_is_nobody_of_the_text() -> None:
    lines = ["MARTA KOWALSKA", "Lead Spokesperson for Foreign Affairs", "marta.kowalska@example.eu"]
    article = Article("\n".join([_TITLE, SAID, LONG, *lines]))
    assert article.texts("boilerplate") == lines


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2022 Vientiane Times. All rights reserved.", "Vientiane Times"),
        ("Source: Bao Quang Ninh", "Bao Quang Ninh"),
        ("Source: Office of the President", None),
    ],
)
def test_rights_and_sources_name_the_house(line: str, outlet: str | None) -> None:
    assert Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{line}").row["outlet"] == outlet


@pytest.mark.parametrize(
    ("dateline", "day", "agency"),
    [
        ("HAVANA, 18 JUL (NAMPA) – ", dt.date(2022, 7, 18), "NAMPA"),
        ("15:20 | Lima, Jul. 18 (ANDINA). ", dt.date(2022, 7, 18), "Andina"),
        ("15:20 | Lima, Jul. 18. ", dt.date(2022, 7, 18), None),
    ],
)
def test_datelines_with_months_in_capitals_or_an_hour_name_their_day(
    dateline: str, day: dt.date, agency: str | None
) -> None:
    article = Article(f" date 2022-07-19 {_TITLE}\n{dateline}{SAID}\n{LONG}")
    assert (article.row["dateline_on"], article.row["agency"]) == (day, agency)
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize(
    "line",
    [
        "GI 09:40:02 18-07-2022",
        "LG1540DI.111",
        "/DD/",
        "--- Ends/AH/KH",
        "news.modal.header",
        "Follow us on Google News",
        "News about: Belarus | Russia | Government",
        "Contact PhnomPenh Post for full article",
        "www.rodong.rep.kp (2025-03-20)",
        "From: Global Affairs Canada",
    ],
)
def test_marks_of_wires_and_templates_are_no_text(line: str) -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{line}")
    assert article.texts("boilerplate") == [line]


def test_short_lines_under_contacts_are_a_press_office() -> None:
    lines = ["Contacts", "Jane Smith", "Press Secretary", "Office of the Minister", "343-203-7700"]
    article = Article("\n".join([_TITLE, SAID, LONG, *lines]))
    assert article.texts("boilerplate") == lines
    assert article.texts("body") == [SAID, LONG]


def test_whose_statement_it_is_stays_below_the_contacts() -> None:
    line = "Authorised by Senator the Hon Anne Lee, Minister for Foreign Affairs, Canberra"
    article = Article("\n".join([_TITLE, SAID, LONG, "Media enquiries", "Minister's office: (02) 6277 7500", line]))
    assert line not in article.texts("boilerplate")


def test_a_ministrys_stamps_in_thai_tell_the_day() -> None:
    article = Article(f"{_TITLE}\nวันที่นำเข้าข้อมูล 18 Jul 2022\n\n{SAID}\n{LONG}")
    assert article.row["published_on"] == dt.date(2022, 7, 18)


_NEWS = (
    "Foreign Minister Le Van Khai of Vietnam and his Lao colleague signed an action plan on border trade on Monday. "
    "Both ministers praised the action of their officials."
)
_OWN = "Vietnam and Laos sign plan on border trade"


@pytest.mark.parametrize(
    "lines",
    [
        ["Portuguese (Brazil) | English | Spanish"],
        ["Toggle navigation"],
        ["Website of the Republic of Poland"],
        ["PCS", "PRESIDENTIAL COMMUNICATION SERVICE"],
        ["Élysée", "The Presidency", "The Palace and its gardens"],
        ["Laos"],
        ["U.S. Department of Trade", "Spotlights"],
    ],
)
def test_the_title_is_the_line_whose_words_the_text_takes_up(lines: list[str]) -> None:
    article = Article("\n\n".join([*lines, _OWN, _NEWS, LONG]))
    assert article.row["headline"] == _OWN
    assert set(lines) <= set(article.texts("boilerplate"))
    assert article.texts("body") == [_NEWS, LONG]


@pytest.mark.parametrize(
    "below", ["Vietnam and Laos sign plan on border trade in Hue", "Border trade", "Our correspondent"]
)
def test_a_title_of_which_the_text_takes_up_a_word_stays_the_title(below: str) -> None:
    article = Article(f"Ministers meet at the border\n\n{below}\n\n{_NEWS}\n\n{LONG}")
    assert article.row["headline"] == "Ministers meet at the border"


def test_a_title_that_shares_no_word_with_the_text_stays_where_no_other_line_does() -> None:
    article = Article(f"A handshake for history\n\nOur own view\n\n{_NEWS}\n\n{LONG}")
    assert article.row["headline"] == "A handshake for history"


@pytest.mark.parametrize("title", ["President of Ghana Arrives", "President of Vietnam Visits Laos"])
def test_a_title_that_opens_with_a_post_stays_the_title(title: str) -> None:
    article = Article(f"{title}\nTwo Agreements Are Signed\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == title


@pytest.mark.parametrize(
    "head", ["President of Russia", "President of the Republic of Korea", "President of Sri Lanka"]
)
def test_an_office_alone_above_the_title_is_none(head: str) -> None:
    assert Article(f"{head}\n{_TITLE}\n\n{SAID}\n{LONG}").row["headline"] == _TITLE


@pytest.mark.parametrize(
    ("line", "kind", "place"),
    [
        ("The Kremlin, Moscow", "dateline", "Moscow"),
        ("Sochi", "dateline", "Sochi"),
        ("Lower Hamlet", "boilerplate", None),
    ],
)
def test_the_place_below_a_pages_day_and_hour_is_its_dateline(line: str, kind: str, place: str | None) -> None:
    article = Article("\n".join([_TITLE, "July 18, 2022", "15:40", line, SAID, LONG]))
    assert article.texts(kind)[-1] == line
    assert article.place == place
    assert article.texts("body") == [SAID, LONG]


def test_a_signature_above_the_foot_of_a_page_is_residue() -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\n{LONG}\nNew Delhi\nJuly 18, 2022\n\nDisclaimer: No one vouches for this.")
    assert article.texts("body") == [SAID, LONG]


def test_the_place_and_full_day_above_a_release_are_those_of_its_publication() -> None:
    article = Article(f"{_TITLE}\nBrussels, 18 July 2022\n{SAID}\n{LONG}")
    assert article.row["published_on"] == dt.date(2022, 7, 18)


@pytest.mark.parametrize(
    "line", ["Source: Upland Daily | 2022-07-18 09:12:45", "Source: Upland Daily | Updated: 2022-07-18"]
)
def test_a_house_that_a_source_line_names_beside_its_day_is_the_outlet(line: str) -> None:
    article = Article(f"{_TITLE}\n{line}\n{SAID}\n{LONG}")
    assert (article.row["outlet"], article.row["outlet_basis"]) == ("Upland Daily", "credit")


def test_rights_below_other_news_are_no_photo_credit() -> None:
    article = Article(f"{_TITLE}\n{SAID}\n{LONG}\nRelated coverage:\nRice price falls again\n© Kyodo News")
    assert article.texts("boilerplate")[-1] == "© Kyodo News"
    assert article.captions == []


@pytest.mark.parametrize(
    "line",
    [
        "THE PRESIDENCY",
        "International Relations & Cooperation",
        "TÜRKİYE, WORLD",
        "Finnish Government",
        "Asia / Politics",
    ],
)
def test_a_line_of_nothing_but_parts_of_states_and_papers_is_no_title(line: str) -> None:
    said = (
        "President Omar Khan of Kenya and Finnish politician Aino Salo spoke in Nairobi of trees, cooperation and Asia."
    )
    article = Article(f"{line}\n\nFinland to support drive for trees, Khan says in Nairobi\n\n{said}")
    assert article.row["headline"] == "Finland to support drive for trees, Khan says in Nairobi"


def test_a_title_of_such_words_stays_where_no_line_below_it_is_taken_up_by_the_text() -> None:
    article = Article(
        "Finland, Kenya Bilateral Cooperation\n\nPhoto gallery of State House\n\nFinland and Kenya spoke."
    )
    assert article.row["headline"] == "Finland, Kenya Bilateral Cooperation"


@pytest.mark.parametrize(
    "above",
    [
        "Malawi",
        "From:",
        "Kindly send this on:",
        "example.com\nMoldova",
        "About us\nNews",
        "Prime Minister's Office of Japan",
    ],
)
def test_a_word_of_the_page_above_the_title_is_no_text_and_keeps_it_the_title(above: str) -> None:
    article = Article(f"{above}\n{_TITLE}\n18 July 2022\n{SAID}\n{LONG}")
    assert article.row["headline"] == _TITLE
    assert article.texts("body") == [SAID, LONG]


def test_a_text_that_opens_with_a_word_of_its_own_keeps_it() -> None:
    article = Article(f"Gentlemen:\n{SAID}\n{LONG}")
    assert article.row["headline"] is None
    assert article.texts("body") == ["Gentlemen:", SAID, LONG]


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Foreign Minister Anna Novak is in Lima for an Official Visit.", False),
        ("Foreign Minister Anna Novak called on President Luis Soto in Lima.", False),
        ("Foreign Minister Anna Novak in Lima for an Official Visit", True),
    ],
)
def test_a_sentence_above_a_ministrys_signature_is_text_though_its_nouns_have_capitals(
    line: str, is_title: bool
) -> None:
    article = Article(f"21 Oct 2025\n\n{line}\n{SAID}\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n21 OCTOBER 2025")
    assert article.row["headline"] == (line if is_title else None)
    assert (line in article.texts("body")) != is_title


@pytest.mark.parametrize("foot", [". . . . .\n15 AUGUST 2018", ".    .    .    .    .\n\nTravel Page"])
def test_five_stops_and_the_day_below_a_statement_are_of_singapores_ministry(foot: str) -> None:
    article = Article(f"{SAID}\n{LONG}\n{foot}")
    assert article.row["outlet"] == "Ministry of Foreign Affairs of Singapore"


def test_the_line_above_old_statements_is_no_title() -> None:
    article = Article(f"Ministry of Foreign Affairs Singapore - $name\n\n{SAID}\n{LONG}\n. . . . .\n17 MAY 2008")
    assert article.row["headline"] is None
    assert article.row["outlet"] == "Ministry of Foreign Affairs of Singapore"


@pytest.mark.parametrize(
    "end",
    [
        "AGERPRES (RO - author: Ion Pop, editor: Dan Ene, EN - author: Ana Ilie) Photo source: www.example.ro",
        "AGERPRES (RO - author: Ion Pop; EN - author: Ana Ilie) [Read the article in Agerpres]",
        "AGERPRES (RO - author: Ion Pop) Photo source: www.example.ro [Read the article in Agerpres]",
    ],
)
def test_credits_behind_each_other_on_the_texts_line_are_cut_off(end: str) -> None:
    article = Article(f"{_TITLE}\n\n{LONG} {end}")
    assert (article.texts("body"), article.texts("credit")) == ([LONG], [end])
    assert article.row["agency"] == "Agerpres"


@pytest.mark.parametrize("line", ["From: the border to the capital it is a day.", "To: those who came he gave tea."])
def test_a_sentence_that_opens_as_a_mails_head_stays_text(line: str) -> None:
    assert line in Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{line}\n{SAID}").texts("body")


@pytest.mark.parametrize("path", ["Home » News »", "Main › Releases ›", "Home » Media Releases »"])
def test_the_title_at_the_end_of_a_path_is_the_pages_where_it_is_set_again_below(path: str) -> None:
    article = Article("\n\n".join([f"{path} {_TITLE}", _TITLE, SAID, LONG]))
    assert article.row["headline"] == _TITLE
    assert article.texts("headline") == [_TITLE]
    assert article.texts("boilerplate") == [f"{path} {_TITLE}"]


def test_the_title_at_the_end_of_a_path_is_the_title_where_it_stands_there_alone() -> None:
    article = Article("\n\n".join([f"Home » {_TITLE}", SAID, LONG]))
    assert article.texts("headline") in ([_TITLE], [f"Home » {_TITLE}"])
