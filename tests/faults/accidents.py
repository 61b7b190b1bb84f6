"""Gathering on which some texts end their process, hold it up, or leave it no memory; other processes import it."""

from __future__ import annotations

import os
import time

import polars as pl

from warehouse.gathering import Gathered, gather
from warehouse.parsing.articles import REJECTS_SCHEMA
from warehouse.tables import TABLES, tables_of

KILLS, HOLDS_UP, NEEDS_MEMORY = "This text kills.", "This text never ends.", "This text needs too much memory."


def gather_with_accidents(texts: pl.DataFrame) -> Gathered:
    """A bare row an article, unless one of them has an accident."""
    together = "\n".join(texts["text"])
    if KILLS in together:
        os._exit(9)
    if HOLDS_UP in together:
        time.sleep(60)
    if NEEDS_MEMORY in together:
        raise MemoryError
    article = TABLES["evidence.article"]
    rows = [{"article_id": number, "language": "und", "word_count": 1} for number in texts["article_id"]]
    nothing = {table.sql_table: table.empty() for table in tables_of("evidence")}
    schema = article.polars_schema()
    frame = pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema, orient="row")
    return Gathered(nothing | {"article": frame}, pl.DataFrame(schema=REJECTS_SCHEMA))


def gather_or_die(texts: pl.DataFrame) -> Gathered:
    """What the texts say, unless one of them kills."""
    if texts["text"].str.contains(KILLS, literal=True).any():
        os._exit(9)
    return gather(texts)
