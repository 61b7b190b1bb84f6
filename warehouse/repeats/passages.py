"""Passages that repeat an earlier one."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.repeats.copies import article_order
from warehouse.tables.facts import FactPassage

# So many passages are looked through at once; more are parted by their hashes: only equal ones concern each other.
_PASSAGES_AT_ONCE = 4_000_000
# Place of a passage among all: the rank of its article, then its first character.
_PLACE = pl.col("rank") * (1 << 32) + pl.col("start_char").cast(pl.Int64)
_FIRST = ["first_article", "first_no"]


@dataclass(frozen=True)
class FirstPassages:
    """The first occurrences of what stands more than once."""

    by_text: pl.DataFrame
    """`passage_hash, first_article, first_no`."""
    by_caption: pl.DataFrame
    """`article_id, passage_no, first_article, first_no` of every occurrence, sorted by its article."""


def passage_table(passages: pl.DataFrame, articles: pl.DataFrame, captions: pl.DataFrame) -> pl.DataFrame:
    """`fact_passage`: each passage with the first occurrence of what it repeats, sorted by its key.

    In: `evidence.passage`, `evidence.article`, `fact_caption`. A passage repeats the first one of the same folded text;
    a caption the first occurrence of the same caption, near repeats included.
    """
    return marked_passages(passages, first_passages(passages.lazy(), articles, captions))


def first_passages(passages: pl.LazyFrame, articles: pl.DataFrame, captions: pl.DataFrame) -> FirstPassages:
    """Find the first occurrences. In: as `passage_table`; of the passages only what tells places and hashes is read."""
    order = article_order(articles).select("article_id", "rank")
    count = passages.select(pl.len()).collect().item()
    parts = count // _PASSAGES_AT_ONCE + 1
    by_text = [
        _firsts(_of_part(passages, part, parts).select(*_KEY, "start_char", "passage_hash"), order, "passage_hash")
        for part in range(parts)
    ]
    keyed = captions.select(*_KEY, "caption_id").filter(pl.col("caption_id").is_duplicated())
    placed = passages.select(*_KEY, "start_char").join(keyed.lazy(), on=_KEY)
    by_caption = keyed.join(_firsts(placed, order, "caption_id"), on="caption_id").select(*_KEY, *_FIRST)
    return FirstPassages(pl.concat(by_text), by_caption.sort(_KEY))


_KEY = ["article_id", "passage_no"]


def repeated_passages(passages: pl.LazyFrame, firsts: FirstPassages) -> dict[str, pl.DataFrame]:
    """All on which `fact_passage` rests beside a passage itself: `article_id, passage_no, first_article, first_no`.

    By kind: those that repeat a `text`, and the occurrences of a `caption`; first occurrences are among them.
    """
    by_text = passages.select(*_KEY, "passage_hash").join(firsts.by_text.lazy(), on="passage_hash")
    return {"text": by_text.select(*_KEY, *_FIRST).collect(), "caption": firsts.by_caption}


def _of_part(passages: pl.LazyFrame, part: int, parts: int) -> pl.LazyFrame:
    return passages if parts == 1 else passages.filter(pl.col("passage_hash") % parts == part)


def _firsts(passages: pl.LazyFrame, order: pl.DataFrame, group: str) -> pl.DataFrame:
    """`<group>, first_article, first_no` of each group of two or more."""
    repeated = passages.collect().filter(pl.col(group).is_duplicated())
    return (
        repeated.join(order, on="article_id")
        .with_columns(_PLACE.alias("place"))
        .filter(pl.col("place") == pl.col("place").min().over(group))
        .sort(group, "place", "passage_no")
        .unique(group, keep="first", maintain_order=True)
        .select(group, first_article="article_id", first_no="passage_no")
    )


def marked_passages(
    passages: pl.DataFrame, firsts: FirstPassages, first: int | None = None, last: int | None = None
) -> pl.DataFrame:
    """`fact_passage` of some articles' passages; `first` and `last` are the smallest and the largest article's key."""
    by_caption = firsts.by_caption
    if first is not None and last is not None:
        by_caption = by_caption.filter(pl.col("article_id").is_between(first, last))
    is_itself = (pl.col("first_article") == pl.col("article_id")) & (pl.col("first_no") == pl.col("passage_no"))
    return (
        passages.join(firsts.by_text, on="passage_hash", how="left")
        .join(by_caption.rename({name: f"caption_{name}" for name in _FIRST}), on=_KEY, how="left")
        .with_columns([pl.coalesce(f"caption_{name}", name).alias(name) for name in _FIRST])
        .with_columns(
            repeats_article_id=pl.when(~is_itself).then("first_article"),
            repeats_passage_no=pl.when(~is_itself).then("first_no"),
        )
        .select(list(FactPassage.polars_schema()))
        .cast(pl.Schema(FactPassage.polars_schema()))
        .sort(_KEY)
    )
