"""Statements in one line read as those with their line breaks."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed_article import LONG, SAID, Article

from warehouse.parsing.flattened import lines_of

DAY = dt.date(2023, 3, 16)
FIRST = "1 Minister Le An will visit the Republic of Kenya from 20 to 23 March at the invitation of her counterpart."
SECOND = "2 In Nairobi, she will call on the President, open a seminar and meet students of the university."
THIRD = "3 She will be accompanied by officials from the Ministry of Foreign Affairs."
FOOT = ["MINISTRY OF FOREIGN AFFAIRS", "SINGAPORE", "16 MARCH 2023"]
NOTE = "Transcript of interview by Minister Le An with the media, Nairobi, 16 March 2023"
CAPTION = "Minister Le An calling on the President of Kenya Photo Credit: State House, Kenya"


@pytest.mark.parametrize(
    "lines",
    [
        [FIRST, SECOND, THIRD, *FOOT],
        [FIRST, SECOND, THIRD, ". . . . .", *FOOT],
        [FIRST[2:], SECOND, *FOOT],
        [FIRST, SECOND, *FOOT, CAPTION],
        [FIRST, SECOND, ". . . . .", "Ministry of Foreign Affairs", "Singapore", "16 March 2023", CAPTION],
        [FIRST, SECOND, "Ministry of Foreign Affairs", "Colombo", "16 March 2023"],
        [FIRST, SECOND, "New Delhi", "March 16, 2023"],
        [FIRST, SECOND, ". . . . .", NOTE, *FOOT],
        [FIRST, SECOND, "PRIME MINISTER'S OFFICE", "SINGAPORE", "16 MARCH 2023"],
        [FIRST, SECOND, "PRIME MINISTER'S OFFICE", "16 MARCH 2023"],
        [FIRST, SECOND, "PARLIAMENT OF FIJI", "16 MARCH 2023"],
        [FIRST, SECOND, f"Photo caption: {CAPTION}", *FOOT],
    ],
)
@pytest.mark.parametrize("blank", [" ", "  ", "\t"])
def test_a_statement_in_one_line_has_the_passages_and_the_day_of_one_with_line_breaks(
    lines: list[str], blank: str
) -> None:
    whole, flat = Article("\n".join(lines)), Article(blank.join(lines))
    for kind in ("body", "credit", "caption"):
        assert flat.texts(kind) == whole.texts(kind)
    assert flat.row["published_on"] == whole.row["published_on"] == DAY
    assert flat.row["outlet"] == whole.row["outlet"]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed by both ministers at the end of a day of talks in the capital on the coast. 2 May 2023 "
        "will be the day on which it takes effect.",
        "The two ministers signed the treaty on page 2 Article 5, and then went on to the capital for talks with all "
        "of those who had come to see them there.",
        "She said so in the capital, where the guests were shown the new port and its 14 berths by her deputy. The "
        "Ministry of Foreign Affairs Singapore 16 March 2023 forum was opened by him.",
        "She flew home from the talks, which both sides had called a success, at noon. She had come on 14 March 2023",
        "Minister Le An met her counterpart. MINISTRY OF FOREIGN AFFAIRS",
    ],
)
def test_what_is_one_text_stays_one(text: str) -> None:
    assert lines_of(text) == [(0, text)]


@pytest.mark.parametrize("foot", [" ".join(FOOT), f". . . . . {' '.join(FOOT)}", f"..... {' '.join(FOOT)}"])
def test_a_foot_in_one_line_of_its_own_gives_the_day(foot: str) -> None:
    article = Article(f"{FIRST}\n{SECOND}\n{foot}")
    assert (article.row["published_on"], article.texts("credit")) == (DAY, FOOT[:2])
    assert article.texts("body") == [FIRST, SECOND]


def test_the_lines_stand_where_the_text_has_them() -> None:
    flat = " ".join([FIRST, SECOND, THIRD, *FOOT])
    found = lines_of(flat)
    assert [text for _, text in found] == [FIRST, SECOND, THIRD, *FOOT]
    assert all(flat[start : start + len(text)] == text for start, text in found)


def test_a_foot_in_one_line_below_the_text_is_one() -> None:
    article = Article("\n".join([FIRST, " ".join(FOOT)]))
    assert article.texts("body") == [FIRST]
    assert article.row["published_on"] == DAY


def test_a_day_behind_a_month_in_short_is_no_paragraph_s_number() -> None:
    article = Article(f" date 2024-10-02 Two parties hold talks\nTokyo, Oct. 2 (Jiji Press)--{SAID} {LONG}")
    assert article.texts("dateline") == ["Tokyo, Oct. 2 (Jiji Press)--"]


def test_a_paragraph_s_number_behind_a_month_at_the_sentence_s_end_cuts() -> None:
    line = "1 Minister Lee Wei will open the talks on ports and on fisheries in Suva on 22 May. 2 During his stay"
    line += " he will meet the Prime Minister of Fiji."
    assert len(lines_of(line)) == 2


STAMP = "Posted On: 16 MAR 2023 8:48PM by PIB Delhi"
TEXT = "The Prime Minister, Shri Arun Modak, took a call from the US President, Mr. Dan Tram. They talked."
TAIL = [
    "*****",
    "MJPS/ST",
    "(Release ID: 2244731) Visitor Counter : 1257",
    "Read this release in: Khasi , Urdu , Marathi",
]


@pytest.mark.parametrize("tail", [TAIL, TAIL[1:], TAIL[2:], TAIL[3:], []])
@pytest.mark.parametrize("title", [["Prime Minister has telephone call"], []])
def test_a_release_in_one_line_with_its_stamp_has_the_day_and_only_its_text(tail: list[str], title: list[str]) -> None:
    flat = Article("\n".join([*title, " ".join([STAMP, TEXT, *tail])]))
    assert flat.row["published_on"] == DAY
    assert flat.texts("body")[0].startswith(TEXT)
    assert "Visitor Counter" not in " ".join(flat.texts("body"))


def test_who_posted_something_within_a_sentence_cuts_no_line() -> None:
    line = f"{LONG} The ministry wrote that it was posted on 16 MAR 2023 8:48PM by PIB Delhi and nobody else, it said."
    assert lines_of(line) == [(0, line)]
