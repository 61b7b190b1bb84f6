"""The knowledge tables of the parse: every row does what its example shows."""

from __future__ import annotations

import re
import time

import pytest

from warehouse.parsing.captions import credit_spans
from warehouse.parsing.datelines import match_dateline
from warehouse.parsing.ends import has_end
from warehouse.parsing.sources import outlet_shown_by, outlets, page_outlet
from warehouse.parsing.stamps import read_stamps
from warehouse.parsing.styles import Style, styles
from warehouse.parsing.wording import page_word_role
from warehouse.resources import knowledge
from warehouse.tables.dimensions import OUTLET_KINDS
from warehouse.tables.facts import OUTLET_BASES

PARTS = sorted(set(knowledge("layout_styles")["part"]))
ROWS = [style for part in PARTS for style in styles(part)]
DATELINES = [style for style in ROWS if style.part == "dateline"]


@pytest.mark.parametrize("style", ROWS, ids=lambda style: f"{style.part}: {style.name}")
def test_every_layout_style_matches_its_example(style: Style) -> None:
    assert style.regex.search(style.example)


@pytest.mark.parametrize("style", DATELINES, ids=lambda style: style.name)
def test_every_dateline_example_is_read_by_its_own_row(style: Style) -> None:
    found = match_dateline(style.example, body_has_begun=False)
    assert found is not None
    assert found.style == style.name


@pytest.mark.parametrize("source", ["example.vn", "Minh Long", "VNA", "Minh Long / VNA"])
@pytest.mark.parametrize("sign", ["_Photo: ", " _Photo: "])
def test_a_stroke_below_the_line_leads_to_a_photo_credit(sign: str, source: str) -> None:
    (credit,) = credit_spans(f"The two ministers sign the agreement{sign}{source}")
    assert credit.end - credit.start == len(sign.strip()) + 1 + len(source)


@pytest.mark.parametrize("part", ["photo credit", "open photo credit"])
def test_every_credit_example_is_one_credit_at_the_end(part: str) -> None:
    for style in styles(part):
        (credit,) = credit_spans(style.example)
        assert credit.end == len(style.example), style.name


@pytest.mark.parametrize("style", [*styles("end mark"), *styles("end credit")], ids=lambda style: style.name)
def test_every_end_mark_and_credit_ends_a_text(style: Style) -> None:
    assert has_end(f"The two sides agreed to meet again. {style.example}")


@pytest.mark.parametrize("style", styles("stamp label"), ids=lambda style: style.name)
def test_every_stamp_example_is_a_stamp_with_its_label(style: Style) -> None:
    assert style.applies in {stamp.label for stamp in read_stamps(style.example, 0)}


@pytest.mark.parametrize("style", ROWS, ids=lambda style: f"{style.part}: {style.name}")
def test_no_pattern_takes_long_on_a_long_line(style: Style) -> None:
    # A pattern with nested repetition once needed seconds on a line in capitals.
    awkward = [
        "A" * 300,
        "HÀ NỘI " * 60,
        "Minister An " * 40,
        "a b " * 100,
        "(" * 200,
        "- " * 200,
        "1/2/" * 80,
        "<a" * 150,
    ]
    started = time.process_time()
    for line in awkward:
        style.regex.search(line[:400])
    assert time.process_time() - started < 0.5


def test_every_outlet_sign_shows_its_outlet() -> None:
    for row in knowledge("outlet_signs").rows(named=True):
        assert row["shows_by"] in OUTLET_BASES
        assert re.search(row["pattern"], row["example"]), row
        shown = (
            page_outlet(row["example"])
            if row["of"] == "page"
            else outlet_shown_by(row["shows_by"], row["example"], of=row["of"])
        )
        assert shown == row["outlet"], row


def test_outlets_have_a_known_kind_and_one_row_each() -> None:
    frame = knowledge("outlets")
    assert frame["name"].is_unique().all()
    assert set(frame["kind"]) <= set(OUTLET_KINDS)
    assert set(knowledge("outlet_signs")["outlet"]) <= set(outlets())


def test_page_words_are_known_whatever_their_case_and_punctuation() -> None:
    assert page_word_role("RELATED NEWS:") == "tail"
    assert page_word_role("Home »") == "navigation"
    assert page_word_role("- Print -") == "line"
    assert page_word_role("The related news of the day were good.") is None


@pytest.mark.parametrize(
    "line",
    [
        "Share | Like | Tweet",
        "Newspaper Section: Home News | Print this page | Send to a friend",
        "Section: Politics | Print",
        "« first ‹ previous 1 2 3 4 next › last »",
        "‹ Prev 1 2 Next ›",
        "1 2 3 … 10 Next »",
    ],
)
def test_labelled_words_side_by_side_and_numbers_of_pages_are_a_menu(line: str) -> None:
    assert page_word_role(line) == "navigation"


@pytest.mark.parametrize(
    "line",
    ["Trade: Laos | Print", "2024 | 2025", "3 of 4", "The next 2 years", "1 / 2 / 3", "Next: 3 ministers › Hanoi"],
)
def test_figures_and_labels_of_news_are_no_menu(line: str) -> None:
    assert page_word_role(line) is None
