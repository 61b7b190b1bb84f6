"""`DICTIONARY.md`: every table, view and column with meaning and type, from the declarations and view headers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from warehouse.publishing.views import View
from warehouse.tables import tables_of
from warehouse.tables.declare import ColumnFacts, Table

DICTIONARY_FILE = "DICTIONARY.md"
_INTRODUCTION = """# Data dictionary

Keys (`*_id`) are 64-bit numbers from hashes: read them as text where a program rounds beyond 2^53. Days end in `_on`,
instants (UTC) in `_at`, counts in `_count`, shares from 0 to 1 in `_ratio`. NULL means not known. `core` tables and
`reporting` views are exported as `parquet/<name>.parquet`, or as `parquet/<name>/year=YYYY/part-0.parquet` where said.
"""
_SCHEMAS = {
    "raw": "What came in, kept as it came.",
    "core": "Dimensions and facts.",
    "ops": "Loads, their checks, and what they changed.",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A table or view: its name with the schema, what a row is, and each column's name, type and meaning."""

    schema: str
    name: str
    about: str
    columns: tuple[tuple[str, str, str], ...]


def entries(views: Sequence[View]) -> list[Entry]:
    """Every view and declared table, in the order of the dictionary."""
    found = [Entry("reporting", view.sql_name, view.model.about, tuple(_view_rows(view))) for view in views]
    return found + [_table_entry(schema, table) for schema in _SCHEMAS for table in tables_of(schema)]


def dictionary(views: Sequence[View]) -> str:
    """The dictionary as Markdown."""
    parts = [_INTRODUCTION, "## reporting\n\nViews for readers; each is a file of the SQL models.\n"]
    schema = "reporting"
    for entry in entries(views):
        if entry.schema != schema:
            schema = entry.schema
            parts.append(f"## {schema}\n\n{_SCHEMAS[schema]}\n")
        parts.append(_section(entry.name, entry.about, entry.columns))
    return "\n".join(parts)


def _table_entry(schema: str, table: type[Table]) -> Entry:
    about = table.about()
    if table.primary_key():
        about += f" Grain: {', '.join(table.primary_key())}."
    if table.grows_with_text:
        about += " Exported by publication year."
    return Entry(schema, table.sql_name(), about, tuple(map(_table_row, table.column_facts())))


def _section(name: str, about: str, rows: Iterable[tuple[str, str, str]]) -> str:
    lines = [f"### {name}", "", _cell(about), "", "| column | type | meaning |", "| --- | --- | --- |"]
    lines += [f"| {column} | {kind} | {_cell(meaning)} |" for column, kind, meaning in rows]
    return "\n".join(lines) + "\n"


def _table_row(fact: ColumnFacts) -> tuple[str, str, str]:
    kind = fact.sql_type + ("" if fact.is_nullable else ", not null") + (", key" if fact.is_primary_key else "")
    meaning = fact.description
    if fact.categories:
        meaning += " One of: " + ", ".join(f"`{value}`" for value in fact.categories) + "."
    if fact.references:
        meaning += f" References {fact.references}."
    return fact.name, kind, meaning


def _view_rows(view: View) -> Iterator[tuple[str, str, str]]:
    for column, kind in view.types.items():
        yield column, kind.replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ"), view.model.columns[column]


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())
