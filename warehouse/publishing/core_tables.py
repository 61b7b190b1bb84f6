"""The `core` tables are written: whole where nothing stands yet, else only the rows that differ from the published.

A table comes in one chunk or in several, so that no table has to be in memory as a whole. What is written is compared
with the published version, of which the version under way holds a copy with the same row numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

import numpy as np
import polars as pl

from warehouse.errors import LoadFailed
from warehouse.publishing import changes, ddl
from warehouse.publishing.changes import PUBLISHED, ChangedKeys
from warehouse.publishing.database import (
    Connection,
    append,
    create_table,
    incoming,
    little_memory,
    query_frame,
    rises,
    scalar,
    table_frame,
    transaction,
    validated,
)
from warehouse.publishing.touched import ARTICLE, TouchedArticles, has_article
from warehouse.resolution.growth import MadeAnew
from warehouse.tables import tables_of
from warehouse.tables.declare import Table

Chunks = Iterable[tuple[str, pl.DataFrame | MadeAnew]]
# Rows that were changed go to the table's end. From this share on it is written anew, sorted, and without gaps.
_SHARE_TO_SETTLE = 0.1
# A million rows that are written and not committed take 50 MB beside DuckDB's limit of memory, and a load of a million
# articles writes sixty million.
_ROWS_TO_COMMIT = 2_000_000


def replace_core(
    con: Connection,
    load_id: int,
    chunks: Chunks,
    *,
    has_published: bool,
    is_copy: bool,
    touched: TouchedArticles | None = None,
) -> dict[str, int]:
    """Write the core tables from their chunks (`dim_person`, frame); gives the row counts.

    A table of which no chunk comes is empty; what MadeAnew says of one comes before its rows. `has_published`: a
    published version is attached, and rows and keys that change are recorded; `is_copy`: this database began as a copy
    of it, and is changed in one transaction. One that is filled from nothing has no state to return to, and is
    committed now and then. `touched` is told whose rows differ.
    Raises LoadFailed for rows that break their table's declaration, ValueError for a table that there is not.
    """
    known = {table.sql_table: table for table in tables_of("core")}
    touched = touched or TouchedArticles()
    with transaction(con):
        writers = {name: _writer(con, load_id, table, has_published, is_copy, touched) for name, table in known.items()}
        # A chunk is written while the next one is made and checked; no third one waits. Rows that are compared with
        # published ones are joined with them, which takes memory; rows that are only written take little.
        with nullcontext() if is_copy else little_memory(con), ThreadPoolExecutor(1) as pool:
            under_way: Future[None] | None = None
            open_rows = 0
            for name, chunk in chunks:
                if name not in writers:
                    raise ValueError(f"no table of core: {name}")
                work = _work(writers[name], chunk)
                if under_way is not None:
                    under_way.result()
                if not is_copy and open_rows >= _ROWS_TO_COMMIT:
                    con.commit()
                    con.begin()
                    open_rows = 0
                open_rows += 0 if isinstance(chunk, MadeAnew) else chunk.height
                under_way = pool.submit(work)
            if under_way is not None:
                under_way.result()
        counts = {name: writer.finish() for name, writer in writers.items()}
        if has_published:
            changes.record_key_changes(con, load_id)
    return counts


def _work(writer: _Writer, chunk: pl.DataFrame | MadeAnew) -> Callable[[], None]:
    if isinstance(chunk, MadeAnew):
        return partial(writer.leave, chunk.articles)
    return partial(writer.take, writer.checked(chunk))


class _Writer(Protocol):
    def leave(self, articles: pl.DataFrame) -> None:
        """Published rows of all but these articles stand; those of these are taken, or gone."""

    def checked(self, frame: pl.DataFrame) -> pl.DataFrame:
        """A chunk as it is to be taken; asks nothing of the database, which may be at work on another."""

    def take(self, frame: pl.DataFrame) -> None:
        """Write a chunk."""

    def finish(self) -> int:
        """All chunks have come: record what changed; gives how many rows the table has."""


def _writer(
    con: Connection, load_id: int, table: type[Table], has_published: bool, is_copy: bool, touched: TouchedArticles
) -> _Writer:
    if table.stays_small:
        return _Small(con, load_id, table, has_published)
    if not is_copy or not scalar(con, f"select exists (from {PUBLISHED}.{table.sql_name()})"):
        # Made anew only where it holds rows: the declaration's comments alone are a dozen statements.
        if scalar(con, f"select exists (from {table.sql_name()})"):
            create_table(con, table)
        if not is_copy:
            touched.is_all = True
        return _Whole(con, load_id, table, has_published, touched)
    return _Differing(con, load_id, table, touched)


@dataclass
class _Small:
    """A table that is compared and written in one go: its key's index could not take the same key out and in."""

    con: Connection
    load_id: int
    table: type[Table]
    has_published: bool
    frames: list[pl.DataFrame] = field(default_factory=list)

    def leave(self, articles: pl.DataFrame) -> None:
        raise ValueError(f"{self.table.sql_name()} is written whole: all of its rows are to come")

    def checked(self, frame: pl.DataFrame) -> pl.DataFrame:
        return frame

    def take(self, frame: pl.DataFrame) -> None:
        self.frames.append(frame)

    def finish(self) -> int:
        frame = validated(self.table, pl.concat(self.frames) if self.frames else self.table.empty())
        if not frame.equals(table_frame(self.con, self.table)):
            create_table(self.con, self.table)
            append(self.con, self.table.sql_name(), frame)
            changes.record_row_changes(self.con, self.load_id, [self.table], self.has_published)
        return frame.height


