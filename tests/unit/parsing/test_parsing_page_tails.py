"""What stands below the text without a heading: other news behind an end mark, a house that tells what it is."""

from __future__ import annotations

import pytest
from parsed_article import LONG, SAID, Article

_TITLE = "Two parties hold talks"
_HOUSE = "Since 1951 the national news service has served the country with news; its site is the newest part of that."


@pytest.mark.parametrize("end", ["(END)", "-0-", "- END -"])
@pytest.mark.parametrize("sign", ["-", "•"])
def test_titles_behind_the_end_mark_are_other_news(end: str, sign: str) -> None:
    titles = ["Museum opens its night tours", "(2nd LD) Nominee for minister steps down", "Rice price falls again"]
    lines = [line for title in titles for line in (sign, title)]
    article = Article("\n".join([_TITLE, SAID, LONG, end, *lines]))
    assert article.texts("body") == [SAID, LONG]
    assert set(titles) <= set(article.texts("boilerplate"))


def test_words_of_the_page_behind_the_end_mark_are_no_text() -> None:
    words = ["Keyword", "TYPE SIZE", "How can we improve it?", "Thanks for telling us!", "OK"]
    article = Article("\n".join([_TITLE, SAID, LONG, "(END)", *words]))
    assert article.texts("body") == [SAID, LONG]


def test_another_report_behind_the_end_mark_keeps_its_text() -> None:
    article = Article(f"{_TITLE}\n{SAID}\n-0-\nPyongyang, July 18 (KCNA) -- {LONG}\n-0-")
    assert article.texts("body") == [SAID, LONG]


def test_a_teaser_takes_its_title_with_it() -> None:
    teaser = "The north has two camps for those who fled,… Read more »"
    article = Article(f"{_TITLE}\n{SAID}\n{LONG}\nRefugees - a Sore Point for Two Presidents\n{teaser}")
    assert article.texts("body") == [SAID, LONG]


def test_a_second_article_below_the_text_is_not_the_first_one_s() -> None:
    second = "Crown Prince receives envoy of the islands"
    picture = "The Crown Prince and the envoy at the palace on Monday."
    page = [_TITLE, SAID, LONG, second, picture, second, f"The envoy thanked his host. {SAID}"]
    assert Article("\n".join(page)).texts("body") == [SAID, LONG]


def test_datelines_of_a_digest_are_no_titles_of_another_page() -> None:
    dateline = "AKP Phnom Penh, May 19, 2022 --"
    page = ["News in Brief", "Parties hold talks in the capital", dateline, SAID, LONG]
    page += [
        "Ministers open a bridge in the north",
        dateline,
        LONG,
        "Envoys call on the speaker of parliament",
        dateline,
        SAID,
    ]
    assert Article("\n".join(page)).texts("body").count(LONG) == 2


def test_words_below_the_stamp_of_the_last_update_are_tags() -> None:
    article = Article(f"{_TITLE}\n{SAID}\n{LONG}\nUpdated: July 19th 2022, 1:34 PM\nLe Van AnLaosLao Government")
    assert article.texts("body") == [SAID, LONG]


def test_a_writer_behind_the_vietnamese_end_mark_stays_one() -> None:
    article = Article(f"{_TITLE}\n{SAID}\n{LONG[:-1]}./.\nThuy Dung")
    assert article.texts("credit") == ["Thuy Dung"]


def test_sentences_behind_an_end_mark_in_the_midst_stay_text() -> None:
    article = Article(f"{_TITLE}\n{SAID}\n(END)\n{LONG}\nMinisters of the two sides")
    assert LONG in article.texts("body")


def test_a_house_that_tells_what_it_is_below_the_text_is_furniture() -> None:
    article = Article(f"{_TITLE}\n{SAID}\n{LONG}\n{_HOUSE}\nFollow Us\nExample Services")
    assert article.texts("body") == [SAID, LONG]


def test_a_house_that_tells_what_it_is_above_the_title_is_furniture() -> None:
    about = "The Islands' Press Agency, (IPA), was established in 1991 as a national news agency."
    article = Article(f"{about}\n\n{_TITLE}\n\n{SAID}\n{LONG}")
    assert (article.row["headline"], article.texts("body")) == (_TITLE, [SAID, LONG])


def test_a_house_told_of_where_media_are_the_subject_stays_text() -> None:
    about = "The directors of the two news agencies signed a pact on Monday."
    article = Article(f"{_TITLE}\n{about}\n{LONG}\n{_HOUSE}\nFollow Us\nExample Services")
    assert _HOUSE in article.texts("body")


@pytest.mark.parametrize("end", ["(NAN)(www.nannews.ng)", "(end) bshr.hm", "(GM Translation)", "PTI ABC RC"])
def test_a_wire_s_end_behind_the_last_sentence_is_cut_off(end: str) -> None:
    article = Article(f"{_TITLE}\n{SAID}\n{LONG} {end}")
    assert (article.texts("body"), article.texts("credit")) == ([SAID, LONG], [end])
    assert article.row["outlet"] is None


def test_a_square_behind_the_last_sentence_is_an_end_mark() -> None:
    article = Article(f"{_TITLE}\n{SAID}\n{LONG} ■")
    assert (article.texts("body"), article.texts("boilerplate")) == ([SAID, LONG], ["■"])


@pytest.mark.parametrize("words", ["Rate this article  Comments (0)", "Rate this article", "Rate this story"])
def test_the_form_to_rate_a_report_is_no_text(words: str) -> None:
    article = Article("\n".join([_TITLE, SAID, LONG, words]))
    assert (article.texts("body"), article.texts("boilerplate")) == ([SAID, LONG], [words])


@pytest.mark.parametrize(
    "line",
    [
        "You might also be interested in…",
        "MAYBE YOU LIKE",
        "Other news that may interest you",
    ],
)
def test_what_readers_might_like_begins_the_page_s_tail(line: str) -> None:
    article = Article(f"Two parties hold talks\n\n{SAID}\n{LONG}\n\n{line}\nNeighbours thank the north for its rice\n")
    assert {line, "Neighbours thank the north for its rice"} <= set(article.texts("boilerplate"))


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to us",
        "Fields with * are required.",
        "The content of the website www.agency.example is intended exclusively for public information.",
        "The materials published on this site are provided solely for information.",
    ],
)
def test_what_a_page_says_of_itself_is_no_news(line: str) -> None:
    article = Article(f"Two parties hold talks\n\n{SAID}\n{LONG}\n\n{line}\n")
    assert line in article.texts("boilerplate")


@pytest.mark.parametrize("line", ["Leave a comment (14)", "Comments (3)"])
def test_a_word_of_the_tail_may_count(line: str) -> None:
    article = Article("\n".join([_TITLE, "", SAID, LONG, LONG, line]))
    assert line in article.texts("boilerplate")


def test_what_counts_something_else_is_no_tail() -> None:
    article = Article(
        "\n".join([_TITLE, "", SAID, LONG, "They will take up the comments (14) of the committee.", LONG])
    )
    assert "They will take up the comments (14) of the committee." not in article.texts("boilerplate")
