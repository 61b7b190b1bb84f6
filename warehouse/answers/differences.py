"""What differs between two versions: rows by table, and events and offices in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from warehouse.answers.rows import Row, many
from warehouse.publishing import changes, ddl
from warehouse.publishing.database import DATABASE_FILE, Connection
from warehouse.publishing.upgrades import told_of_other_making
from warehouse.tables import TABLES, tables_of

CHANGES = ("added", "changed", "gone")
_NEW = "next_version"

# A row an event of one of the two databases, its participants and its days spelled out.
_EVENTS = """
    select
        event.event_id, event.starts_on, event.ends_on, event.status,
        coalesce(event.subtype, event_type.name, 'event') as kind, place.name as place,
        event.article_count, event.outlet_count, people.participants
    from {catalog}.core.fact_event as event
    left join {catalog}.core.dim_event_type as event_type on event_type.event_type_id = event.event_type_id
    left join {catalog}.core.dim_place as place on place.place_id = event.place_id
    left join (
        select
            participant.event_id,
            string_agg(
                coalesce(person.name, organization.name, participant.country_code), ', ' order by participant_no
            ) as participants
        from {catalog}.core.fact_event_participant as participant
        left join {catalog}.core.dim_person as person on person.person_id = participant.person_id
        left join {catalog}.core.dim_organization as organization
            on organization.organization_id = participant.organization_id
        group by participant.event_id
    ) as people on people.event_id = event.event_id
"""
_TENURES = """
    select person, position, first_observed_on, last_observed_on, appointed_on, relieved_on, article_count
    from {catalog}.reporting.office_tenure
"""
_LABELS = {
    "starts_on": "begins",
    "ends_on": "ends",
    "article_count": "articles",
    "outlet_count": "outlets",
    "first_observed_on": "first seen",
    "last_observed_on": "last seen",
    "appointed_on": "appointed",
    "relieved_on": "relieved",
}


@dataclass(frozen=True, slots=True)
class TableDifference:
    """How many rows of a table differ."""

    table: str
    added: int
    changed: int
    gone: int
    is_whole: bool = False
    """True where the rows were not compared one by one: very many differ, or they have other columns now."""


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """An event or an office that differs, in words."""

    change: str
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What the later of two versions has otherwise."""

    tables: Sequence[TableDifference]
    """Those of `core` that differ, in their order."""
    events: Sequence[ChangedFact]
    offices: Sequence[ChangedFact]

    @property
    def is_none(self) -> bool:
        """True where every table is the same."""
        return not self.tables


NO_DIFFERENCE = Difference((), (), ())


def compare(earlier: Path | None, later: Path) -> Difference:
    """Compare two versions' folders; without an earlier one, everything is added.

    Raises duckdb.Error where a database cannot be opened, WrongUse where another version of the program made it.
    """
    with _both(earlier, later) as con, told_of_other_making(later):
        tables = [found for table in tables_of("core") if (found := _difference(con, table.sql_name(), earlier))]
        names = {found.table for found in tables}
        events = _events(con, earlier) if names & {"core.fact_event", "core.fact_event_participant"} else []
        return Difference(tables, events, _offices(con, earlier) if names else [])


def recorded(con: Connection, load_id: int) -> Difference:
    """What a load wrote down of its changes (`ops.row_change`), for when the versions to compare are kept no more."""
    rows = con.execute(
        "select table_name, count(*) filter (where change = 'added'), "
        "count(*) filter (where change = 'changed' and key <> $whole), count(*) filter (where change = 'gone'), "
        "bool_or(key = $whole) from ops.row_change where load_id = $load_id group by table_name",
        {"load_id": load_id, "whole": changes.WHOLE_TABLE},
    ).fetchall()
    order = [table.sql_name() for table in tables_of("core")]
    found = [TableDifference(*row) for row in rows if row[0] in order]
    return Difference(sorted(found, key=lambda table: order.index(table.table)), [], [])


@contextmanager
def _both(earlier: Path | None, later: Path) -> Iterator[Connection]:
    with duckdb.connect() as con:
        con.execute(f"attach {ddl.literal(str(later / DATABASE_FILE))} as {_NEW} (read_only)")
        if earlier is not None:
            changes.attach_published(con, earlier / DATABASE_FILE)
        con.execute(f"use {_NEW}")
        yield con


def _difference(con: Connection, name: str, earlier: Path | None) -> TableDifference | None:
    table = TABLES[name]
    if not changes.columns_of(con, table, _NEW):
        return None
    is_comparable = earlier is not None and changes.stands_alike(con, table)
    if earlier is not None and not is_comparable and changes.columns_of(con, table, changes.PUBLISHED):
        return TableDifference(name, 0, 0, 0, is_whole=True)
    query = changes.changes_of(table, is_comparable)
    counts = dict(con.execute(f"select change, count(*) from ({query}) group by change").fetchall())
    added, changed, gone = (int(counts.get(change, 0)) for change in CHANGES)
    return TableDifference(name, added, changed, gone) if counts else None


def _events(con: Connection, earlier: Path | None) -> list[ChangedFact]:
    return _facts(con, earlier, _EVENTS, ("event_id",), _event_words, "starts_on")


def _offices(con: Connection, earlier: Path | None) -> list[ChangedFact]:
    try:
        return _facts(con, earlier, _TENURES, ("person", "position"), _office_words, "last_observed_on")
    except (duckdb.CatalogException, duckdb.BinderException):
        # A version of an older program may not have the view, or not these columns.
        return []


def _facts(
    con: Connection, earlier: Path | None, query: str, keys: tuple[str, ...], words: Any, day: str
) -> list[ChangedFact]:
    """The rows of the query that only one version has, or that differ, in words, the latest first."""
    new = _only_in(con, query, _NEW, changes.PUBLISHED if earlier else None, keys)
    old = _only_in(con, query, changes.PUBLISHED, _NEW, keys) if earlier else {}
    found: list[tuple[str, str, str]] = []
    for key in new.keys() | old.keys():
        now, before = new.get(key), old.get(key)
        row = now or before
        assert row is not None
        if now and before:
            change, said = "changed", f"{words(now)} ({_changed_values(before, now)})"
        else:
            change, said = ("added" if now else "gone"), words(row)
        found.append((str(row[day] or ""), change, said))
    found.sort(key=lambda fact: fact[1:])
    found.sort(key=lambda fact: fact[0], reverse=True)
    return [ChangedFact(change, said) for _day, change, said in found]


def _only_in(
    con: Connection, query: str, catalog: str, other: str | None, keys: tuple[str, ...]
) -> dict[tuple[Any, ...], Row]:
    asked = query.format(catalog=catalog)
    if other is not None:
        asked = f"({asked}) except ({query.format(catalog=other)})"
    return {tuple(row[key] for key in keys): row for row in many(con, asked)}


def _event_words(row: Row) -> str:
    status = "" if row["status"] == "occurred" else f"{row['status']}: "
    place = f" in {row['place']}" if row["place"] else ""
    people = f": {row['participants']}" if row["participants"] else ""
    return f"{row['starts_on'] or 'no day'}, {status}{row['kind']}{place}{people}"


def _office_words(row: Row) -> str:
    return f"{row['person']}: {row['position']}"


def _changed_values(before: Row, now: Row) -> str:
    differing = [name for name in now if now[name] != before[name]]
    return "; ".join(f"{_LABELS.get(name, name)}: {_said(before[name])}, now {_said(now[name])}" for name in differing)


def _said(value: object) -> str:
    return "none" if value is None else str(value)
