"""The core tables written chunk by chunk: what stands there already in the same order is not written again."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.publishing import changes, ddl
from warehouse.publishing.database import Connection, append, create_table, query_frame, scalar, validated
from warehouse.tables.declare import Table


@dataclass(slots=True)
class CoreTable:
    """A table while its chunks come in. As long as they equal the rows that stand there, nothing is written."""

    con: Connection
    table: type[Table]
    has_published: bool
    """The published version is attached: the rows that stood there when the load began stand there, too."""
    row_count: int = 0
    is_changed: bool = False

    def add(self, rows: pl.DataFrame) -> None:
        """The next chunk, checked against the declaration (LoadFailed where it breaks it), sorted as declared."""
        frame = validated(self.table, rows)
        if not self.is_changed and not frame.equals(self._standing(frame.height)):
            self._make_anew()
        if self.is_changed:
            append(self.con, self.table.sql_name(), frame)
        self.row_count += frame.height

    def end(self) -> None:
        """There are no more chunks: rows beyond them go."""
        if (
            not self.is_changed
            and int(scalar(self.con, f"select count(*) from {self.table.sql_name()}")) > self.row_count
        ):
            self._make_anew()

    def _standing(self, count: int) -> pl.DataFrame:
        """The stored rows in the place of a chunk of that size."""
        columns = ", ".join(ddl.quoted(name) for name in self.table.polars_schema())
        first, last = self.row_count, self.row_count + count
        found = query_frame(
            self.con,
            f"select {columns} from {self.table.sql_name()} where rowid >= {first} and rowid < {last} order by rowid",
        )
        return found.cast(pl.Schema(self.table.polars_schema()))

    def _make_anew(self) -> None:
        """Empty the table, but for the chunks that were found to stand there: those are copied."""
        create_table(self.con, self.table)
        self.is_changed = True
        if self.row_count:
            assert self.has_published
            changes.copy_published(self.con, self.table, f"rowid < {self.row_count}")
