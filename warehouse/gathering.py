"""Gather evidence: from an article's kept text to what the article by itself says.

A pure function of the text and the rules: any split into batches gives the same rows, in any process.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import polars as pl

from warehouse.extraction import extract
from warehouse.parsing import parse
from warehouse.parsing.articles import REJECTS_SCHEMA
from warehouse.repeats import signatures
from warehouse.tables import tables_of
from warehouse.tables.declare import Table
from warehouse.workers import in_processes

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a batch of texts gave."""

    evidence: dict[str, pl.DataFrame]
    """Every evidence table by its name, in its declared columns, sorted by its key."""
    rejects: pl.DataFrame
    """What turned out to be no article (`article_id, reject_code, reject_message`); of these there is no evidence."""


def gather(texts: pl.DataFrame) -> Gathered:
    """Gather the evidence of texts (`article_id, text, metadata`).

    A text on which the rules fail is refused with the error (`rules-failed`) and stops no other: the batch is halved
    until it stands alone. Running out of memory is no fault of a text and is raised on.
    """
    try:
        return _gather(texts)
    except MemoryError:
        raise
    except (Exception, pl.exceptions.PanicException) as error:
        if texts.is_empty():
            raise
        if texts.height == 1:
            return _refused(texts, error)
        middle = texts.height // 2
        return _joined(gather(texts.head(middle)), gather(texts.tail(texts.height - middle)))


def _gather(texts: pl.DataFrame) -> Gathered:
    parsed = parse(texts)
    accepted = texts.join(parsed.rejects, on="article_id", how="anti").sort("article_id")
    found = dict(parsed.evidence)
    found["signature"] = signatures(found["article"], found["passage"], accepted)
    conflicts = found["date_conflict"]
    found |= extract(accepted, parsed.evidence)
    found["date_conflict"] = pl.concat([conflicts, found["date_conflict"]])
    return Gathered({table.sql_table: _of_table(found, table) for table in tables_of("evidence")}, parsed.rejects)


def _refused(texts: pl.DataFrame, error: BaseException) -> Gathered:
    article_id = texts["article_id"][0]
    logger.error("the rules failed on article %s: %s: %s", article_id, type(error).__name__, error, exc_info=error)
    message = f"The rules failed on this text ({type(error).__name__}: {error}). Nothing of it was loaded; report it."
    refused = {"article_id": [article_id], "reject_code": ["rules-failed"], "reject_message": [message]}
    nothing = {table.sql_table: table.empty() for table in tables_of("evidence")}
    return Gathered(nothing, pl.DataFrame(refused, schema=REJECTS_SCHEMA))


def _joined(first: Gathered, second: Gathered) -> Gathered:
    found = {name: pl.concat([frame, second.evidence[name]]) for name, frame in first.evidence.items()}
    evidence = {table.sql_table: _of_table(found, table) for table in tables_of("evidence")}
    return Gathered(evidence, pl.concat([first.rejects, second.rejects]).sort("article_id"))


def gather_each(batches: Iterable[pl.DataFrame], workers: int) -> Iterator[tuple[pl.DataFrame, Gathered]]:
    """Each batch with its evidence, in order; of several, two a worker are under way in processes of their own."""
    return in_processes(gather, batches, workers)


def _of_table(found: dict[str, pl.DataFrame], table: type[Table]) -> pl.DataFrame:
    frame = found.get(table.sql_table)
    if frame is None:
        return table.empty()
    schema = pl.Schema(table.polars_schema())
    return frame.select(schema.names()).cast(schema).sort(table.primary_key() or list(schema))
