"""What of an article is compared with other articles: its body, what it repeats left out."""

from __future__ import annotations

import polars as pl

from warehouse.repeats import compiled

_LONG = 100_000

IS_SPOKEN = pl.col("kind").is_in(["body", "caption"])


def compared_passages(passages: pl.DataFrame) -> pl.DataFrame:
    """The passages that stand for an article in comparisons.

    In: `evidence.passage`. Out: `article_id, passage_no, start_char, end_char`, sorted: the body passages, each wording
    once; the captions of an article that has no body.
    """
    spoken = passages.filter(IS_SPOKEN)
    has_body = (pl.col("kind") == "body").any().over("article_id")
    return (
        spoken.filter((pl.col("kind") == "body") | ~has_body)
        .sort("article_id", "passage_no")
        .filter(pl.struct("article_id", "passage_hash").is_first_distinct())
        .select("article_id", "passage_no", "start_char", "end_char")
    )


def texts_of_passages(compared: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """The words that stand for each article.

    In: `compared_passages`; `article_id, text`; of both, only what concerns an article of the other counts. Out:
    `article_id, body`, sorted by article; passages are parted by line feeds. Articles with neither body nor captions
    have no row.
    """
    if compiled.IS_COMPILED:
        return _lines(compared, texts)
    is_long = pl.col("text").str.len_bytes() > _LONG
    spans = pl.col("text").str.slice(pl.col("start_char"), pl.col("end_char") - pl.col("start_char"))
    bodies = (
        compared.join(texts.filter(~is_long).select("article_id", "text"), on="article_id", maintain_order="left")
        .with_columns(spans)
        .group_by("article_id", maintain_order=True)
        .agg(pl.col("text").str.join("\n").alias("body"))
    )
    long = texts.filter(is_long).select("article_id", "text").join(compared, on="article_id", how="semi")
    if long.is_empty():
        return bodies
    # Polars counts a passage's characters from the text's begin: of a hundred thousand lines, for each of them.
    places = compared.join(long, on="article_id", how="semi").partition_by("article_id", as_dict=True)
    found = [
        (article_id, "\n".join(text[start:end] for *_, start, end in places[(article_id,)].iter_rows()))
        for article_id, text in long.iter_rows()
    ]
    return pl.concat([bodies, pl.DataFrame(found, schema=bodies.schema, orient="row")]).sort("article_id")


def _lines(compared: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    rows = texts.select("article_id", row=pl.int_range(pl.len(), dtype=pl.Int64))
    places = compared.join(rows, on="article_id", maintain_order="left")
    row, start, end = (places[name].cast(pl.Int64).to_numpy() for name in ("row", "start_char", "end_char"))
    bodies = compiled.lines_of(texts["text"].fill_null(""), row, start.copy(), end.copy())
    article_ids = places.filter(pl.col("row") != pl.col("row").shift(fill_value=-1)).select("article_id")
    return article_ids.with_columns(body=bodies)
