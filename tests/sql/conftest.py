from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest
from sql_cases import empty_warehouse


@pytest.fixture(scope="session")
def template() -> Iterator[duckdb.DuckDBPyConnection]:
    con = empty_warehouse()
    yield con
    con.close()


@pytest.fixture
def warehouse(template: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty warehouse that forgets what a test put in."""
    template.begin()
    yield template
    template.rollback()
