"""The `reporting` views: built from the SQL models, each column commented."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.errors import LoadFailed
from warehouse.publishing import ddl
from warehouse.publishing.database import Connection, transaction
from warehouse.publishing.models import Model, in_order, read_models

VIEW_SCHEMA = "reporting"
# What DuckDB from 1.4 on, Parquet readers and BI tools all understand: nothing nested, unsigned or wider than 64 bits.
VIEW_TYPES = {
    "BIGINT",
    "INTEGER",
    "SMALLINT",
    "DOUBLE",
    "BOOLEAN",
    "VARCHAR",
    "DATE",
    "TIMESTAMP WITH TIME ZONE",
}


_NAMED = re.compile(rf"\b{VIEW_SCHEMA}\.(\w+)")
_WITH_COLUMN = re.compile(rf"{_NAMED.pattern}\.")
_GLOB_SIGNS = re.compile(r"([*?\[])")


@dataclass(frozen=True, slots=True)
class View:
    """A built view: its model, and its columns with their SQL types."""

    model: Model
    types: dict[str, str]

    @property
    def name(self) -> str:
        """Name without the schema."""
        return self.model.name

    @property
    def sql_name(self) -> str:
        """`reporting.<name>`."""
        return f"{VIEW_SCHEMA}.{self.model.name}"


def build_views(con: Connection, sql_folder: Path) -> list[View]:
    """Create every view of `reporting/`, in the order in which they need each other; views without a file go.

    Raises LoadFailed for a model that does not run, for a column that its header does not explain, and for a type that
    the tools of readers do not know.
    """
    models = in_order(read_models(sql_folder / VIEW_SCHEMA))
    # From scratch, because a view cannot be replaced while others read columns that it no longer has.
    with transaction(con):
        for name in _names(con):
            con.execute(f"drop view {VIEW_SCHEMA}.{ddl.quoted(name)}")
        return [_build(con, model) for model in models]


def existing_views(con: Connection, sql_folder: Path) -> list[View]:
    """The views that stand in a database, with their models, as `build_views` gave them."""
    there = _names(con)
    models = [model for model in read_models(sql_folder / VIEW_SCHEMA) if model.name in there]
    return [View(model, _types(con, model)) for model in models]


def named_views(query: str) -> set[str]:
    """The views that a query names, without their schema."""
    return set(_NAMED.findall(query))


def from_files(query: str, folder: Path) -> str:
    """The query with views read from their Parquet files, which lie in this folder: what is written is not computed
    again. One that names a view with a column of it stays as it is."""

    def file_of(found: re.Match[str]) -> str:
        path = _GLOB_SIGNS.sub(r"[\1]", str(folder / f"{found[1]}.parquet"))
        return f"read_parquet({ddl.literal(path)})"

    return query if _WITH_COLUMN.search(query) else _NAMED.sub(file_of, query)


def fingerprint(sql_folder: Path) -> str:
    """Changes whenever any model, check or example does."""
    digest = hashlib.sha256()
    for path in sorted(sql_folder.rglob("*.sql")):
        digest.update(path.relative_to(sql_folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _build(con: Connection, model: Model) -> View:
    name = f"{VIEW_SCHEMA}.{ddl.quoted(model.name)}"
    try:
        con.execute(f"create view {name} as\n{model.query}")
    except duckdb.Error as error:
        raise LoadFailed(f"{VIEW_SCHEMA}/{model.name}.sql does not run: {error}") from error
    view = View(model, _types(con, model))
    _require_explained(view)
    for statement in ddl.comments_on("view", name, model.about, model.columns):
        con.execute(statement)
    return view


def _names(con: Connection) -> list[str]:
    rows = con.execute(
        f"select view_name from duckdb_views() where schema_name = '{VIEW_SCHEMA}' "
        "and database_name = current_database() order by view_name"
    ).fetchall()
    return [name for (name,) in rows]


def _types(con: Connection, model: Model) -> dict[str, str]:
    rows = con.execute(f"describe {VIEW_SCHEMA}.{ddl.quoted(model.name)}").fetchall()
    return {row[0]: row[1] for row in rows}


def _require_explained(view: View) -> None:
    file = f"{VIEW_SCHEMA}/{view.name}.sql"
    if odd := [f"{column} ({kind})" for column, kind in view.types.items() if kind not in VIEW_TYPES]:
        raise LoadFailed(f"{file}: cast these to a plain type (a sum to bigint, a list to text): {', '.join(odd)}.")
    if silent := list(view.types.keys() - view.model.columns.keys()):
        raise LoadFailed(f"{file}: the header does not explain {', '.join(sorted(silent))}.")
    if stray := list(view.model.columns.keys() - view.types.keys()):
        raise LoadFailed(f"{file}: the header explains {', '.join(sorted(stray))}, which the view does not have.")
