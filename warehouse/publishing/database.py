"""The database file: opened for building or for reading, tables written whole from frames."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import polars as pl
from dataframely.exc import ValidationError

from warehouse.errors import LoadFailed, WrongUse
from warehouse.publishing import ddl
from warehouse.tables import ALL_TABLES
from warehouse.tables.declare import Table

DATABASE_FILE = "communique.duckdb"
# Newer clients write a file by default that older ones cannot open; this one opens from DuckDB 1.4 on.
STORAGE_VERSION = "v1.4.0"
# DuckDB would take most of the machine's memory for blocks that nobody needs again; beyond this it uses the disk.
LARGEST_MEMORY, SMALLEST_MEMORY = 2 << 30, 512 << 20
MOST_AT_ONCE = 4
"""Tasks that ask the database at the same time, each of which may need memory to sort."""
_TIMES_ALONE = 3
"""What ran out of memory beside others may have so many times as much by itself."""
_UNITS = {"bytes": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40}
_INCOMING = "incoming_frame"

logger = logging.getLogger(__name__)
Connection = duckdb.DuckDBPyConnection
Answer = TypeVar("Answer")


def open_for_building(path: Path) -> Connection:
    """Open a database file that nobody else reads yet, for writing."""
    con = duckdb.connect(str(path), config={"storage_compatibility_version": STORAGE_VERSION})
    con.execute("set timezone = 'UTC'")
    con.execute(f"set memory_limit = '{_memory_for_building() // (1 << 20)} MiB'")
    return con


def _memory_for_building() -> int:
    """A quarter of the machine's memory, the frames beside it needing the rest; within bounds."""
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return min(max(whole // 4, SMALLEST_MEMORY), LARGEST_MEMORY)


def open_for_reading(path: Path, config: dict[str, Any] | None = None) -> Connection:
    """Open a finished database file read-only; it is never locked against a load, which builds another file."""
    con = duckdb.connect(str(path), read_only=True, config=config or {})
    con.execute("set timezone = 'UTC'")
    return con


def open_published(folder: str | Path, config: dict[str, Any] | None = None) -> Connection:
    """Open the published database of a warehouse folder, read-only.

    `config` is passed to DuckDB (`{"enable_external_access": False}` keeps queries from files and the network). The
    link `current` is resolved once: this connection keeps its version, whatever is published meanwhile.
    Raises WrongUse where nothing has been published, or where the file cannot be opened.
    """
    root = Path(folder)
    if not (root / "current" / DATABASE_FILE).is_file():
        raise WrongUse(f"{root}: no warehouse has been published here. Load one: communique nightly --warehouse {root}")
    try:
        return open_for_reading((root / "current").resolve() / DATABASE_FILE, config)
    except duckdb.IOException as error:
        raise WrongUse(
            f"{root}: the published database cannot be opened: {error}. If another program has it open for writing, "
            "close it there; programs should open it read-only."
        ) from error


def create_tables(con: Connection) -> None:
    """Every schema and every declared table that is kept in the database, empty, with comments."""
    with transaction(con):
        for schema in ddl.SCHEMAS:
            con.execute(f"create schema if not exists {schema}")
        con.execute(";".join(ddl.create_table(table) for table in stored_tables()))
        con.execute(";".join(comment for table in stored_tables() for comment in ddl.comments(table)))


def side_by_side(con: Connection, tasks: Sequence[Callable[[Connection], Answer]]) -> list[Answer]:
    """Run tasks that only read, as many at once as there are cores, each with a connection of its own; their answers
    in order.

    A query keeps to the thread that asks: sums of floating numbers depend on the order in which threads finish, and
    tasks side by side use the cores better than a query that is cut into parts. Two large ones may want more memory
    than there is: what ran out of it beside others is run again by itself.
    """
    threads = scalar(con, "select current_setting('threads')")
    con.execute("set threads = 1")
    try:
        with ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count() or 1)) as pool:
            answers = list(pool.map(partial(_unless_memory_ends, con), tasks))
        with more_memory(con, _TIMES_ALONE if None in answers else 1):
            return [
                _with_cursor(con, task) if not answer else answer[0]
                for task, answer in zip(tasks, answers, strict=True)
            ]
    finally:
        con.execute(f"set threads = {threads}")


