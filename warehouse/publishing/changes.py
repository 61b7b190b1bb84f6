"""What a load changed: `ops.row_change` for whoever refreshes a copy, `ops.key_change` for whoever kept keys.

Both compare the new tables with those of the published version, which is attached as `published`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from warehouse.publishing import ddl
from warehouse.publishing.database import Connection, incoming, require_no_gap, scalar
from warehouse.tables import TABLES
from warehouse.tables.declare import Table

PUBLISHED = "published"
TOO_MANY_CHANGES = 200_000
# Of a table with at least as many rows, it is simpler to take it whole than row by row where most of them changed.
LARGE_TABLE_ROWS = 10_000
WHOLE_TABLE = "*"


_RECORD = (
    "insert into ops.row_change by name "
    "select {load_id} as load_id, {name} as table_name, key, change from ({changes}) order by key, change"
)


@dataclass(frozen=True, slots=True)
class _Trace:
    """Where the occurrences of a key can be followed: rows of `link` have the key and a place in an article."""

    table: str
    key: str
    link: str
    link_key: str
    place: tuple[str, ...]


_SPAN = ("article_id", "start_char", "end_char")
_TRACES = (
    _Trace("core.dim_person", "person_id", "core.fact_mention", "person_id", _SPAN),
    _Trace("core.dim_person", "person_id", "core.fact_office_observation", "person_id", _SPAN),
    _Trace("core.dim_organization", "organization_id", "core.fact_mention", "organization_id", _SPAN),
    _Trace("core.dim_position", "position_id", "core.fact_office_observation", "position_id", _SPAN),
    _Trace("core.fact_event", "event_id", "core.fact_event_evidence", "event_id", (*_SPAN, "axis")),
    _Trace("core.dim_caption", "caption_id", "core.fact_caption", "caption_id", ("article_id", "passage_no")),
    _Trace("core.fact_agreement", "agreement_id", "core.fact_agreement", "agreement_id", _SPAN),
    _Trace("core.fact_article", "story_id", "core.fact_article", "story_id", ("article_id",)),
)


def attach_published(con: Connection, database: Path) -> None:
    """Attach the published database, read-only, to compare with."""
    con.execute(f"attach {ddl.literal(str(database))} as {PUBLISHED} (read_only)")


def detach_published(con: Connection) -> None:
    """Let go of the published database."""
    con.execute(f"detach {PUBLISHED}")


def record_row_changes(con: Connection, load_id: int, tables: Sequence[type[Table]], has_published: bool) -> int:
    """Write `ops.row_change` for these tables; gives how many changes there are, at least.

    A table of which more rows changed than anyone would copy one by one, or most rows of a large one, gets one row, key
    `*`: take it whole.
    """
    total = 0
    for table in tables:
        is_comparable = has_published and stands_alike(con, table)
        # What an older program declared otherwise is to be taken whole: nobody could tell which rows are gone.
        is_other = has_published and not is_comparable and bool(columns_of(con, table, PUBLISHED))
        changes = changes_of(table, is_comparable)
        row_count = int(scalar(con, f"select count(*) from {table.sql_name()}"))
        most = most_listed(row_count)
        # The sizes alone may tell that there are too many: then the rows need not be compared. Where nothing stood
        # before, each row of a table with a key is a change.
        count = abs(row_count - _published_count(con, table)) if is_comparable else row_count
        if count <= most and (is_comparable or not table.primary_key()):
            count = int(scalar(con, f"select count(*) from ({changes})"))
        total += count
        if count > most or is_other:
            changes = f"select {ddl.literal(WHOLE_TABLE)} as key, 'changed' as change"
        if count or is_other:
            con.execute(_RECORD.format(load_id=load_id, name=ddl.literal(table.sql_name()), changes=changes))
    return total


def most_listed(row_count: int) -> int:
    """How many changes of a table of so many rows are listed one by one."""
    return TOO_MANY_CHANGES if row_count < LARGE_TABLE_ROWS else min(TOO_MANY_CHANGES, row_count // 2)


def record_key_changes(con: Connection, load_id: int) -> int:
    """Write `ops.key_change`: keys that are gone, each with the key that stands at most of its places now."""
    for trace in _TRACES:
        if scalar(con, f"select exists ({_gone_keys(trace)})"):
            con.execute(_key_changes(trace, load_id))
    return int(scalar(con, f"select count(*) from ops.key_change where load_id = {load_id}"))


def changes_of(table: type[Table], has_published: bool) -> str:
    """The query that gives `key, change` of each row of a table that differs from the published one's."""
    key_columns = ddl.key_of(table)
    if not has_published:
        distinct = "" if table.primary_key() else "distinct "
        key = _key_text("new", key_columns)
        return f"select {distinct}{key} as key, 'added' as change from {table.sql_name()} as new"
    same_key, differing = comparison(table)
    old = f"(select *, true as is_there from {PUBLISHED}.{table.sql_name()})"
    new = f"(select *, true as is_there from {table.sql_name()})"
    key = f"if(new.is_there, {_key_text('new', key_columns)}, {_key_text('old', key_columns)})"
    change = "if(old.is_there is null, 'added', if(new.is_there is null, 'gone', 'changed'))"
    return (
        f"select distinct {key} as key, {change} as change from {new} as new full join {old} as old on {same_key} "
        f"where new.is_there is null or old.is_there is null or {differing}"
    )


