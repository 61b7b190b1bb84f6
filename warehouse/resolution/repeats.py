"""What repeats: captions, passages, articles and their stories, found by the functions of `warehouse.repeats`."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.tables.dimensions import DimCaption
from warehouse.tables.facts import FactCaption, FactDuplicate, FactPassage


@dataclass(frozen=True)
class Repeats:
    """Tables of repeats, and the story of each article."""

    tables: dict[str, pl.DataFrame]
    """`dim_caption, fact_caption, fact_passage, fact_duplicate`."""
    stories: pl.DataFrame
    """`article_id, story_id, is_story_representative`."""


def find_repeats(evidence: dict[str, pl.DataFrame]) -> Repeats:
    """Find the repeats of all articles."""
    article = evidence["article"]
    stories = article.select("article_id", story_id="article_id", is_story_representative=pl.lit(True))
    passage = evidence["passage"].with_columns(
        pl.lit(None, pl.Int64).alias("repeats_article_id"), pl.lit(None, pl.Int32).alias("repeats_passage_no")
    )
    return Repeats(
        {
            "dim_caption": DimCaption.empty(),
            "fact_caption": FactCaption.empty(),
            "fact_passage": passage.select(list(FactPassage.polars_schema())),
            "fact_duplicate": FactDuplicate.empty(),
        },
        stories,
    )
