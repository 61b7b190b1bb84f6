"""`parquet/datapackage.json`: a Frictionless description of every exported file, its columns, keys and licence."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

from warehouse.publishing.export import ExportedFile, layout_of_table, layout_of_view
from warehouse.publishing.parquet import Layout
from warehouse.publishing.views import View
from warehouse.tables import TABLES, tables_of
from warehouse.tables.declare import ColumnFacts

DATAPACKAGE_FILE = "datapackage.json"
PACKAGE_TITLE = "Communiqué: who met whom, in which office, when, where, and what they signed"
FIELD_TYPES = {
    "BIGINT": "integer",
    "INTEGER": "integer",
    "SMALLINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "VARCHAR": "string",
    "DATE": "date",
    "TIMESTAMPTZ": "datetime",
    "TIMESTAMP WITH TIME ZONE": "datetime",
}
# Of the description and of facts as such; the texts that stand in some columns belong to who wrote them.
LICENSES = [
    {
        "name": "CC0-1.0",
        "title": "Creative Commons Zero 1.0 for the structure and the facts; quoted text stays with its publishers",
        "path": "https://creativecommons.org/publicdomain/zero/1.0/",
    }
]


def datapackage(
    files: Sequence[ExportedFile], views: Sequence[View], *, load_id: int, created_at: dt.datetime, code_version: str
) -> str:
    """The description as JSON. Which load the files come from stands here, and nowhere in the files."""
    layouts = {table.sql_name(): layout_of_table(table) for table in tables_of("core")}
    layouts |= {view.sql_name: layout_of_view(view) for view in views}
    resources = {file.path: resource_name(file) for file in files}
    package = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "data-package",
        "name": "communique",
        "title": PACKAGE_TITLE,
        "created": created_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "version": code_version,
        "load_id": str(load_id),
        "licenses": LICENSES,
        "resources": [_resource(file, layouts[file.table], set(resources.values())) for file in files],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def resource_name(file: ExportedFile) -> str:
    """The file's table, with the year where the table has a file a year."""
    name = file.table.partition(".")[2]
    if file.year is None:
        return name
    return f"{name}-{file.year if file.year.isdigit() else 'unknown'}"


def _resource(file: ExportedFile, layout: Layout, resources: set[str]) -> dict[str, Any]:
    return {
        "name": resource_name(file),
        "path": file.path,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": layout.about,
        # Not the standard's `bytes`: frictionless, which reads Parquet without counting them, then finds None.
        "byte_count": file.byte_count,
        "hash": f"sha256:{file.sha256}",
        "rows": file.row_count,
        "schema": _schema(file.table, layout, resources),
    }


def _schema(name: str, layout: Layout, resources: set[str]) -> dict[str, Any]:
    table = TABLES.get(name)
    facts: Mapping[str, ColumnFacts] = {fact.name: fact for fact in table.column_facts()} if table else {}
    schema: dict[str, Any] = {
        "fields": [
            _field(column, kind, layout.descriptions[column], facts.get(column))
            for column, kind in layout.types.items()
        ]
    }
    if table is None:
        return schema
    if table.primary_key():
        schema["primaryKey"] = list(table.primary_key())
    foreign = [_foreign_key(fact, name) for fact in facts.values() if fact.references]
    # A table of several files is no single resource that a key could point to.
    schema["foreignKeys"] = [key for key in foreign if key["reference"]["resource"] in resources | {""}]
    return schema


def _field(column: str, kind: str, description: str, fact: ColumnFacts | None) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column, "type": FIELD_TYPES[kind], "description": description}
    constraints: dict[str, Any] = {}
    if fact and not fact.is_nullable:
        constraints["required"] = True
    if fact and fact.categories:
        constraints["enum"] = list(fact.categories)
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign_key(fact: ColumnFacts, name: str) -> dict[str, Any]:
    target, _, column = (fact.references or "").rpartition(".")
    resource = "" if target == name else target.removeprefix("core.")
    return {"fields": [fact.name], "reference": {"resource": resource, "fields": [column]}}
