"""Promises of the parse that hold for any text at all."""

from __future__ import annotations

import time

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warehouse.parsing import parse
from warehouse.parsing.styles import known_tokens
from warehouse.resources import knowledge
from warehouse.tables.evidence import Article, Caption, DateConflict, Passage

SCRAPS = [
    *knowledge("layout_styles")["example"].to_list(),
    *knowledge("navigation_words")["phrase"].to_list(),
    *known_tokens(),
    " date 2023-04-27 ",
    " date 2023-04 ",
    "hinh anh 1",
    "… Read full this story",
    "./.",
    "./.Related News",
    " — VNS",
    "(Web editor: A B)",
    "HÀ NỘI — ",
    "Hanoi (VNA) – ",
    "\n",
    "\n\n",
    " ",
    "\t",
    " ",
    "|",
    "![]() |",
    "<p>",
    "</p>",
    "😀",
    "The two sides agreed to meet again next year.",
]
text_of_scraps = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=30)), max_size=14).map("".join)
any_text = st.one_of(text_of_scraps, st.text(max_size=400))


def parsed(texts: list[str]) -> tuple[dict[str, pl.DataFrame], pl.DataFrame]:
    frame = pl.DataFrame(
        {"article_id": range(len(texts)), "text": texts, "metadata": [None] * len(texts)},
        schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    )
    result = parse(frame)
    return result.evidence, result.rejects


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_text)
def test_passages_cover_every_non_blank_character_exactly_once_and_stay_in_their_line(text: str) -> None:
    evidence, rejects = parsed([text])
    spans = evidence["passage"].select("start_char", "end_char").rows()
    covered = [False] * len(text)
    for start, end in spans:
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip() != ""
        for position in range(start, end):
            assert not covered[position]
            covered[position] = True
    if rejects.is_empty():
        assert [c for c, seen in zip(text, covered, strict=True) if not seen and not c.isspace()] == []
    else:
        assert spans == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(any_text, max_size=5))
def test_every_article_is_parsed_or_rejected_and_the_frames_fit_their_tables(texts: list[str]) -> None:
    evidence, rejects = parsed(texts)
    for table, name in (
        (Article, "article"),
        (Passage, "passage"),
        (Caption, "caption"),
        (DateConflict, "date_conflict"),
    ):
        table.validate(evidence[name])
        assert evidence[name].equals(evidence[name].sort(table.primary_key()))
    assert sorted([*evidence["article"]["article_id"], *rejects["article_id"]]) == list(range(len(texts)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(any_text, min_size=2, max_size=5))
def test_an_article_is_parsed_the_same_alone_and_in_company(texts: list[str]) -> None:
    together, _ = parsed(texts)
    alone, _ = parsed(texts[:1])
    for name, frame in alone.items():
        assert together[name].filter(pl.col("article_id") == 0).equals(frame)


@pytest.mark.parametrize(
    "hostile",
    [
        "\n" * 200_000,
        "word " * 40_000,
        "a" + " " * 200_000 + "b (Photo: VNA)",
        "(Photo: VNA) " * 15_000,
        "Text Photo: Minh Long / VNA " * 7_000,
        "HÀ NỘI — " * 20_000,
        "Hanoi (VNA) – x " * 12_000,
        "|<p>" * 50_000,
        "Related News\n" * 15_000 + "Hanoi (VNA) – said so.",
        "x have 3 words, post on a at b " * 6_000,
        "Text." + " — VNA" * 30_000,
        "Minister Le An at the talks in the hall (Photo: VNA)\nMinister Le An at the talks in the hall\n" * 2_000,
        "2023-04-27\n" * 18_000,
    ],
    ids=lambda text: text[:20].strip(),
)
def test_a_hostile_text_costs_no_more_than_seconds(hostile: str) -> None:
    started = time.process_time()
    parsed([hostile])
    assert time.process_time() - started < 4