def comparison(table: type[Table]) -> tuple[str, str]:
    """SQL conditions on a row `new` and a row `old`: that they have one key, and that other values of theirs differ."""
    key_columns = ddl.key_of(table)
    values = [name for name in table.polars_schema() if name not in key_columns]
    equal = "=" if table.primary_key() else "is not distinct from"
    same_key = " and ".join(f"new.{ddl.quoted(c)} {equal} old.{ddl.quoted(c)}" for c in key_columns)
    differing = " or ".join(f"new.{ddl.quoted(c)} is distinct from old.{ddl.quoted(c)}" for c in values) or "false"
    return same_key, f"({differing})"


class ChangedKeys:
    """The keys of a table's rows that a load changes, for `ops.row_change`; no more are kept than may be listed."""

    def __init__(self, con: Connection, load_id: int, table: type[Table]) -> None:
        self.con, self.load_id, self.table = con, load_id, table
        self.count = 0
        self.parts: list[pl.DataFrame] = []

    def add(self, rows: pl.DataFrame, change: str) -> None:
        """Rows that were `added`, `changed` or are `gone`; of their columns only the key counts."""
        self.count += rows.height
        if self.count > TOO_MANY_CHANGES:
            self.parts.clear()
        elif not rows.is_empty():
            self.parts.append(rows.select(*ddl.key_of(self.table), change=pl.lit(change)))

    def write(self, row_count: int) -> None:
        """Record them; of more than are listed for a table of so many rows, that the whole table changed."""
        if not self.count:
            return
        name = ddl.literal(self.table.sql_name())
        if self.count > most_listed(row_count):
            whole = f"select {ddl.literal(WHOLE_TABLE)} as key, 'changed' as change"
            self.con.execute(_RECORD.format(load_id=self.load_id, name=name, changes=whole))
            return
        with incoming(self.con, pl.concat(self.parts), "changed_keys") as view:
            listed = f"select distinct {_key_text('row', ddl.key_of(self.table))} as key, change from {view} as row"
            self.con.execute(_RECORD.format(load_id=self.load_id, name=name, changes=listed))


def _published_count(con: Connection, table: type[Table]) -> int:
    return int(scalar(con, f"select count(*) from {PUBLISHED}.{table.sql_name()}"))


def _key_text(alias: str, columns: Sequence[str]) -> str:
    parts = ", ".join(f"coalesce({alias}.{ddl.quoted(column)}::varchar, '')" for column in columns)
    return f"concat_ws('|', {parts})"


def stands_alike(con: Connection, table: type[Table]) -> bool:
    """True where the published version has the table with the same columns; an older program's may not."""
    return columns_of(con, table, PUBLISHED) == list(table.polars_schema())


def copy_published(con: Connection, table: type[Table], where: str = "true", **instead: str) -> None:
    """Copy a table's published rows that meet the condition; `instead` has expressions in place of columns.

    An older program's table may lack columns, which are NULL then, or the whole table, which stays empty. Raises
    LoadFailed where a column that it lacks must not be NULL.
    """
    there = columns_of(con, table, PUBLISHED)
    facts = [fact for fact in table.column_facts() if fact.name in there]
    if not facts:
        return
    if scalar(con, f"select exists (from {PUBLISHED}.{table.sql_name()})"):
        require_no_gap(table, there)
    values = ", ".join(
        f"{instead.get(fact.name, ddl.quoted(fact.name))}::{fact.sql_type} as {ddl.quoted(fact.name)}" for fact in facts
    )
    con.execute(
        f"insert into {table.sql_name()} by name select {values} from {PUBLISHED}.{table.sql_name()} where {where}"
    )


def columns_of(con: Connection, table: type[Table], catalog: str) -> list[str]:
    """The columns that a table has in an attached database, in their order; none where it has no such table."""
    names = con.execute(
        "select column_name from duckdb_columns() where database_name = $1 and schema_name = $2 and table_name = $3 "
        "order by column_index",
        [catalog, table.sql_schema, table.sql_table],
    ).fetchall()
    return [name for (name,) in names]


def _key_changes(trace: _Trace, load_id: int) -> str:
    same_place = " and ".join(f"old.{column} = new.{column}" for column in trace.place)
    return f"""
        insert into ops.key_change by name
        with gone as ({_gone_keys(trace)}),
        moved as (
            select old.{trace.link_key} as old_key, new.{trace.link_key} as new_key, count(*) as place_count
            from {PUBLISHED}.{trace.link} as old join {trace.link} as new on {same_place}
            where old.{trace.link_key} in (select key from gone) and old.{trace.link_key} <> new.{trace.link_key}
            group by all
        )
        select {load_id} as load_id, '{_named(trace)}' as table_name, old_key, new_key
        from moved
        where not exists (
            from ops.key_change as known
            where known.load_id = {load_id} and known.table_name = '{_named(trace)}' and known.old_key = moved.old_key
        )
        qualify row_number() over (partition by old_key order by place_count desc, new_key) = 1
        order by old_key
    """


def _gone_keys(trace: _Trace) -> str:
    return f"""
        select distinct {trace.key} as key from {PUBLISHED}.{trace.table}
        where {trace.key} not in (select {trace.key} from {trace.table} where {trace.key} is not null)
    """


def _named(trace: _Trace) -> str:
    return f"{trace.table}.{trace.key}" if trace.key == "story_id" else trace.table


def traced_tables() -> list[type[Table]]:
    """The tables whose keys are followed from load to load."""
    return [TABLES[name] for name in dict.fromkeys(trace.table for trace in _TRACES)]