@contextmanager
def more_memory(con: Connection, times: float) -> Iterator[None]:
    """The database may take so many times the memory, while the machine has as much twice over."""
    limit = str(scalar(con, "select current_setting('memory_limit')"))
    half = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    number, unit = limit.split()
    now = int(float(number) * _UNITS[unit])
    con.execute(f"set memory_limit = '{max(min(int(times * now), half), now) // (1 << 20)} MiB'")
    try:
        yield
    finally:
        con.execute(f"set memory_limit = '{limit}'")


@contextmanager
def little_memory(con: Connection) -> Iterator[None]:
    """The least memory that DuckDB works with: rows that are only written need no more, frames beside them do."""
    limit = scalar(con, "select current_setting('memory_limit')")
    # What is in use and cannot be let go of stays; then so does the limit.
    with suppress(duckdb.OutOfMemoryException):
        con.execute(f"set memory_limit = '{SMALLEST_MEMORY // (1 << 20)} MiB'")
    try:
        yield
    finally:
        con.execute(f"set memory_limit = '{limit}'")


def _unless_memory_ends(con: Connection, task: Callable[[Connection], Answer]) -> tuple[Answer] | None:
    """The task's answer, or None where it ran out of memory."""
    try:
        return (_with_cursor(con, task),)
    except (duckdb.OutOfMemoryException, LoadFailed) as error:
        if not isinstance(error, duckdb.OutOfMemoryException) and not isinstance(
            error.__cause__, duckdb.OutOfMemoryException
        ):
            raise
        logger.info("a query wants more memory than is left beside others, and is run again by itself: %s", error)
        return None


def _with_cursor(con: Connection, task: Callable[[Connection], Answer]) -> Answer:
    with con.cursor() as cursor:
        cursor.execute("set timezone = 'UTC'")
        return task(cursor)


@contextmanager
def transaction(con: Connection) -> Iterator[None]:
    """All of the block's changes, or none; and one wait for the disk instead of one a statement."""
    con.begin()
    try:
        yield
        con.commit()
    except BaseException:
        # A disk that is full may have ended the transaction already.
        with suppress(duckdb.Error):
            con.rollback()
        raise


def create_table(con: Connection, table: type[Table]) -> None:
    """One declared table, empty, with its comments; replaces one of that name."""
    con.execute(ddl.create_table(table))
    con.execute(";".join(ddl.comments(table)))


def stored_tables() -> list[type[Table]]:
    """The declared tables that stand in the database: all but the evidence, which is kept as Parquet."""
    return [table for table in ALL_TABLES if table.sql_schema in ddl.SCHEMAS]


