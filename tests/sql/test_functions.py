"""No model uses a function that DuckDB 1.4 does not have: readers open the published file with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from sql_cases import HERE, models

KINDS = ("reporting", "checks", "examples")
MODELS = [(kind, name) for kind in KINDS for name in models(kind)]
# What `select distinct lower(function_name) from duckdb_functions()` gives in DuckDB 1.4.5, which does not list these:
WINDOW_FUNCTIONS = frozenset(
    "cume_dist dense_rank fill first_value lag last_value lead nth_value ntile percent_rank rank row_number".split()
)
LIST_OF_1_4 = HERE / "duckdb_1_4_functions.txt"


def functions_of(query: str) -> set[str]:
    """Every function and operator that a query calls, as DuckDB's own parser sees it."""
    rows = duckdb.execute("select json_serialize_sql($1::varchar)", [query]).fetchall()
    parsed = json.loads(rows[0][0])
    assert not parsed["error"], parsed.get("error_message")
    return set(_names(parsed))


def _names(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if name := node.get("function_name"):
            yield name.lower()
        for child in node.values():
            yield from _names(child)
    elif isinstance(node, list):
        for child in node:
            yield from _names(child)


@pytest.fixture(scope="module")
def known() -> set[str]:
    return {*LIST_OF_1_4.read_text(encoding="utf-8").split(), *WINDOW_FUNCTIONS}


@pytest.mark.parametrize(("kind", "name"), MODELS)
def test_a_model_calls_only_functions_that_duckdb_1_4_has(known: set[str], kind: str, name: str) -> None:
    path: Path = models(kind)[name]
    assert functions_of(path.read_text(encoding="utf-8")) - known == set()


def test_a_function_of_a_later_duckdb_would_be_noticed(known: set[str]) -> None:
    query = "with a as (select no_such_function(b) as c from t) select sum(c) from a where c in (select max(c) from a)"
    assert functions_of(query) - known == {"no_such_function"}
