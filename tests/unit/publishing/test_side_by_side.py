"""Tasks that only read run side by side; what runs out of memory beside others is run again by itself."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import duckdb
import pytest

from warehouse.errors import LoadFailed
from warehouse.publishing.database import Connection, scalar, side_by_side


def _short_of_memory_at_first(error: Exception, cause: Exception | None = None) -> Callable[[Connection], int]:
    tries = count()

    def task(con: Connection) -> int:
        if next(tries) == 0:
            raise error from cause
        return int(scalar(con, "select 7"))

    return task


def _one(con: Connection) -> int:
    return int(scalar(con, "select 1"))


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (duckdb.OutOfMemoryException("full"), None),
        (LoadFailed("the check does not run"), duckdb.OutOfMemoryException("full")),
    ],
)
def test_a_task_that_runs_out_of_memory_is_run_again_by_itself(error: Exception, cause: Exception | None) -> None:
    with duckdb.connect() as con:
        assert side_by_side(con, [_one, _short_of_memory_at_first(error, cause), _one]) == [1, 7, 1]


def test_a_task_that_needs_more_memory_than_there_is_fails() -> None:
    def task(con: Connection) -> int:
        raise duckdb.OutOfMemoryException("full")

    with duckdb.connect() as con, pytest.raises(duckdb.OutOfMemoryException):
        side_by_side(con, [task])


def test_another_error_is_not_tried_again() -> None:
    with duckdb.connect() as con, pytest.raises(LoadFailed, match="no severity"):
        side_by_side(con, [_short_of_memory_at_first(LoadFailed("no severity"))])


def test_the_connection_keeps_its_threads() -> None:
    with duckdb.connect(config={"threads": 3}) as con:
        side_by_side(con, [_short_of_memory_at_first(duckdb.OutOfMemoryException("full"))])
        assert scalar(con, "select current_setting('threads')") == 3


def test_what_is_run_again_may_have_three_times_the_memory_and_others_then_have_what_they_had() -> None:
    tries = count()

    def task(con: Connection) -> str:
        if next(tries) == 0:
            raise duckdb.OutOfMemoryException("full")
        return str(scalar(con, "select current_setting('memory_limit')"))

    with duckdb.connect(config={"memory_limit": "100MiB"}) as con:
        assert side_by_side(con, [task]) == ["300.0 MiB"]
        assert scalar(con, "select current_setting('memory_limit')") == "100.0 MiB"
