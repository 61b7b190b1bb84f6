"""Promises of extraction that hold for any text at all."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warehouse.extraction import extract
from warehouse.parsing import parse
from warehouse.resources import knowledge

WORDS = [
    *knowledge("event_verbs")["phrase"].str.replace_all(r"[*|]", " ").to_list()[:40],
    *knowledge("titles")["phrase"].to_list()[:40],
    *"Nguyen Minh Tam, Zhou Wenhai Anna Novak Daniel Otieno Kenyan Polish Vietnam Beijing Hà Nội".split(),
    "Communist Party of China (CPC) Central Committee's",
    "its Organisation Commission",
    "that of the CPV Central Committee",
    "Ministry of Foreign Affairs of",
    "memorandum of understanding",
    "on Wednesday, May 15",
    "from May 30 to June 2",
    "said",
    "he",
    "the two sides",
    "and",
    "with",
    "by",
    "of",
    "(",
    ")",
    "“",
    "”",
    "'s",
    ",",
    ".",
    ".\n",
    "\n\n",
    " date 2024-05-16 ",
    "BEIJING, May 15 (Xinhua) -- ",
    "😀",
    "\u0301",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)
TEXTS = st.one_of(SENTENCES, st.text(max_size=200))


def evidence(*texts: str, first_id: int = 1) -> dict[str, pl.DataFrame]:
    articles = pl.DataFrame(
        {
            "article_id": list(range(first_id, first_id + len(texts))),
            "text": list(texts),
            "metadata": [None] * len(texts),
        },
        schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    )
    return extract(articles.select("article_id", "text"), parse(articles).evidence)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_no_text_makes_extraction_raise_and_every_span_lies_in_it(text: str) -> None:
    rows = evidence(text)
    for name, frame in rows.items():
        if "start_char" in frame.columns:
            for start, end in frame.select("start_char", "end_char").iter_rows():
                assert 0 <= start <= end <= len(text), name
    for found, start, end in rows["mention"].select("text", "start_char", "end_char").iter_rows():
        assert found == text[start:end]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SENTENCES, min_size=2, max_size=4))
def test_an_article_reads_the_same_alone_or_in_a_batch(texts: list[str]) -> None:
    together = evidence(*texts)
    for number, text in enumerate(texts, start=1):
        alone = evidence(text, first_id=number)
        for name, frame in alone.items():
            assert frame.equals(together[name].filter(pl.col("article_id") == number)), name


def sentences_of_the_gold() -> list[str]:
    paths = sorted((Path(__file__).parents[1] / "gold").glob("*/*.txt"))
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [sentence for line in lines for sentence in re.split(r"(?<=[.!?”\"]) +(?=[A-Z“\"])", line)]


def torn(sentence: str, other: str, random: Random) -> str:
    """The sentence, or what is left of it: some words gone, or those of another one in their place."""
    words, strange = sentence.split(" "), other.split(" ")
    if random.random() < 0.4:
        at, begin = random.randrange(len(words)), random.randrange(len(strange))
        words[at : at + random.randint(0, 3)] = strange[begin : begin + random.randint(0, 5)]
    return " ".join(words)


# Rules that meet what the others never left to them fail in one of some ten thousand articles: `-m slow` reads as many.
@pytest.mark.parametrize("articles", [96, pytest.param(20_000, marks=[pytest.mark.slow, pytest.mark.timeout(3_600)])])
def test_torn_sentences_in_any_company_stop_no_rule_and_every_mention_is_its_slice(articles: int) -> None:
    random, sentences = Random(articles), sentences_of_the_gold()
    for _ in range(articles // 32):
        drawn = [[random.sample(sentences, 2) for _ in range(random.randint(4, 14))] for _ in range(32)]
        texts = ["\n".join(torn(*pair, random) for pair in pairs) + "\n" for pairs in drawn]
        mentions = evidence(*texts)["mention"]
        for number, found, start, end in mentions.select("article_id", "text", "start_char", "end_char").iter_rows():
            assert found == texts[number - 1][start:end]
