"""Sentences with the evidence marked in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from warehouse.publishing.report.markup import Child, Markup, element, join
from warehouse.publishing.report.proofs import Mark, Quote
from warehouse.publishing.report.wording import linked, shortened


def quoted(quotes: Sequence[Quote]) -> Markup | None:
    """The quotes with where they stand; None where there are none."""
    if not quotes:
        return None
    return join(
        element(
            "figure",
            element("blockquote", marked(quote.sentence, quote.marks)),
            element("figcaption", _where(quote)),
            class_="quote",
        )
        for quote in quotes
    )


def marked(sentence: str, marks: Sequence[Mark]) -> Markup:
    """The sentence with each stretch under one or more marks in a `mark`, and at the end of each what it proves."""
    bounds = sorted({0, len(sentence), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    pieces: list[Child] = []
    for start, end in pairwise(bounds):
        words = sentence[start:end]
        is_marked = any(mark.start < end and mark.end > start for mark in marks)
        ending = list(dict.fromkeys(mark.label for mark in marks if mark.end == end))
        if not is_marked:
            pieces.append(words)
            continue
        labels = element("small", f" {', '.join(ending)}") if ending else None
        pieces.append(element("mark", words, labels))
    return join(pieces)


def _where(quote: Quote) -> Markup:
    name = linked(shortened(quote.headline) or "no headline", quote.address)
    return join([quote.source, str(quote.published_on) if quote.published_on else None, name], " · ")
