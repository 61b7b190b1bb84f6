"""Run by test_duckdb_versions in an environment of its own, which has nothing but some DuckDB.

    read_everything.py DATABASE PARQUET_FOLDER SQL_FOLDER

Prints as JSON what this DuckDB gets from every table, view and example of the published file, and from every Parquet
file: for each its number of rows and a digest of them.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import duckdb


def digest(con: duckdb.DuckDBPyConnection, query: str) -> list[object]:
    rows = con.execute(query).fetchall()
    # Sorted here, since a view has no order of its own; floating numbers as every version prints them.
    lines = sorted("\x1f".join(f"{cell:.9g}" if isinstance(cell, float) else str(cell) for cell in row) for row in rows)
    return [len(rows), hashlib.sha256("\x1e".join(lines).encode()).hexdigest()]


def main(database: str, parquet: Path, sql: Path) -> None:
    con = duckdb.connect(database, read_only=True)
    con.execute("set timezone = 'UTC'")
    names = con.execute(
        "select schema_name || '.' || table_name from duckdb_tables() union all "
        "select schema_name || '.' || view_name from duckdb_views() where schema_name = 'reporting' order by 1"
    ).fetchall()
    found = {name: digest(con, f"from {name}") for (name,) in names}
    for path in sorted((sql / "examples").glob("*.sql")):
        found[f"examples/{path.name}"] = digest(con, path.read_text(encoding="utf-8"))
    files = duckdb.connect()
    files.execute("set timezone = 'UTC'")
    for path in sorted(parquet.rglob("*.parquet")):
        found[path.relative_to(parquet).as_posix()] = digest(
            files, f"from read_parquet('{path}', hive_partitioning = false)"
        )
    print(json.dumps({"version": duckdb.__version__, "found": found}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
