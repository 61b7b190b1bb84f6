"""What is looked at before a pattern is tried leaves out no row that would have matched; what can be a title."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from warehouse.parsing.datelines import match_dateline
from warehouse.parsing.dates import full_dates
from warehouse.parsing.openings import can_begin, found_in, row_of, rows_for
from warehouse.parsing.styles import Style, combined, styles
from warehouse.parsing.wording import is_headline_like
from warehouse.resources import knowledge

PARTS = ("junk line", "credit line", "issuer line", "issuer heading", "caption start", "end mark")
EXAMPLES = sorted(set(knowledge("layout_styles")["example"]))
TEXT = "The two ministers agreed to meet again in spring."
LINES = [
    line
    for example in EXAMPLES
    for line in (example.strip(), example.strip().upper(), example.strip().lower(), f"{TEXT} {example.strip()}")
]


def _first_match(part: str, line: str) -> Style | None:
    return next((style for style in styles(part) if style.regex.match(line)), None)


@pytest.mark.parametrize("part", PARTS)
def test_the_first_row_that_matches_a_line_is_found(part: str) -> None:
    assert [row_of(part, line) for line in LINES] == [_first_match(part, line) for line in LINES]


@pytest.mark.parametrize("part", ["end mark", "end credit"])
def test_the_row_that_begins_first_in_a_text_is_found(part: str) -> None:
    for line in LINES:
        wanted, found = combined(part).search(line), found_in(part, line)
        assert (wanted is None) == (found is None)
        if wanted is not None and found is not None:
            assert found[1].start() == wanted.start()
            assert found[0] is styles(part)[(wanted.lastindex or 1) - 1]


def test_few_rows_are_left_for_a_sentence() -> None:
    assert sum(len(rows_for(part, "T", ".")) for part in PARTS) < 40


@pytest.mark.parametrize(
    ("pattern", "sign", "can"),
    [
        ("^Tags?:", "T", True),
        ("^Tags?:", "t", False),
        ("^(?i:tags?):", "T", True),
        ("^(?i:kilo)", "\N{KELVIN SIGN}", True),
        ("^(?:A|B)?c", "c", True),
        ("^(?:A|B)?c", "d", False),
        ("^[^a-z]", "a", False),
        ("^[^a-z]", "A", True),
        (r"^\d+", "٣", True),
        (r"^\s*[(\[]", "(", True),
        (r"^\s*[(\[]", "x", False),
        ("^(?=x)(?<!y)[xz]", "z", True),
        ("^a*", "z", True),
    ],
)
def test_what_a_pattern_can_begin_with_is_read_from_it(pattern: str, sign: str, can: bool) -> None:
    assert can_begin(re.compile(pattern), sign) is can


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Hanoi May 3 (VNA) – The two sides agreed to meet.", 19),
        ("Dar es Salaam May 3 (VNA) – The two sides agreed to meet.", 27),
        ("New Delhi (VNA) – The two sides agreed to meet.", 17),
        ("New Delhi and the two sides (VNA) – they agreed to meet.", None),
    ],
)
def test_words_that_a_place_can_have_are_looked_at_as_one(line: str, end: int | None) -> None:
    found = match_dateline(line, body_has_begun=False)
    assert (found.end if found else None) == end


@pytest.mark.parametrize(
    "written",
    [
        "2023-05-14",
        "2023年5月14日",
        "May 14, 2023",
        "14th of May 2023",
        "14 de mayo de 2023",
        "14.5.2023",
        "(Juche112.5.14.)",
    ],
)
def test_a_full_date_is_found_wherever_it_stands(written: str) -> None:
    day = dt.date(2023, 5, 14)
    for text in (written, f"In 2020 and 1999: {written}", f"{'x' * 80} {written}", f"{written}, {written} 2020"):
        found = full_dates(text)
        assert found, text
        assert all(reading.resolve(None) == day for reading in found)
        assert len(found) == text.count(written)


def test_a_sentence_that_ends_with_a_day_or_a_year_is_no_title() -> None:
    assert not is_headline_like("Senior Secretary Otto Brandl visited Phnom Penh from 13 to 15 June 2023.")
    assert is_headline_like("Senior Secretary Otto Brandl Visits Phnom Penh")
