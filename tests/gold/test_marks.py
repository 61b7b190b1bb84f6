"""Marks save time and nothing else: whatever is read with them is read where every word has every mark."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from warehouse.extraction import marks
from warehouse.gathering import gather

ARTICLES = sorted(Path(__file__).parent.glob("*/*.txt"))


class EveryMark(dict[str, int]):
    def __missing__(self, word: str) -> int:
        return (1 << 40) - 1


def test_reading_with_every_mark_on_every_word_gives_the_same_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = pl.DataFrame(
        {"article_id": range(len(ARTICLES)), "text": [path.read_text() for path in ARTICLES], "metadata": None},
        schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    )
    found = gather(texts).evidence
    monkeypatch.setattr(marks, "_MARKS", EveryMark())
    for name, frame in gather(texts).evidence.items():
        assert_frame_equal(frame, found[name])
