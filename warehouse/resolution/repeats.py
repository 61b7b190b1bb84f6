"""What repeats: captions, passages, articles and their stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from warehouse.repeats import (
    KeptVerdicts,
    caption_tables,
    first_passages,
    marked_passages,
    near_copies,
    repeated_passages,
    stories,
)
from warehouse.resolution.evidence import Evidence, Range, Texts
from warehouse.resolution.growth import KeptMeanings, MadeAnew


@dataclass(frozen=True)
class Repeats:
    """Tables of repeats, and the story of each article."""

    chunks: Iterator[tuple[str, pl.DataFrame | MadeAnew]]
    """Rows of `dim_caption, fact_caption, fact_passage, fact_duplicate`, with the table's name; to be read once."""
    stories: pl.DataFrame
    """`article_id, story_id, is_story_representative`."""


def find_repeats(
    evidence: Evidence,
    texts: Texts,
    ranges: Sequence[Range],
    kept: KeptVerdicts,
    meanings: KeptMeanings,
    range_size: int,
) -> Repeats:
    """Find the repeats of all articles.

    In: the evidence; the texts; all articles, in ranges; verdicts on pairs; what published rows rest on; the size of
    ranges.
    """
    articles = evidence.read("article", ["published_on", "dateline_on", "word_count"])
    pairs = near_copies(evidence.scan("signature"), articles, evidence.scan("passage"), texts, kept)
    return Repeats(_chunks(evidence, articles, pairs, ranges, kept, meanings, range_size), stories(articles, pairs))


def _chunks(
    evidence: Evidence,
    articles: pl.DataFrame,
    pairs: pl.DataFrame,
    ranges: Sequence[Range],
    kept: KeptVerdicts,
    meanings: KeptMeanings,
    range_size: int,
) -> Iterator[tuple[str, pl.DataFrame | MadeAnew]]:
    yield "fact_duplicate", pairs
    captions = caption_tables(evidence.read("caption"), articles, kept)
    yield "dim_caption", captions.dim_caption
    yield "fact_caption", captions.fact_caption
    firsts = first_passages(evidence.scan("passage"), articles, captions.fact_caption)
    scope = meanings.compare("passages", articles["article_id"], repeated_passages(evidence.scan("passage"), firsts))
    yield from scope.announced("fact_passage")
    evidence = scope.evidence(evidence)
    for part in scope.ranges(ranges, range_size):
        yield "fact_passage", marked_passages(evidence.read("passage", within=part), firsts, part.first, part.last)