def validated(table: type[Table], frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with the declared columns in order, sorted as declared. LoadFailed where it breaks its declaration.

    Sorted here once more because what is stored must not depend on how a stage happened to order its rows.
    """
    schema = table.polars_schema()
    if set(frame.columns) != set(schema):
        differing = sorted(set(frame.columns) ^ set(schema))
        raise LoadFailed(f"{table.sql_name()}: its frame and its declaration differ in {', '.join(differing)}.")
    rows = frame.select(schema.keys())
    is_in_order = rises(rows, table.stands_by)
    # Rows that rise by the very columns of the key have no key twice.
    is_keyed = is_in_order and set(table.stands_by) == set(table.primary_key())
    try:
        (table.without_key() if is_keyed else table).validate(rows)
    except ValidationError as error:
        raise LoadFailed(f"{table.sql_name()}: the rows break their declaration: {error}") from error
    return rows if is_in_order else rows.sort(table.stands_by, nulls_last=True)


def rises(frame: pl.DataFrame, columns: Sequence[str]) -> bool:
    """Whether each row is larger than the one before by these columns, NULL last: they are in order, and none is twice.

    One pass over neighbours: sorting what is sorted takes twenty times as long, looking for equal rows fifty times.
    """
    neighbours = frame.select(columns)
    is_larger = pl.lit(False)
    for name, null_count in zip(reversed(columns), reversed(neighbours.null_count().row(0)), strict=True):
        column, before = pl.col(name), pl.col(name).shift(1)
        if null_count:
            is_less = (before < column).fill_null(False) | (before.is_not_null() & column.is_null())
            is_larger = is_less | (before.eq_missing(column) & is_larger)
        else:
            is_larger = (before < column) | ((before == column) & is_larger)
    return bool(neighbours.select(is_larger.slice(1).all()).item())


def append(con: Connection, name: str, frame: pl.DataFrame) -> None:
    """Add rows to a table by the names of their columns."""
    if frame.is_empty():
        return
    with incoming(con, frame) as view:
        con.execute(f"insert into {name} by name select * from {view}")


def table_frame(con: Connection, table: type[Table]) -> pl.DataFrame:
    """All rows of a table, as stored, in the declared types."""
    columns = ", ".join(ddl.quoted(name) for name in table.polars_schema())
    return query_frame(con, f"select {columns} from {table.sql_name()}").cast(pl.Schema(table.polars_schema()))


def query_frame(con: Connection, query: str) -> pl.DataFrame:
    """The rows of a query."""
    frame: pl.DataFrame = con.sql(query).pl()
    return frame


def scalar(con: Connection, query: str) -> Any:
    """The one value of a query with one row."""
    # All rows are fetched: a result that is not read to its end keeps the connection from other work.
    return con.execute(query).fetchall()[0][0]


class incoming:
    """A frame as a view of the connection, for the time of a with block; gives the view's name."""

    def __init__(self, con: Connection, frame: pl.DataFrame, name: str = _INCOMING) -> None:
        self._con, self._frame, self._name = con, frame, name

    def __enter__(self) -> str:
        # In the layout that it has in memory: texts are not copied into an older one.
        self._con.register(self._name, self._frame.to_arrow(compat_level=pl.CompatLevel.newest()))
        return self._name

    def __exit__(self, *_error: object) -> None:
        self._con.unregister(self._name)


def outdated_tables(con: Connection) -> list[type[Table]]:
    """The declared tables that stand otherwise in the database, or not at all: an older program made it.

    What DuckDB says of a table is compared, so that its key and the values that it takes count, too.
    """
    stored, declared = _definitions(con), _declared_definitions()
    return [table for table in stored_tables() if stored.get(table.sql_name()) != declared[table.sql_name()]]


@cache
def _declared_definitions() -> dict[str, str]:
    with duckdb.connect() as con:
        for schema in ddl.SCHEMAS:
            con.execute(f"create schema {schema}")
        con.execute(";".join(ddl.create_table(table) for table in stored_tables()))
        return _definitions(con)


def _definitions(con: Connection) -> dict[str, str]:
    """What DuckDB says of each table, by its name with the schema."""
    rows = con.execute(
        "select schema_name || '.' || table_name, sql from duckdb_tables() where database_name = current_database()"
    ).fetchall()
    return dict(rows)


def require_no_gap(table: type[Table], there: Collection[str]) -> None:
    """Raises LoadFailed where rows that have only the columns `there` cannot be rows of this table."""
    missing = [fact.name for fact in table.column_facts() if fact.name not in there and not fact.is_nullable]
    if missing:
        raise LoadFailed(
            f"{table.sql_name()}: this warehouse was made by an older version of Communiqué, which had no "
            f"{', '.join(missing)}; it cannot be brought up to date. Nothing was changed. Build another one from the "
            "sources: communique nightly --warehouse NEW_FOLDER (first copy forgotten.jsonl there, where there is one)."
        )
