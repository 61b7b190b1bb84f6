"""Gather in processes apart from the load's: a text that kills or holds up its process costs nothing but that text.

What fails by its content is refused by the rules themselves. What takes too long, or more memory than there is, ends
its process; the batch is then cut up in a new process until the guilty text stands alone, and that text is deferred.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import IO

import polars as pl

from warehouse.errors import WrongUse
from warehouse.gathering import Gathered, gather, joined, put_off
from warehouse.workers import NoProcesses, in_processes, process_pool

ARTICLE_SECONDS = 60
_CHARACTERS_A_SECOND = 100_000
"""A fortieth of what one core reads: a batch may take this long besides what one of its texts may take."""
_PARTS = 16
_FEW_CHARACTERS, _SHORT = 2_000_000, 50_000
_OOM_SCORE = "500"
_NO_NEWS = pl.DataFrame(
    [(0, "No news from Hanoi today.", None)],
    schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    orient="row",
)

logger = logging.getLogger(__name__)

_idle: list[ProcessPoolExecutor] = []
"""Processes, one each, that wait for the next batch: threads may gather at once."""

Gather = Callable[[pl.DataFrame], Gathered]


def seconds_from_environment(environment: Mapping[str, str] = os.environ) -> int:
    """How long one text may take, as `COMMUNIQUE_ARTICLE_SECONDS` says. Raises WrongUse."""
    seconds = environment.get("COMMUNIQUE_ARTICLE_SECONDS", str(ARTICLE_SECONDS))
    if not seconds.isdecimal() or int(seconds) == 0:
        raise WrongUse(f"COMMUNIQUE_ARTICLE_SECONDS: {seconds!r} is no number of seconds. Write for example 60.")
    return int(seconds)


def patience_for(texts: pl.DataFrame, seconds: int) -> float:
    """Seconds that a batch may take, of which one text may take `seconds`."""
    return seconds + float(texts["text"].str.len_chars().sum()) / _CHARACTERS_A_SECOND


def gather_watched(texts: pl.DataFrame, seconds: int, work: Gather = gather) -> Gathered:
    """Gather in a worker process: where that takes too long, the process ends, whatever it is busy with.

    The watch is a thread of C: one of Python would wait for the very expression that does not come to its end.
    """
    make_ready(work)
    faulthandler.dump_traceback_later(patience_for(texts, seconds), exit=True, file=_nowhere())
    try:
        return work(texts)
    finally:
        faulthandler.cancel_dump_traceback_later()


@cache
def make_ready(work: Gather) -> None:
    """Make this process a worker: what is read once, such as tables of words, is no text's fault.

    Where memory runs out, Linux is to end this process rather than the load or a database beside it.
    """
    work(_NO_NEWS)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_OOM_SCORE, encoding="ascii")


@cache
def _nowhere() -> IO[str]:
    return Path(os.devnull).open("w", encoding="ascii")


def gather_each(
    batches: Iterable[pl.DataFrame], workers: int, seconds: int = ARTICLE_SECONDS, work: Gather = gather
) -> Iterator[tuple[pl.DataFrame, Gathered]]:
    """Each batch with its evidence, in order; of several, two a worker are under way in processes of their own.

    Where processes cannot be had, all is gathered here.
    """
    watched = partial(gather_watched, seconds=seconds, work=work)
    alone = partial(gather_alone, seconds=seconds, work=work)
    apart = partial(gather_apart, seconds=seconds, work=work)
    return in_processes(watched, batches, workers, alone=alone, lost=apart)


def gather_alone(texts: pl.DataFrame, seconds: int = ARTICLE_SECONDS, work: Gather = gather) -> Gathered:
    """Gather the only batch: here where its texts are few and short, for to start a process would take longer."""
    lengths = texts["text"].str.len_chars()
    if bool((lengths <= _SHORT).all()) and int(lengths.sum()) <= _FEW_CHARACTERS:
        return work(texts)
    try:
        return gather_apart(texts, seconds, work)
    except NoProcesses:
        return work(texts)


def gather_guarded(texts: pl.DataFrame, seconds: int = ARTICLE_SECONDS, work: Gather = gather) -> Gathered:
    """Gather a batch in a process that is kept for the next one, so that no text ends or holds up this one.

    Where the process is lost, the batch is gathered as `gather_apart` does; where none can be had, here.
    """
    try:
        pool = _idle.pop()
    except IndexError:
        pool = process_pool(1)
    try:
        gathered = pool.submit(gather_watched, texts, seconds, work).result()
    except (BrokenProcessPool, MemoryError):
        pool.shutdown()
    else:
        _idle.append(pool)
        return gathered
    try:
        return gather_apart(texts, seconds, work)
    except NoProcesses:
        return work(texts)


def gather_apart(texts: pl.DataFrame, seconds: int = ARTICLE_SECONDS, work: Gather = gather) -> Gathered:
    """Gather a batch of which a text may kill its process or never end: in parts, until that one stands alone.

    It is deferred; all others are gathered. Raises NoProcesses.
    """
    with _Apart(seconds, work) as apart:
        return joined(apart.gather(texts))


class _Apart:
    """One process at a time; one that is lost is replaced by the next."""

    def __init__(self, seconds: int, work: Gather) -> None:
        self._seconds, self._work = seconds, work
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> _Apart:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def gather(self, texts: pl.DataFrame) -> list[Gathered]:
        """What the parts of a batch give. Raises NoProcesses."""
        found: list[Gathered] = []
        for part in texts.iter_slices(max(1, -(-texts.height // _PARTS))):
            pool = self._started()
            began = time.monotonic()
            try:
                found.append(pool.submit(gather_watched, part, self._seconds, self._work).result())
            except (BrokenProcessPool, MemoryError):
                self._end()
                is_one = part.height == 1
                found += [self._deferred(part, time.monotonic() - began)] if is_one else self.gather(part)
        return found

    def _deferred(self, text: pl.DataFrame, seconds: float) -> Gathered:
        patience = patience_for(text, self._seconds)
        if seconds >= patience:
            reason = f"To read it took longer than {patience:.0f} seconds (see COMMUNIQUE_ARTICLE_SECONDS)."
        else:
            reason = "The process that read it ran out of memory or was ended by the system."
        logger.error("article %s is deferred. %s", text["article_id"][0], reason)
        return put_off(text, reason)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = process_pool(1)
            try:
                self._pool.submit(make_ready, self._work).result()
            except BrokenProcessPool as error:
                self._end()
                raise NoProcesses from error
        return self._pool

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None
