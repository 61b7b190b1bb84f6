"""A stream of work that is taken in shares, each of which may fail and be tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Stream(Generic[Item]):
    """Items as they come, worked off in shares. Nothing is lost where a share fails and is tried again."""

    __slots__ = ("_begin", "_coming", "_in_hand", "_size")

    def __init__(self, begin: Callable[[], Iterator[Item]], size: Callable[[Item], int]) -> None:
        """`begin` gives what is to be done, from where things stand; `size` is what an item counts in a share.

        `begin` is called again where its iterator failed: it has to leave out, or bear, what is done already.
        """
        self._begin = begin
        self._size = size
        self._coming: Iterator[Item] | None = None
        self._in_hand: Item | None = None

    def work_off(self, work: Callable[[Item], None], share: int) -> bool:
        """Work on items until they make a share, or none is left; True where there are more.

        Raises what `work` or the iterator raises; the item on which work failed comes first at the next call.
        """
        done = 0
        while self._has_item() and done < share:
            assert self._in_hand is not None
            work(self._in_hand)
            done += self._size(self._in_hand)
            self._in_hand = None
        return self._in_hand is not None

    def is_empty(self) -> bool:
        """True where nothing is left."""
        return not self._has_item()

    def _has_item(self) -> bool:
        if self._in_hand is None:
            if self._coming is None:
                self._coming = self._begin()
            try:
                self._in_hand = next(self._coming, None)
            except BaseException:
                self._coming = None
                raise
        return self._in_hand is not None
