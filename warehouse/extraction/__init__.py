"""Read people, offices, events, agreements and statements off parsed articles, each with its span."""

from __future__ import annotations

import polars as pl

from warehouse.extraction.article import ArticleFacts, read_article
from warehouse.extraction.bounds import PassageSpan
from warehouse.extraction.frames import EvidenceRows
from warehouse.extraction.replies import has_words_of_reply

__all__ = ["extract"]


def extract(texts: pl.DataFrame, parsed: dict[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """The evidence of articles.

    In: `texts` with `article_id, text`; `parsed` with the evidence tables `article` and `passage`. Out: the evidence
    tables `person` to `statement_topic`, sorted by key; a pure function of each article's text and parse. Articles that
    are not in English give no rows.
    """
    rows = EvidenceRows()
    articles = (
        texts.select("article_id", "text", may_be_reply=has_words_of_reply(pl.col("text")))
        .join(parsed["article"], on="article_id", how="inner")
        .sort("article_id")
    )
    passages = _passages_by_article(parsed["passage"])
    columns = ("published_on", "dateline_on", "dateline_place", "language", "agency", "outlet", "may_be_reply")
    for row in articles.select("article_id", "text", *columns).iter_rows():
        article_id, text, *facts = row
        facts_of_article = ArticleFacts(*facts)
        if facts_of_article.language != "en":
            continue
        reading = read_article(text, facts_of_article, passages.get(article_id, []))
        rows.add(article_id, text, facts_of_article, reading)
    return rows.frames()


def _passages_by_article(passages: pl.DataFrame) -> dict[int, list[PassageSpan]]:
    found: dict[int, list[PassageSpan]] = {}
    ordered = passages.sort("article_id", "passage_no")
    columns = ("article_id", "passage_no", "kind", "start_char", "end_char", "passage_hash")
    for article_id, *rest in ordered.select(columns).iter_rows():
        found.setdefault(article_id, []).append(PassageSpan(*rest))
    return found
