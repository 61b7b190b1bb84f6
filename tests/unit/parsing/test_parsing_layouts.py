"""One article in each layout: what the parse makes of it, passage by passage."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed_article import LONG, SAID, Article


@pytest.mark.parametrize(
    ("slot", "basis"),
    [
        (" date 2022-07-19 Two parties hold talks", "header"),
        ("Two parties hold talks", "body"),
        (" date 2022-07-19 Making news\nTwo parties hold talks", "body"),
        (" date 2022-07-19 Back to Main page\nTwo parties hold talks", "body"),
        ("Menu Content\nSubmit Release\nTwo parties hold talks", "body"),
        ("Home »\nTwo parties hold talks", "body"),
        ("Home | News | Politics\nTwo parties hold talks", "body"),
        ("Home > Politics\nTwo parties hold talks", "body"),
        (" date 2022-07-19 \n\n\nTwo parties hold talks", "body"),
        ("Minister Le An and his guest at the talks (Photo: VNA)\nTwo parties hold talks", "body"),
        ("Home>>Xinhua) 09:59, July 19, 2022\nTwo parties hold talks", "body"),
    ],
)
def test_the_headline_is_found_in_or_behind_the_title_slot(slot: str, basis: str) -> None:
    article = Article(f"{slot}\n\n{SAID}\n{LONG}")
    assert (article.row["headline"], article.row["headline_basis"]) == ("Two parties hold talks", basis)
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize(
    "slot",
    [
        f" date 2022-07-19 {SAID}",
        f" date 2022-07-19 Hanoi (VNA) – {SAID}",
        f" date 2022-07-19 Minister Le An and his guest at the talks (Photo: VNA)\n{SAID}",
        f"{SAID}",
    ],
)
def test_without_a_title_the_headline_is_null(slot: str) -> None:
    article = Article(f"{slot}\n{LONG}")
    assert article.row["headline"] is None
    assert article.row["headline_basis"] is None


def test_a_long_first_sentence_that_ends_with_an_abbreviation_is_no_headline() -> None:
    said = "Deputy Prime Minister Ann Lee met Treasury Secretary Mary Ellis and National Security Adviser Colin Dun"
    article = Article(f"{said} on the third day of her visit to Washington, D.C.\n\n{LONG}")
    assert article.row["headline"] is None
    short = Article(f"Ministers Ann Lee and Mary Ellis meet for talks in Washington, D.C.\n\n{LONG}")
    assert short.row["headline"] == "Ministers Ann Lee and Mary Ellis meet for talks in Washington, D.C."


def test_a_syndicator_names_the_title_and_its_source_in_the_footer() -> None:
    article = Article(
        f"Minister Le An and his guest. — VNA/VNS Photo Minh Long HÀ NỘI — {SAID} {LONG} … Read full this story\n"
        "Two parties hold talks have 328 words, post on vietnamnews.vn at July 19, 2022. This is a cached page."
    )
    assert (article.row["headline"], article.row["headline_basis"]) == ("Two parties hold talks", "footer")
    assert article.row["published_on"] == dt.date(2022, 7, 19)
    assert (article.row["outlet"], article.row["outlet_basis"]) == ("Viet Nam News", "credit")
    assert article.texts("body") == [f"{SAID} {LONG}"]
    assert article.texts("boilerplate")[0] == "… Read full this story"


def test_a_title_beside_the_text_is_the_headline_and_the_text_proves_it_where_it_has_it() -> None:
    beside = {"title": "Two parties hold talks", "date": "2022-07-19", "url": "https://en.vietnamplus.vn/a.vnp"}
    alone = Article(f"Hanoi (VNA) – {SAID}", beside)
    assert (alone.row["headline"], alone.row["headline_basis"]) == ("Two parties hold talks", "metadata")
    assert alone.row["published_on"] == dt.date(2022, 7, 19)
    assert (alone.row["outlet"], alone.row["outlet_basis"]) == ("VietnamPlus", "metadata")
    assert alone.row["url"] == "https://en.vietnamplus.vn/a.vnp"
    assert alone.row["agency"] == "VNA"
    both = Article(f"Two Parties Hold Talks\n{SAID}", beside)
    assert (both.row["headline"], both.row["headline_basis"]) == ("Two Parties Hold Talks", "body")


def test_the_name_of_a_house_in_the_place_of_the_title_is_none() -> None:
    article = Article(f" date 2022-07-19 Two parties hold talks\n\n{SAID}", {"title": "Rodong Sinmun"})
    assert (article.row["headline"], article.row["headline_basis"]) == ("Two parties hold talks", "header")


@pytest.mark.parametrize(
    ("end", "kind", "outlet", "agency"),
    [
        ("(Web editor: Pan Lin, Wu Yan)", "credit", "People's Daily Online", None),
        ("— VNS", "credit", "Viet Nam News", None),
        ("-VNA", "credit", None, "VNA"),
        ("NDO", "credit", "Nhan Dan Online", None),
        ("Source: VNA", "credit", "Vietnam News Agency", "VNA"),
        ("(VNA)", "credit", None, "VNA"),
        ("(END)", "boilerplate", None, None),
        ("-- End --", "boilerplate", None, None),
        ("jrr/iff/npg/mpp", "credit", None, None),
        ("By Minh Chau – Translated by Thu Ha", "credit", None, None),
    ],
)
@pytest.mark.parametrize("glue", ["\n", " "])
def test_an_end_mark_is_cut_off_whether_on_its_own_line_or_behind_the_last_sentence(
    end: str, kind: str, outlet: str | None, agency: str | None, glue: str
) -> None:
    article = Article(f"Two parties hold talks\n{LONG}\n{SAID}{glue}{end}")
    assert article.texts("body") == [LONG, SAID]
    assert article.texts(kind) == [end]
    assert (article.row["outlet"], article.row["agency"]) == (outlet, agency)


@pytest.mark.parametrize(
    "heading", ["Related News", "Feedback", "Others", "Other news", "Chia sẻ", "Source\nComment (0)", "Leave a Reply"]
)
def test_a_tail_is_boilerplate_to_the_end_but_its_credits_are_kept(heading: str) -> None:
    article = Article(f"Two parties hold talks\n{SAID}\n{heading}\nOther ministers meet\n(Web editor: Pan Lin)")
    assert article.texts("body") == [SAID]
    assert article.texts("boilerplate") == [*heading.split("\n"), "Other ministers meet"]
    assert article.texts("credit") == ["(Web editor: Pan Lin)"]


def test_a_tail_heading_that_lost_its_line_end_is_found() -> None:
    article = Article(f"Two parties hold talks\n{SAID[:-1]}./.Related News\nOther ministers meet")
    assert article.texts("body") == [f"{SAID[:-1]}./."]
    assert article.texts("boilerplate") == ["Related News", "Other ministers meet"]


def test_links_and_advertisements_in_the_midst_do_not_end_the_article() -> None:
    article = Article(
        f"Two parties hold talks\n{SAID}\nAdvertisement\n{LONG}\nRELATED\nOther ministers meet\n{LONG}\n"
        "Also Read: More talks"
    )
    assert article.texts("body") == [SAID, LONG, LONG]
    assert article.texts("boilerplate") == ["Advertisement", "RELATED", "Other ministers meet", "Also Read: More talks"]


def test_a_page_word_between_paragraphs_is_a_subheading() -> None:
    article = Article(f"World\nTwo parties hold talks\n{SAID}\nEconomy\n{LONG}")
    assert article.texts("body") == [SAID, "Economy", LONG]
    assert article.texts("boilerplate") == ["World"]


def test_markup_is_boilerplate_and_what_it_encloses_is_not() -> None:
    article = Article(f"<p>Two parties hold talks</p>\n<br/>\n<p>{SAID}</p>\nIMG_2041.jpg\n| --- |\n{LONG}")
    assert article.row["headline"] == "Two parties hold talks"
    assert article.texts("body") == [SAID, LONG]


def test_the_headline_that_stands_again_is_a_headline_again() -> None:
    article = Article(f" date 2022-07-19 Two parties hold talks\nTwo parties hold talks\n{SAID}")
    assert article.texts("headline") == ["Two parties hold talks"] * 2
    assert article.texts("body") == [SAID]


def test_a_ministry_statement_keeps_questions_and_answers_as_body_and_its_signature_as_credit() -> None:
    lines = [
        "AFP: What is your comment on the visit?",
        f"Zhou Ming: {SAID}",
        "Q: Do you have anything to add?",
        "A: No.",
    ]
    title = "Foreign Ministry Spokesperson's Remarks on the Visit"
    article = Article("\n".join([title, "2022-07-19 19:30", *lines, "Ministry of Foreign Affairs"]))
    assert article.row["headline"] == "Foreign Ministry Spokesperson's Remarks on the Visit"
    assert article.row["published_on"] == dt.date(2022, 7, 19)
    assert article.texts("body") == lines
    assert article.texts("credit") == ["Ministry of Foreign Affairs"]
    assert article.row["outlet"] is None


@pytest.mark.parametrize(
    ("before", "after", "outlet", "basis"),
    [
        ("", ". . . . .\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE", "Ministry of Foreign Affairs of Singapore", "credit"),
        ("", "Ministry of Foreign Affairs of the Lao PDR", "Ministry of Foreign Affairs of Laos", "credit"),
        ("", "MINISTRY OF FOREIGN AFFAIRS", None, None),
        ("", "ISSUED BY DIRCO", "Department of International Relations and Cooperation of South Africa", "credit"),
        ("19.07.2022\nEEAS Press Team", "", "European External Action Service", "credit"),
        (
            "READOUT\nOFFICE OF THE SPOKESPERSON\nJULY 19, 2022\nThe below is attributable to Spokesperson Ana Lee:",
            "",
            "U.S. Department of State",
            "house style",
        ),
        ("Office of the Spokesperson", "", None, None),
        ("19 July 2022 17:05 1631-19-07-2022", "", "Ministry of Foreign Affairs of Russia", "house style"),
        ("19 July 2022 17:05", "", None, None),
        (
            "( 2022.07.27 )\nBeijing, July 18th—",
            "",
            "International Department of the CPC Central Committee",
            "house style",
        ),
        ("( 2022.07.27 )\nBeijing, July 18 (Xinhua) --", "", None, None),
        ("EAM met a guest.", "New Delhi\nJuly 19, 2022", "Ministry of External Affairs of India", "house style"),
        ("The minister met a guest.", "New Delhi\nJuly 19, 2022", None, None),
        ("The Ministry of Foreign Affairs of Singapore said so.", "", None, None),
        ("2022-07-19 12:36", "", None, None),
    ],
)
def test_a_ministrys_page_is_known_by_its_signature_or_layout_and_never_by_what_it_is_about(
    before: str, after: str, outlet: str | None, basis: str | None
) -> None:
    article = Article(f"Two sides hold talks\n{before}\n{LONG}\n{after}")
    assert (article.row["outlet"], article.row["outlet_basis"]) == (outlet, basis)
    assert LONG in article.texts("body")


def test_the_address_and_the_enquiries_of_a_statement_are_residue_and_its_issuer_a_credit() -> None:
    enquiries, address = "Media enquiries: Ms An Le, 082 555 0100", ["12 Long Road", "Pretoria"]
    issued = "Issued by the Department of International Relations and Cooperation, 19 July 2022"
    article = Article("\n".join(["Two sides hold talks", SAID, enquiries, issued, *address]))
    assert article.texts("body") == [SAID]
    assert article.texts("boilerplate") == [enquiries, *address]
    assert article.texts("credit") == [issued]
    assert article.row["published_on"] == dt.date(2022, 7, 19)
    assert article.row["byline"] is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SAID, "en"),
        (
            "Chiều 18/7, tại Hà Nội, đồng chí đã tiếp đoàn đại biểu của nước bạn đang ở thăm và làm việc với các ban.",
            "vi",
        ),
        ("两党代表团十八日在首都举行会谈，就加强干部培训合作交换了意见。", "zh"),
        (
            "Las dos partes acordaron fortalecer la cooperación entre sus partidos y los intercambios de delegaciones.",
            "es",
        ),
        (
            "Les deux parties ont convenu de renforcer la coopération entre leurs partis et les échanges.",
            "fr",
        ),
        ("Стороны договорились укреплять сотрудничество между партиями и обмениваться делегациями.", "ru"),
        ("Trưởng ban Lê Văn Ân said that the two parties would meet again in Hà Nội at the end of the year.", "en"),
        ("Xyz Qwe", "und"),
    ],
)
def test_the_language_is_that_of_the_body(text: str, language: str) -> None:
    assert Article(f" date 2022-07-19 \n{text}\n").row["language"] == language


@pytest.mark.parametrize("line", ["President of Russia", "REPUBLIC OF NAMIBIA", "Press statements", "PR. No. 418/2024"])
def test_a_house_a_state_or_a_number_above_the_title_is_not_the_headline(line: str) -> None:
    article = Article(f"{line}\n\nTalks on trade with Chile held\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == "Talks on trade with Chile held"


def test_an_issuer_above_the_title_is_not_the_headline() -> None:
    article = Article(f"Ministry of Commerce & Industry\n\nTalks on trade with Chile held\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == "Talks on trade with Chile held"
    alone = Article(f"Ministry of Commerce & Industry\n\n{SAID}\n{LONG}")
    assert alone.row["headline"] == "Ministry of Commerce & Industry"


@pytest.mark.parametrize("text", ["", "  \n \n", "Menu\nHome\n2022-07-19", "<br/>\n| --- |", " date 2022-07-19 "])
def test_what_has_neither_headline_nor_body_nor_caption_is_rejected_with_a_sentence(text: str) -> None:
    (reject,) = Article(text).rejects
    assert reject["reject_code"] == "no-article"
    assert "Neither a headline" in reject["reject_message"]


def test_words_are_counted_in_body_and_captions() -> None:
    article = Article(
        "Two parties hold talks\nMinister at work (Photo: VNA)\nOne two  three\tfour five six, seven said so."
    )
    assert article.row["word_count"] == 5 + 9


def test_titles_between_a_syndicators_cut_and_its_last_line_are_no_body() -> None:
    titles = ["Youth union launches summer campaign", "Hanoi pilots paperless meetings"]
    last = "Two parties hold talks have 231 words, post on example.org at August 23, 2024. This is cached page."
    article = Article("\n".join([f"{LONG} {SAID} He wished… Read full this story", *titles, last]))
    assert not any(title in text for text in article.texts("body") for title in titles)


@pytest.mark.parametrize("line", ["Times Reporters", "Our correspondent", "Staff Writers"])
def test_a_line_of_a_houses_reporters_is_a_credit(line: str) -> None:
    article = Article(f"Two parties hold talks\n{line}\n{SAID}\n{LONG}")
    assert article.texts("credit") == [line]


@pytest.mark.parametrize(("place", "agency"), [("Nay Pyi Taw", "MNA Myanmar"), ("Tehran", "Mehr")])
def test_letters_of_two_agencies_are_those_of_the_country_written_of(place: str, agency: str) -> None:
    article = Article(f"Two parties hold talks\n\n{SAID}\n{LONG} They met in {place}. — MNA/KZL")
    assert article.row["agency"] == agency


@pytest.mark.parametrize(
    "line",
    [
        "Home page > News > Press room > Q&A from the press briefing",
        "Sign up for our newsletter • Legal information • Accessibility: not compliant",
        "Is this page useful?",
        "Maybe    Yes this page is useful    No this page is not useful",
        "Press release 41/2022",
        "Next Post: Press Gaggle by Press Secretary An Le",
    ],
)
def test_words_of_governments_pages_are_no_body(line: str) -> None:
    article = Article(f"Two parties hold talks\n\n{SAID}\n{LONG}\n{line}")
    assert article.texts("body") == [SAID, LONG]


def test_an_offices_initials_at_the_end_are_no_agencys_letters() -> None:
    article = Article(f"Two parties hold talks\nPosted On: 18 JUL 2022 6:42PM by PIB Delhi\n{SAID}\n*****\nAA/RK")
    assert article.row["agency"] is None


def test_two_writers_of_an_agency_are_a_credit() -> None:
    article = Article(f"Two parties hold talks\n\n{SAID}\n{LONG}\nWAM/Amina Salem/ Omar Said")
    assert article.texts("credit") == ["WAM/Amina Salem/ Omar Said"]


def test_an_hour_before_place_and_day_is_a_dateline() -> None:
    article = Article(f" date 2022-05-13 Two parties hold talks\n\n13:40 | Lima, May. 13.\n\n{SAID}\n{LONG}")
    assert article.texts("body") == [SAID, LONG]
    assert article.row["dateline_on"] == dt.date(2022, 5, 13)


def test_the_institution_before_a_photographers_name_is_the_agency() -> None:
    picture = "The two leaders in the office.\n\nPhoto: Federal Government/Steinhoff"
    article = Article(f"Two parties hold talks\n\n{picture}\n\n{SAID}\n{LONG}")
    assert [row["photographer"] for row in article.captions] == ["Steinhoff"]


@pytest.mark.parametrize(
    "dateline",
    [
        "YEREVAN, MAY 18, 2024, ARMENPRESS.",
        "BISHKEK. May 18, 2024. /Kabar/.",
        "DUSHANBE, 18.05.2024 (NIAT Khovar) –",
    ],
)
def test_datelines_of_the_caucasus_and_central_asia_name_their_day(dateline: str) -> None:
    article = Article(f"Two parties hold talks\n\n{dateline} {SAID}\n{LONG}")
    assert article.row["dateline_on"] == dt.date(2024, 5, 18)
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize(
    "line",
    [
        "*Writing by Merve Kaya in Ankara",
        "Translation: Ana Lima - Edition: Rui Sa",
        "//Petra// AF",
        "ak.hb",
        "mf/ jch/ (PAP)",
        "AREMNPRESS",
    ],
)
def test_who_wrote_for_houses_of_five_continents_is_a_credit(line: str) -> None:
    article = Article(f"Two parties hold talks\n\n{SAID}\n{LONG}\n{line}")
    assert (article.texts("body"), article.texts("credit")) == ([SAID, LONG], [line])


@pytest.mark.parametrize(
    "line",
    [
        "Share on X",
        "Copy link to clipboard",
        "Previous Post",
        "Views: 1 204",
        "For more information contact: Director Communications on 9000000",
        "Published by Armenpress, original at https://example.am/1",
    ],
)
def test_links_and_counters_under_a_report_are_no_body(line: str) -> None:
    article = Article(f"Two parties hold talks\n\n{SAID}\n{LONG}\n{line}")
    assert article.texts("body") == [SAID, LONG]


def test_the_one_paragraph_of_a_report_is_no_caption_of_the_picture_below() -> None:
    article = Article(f"Two parties hold talks\n\n{SAID}\n\nPhoto: MFA/Nikos Pappas\nPrint page")
    assert (article.texts("body"), article.texts("caption")) == ([SAID], [])