@dataclass
class _Whole:
    """A table that is filled from nothing."""

    con: Connection
    load_id: int
    table: type[Table]
    has_published: bool
    touched: TouchedArticles
    row_count: int = 0

    def leave(self, articles: pl.DataFrame) -> None:
        if not self.has_published or scalar(self.con, f"select exists (from {PUBLISHED}.{self.table.sql_name()})"):
            raise ValueError(f"{self.table.sql_name()} is filled from nothing: all of its rows are to come")

    def checked(self, frame: pl.DataFrame) -> pl.DataFrame:
        return validated(self.table, _once(self.table, frame))

    def take(self, frame: pl.DataFrame) -> None:
        append(self.con, self.table.sql_name(), frame)
        self.touched.add(frame)
        self.row_count += frame.height

    def finish(self) -> int:
        changes.record_row_changes(self.con, self.load_id, [self.table], self.has_published)
        return self.row_count


class _Differing:
    """A table of which only the rows are written that are not published as they are."""

    def __init__(self, con: Connection, load_id: int, table: type[Table], touched: TouchedArticles) -> None:
        self.con, self.load_id, self.table, self.touched = con, load_id, table, touched
        self.name = table.sql_name()
        published_count, past_last = con.execute(
            f"select count(*), coalesce(max(rowid), -1) + 1 from {PUBLISHED}.{self.name}"
        ).fetchall()[0]
        self.published_count = int(published_count)
        self.seen = np.zeros(int(past_last), dtype=bool)
        self.open: np.ndarray | None = None
        self.row_count = 0
        self.written_count = 0
        self.keys = ChangedKeys(con, load_id, table)

    def leave(self, articles: pl.DataFrame) -> None:
        with incoming(self.con, articles, "open_articles") as view:
            rows = query_frame(
                self.con,
                f"select rowid as published_row from {PUBLISHED}.{self.name} where {_is_of(self.table, view)}",
            )["published_row"].to_numpy()
        self.open = np.zeros(self.seen.size, dtype=bool)
        self.open[rows] = True
        self.row_count += self.published_count - rows.size

    def checked(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Only the columns: what is published as it is was checked when it was written."""
        return _once(self.table, _in_declared_columns(self.table, frame))

    def take(self, frame: pl.DataFrame) -> None:
        """Rows that are published stay; of one key with other values the old row goes and the new one is written."""
        self.row_count += frame.height
        if frame.is_empty():
            return
        found = self._found(frame)
        published = found.drop_nulls("published_row")
        rows = published["published_row"].to_numpy()
        is_left = self.open is not None and not self.open[rows].all()
        if is_left or self.seen[rows].any() or published["published_row"].n_unique() < rows.size:
            raise LoadFailed(f"{self.name}: the rows break their declaration: two of them have one key.")
        self.seen[rows] = True
        self._replace(published.filter("differs")["published_row"])
        for change, some in (
            ("added", found.filter(pl.col("published_row").is_null())),
            ("changed", published.filter("differs")),
        ):
            rows_to_write = validated(self.table, frame[some["chunk_row"]])
            append(self.con, self.name, rows_to_write)
            self.written_count += rows_to_write.height
            self.touched.add(rows_to_write)
            self.keys.add(rows_to_write, change)

    def finish(self) -> int:
        """What no chunk held is gone, but for what stands."""
        gone = self._gone()
        if not gone.is_empty():
            self._replace(gone["published_row"])
            self.keys.add(gone, "gone")
        self.keys.write(self.row_count)
        self._settle()
        return self.row_count

    def _gone(self) -> pl.DataFrame:
        """`published_row` and the key of the rows that neither came nor stand."""
        key = ", ".join(ddl.quoted(name) for name in ddl.key_of(self.table))
        query = f"select rowid as published_row, {key} from {PUBLISHED}.{self.name}"
        if self.open is not None:
            rows = pl.Series("gone_row", np.flatnonzero(self.open & ~self.seen), dtype=pl.Int64)
            with incoming(self.con, rows.to_frame(), "gone_rows") as view:
                return query_frame(self.con, f"{query} where rowid in (select gone_row from {view})")
        if int(self.seen.sum()) == self.published_count:
            return query_frame(self.con, f"{query} where false")
        there = query_frame(self.con, query)
        return there.filter(~pl.Series(self.seen[there["published_row"].to_numpy()]))

    def _found(self, frame: pl.DataFrame) -> pl.DataFrame:
        """For each row of the chunk (`chunk_row`): the published one of its key (`published_row`), if it `differs`."""
        same_key, differing = changes.comparison(self.table)
        with incoming(self.con, frame.with_row_index("chunk_row")) as view:
            return query_frame(
                self.con,
                f"select new.chunk_row, old.rowid as published_row, {differing} as differs "
                f"from {view} as new left join {PUBLISHED}.{self.name} as old on {same_key}",
            ).sort("chunk_row")

    def _replace(self, rows: pl.Series) -> None:
        """Take out rows of the copy by their numbers in the published table, which are theirs, too."""
        if rows.is_empty():
            return
        self.written_count += rows.len()
        with incoming(self.con, rows.alias("gone_row").to_frame(), "gone_rows") as view:
            if has_article(self.table):
                gone = f"from {PUBLISHED}.{self.name} where rowid in (select gone_row from {view})"
                self.touched.add(query_frame(self.con, f"select distinct {ARTICLE} {gone}"))
            self.con.execute(f"delete from {self.name} where rowid in (select gone_row from {view})")

    def _settle(self) -> None:
        gaps = self.seen.size - self.published_count
        if self.written_count + gaps <= _SHARE_TO_SETTLE * self.row_count:
            return
        order = ", ".join(f"{ddl.quoted(name)} nulls last" for name in self.table.stands_by)
        self.con.execute(f"create temp table settled as from {self.name}")
        create_table(self.con, self.table)
        self.con.execute(f"insert into {self.name} by name from settled order by {order}")
        self.con.execute("drop table settled")


def _is_of(table: type[Table], articles: str) -> str:
    """The condition that a published row is of one of these articles, its own or its statement's."""
    if has_article(table):
        return f"{ARTICLE} in (select {ARTICLE} from {articles})"
    return (
        f"statement_id in (select statement_id from {PUBLISHED}.core.fact_statement "
        f"where {ARTICLE} in (select {ARTICLE} from {articles}))"
    )


def _once(table: type[Table], frame: pl.DataFrame) -> pl.DataFrame:
    """A row of a table without a key says nothing when it is said again."""
    if table.primary_key() or (set(table.stands_by) <= set(frame.columns) and rises(frame, table.stands_by)):
        return frame
    return frame.unique(maintain_order=True)


def _in_declared_columns(table: type[Table], frame: pl.DataFrame) -> pl.DataFrame:
    schema = pl.Schema(table.polars_schema())
    if set(frame.columns) == set(schema) and frame.select(schema.names()).schema == schema:
        return frame.select(schema.names())
    return validated(table, frame)
