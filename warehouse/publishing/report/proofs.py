"""The sentences that prove the events and agreements on the page, each once, with the spans marked in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from warehouse.answers.citations import Citation, Span, cite, passage_of, span_of
from warehouse.answers.rows import many
from warehouse.publishing.database import Connection

MOST_QUOTES = 6
LONGEST_QUOTE = 700
_ROOM = 160

# Of each axis, and of each participant in it, the spans in the report that was published first.
_EVIDENCE = """
    select evidence.event_id, evidence.axis, evidence.participant_no, evidence.article_id, evidence.start_char,
        evidence.end_char, evidence.sentence_start_char, evidence.sentence_end_char
    from core.fact_event_evidence as evidence
    join core.fact_article as article on article.article_id = evidence.article_id
    where evidence.event_id in (select unnest($events))
    qualify rank() over (
        partition by evidence.event_id, evidence.axis, evidence.participant_no
        order by article.published_on nulls last, evidence.article_id
    ) = 1
    order by evidence.event_id, article.published_on nulls last, evidence.article_id, evidence.start_char,
        evidence.end_char, evidence.axis, evidence.participant_no nulls last
"""
# An article shows its source in its dateline, else in a credit.
_SOURCE_PASSAGES = """
    select article_id, start_char, end_char
    from core.fact_passage
    where kind in ('dateline', 'credit') and article_id in (select unnest($articles))
    qualify row_number() over (partition by article_id order by kind desc, start_char) = 1
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span within a sentence, and what it proves."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article, and the spans in it that prove something."""

    sentence: str
    marks: tuple[Mark, ...]
    headline: str | None
    source: str | None
    published_on: dt.date | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Proofs:
    """The quotes by event and by agreement."""

    events: dict[int, list[Quote]] = field(default_factory=dict)
    agreements: dict[int, Quote] = field(default_factory=dict)


def read_proofs(
    con: Connection, events: Sequence[int], sources: Mapping[int, int | None], agreements: Iterable[dict[str, Any]]
) -> Proofs:
    """The proofs of these events, and of these rows of agreements (`agreement_id` and the span).

    `sources`: by event the article that proves its source.
    """
    spans = {row["agreement_id"]: span_of(row) for row in agreements}
    evidence = many(con, _EVIDENCE, events=list(events)) if events else []
    shown = _source_spans(con, sorted({article for article in sources.values() if article is not None}))
    cited = cite(con, [*map(span_of, evidence), *spans.values(), *shown.values()])
    by_event: dict[int, list[tuple[Span, str, int | None]]] = {}
    for event, article in sources.items():
        if article in shown:
            by_event.setdefault(event, []).append((shown[article], "source", None))
    for row in evidence:
        by_event.setdefault(row["event_id"], []).append((span_of(row), row["axis"], row["participant_no"]))
    return Proofs(
        {event: _quotes(rows, cited) for event, rows in by_event.items()},
        {key: _quote(cited[span], [_mark(cited[span], "agreement")]) for key, span in spans.items() if span in cited},
    )


def _source_spans(con: Connection, articles: Sequence[int]) -> dict[int | None, Span]:
    rows = many(con, _SOURCE_PASSAGES, articles=list(articles)) if articles else []
    return {row["article_id"]: passage_of(row) for row in rows}


def _quotes(evidence: Iterable[tuple[Span, str, int | None]], cited: dict[Span, Citation]) -> list[Quote]:
    """One quote a sentence: each axis, and each participant in it, is shown in the first sentence that proves it."""
    first: dict[tuple[str, int | None], tuple[int, int]] = {}
    sentences: dict[tuple[int, int], list[Mark]] = {}
    citations: dict[tuple[int, int], Citation] = {}
    for span, axis, participant_no in evidence:
        citation = cited.get(span)
        if citation is None:
            continue
        place = (span.article_id, span.start_char - citation.mark_start)
        if first.setdefault((axis, participant_no), place) == place:
            sentences.setdefault(place, []).append(_mark(citation, axis))
            citations.setdefault(place, citation)
    quotes = [_quote(citations[place], marks) for place, marks in sentences.items()]
    return quotes[:MOST_QUOTES]


def _mark(citation: Citation, label: str) -> Mark:
    # A dateline ends with the dash before the text.
    words = citation.marked.rstrip(" –—-:") or citation.marked
    return Mark(citation.mark_start, citation.mark_start + len(words), label)


def _quote(citation: Citation, marks: Sequence[Mark]) -> Quote:
    sentence, kept = _cut(citation.sentence, sorted(set(marks), key=lambda mark: (mark.start, mark.end, mark.label)))
    return Quote(sentence, tuple(kept), citation.headline, citation.source, citation.published_on, citation.address)


def _cut(sentence: str, marks: Sequence[Mark]) -> tuple[str, list[Mark]]:
    """A sentence that is too long loses what stands far from its marks; marks beyond the limit are given up."""
    if len(sentence) <= LONGEST_QUOTE:
        return sentence, list(marks)
    start = max(0, marks[0].start - _ROOM)
    end = min(len(sentence), start + LONGEST_QUOTE, max(mark.end for mark in marks) + _ROOM)
    before, after = "…" if start else "", "…" if end < len(sentence) else ""
    moved = [
        Mark(mark.start - start + len(before), min(mark.end, end) - start + len(before), mark.label)
        for mark in marks
        if mark.start < end
    ]
    return before + sentence[start:end] + after, moved
