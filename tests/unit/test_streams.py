"""A stream that is taken in shares: what failed comes again, and nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from warehouse.streams import Stream


def test_a_share_ends_where_it_is_full_and_the_next_goes_on() -> None:
    done: list[int] = []
    stream = Stream(lambda: iter([3, 3, 3, 1]), lambda number: number)
    assert stream.work_off(done.append, 5)
    assert done == [3, 3]
    assert not stream.work_off(done.append, 5)
    assert done == [3, 3, 3, 1]
    assert stream.is_empty()


def test_an_item_on_which_work_failed_comes_first_at_the_next_try() -> None:
    done: list[str] = []
    failures = ["b"]

    def work(item: str) -> None:
        if item in failures:
            failures.remove(item)
            raise OSError("no space left")
        done.append(item)

    stream = Stream(lambda: iter("abc"), len)
    with pytest.raises(OSError, match="no space"):
        stream.work_off(work, 10)
    assert not stream.work_off(work, 10)
    assert done == ["a", "b", "c"]


def test_a_source_that_failed_is_begun_anew_from_where_things_stand() -> None:
    done: list[int] = []
    begun: list[int] = []

    def begin() -> Iterator[int]:
        begun.append(len(done))
        for number in range(len(done), 4):
            if number == 2 and len(begun) == 1:
                raise OSError("the network is gone")
            yield number

    stream = Stream(begin, lambda _: 1)
    with pytest.raises(OSError, match="network"):
        stream.work_off(done.append, 10)
    assert not stream.work_off(done.append, 10)
    assert (done, begun) == ([0, 1, 2, 3], [0, 2])
