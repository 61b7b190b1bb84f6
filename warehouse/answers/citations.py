"""A span of an article as what people can read: the sentence around it, the span marked, and where it was published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from warehouse.answers.rows import Row, many
from warehouse.publishing.database import Connection

_ARTICLES = """
    select
        article.article_id, article.headline, article.published_on,
        concat_ws(', ', article.agency, nullif(outlet.name, article.agency)) as source,
        coalesce(article.url, source_file.location) as address,
        kept.text
    from core.fact_article as article
    join raw.article_text as kept on kept.article_id = article.article_id
    left join raw.source_file as source_file on source_file.source_file_id = article.source_file_id
    left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
    where article.article_id in (select unnest($articles))
"""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in an article's text, and the sentence that it stands in."""

    article_id: int
    start_char: int
    end_char: int
    sentence_start_char: int
    sentence_end_char: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence of an article with the span that proves something."""

    article_id: int
    headline: str | None
    source: str | None
    """Agency and outlet."""
    published_on: dt.date | None
    address: str | None
    """Its address, else where its file lay."""
    sentence: str
    mark_start: int
    """Where the span begins within the sentence."""
    mark_end: int

    @property
    def marked(self) -> str:
        """The words of the span."""
        return self.sentence[self.mark_start : self.mark_end]


def span_of(row: Row) -> Span:
    """The span of a row that has a proof's columns: `article_id`, `start_char`, ... `sentence_end_char`."""
    sentence = row["sentence_start_char"], row["sentence_end_char"]
    return Span(row["article_id"], row["start_char"], row["end_char"], *sentence)


def passage_of(row: Row) -> Span:
    """The span of a whole passage: a row that has `article_id`, `start_char` and `end_char`."""
    span = row["start_char"], row["end_char"]
    return Span(row["article_id"], *span, *span)


def cite(con: Connection, spans: Iterable[Span]) -> dict[Span, Citation]:
    """The citation of each span; spans of articles that are not in the warehouse are left out."""
    wanted = list(dict.fromkeys(spans))
    articles = sorted({span.article_id for span in wanted})
    if not articles:
        return {}
    placed = {row["article_id"]: row for row in many(con, _ARTICLES, articles=articles)}
    return {span: _citation(placed[span.article_id], span) for span in wanted if span.article_id in placed}


def _citation(article: Row, span: Span) -> Citation:
    sentence = article["text"][span.sentence_start_char : span.sentence_end_char].rstrip()
    return Citation(
        article_id=span.article_id,
        headline=article["headline"],
        source=article["source"] or None,
        published_on=article["published_on"],
        address=article["address"],
        sentence=sentence,
        mark_start=span.start_char - span.sentence_start_char,
        mark_end=min(span.end_char - span.sentence_start_char, len(sentence)),
    )
