"""Rows are checked against their declaration before they are written, in whatever order they come."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from warehouse.errors import LoadFailed
from warehouse.publishing.database import rises, validated
from warehouse.tables import TABLES

SPEAKERS = TABLES["core.statement_speaker"]
STATEMENTS = TABLES["core.fact_statement"]
SMALL = st.none() | st.integers(0, 2)


def speakers(*keys: tuple[int | None, int]) -> pl.DataFrame:
    rows = [
        {"statement_id": statement, "speaker_no": number, "person_id": 5, "organization_id": None, "country_code": None}
        for statement, number in keys
    ]
    return pl.DataFrame(rows, schema=SPEAKERS.polars_schema())


@given(st.lists(st.tuples(SMALL, SMALL, st.none() | st.sampled_from(["a", "b"]))))
def test_rows_rise_where_sorting_changes_nothing_and_none_is_twice(rows: list[tuple[object, ...]]) -> None:
    frame = pl.DataFrame(rows, schema={"x": pl.Int64, "y": pl.Int32, "z": pl.String}, orient="row")
    is_sorted = frame.equals(frame.sort("x", "y", "z", nulls_last=True))
    assert rises(frame, ("x", "y", "z")) == (is_sorted and not frame.is_duplicated().any())


def test_rows_in_any_order_are_sorted_as_declared() -> None:
    assert validated(SPEAKERS, speakers((2, 1), (1, 2), (1, 1))).equals(speakers((1, 1), (1, 2), (2, 1)))


@pytest.mark.parametrize("keys", [[(1, 1), (1, 1)], [(1, 1), (2, 1), (1, 1)], [(2, 1), (1, 1), (2, 1)]])
def test_two_rows_of_one_key_are_refused_in_order_and_out_of_it(keys: list[tuple[int, int]]) -> None:
    with pytest.raises(
        LoadFailed, match=r"(?s)core.statement_speaker: the rows break their declaration: .*primary_key"
    ):
        validated(SPEAKERS, speakers(*keys))


def test_a_key_of_fewer_columns_than_the_order_is_still_looked_at() -> None:
    rows = [
        {"statement_id": 9, "article_id": 1, "start_char": start, "end_char": 30, "verb": "say", "text": "They agreed."}
        for start in (0, 10)
    ]
    frame = pl.concat(
        [STATEMENTS.empty(), pl.DataFrame(rows, schema_overrides=STATEMENTS.polars_schema())], how="diagonal"
    )
    assert rises(frame, STATEMENTS.stands_by)
    with pytest.raises(LoadFailed, match="primary_key"):
        validated(STATEMENTS, frame)


def test_a_row_in_order_that_breaks_a_rule_is_refused() -> None:
    with pytest.raises(LoadFailed, match="statement_id"):
        validated(SPEAKERS, speakers((1, 1), (None, 1)))
