"""Small evidence frames for the tests of repeats, from plain texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import polars as pl

from warehouse.folding import fold
from warehouse.keys import key_of_text
from warehouse.parsing.captions import caption_facts, folded_captions

CAPTION_COLUMNS = {
    "article_id": pl.Int64,
    "passage_no": pl.Int32,
    "start_char": pl.Int32,
    "end_char": pl.Int32,
    "text": pl.String,
    "photographer": pl.String,
    "agency": pl.String,
}
PASSAGE_COLUMNS = {
    "article_id": pl.Int64,
    "passage_no": pl.Int32,
    "kind": pl.String,
    "start_char": pl.Int32,
    "end_char": pl.Int32,
    "passage_hash": pl.Int64,
}
ARTICLE_COLUMNS = {
    "article_id": pl.Int64,
    "published_on": pl.Date,
    "dateline_on": pl.Date,
    "word_count": pl.Int64,
}


@dataclass
class Corpus:
    """Articles given as lines with kinds; the frames that the stages before would make of them."""

    articles: list[tuple[int, date | None, date | None, int]] = field(default_factory=list)
    passages: list[tuple[int, int, str, int, int, int]] = field(default_factory=list)
    captions: list[tuple[int, int, int, int, str, str | None, str | None]] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)

    def add(
        self,
        article_id: int,
        *lines: str | tuple[str, str],
        published: date | None = date(2024, 5, 2),
        dateline: date | None = None,
    ) -> Corpus:
        """Add an article; a line is body text, or a pair of kind and text."""
        start = 0
        pairs = [("body", line) if isinstance(line, str) else line for line in lines]
        for number, (kind, line) in enumerate(pairs, 1):
            end = start + len(line)
            self.passages.append((article_id, number, kind, start, end, key_of_text(fold(line))))
            if kind == "caption":
                facts = caption_facts(line)
                self.captions.append((article_id, number, start, end, facts.text, facts.photographer, facts.agency))
            start = end + 1
        text = "\n".join(line for _, line in pairs)
        self.articles.append((article_id, published, dateline, len(text.split())))
        self.texts.append((article_id, text))
        return self

    @property
    def article(self) -> pl.DataFrame:
        return pl.DataFrame(self.articles, schema=ARTICLE_COLUMNS, orient="row")

    @property
    def passage(self) -> pl.DataFrame:
        return pl.DataFrame(self.passages, schema=PASSAGE_COLUMNS, orient="row")

    @property
    def caption(self) -> pl.DataFrame:
        frame = pl.DataFrame(self.captions, schema=CAPTION_COLUMNS, orient="row")
        return frame.with_columns(folded_text=folded_captions(pl.col("text")))

    @property
    def text(self) -> pl.DataFrame:
        return pl.DataFrame(self.texts, schema={"article_id": pl.Int64, "text": pl.String}, orient="row")
