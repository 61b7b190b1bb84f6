"""What the page shows, as rows: every figure is aggregated by a query in `queries/`, so that its size does not grow."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from warehouse.publishing.database import Connection
from warehouse.publishing.report.proofs import Proofs, read_proofs
from warehouse.publishing.views import from_files, named_views
from warehouse.resources import knowledge

Row = dict[str, Any]

_QUERIES = Path(__file__).with_name("queries")


@dataclass(slots=True)
class ReportData:
    """Rows by the name of their query; those of a query whose views this warehouse does not have are missing."""

    rows: dict[str, list[Row]]
    missing_views: list[str] = field(default_factory=list)
    proofs: Proofs = field(default_factory=Proofs)

    def __getitem__(self, name: str) -> list[Row]:
        return self.rows.get(name, [])


def read_data(con: Connection, exported: Path | None = None) -> ReportData:
    """Everything for the page from the database behind the connection.

    `exported`: the folder of the views' Parquet files, where they are written already and need not be computed again.
    """
    views = _views(con)
    data = ReportData({})
    for name in _names():
        query = _query(name)
        missing = sorted(named_views(query) - views)
        if missing:
            data.missing_views += [view for view in missing if view not in data.missing_views]
        else:
            data.rows[name] = _rows(con, query if exported is None else from_files(query, exported), data)
    sources = {row["event_id"]: row["source_article_id"] for row in data["axes"] if row["event_id"] is not None}
    data.proofs = read_proofs(con, [row["event_id"] for row in data["events"]], sources, data["agreements"])
    return data


def _names() -> list[str]:
    # The events are chosen first; other queries are about those.
    names = sorted(path.stem for path in _QUERIES.glob("*.sql"))
    return sorted(names, key=lambda name: name != "events")


def _rows(con: Connection, query: str, data: ReportData) -> list[Row]:
    params: dict[str, object] = {}
    if "$events" in query:
        params["events"] = [row["event_id"] for row in data["events"]]
    if "$titles" in query:
        params["titles"] = list(_posts_of_one())
    cursor = con.execute(query, params)
    names = [column[0] for column in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@cache
def _query(name: str) -> str:
    return (_QUERIES / f"{name}.sql").read_text(encoding="utf-8")


@cache
def _posts_of_one() -> tuple[str, ...]:
    posts = knowledge("exclusive_posts")
    return tuple(sorted(posts.filter(posts["one_holder"] == "yes")["title"]))


def _views(con: Connection) -> set[str]:
    found = con.execute(
        "select view_name from duckdb_views() where schema_name = 'reporting' and database_name = current_database()"
    ).fetchall()
    return {name for (name,) in found}
