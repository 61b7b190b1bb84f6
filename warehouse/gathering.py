"""Gather evidence: from an article's kept text to what the article by itself says.

A pure function of the text and the rules: any split into batches gives the same rows, in any process.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import polars as pl

from warehouse.extraction import extract
from warehouse.parsing import parse
from warehouse.parsing.articles import REJECTS_SCHEMA
from warehouse.repeats import signatures
from warehouse.tables import tables_of
from warehouse.tables.declare import Table

DEFERRED = "deferred"
"""The reject code of a text that could not be read now, and is tried again by the next load."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a batch of texts gave."""

    evidence: dict[str, pl.DataFrame]
    """Every evidence table by its name, in its declared columns, sorted by its key."""
    rejects: pl.DataFrame
    """What turned out to be no article (`article_id, reject_code, reject_message`); of these there is no evidence."""
    deferred: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=REJECTS_SCHEMA))
    """What could not be read now, for want of time or memory: not read, and to be tried again. Columns as above."""


def gather(texts: pl.DataFrame) -> Gathered:
    """Gather the evidence of texts (`article_id, text, metadata`).

    A text on which the rules fail is refused with the error (`rules-failed`) and stops no other: the batch is halved
    until it stands alone. Running out of memory is no fault of a text and is raised on.
    """
    try:
        with _without_collection():
            return _gather(texts)
    except MemoryError:
        raise
    except (Exception, pl.exceptions.PanicException) as error:
        if texts.is_empty():
            raise
        if texts.height == 1:
            return _refused(texts, error)
        middle = texts.height // 2
        return joined([gather(texts.head(middle)), gather(texts.tail(texts.height - middle))])


@contextmanager
def _without_collection() -> Iterator[None]:
    """No search for cycles meanwhile: the rules leave none, and it goes through all rows of a batch again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


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
    return Gathered(_nothing(), _rejects(texts, "rules-failed", message))


def put_off(texts: pl.DataFrame, reason: str) -> Gathered:
    """What is gathered of texts that cannot be read now: that they are deferred, and why, in a sentence."""
    rejects = _rejects(texts, DEFERRED, f"{reason} Nothing of it was loaded; the next load tries again.")
    return Gathered(_nothing(), pl.DataFrame(schema=REJECTS_SCHEMA), rejects)


def _rejects(texts: pl.DataFrame, code: str, message: str) -> pl.DataFrame:
    return texts.select("article_id", reject_code=pl.lit(code), reject_message=pl.lit(message)).cast(
        pl.Schema(REJECTS_SCHEMA)
    )


def _nothing() -> dict[str, pl.DataFrame]:
    return {table.sql_table: table.empty() for table in tables_of("evidence")}


def joined(parts: Sequence[Gathered]) -> Gathered:
    """What the parts of a batch gave, as the batch would have given it."""
    found = {name: pl.concat([part.evidence[name] for part in parts]) for name in parts[0].evidence}
    evidence = {table.sql_table: _of_table(found, table) for table in tables_of("evidence")}
    rejects, deferred = (
        pl.concat([getattr(part, name) for part in parts]).sort("article_id") for name in ("rejects", "deferred")
    )
    return Gathered(evidence, rejects, deferred)


def _of_table(found: dict[str, pl.DataFrame], table: type[Table]) -> pl.DataFrame:
    frame = found.get(table.sql_table)
    if frame is None:
        return table.empty()
    schema = pl.Schema(table.polars_schema())
    return frame.select(schema.names()).cast(schema).sort(table.primary_key() or list(schema))
