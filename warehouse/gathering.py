"""Gather evidence: from an article's kept text to what the article by itself says.

A pure function of the text and the rules: any split into batches gives the same rows, in any process.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.extraction import extract
from warehouse.parsing import parse
from warehouse.repeats import signatures
from warehouse.tables import tables_of
from warehouse.tables.declare import Table


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a batch of texts gave."""

    evidence: dict[str, pl.DataFrame]
    """Every evidence table by its name, in its declared columns, sorted by its key."""
    rejects: pl.DataFrame
    """What turned out to be no article (`article_id, reject_code, reject_message`); of these there is no evidence."""


def gather(texts: pl.DataFrame) -> Gathered:
    """Gather the evidence of texts (`article_id, text, metadata`)."""
    parsed = parse(texts)
    accepted = texts.join(parsed.rejects, on="article_id", how="anti").sort("article_id")
    found = dict(parsed.evidence)
    found["signature"] = signatures(found["article"], found["passage"], accepted)
    conflicts = found["date_conflict"]
    found |= extract(accepted, parsed.evidence)
    found["date_conflict"] = pl.concat([conflicts, found["date_conflict"]])
    return Gathered({table.sql_table: _of_table(found, table) for table in tables_of("evidence")}, parsed.rejects)


def _of_table(found: dict[str, pl.DataFrame], table: type[Table]) -> pl.DataFrame:
    frame = found.get(table.sql_table)
    if frame is None:
        return table.empty()
    schema = pl.Schema(table.polars_schema())
    return frame.select(schema.names()).cast(schema).sort(table.primary_key() or list(schema))
