"""Work in processes of its own: a process a core, a few items under way, results in order."""

from __future__ import annotations

import atexit
import logging
import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import current_process, get_context, parent_process
from threading import Thread
from typing import TypeVar

from warehouse.errors import WrongUse

WORKERS = "COMMUNIQUE_WORKERS"

Item = TypeVar("Item")
Result = TypeVar("Result")

logger = logging.getLogger(__name__)


def worker_count() -> int:
    """How many processes work at once: what COMMUNIQUE_WORKERS says, else one a core. Raises WrongUse for no number."""
    asked = os.environ.get(WORKERS)
    if not asked:
        return os.cpu_count() or 1
    if not asked.isdecimal() or int(asked) < 1:
        raise WrongUse(f"{WORKERS}={asked}: this is no number of processes. Write 1 or more, or unset it.")
    return int(asked)


class NoProcesses(Exception):
    """Processes cannot be had: in a script without a main guard, on a machine that forbids them."""


def in_processes(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    workers: int,
    fewest: int = 2,
    *,
    alone: Callable[[Item], Result] | None = None,
    lost: Callable[[Item], Result] | None = None,
) -> Iterator[tuple[Item, Result]]:
    """Each item with what the work makes of it, in order; two a worker are under way in processes of their own.

    Fewer than `fewest` items are worked on here, and so are all where processes cannot be had; `alone` is then done in
    place of `work`, if given. What was under way when a process died (or ran out of memory) is worked on here, unless
    `lost` says what to do with it; it raises NoProcesses where that needs processes, too. `work` is a function of a
    module, what it takes and gives can be pickled.
    """
    here = alone or work
    given = iter(items)
    first = list(islice(given, fewest))
    coming = chain(first, given)
    if workers < 2 or len(first) < fewest:
        yield from ((item, here(item)) for item in coming)
        return
    waiting: deque[Item] = deque()
    try:
        while (yield from _in_pool(work, coming, waiting, workers)):
            if lost is None:
                raise NoProcesses
            while waiting:
                result = lost(waiting[0])
                yield waiting.popleft(), result
    except NoProcesses:
        logger.warning("worker processes cannot be started, or died; going on in this one")
        yield from ((item, here(item)) for item in chain(waiting, coming))


def _in_pool(
    work: Callable[[Item], Result], coming: Iterator[Item], waiting: deque[Item], workers: int
) -> Generator[tuple[Item, Result], None, bool]:
    """Work until all is done, or a process is lost: then True, and `waiting` holds what was under way."""
    futures: deque[Future[Result]] = deque()
    with process_pool(workers) as pool:
        try:
            for item in coming:
                waiting.append(item)
                futures.append(pool.submit(work, item))
                if len(futures) >= 2 * workers:
                    result = futures.popleft().result()
                    yield waiting.popleft(), result
            while futures:
                result = futures.popleft().result()
                yield waiting.popleft(), result
        except (BrokenProcessPool, MemoryError) as error:
            logger.warning("a worker process was lost (%s)", type(error).__name__)
            return True
    return False


def process_pool(workers: int) -> ProcessPoolExecutor:
    """Processes that begin anew: a forked one would inherit the locks of Polars's threads.

    They end with this one, however it ends.
    """
    # Python lets a daemonic process, such as a Dask worker under its nanny, have none, since they would outlive it.
    getattr(current_process(), "_config", {})["daemon"] = False
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    end_quietly()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A pool's process waits for work for ever where the one that would give it was killed."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def end_quietly() -> None:
    """Send what is written to the error stream after the process' end nowhere: DuckDB's binding lists "leaks" there.

    Functions that are registered first run last.
    """
    atexit.register(_close_error_stream)


def _close_error_stream() -> None:
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
