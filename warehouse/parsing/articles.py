"""Parse articles: texts in, evidence frames out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import polars as pl

from warehouse.folding import fold_expr
from warehouse.keys import keys_of
from warehouse.parsing.captions import CAPTION_TRIGGERS, caption_facts, folded_captions, has_opened_mark
from warehouse.parsing.facts import Facts, read_facts, read_metadata
from warehouse.parsing.flattened import lines_of
from warehouse.parsing.languages import language_of
from warehouse.parsing.layout import Headline, lay_out
from warehouse.parsing.pieces import Draft, Piece
from warehouse.tables.evidence import Article, Caption, DateConflict, Passage

REJECTS_SCHEMA: Final = {"article_id": pl.Int64, "reject_code": pl.String, "reject_message": pl.String}
_NO_ARTICLE: Final = (
    "Neither a headline, nor body text, nor a caption was found: only markup, navigation or dates. "
    "Put the article's own text in the file, or move it out of the inbox."
)
_LANGUAGE_SAMPLE: Final = 400


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the parse of a batch gives: evidence frames by table name, and the articles that are none."""

    evidence: dict[str, pl.DataFrame]
    rejects: pl.DataFrame


@dataclass(slots=True)
class _Rows:
    """Rows of the frames as columns: cheaper than rows where there are tens of thousands."""

    articles: list[tuple[object, ...]] = field(default_factory=list)
    captions: list[tuple[object, ...]] = field(default_factory=list)
    conflicts: list[tuple[object, ...]] = field(default_factory=list)
    rejects: list[tuple[object, ...]] = field(default_factory=list)
    passage_article: list[int] = field(default_factory=list)
    passage_no: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def parse(articles: pl.DataFrame) -> Parsed:
    """Parse a batch of articles.

    In: `article_id, text, metadata` (JSON or NULL). Out: frames `article`, `passage`, `caption`, `date_conflict` of the
    evidence schema, each sorted by its key, and `rejects` (`article_id, reject_code, reject_message`) for those that
    have neither headline, body nor caption; these have no evidence. A pure function of each article by itself.
    """
    articles = articles.unique("article_id", keep="first", maintain_order=True).sort("article_id")
    rows = _Rows()
    texts = articles["text"].fill_null("").to_list()
    metadata = articles["metadata"].to_list() if "metadata" in articles.columns else [None] * len(texts)
    lines = _lines(texts)
    for article_id, stated_text, article_lines in zip(articles["article_id"].to_list(), metadata, lines, strict=True):
        stated = read_metadata(stated_text)
        draft, headline = lay_out(article_lines, stated.title)
        if headline is None and not any(piece.kind in ("body", "caption") for piece in draft.pieces):
            rows.rejects.append((article_id, "no-article", _NO_ARTICLE))
            continue
        _add_article(rows, article_id, draft, headline, read_facts(draft, stated), stated.url)
    return _frames(rows)


def _lines(texts: list[str]) -> list[list[tuple[int, str, bool]]]:
    """Each text's lines that are not blank: start, text without blanks at its ends, whether it may hold a caption."""
    flat: list[str] = []
    starts: list[int] = []
    counts: list[int] = []
    for text in texts:
        position, before = 0, len(flat)
        for line in text.split("\n"):
            stripped = line.strip()
            if stripped:
                start = position if line[0] == stripped[0] else position + len(line) - len(line.lstrip())
                for offset, part in lines_of(stripped):
                    flat.append(part)
                    starts.append(start + offset)
            position += len(line) + 1
        counts.append(len(flat) - before)
    words = list(CAPTION_TRIGGERS)
    flags = pl.Series(flat, dtype=pl.String).str.contains_any(words, ascii_case_insensitive=True).to_list()
    triples = [
        (start, line, flag or has_opened_mark(line)) for start, line, flag in zip(starts, flat, flags, strict=True)
    ]
    found, position = [], 0
    for count in counts:
        found.append(triples[position : position + count])
        position += count
    return found


def _add_article(
    rows: _Rows, article_id: int, draft: Draft, headline: Headline | None, facts: Facts, url: str | None
) -> None:
    words = 0
    for number, piece in enumerate(draft.pieces, 1):
        kind = piece.kind or "body"
        rows.passage_article.append(article_id)
        rows.passage_no.append(number)
        rows.kinds.append(kind)
        rows.starts.append(piece.start)
        rows.ends.append(piece.end)
        rows.texts.append(piece.text)
        if kind == "caption":
            _add_caption(rows, article_id, number, draft.pieces)
        if kind in ("body", "caption"):
            words += _word_count(piece.text)
    for number, (message, start, end) in enumerate(facts.conflicts, 1):
        rows.conflicts.append((article_id, number, None, message, start, end))
    rows.articles.append(
        (
            article_id,
            url,
            headline.text if headline else None,
            headline.basis if headline else None,
            facts.published_on,
            facts.outlet,
            facts.outlet_basis,
            facts.agency,
            facts.byline,
            facts.dateline_place,
            facts.dateline_on,
            language_of(_sample(draft.pieces)),
            words,
        )
    )


def _word_count(text: str) -> int:
    """Runs of what is not blank; single blanks, the usual case, are only counted."""
    return len(text.split()) if "  " in text or "\t" in text else text.count(" ") + 1


def _add_caption(rows: _Rows, article_id: int, number: int, pieces: list[Piece]) -> None:
    piece = pieces[number - 1]
    following = pieces[number] if number < len(pieces) else None
    credit = following.text if following is not None and following.role == "photo credit" else ""
    facts = caption_facts(piece.text, credit)
    rows.captions.append(
        (article_id, number, piece.start, piece.end, facts.text, None, facts.photographer, facts.agency)
    )


def _sample(pieces: list[Piece]) -> str:
    """Enough text to tell the language: body first, then captions, then the headline."""
    sample = ""
    for kinds in (("body",), ("caption",), ("headline",)):
        for piece in pieces:
            if piece.kind in kinds:
                sample = f"{sample} {piece.text}" if sample else piece.text
                if len(sample) >= _LANGUAGE_SAMPLE:
                    return sample[:_LANGUAGE_SAMPLE]
        if len(sample) > 40:
            return sample
    return sample


def _frames(rows: _Rows) -> Parsed:
    passages = pl.DataFrame(
        {
            "article_id": pl.Series(rows.passage_article, dtype=pl.Int64),
            "passage_no": pl.Series(rows.passage_no, dtype=pl.Int32),
            "kind": pl.Series(rows.kinds, dtype=pl.String),
            "start_char": pl.Series(rows.starts, dtype=pl.Int32),
            "end_char": pl.Series(rows.ends, dtype=pl.Int32),
            "text": pl.Series(rows.texts, dtype=pl.String),
        }
    )
    folded = passages.select(fold_expr(pl.col("text"))).to_series()
    passages = passages.drop("text").with_columns(keys_of(folded).alias("passage_hash"))
    captions = pl.DataFrame(rows.captions, schema=Caption.polars_schema(), orient="row")
    evidence = {
        "article": pl.DataFrame(rows.articles, schema=Article.polars_schema(), orient="row"),
        "passage": passages.cast(pl.Schema(Passage.polars_schema())),
        "caption": captions.with_columns(folded_captions(pl.col("text")).alias("folded_text")),
        "date_conflict": pl.DataFrame(rows.conflicts, schema=DateConflict.polars_schema(), orient="row"),
    }
    return Parsed(evidence, pl.DataFrame(rows.rejects, schema=REJECTS_SCHEMA, orient="row"))
