"""Work in processes of its own: a process a core, a few items under way, results in order."""

from __future__ import annotations

import atexit
import logging
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
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


def in_processes(
    work: Callable[[Item], Result], items: Iterable[Item], workers: int, fewest: int = 2
) -> Iterator[tuple[Item, Result]]:
    """Each item with what the work makes of it, in order; two a worker are under way in processes of their own.

    Fewer than `fewest` items are worked on here, and so are all where processes cannot be had (a script without a main
    guard, a machine that forbids them). `work` is a function of a module, what it takes and gives can be pickled.
    """
    given = iter(items)
    first = list(islice(given, fewest))
    coming = chain(first, given)
    if workers < 2 or len(first) < fewest:
        yield from ((item, work(item)) for item in coming)
        return
    waiting: deque[Item] = deque()
    futures: deque[Future[Result]] = deque()
    # A forked process would inherit the locks of Polars's threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=end_quietly) as pool:
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
        except BrokenProcessPool:
            logger.warning("worker processes cannot be started, or died; going on in this one")
    yield from ((item, work(item)) for item in chain(waiting, coming))


def end_quietly() -> None:
    """Send what is written to the error stream after the process' end nowhere: DuckDB's binding lists "leaks" there.

    Functions that are registered first run last.
    """
    atexit.register(_close_error_stream)


def _close_error_stream() -> None:
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
