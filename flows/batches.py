"""Work on batches as Prefect tasks on the flow's workers, only a few of them at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any, Generic, TypeVar

from prefect import Task, task
from prefect.futures import PrefectFuture

Item = TypeVar("Item")
Result = TypeVar("Result")


class Parcel(Generic[Item]):
    """Holds an item unseen: Prefect looks for task results inside every parameter, in each of ten thousand pieces."""

    __slots__ = ("item",)

    def __init__(self, item: Item) -> None:
        self.item = item


def batch_task(work: Callable[[Item], Result], **options: Any) -> Task[[Parcel[Item]], Result]:
    """A task that does the work on the item of a parcel; `options` are those of a task."""

    def open_and_work(parcel: Parcel[Item]) -> Result:
        return work(parcel.item)

    return task(**options)(open_and_work)


def each(work: Task[[Parcel[Item]], Result], items: Iterable[Item], window: int) -> Iterator[tuple[Item, Result]]:
    """Each item with what the task makes of it, in order.

    A single item is worked on in this process: starting workers would take longer. Of several, at most `window` are
    under way or waiting to be taken, so that memory stays bounded however many there are.
    """
    coming = iter(items)
    first = list(islice(coming, 2))
    if len(first) < 2:
        for item in first:
            yield item, work(Parcel(item))
        return
    waiting: deque[tuple[Item, PrefectFuture[Result]]] = deque()
    for item in chain(first, coming):
        waiting.append((item, work.submit(Parcel(item))))
        if len(waiting) >= window:
            done, future = waiting.popleft()
            yield done, future.result()
    for done, future in waiting:
        yield done, future.result()
