"""All tables of the warehouse, declared once each."""

from __future__ import annotations

from warehouse.tables import dimensions, evidence, facts, ops, raw
from warehouse.tables.declare import Table


def tables_of(schema: str) -> list[type[Table]]:
    """The declared tables of one schema (`raw`, `core`, `ops`, `evidence`), in order of declaration."""
    return [table for table in ALL_TABLES if table.sql_schema == schema]


def _declared(*modules: object) -> list[type[Table]]:
    found: list[type[Table]] = []
    for module in modules:
        for value in vars(module).values():
            is_table = isinstance(value, type) and issubclass(value, Table) and value is not Table
            if is_table and value not in found:
                found.append(value)
    return found


ALL_TABLES: list[type[Table]] = _declared(raw, dimensions, facts, ops, evidence)
TABLES: dict[str, type[Table]] = {table.sql_name(): table for table in ALL_TABLES}
