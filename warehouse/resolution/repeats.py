"""What repeats: captions, passages, articles and their stories."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.repeats import caption_tables, duplicates, passage_table, stories


@dataclass(frozen=True)
class Repeats:
    """Tables of repeats, and the story of each article."""

    tables: dict[str, pl.DataFrame]
    """`dim_caption, fact_caption, fact_passage, fact_duplicate`."""
    stories: pl.DataFrame
    """`article_id, story_id, is_story_representative`."""


def find_repeats(evidence: dict[str, pl.DataFrame], article_text: pl.DataFrame) -> Repeats:
    """Find the repeats of all articles. In: the evidence; `article_id, text`."""
    articles, passages = evidence["article"], evidence["passage"]
    captions = caption_tables(evidence["caption"], articles)
    pairs = duplicates(evidence["signature"], articles, passages, article_text.select("article_id", "text"))
    tables = {
        "dim_caption": captions.dim_caption,
        "fact_caption": captions.fact_caption,
        "fact_passage": passage_table(passages, articles, captions.fact_caption),
        "fact_duplicate": pairs,
    }
    return Repeats(tables, stories(articles, pairs))
