"""Marks save time and nothing else: whatever is read with them is read where every word has every mark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from warehouse.extraction import marks, tokens
from warehouse.gathering import gather

ARTICLES = sorted(Path(__file__).parent.glob("*/*.txt"))


@pytest.fixture
def every_mark_on_every_word(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """A function from whose call on each word has each mark."""

    def mark_all() -> None:
        monkeypatch.setattr(marks, "of_word", lambda _word, _low: (1 << 120) - 1)
        tokens.forget_chunks()

    yield mark_all
    monkeypatch.undo()
    tokens.forget_chunks()


# Both readings of all of the gold cost a minute; every twentieth article of it has nearly every rule at work.
@pytest.mark.parametrize("step", [60, pytest.param(1, marks=pytest.mark.slow)])
def test_reading_with_every_mark_on_every_word_gives_the_same_evidence(
    every_mark_on_every_word: Callable[[], None], step: int
) -> None:
    articles = [path.read_text() for path in ARTICLES[::step]]
    texts = pl.DataFrame(
        {"article_id": range(len(articles)), "text": articles, "metadata": None},
        schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    )
    found = gather(texts).evidence
    every_mark_on_every_word()
    for name, frame in gather(texts).evidence.items():
        assert_frame_equal(frame, found[name])


def test_all_marks_of_a_word_fit_into_one_number_of_the_machine() -> None:
    # Compiled code keeps larger ones as objects, which every sentence would pay for: a single word needs no mark.
    assert len(marks._sets) + len(marks._tests) <= 62
