"""Work on batches as Prefect tasks: a single one here, several on the flow's workers, only a few of them at a time."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, TypeVar

from prefect import Task
from prefect.futures import PrefectFuture
from prefect.utilities.annotations import quote

WORKERS = os.cpu_count() or 1
WINDOW = 2 * WORKERS

Item = TypeVar("Item")
Result = TypeVar("Result")


def each(work: Task[[Any], Result], items: Iterable[Item], window: int = WINDOW) -> Iterator[tuple[Item, Result]]:
    """Each item with what the task makes of it, in order.

    A single item is worked on in this process: starting workers would take longer. Of several, at most `window` are
    under way or waiting to be taken, so that memory stays bounded however many there are. Items are quoted, because
    Prefect would look for task results inside each of ten thousand pieces.
    """
    coming = iter(items)
    first = list(islice(coming, 2))
    if len(first) < 2:
        for item in first:
            yield item, work(quote(item))
        return
    waiting: deque[tuple[Item, PrefectFuture[Result]]] = deque()
    for item in chain(first, coming):
        waiting.append((item, work.submit(quote(item))))
        if len(waiting) >= window:
            done, future = waiting.popleft()
            yield done, future.result()
    for done, future in waiting:
        yield done, future.result()
