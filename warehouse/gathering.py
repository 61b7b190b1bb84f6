"""Gather evidence: from an article's kept text to what the article by itself says.

A pure function of the text and the rules: any split into batches gives the same rows, in any process.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context

import polars as pl

from warehouse.extraction import extract
from warehouse.parsing import parse
from warehouse.repeats import signatures
from warehouse.tables import tables_of
from warehouse.tables.declare import Table

logger = logging.getLogger(__name__)


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


def gather_each(batches: Iterable[pl.DataFrame], workers: int) -> Iterator[tuple[pl.DataFrame, Gathered]]:
    """Each batch with its evidence, in order; of several, two a worker are under way in processes of their own.

    Where processes cannot be had (a script without a main guard, a machine that forbids them), all is gathered here.
    """
    given = iter(batches)
    first = list(islice(given, 2))
    coming = chain(first, given)
    if workers < 2 or len(first) < 2:
        yield from ((batch, gather(batch)) for batch in coming)
        return
    waiting: deque[pl.DataFrame] = deque()
    futures: deque[Future[Gathered]] = deque()
    # A forked process would inherit the locks of Polars's threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            for batch in coming:
                waiting.append(batch)
                futures.append(pool.submit(gather, batch))
                if len(futures) >= 2 * workers:
                    gathered = futures.popleft().result()
                    yield waiting.popleft(), gathered
            while futures:
                gathered = futures.popleft().result()
                yield waiting.popleft(), gathered
        except BrokenProcessPool:
            logger.warning("worker processes cannot be started; going on in this one")
    yield from ((batch, gather(batch)) for batch in chain(waiting, coming))


def _of_table(found: dict[str, pl.DataFrame], table: type[Table]) -> pl.DataFrame:
    frame = found.get(table.sql_table)
    if frame is None:
        return table.empty()
    schema = pl.Schema(table.polars_schema())
    return frame.select(schema.names()).cast(schema).sort(table.primary_key() or list(schema))
