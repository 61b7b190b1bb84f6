"""The published Parquet files as tools meet them: types, order, row groups, and the same rows in every reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import duckdb
import frictionless
import pandas
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from warehouse.publishing import parquet
from warehouse.publishing.parquet import Layout, write_parquet

Export = Callable[..., Path]
PLAIN = {"int64", "int32", "int16", "double", "bool", "string", "date32[day]", "timestamp[us, tz=UTC]"}


@pytest.fixture(scope="module")
def files(samples: Path) -> list[Path]:
    return sorted((samples / "parquet").resolve().rglob("*.parquet"))


def test_no_file_holds_a_nested_or_unsigned_type(files: list[Path]) -> None:
    odd = {(path.name, field.name): str(field.type) for path in files for field in pq.read_schema(path)}
    assert {place: kind for place, kind in odd.items() if kind not in PLAIN} == {}


def test_every_file_is_compressed_by_zstd_and_its_words_are_kept_once_a_row_group(files: list[Path]) -> None:
    for path in files:
        metadata = pq.read_metadata(path)
        for group in range(metadata.num_row_groups):
            for number in range(metadata.num_columns):
                column = metadata.row_group(group).column(number)
                assert column.compression == "ZSTD"
                if column.physical_type == "BYTE_ARRAY":
                    assert column.has_dictionary_page, (path.name, column.path_in_schema)


def test_every_file_with_a_day_is_sorted_by_its_first_one(files: list[Path]) -> None:
    sorted_by_day = 0
    for path in files:
        schema = pq.read_schema(path)
        days = [field.name for field in schema if pa.types.is_date(field.type)]
        if days:
            column = pl.read_parquet(path, hive_partitioning=False)[days[0]]
            assert column.equals(column.sort(nulls_last=True)), (path.name, days[0])
            sorted_by_day += 1
    assert sorted_by_day > 10


def test_a_reader_that_wants_a_month_passes_over_the_row_groups_of_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "ROW_GROUP_ROWS", 100)
    days = [dt.date(2020, 1, 1) + dt.timedelta(days=(number * 37) % 1_000) for number in range(1_000)]
    frame = pl.DataFrame({"key": range(1_000), "held_on": days})
    layout = Layout(
        "core.sample",
        "A.",
        {"key": "BIGINT", "held_on": "DATE"},
        {"key": "K.", "held_on": "D."},
        frozenset(),
        ("held_on",),
    )
    write_parquet(tmp_path / "a.parquet", frame.sort(layout.order, nulls_last=True), layout)
    metadata = pq.read_metadata(tmp_path / "a.parquet")
    ranges = [metadata.row_group(number).column(1).statistics for number in range(metadata.num_row_groups)]
    wanted = dt.date(2021, 3, 1), dt.date(2021, 3, 31)
    assert len(ranges) == 10
    assert len([one for one in ranges if one.max >= wanted[0] and one.min <= wanted[1]]) <= 2


def test_pyarrow_pandas_polars_and_duckdb_read_the_same_rows(files: list[Path]) -> None:
    with duckdb.connect() as con:
        for path in files:
            by_arrow = pq.read_table(path, partitioning=None)
            by_polars = pl.read_parquet(path, hive_partitioning=False)
            by_pandas = pandas.read_parquet(path, partitioning=None)
            by_duckdb = con.execute(f"from read_parquet('{path}', hive_partitioning = false)").fetchall()
            rows = [tuple(row.values()) for row in by_arrow.to_pylist()]
            assert by_polars.rows() == rows
            assert by_duckdb == rows
            assert list(by_pandas.columns) == by_arrow.column_names
            assert [_plain(row) for row in by_pandas.itertuples(index=False, name=None)] == rows


def _plain(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(None if pandas.isna(cell) else cell for cell in row)


@pytest.mark.parametrize("tables", [(), ("meeting", "fact_mention")])
def test_a_copy_is_the_published_files_with_a_package_that_frictionless_validates(
    exported: Export, files: list[Path], samples: Path, tables: tuple[str, ...]
) -> None:
    folder = exported("parquet", tables=tables)
    copied = sorted(folder.rglob("*.parquet"))
    published = (samples / "parquet").resolve()
    wanted = [path for path in files if not tables or _table_of(path.relative_to(published)) in tables]
    assert [path.relative_to(folder) for path in copied] == [path.relative_to(published) for path in wanted]
    assert all(path.read_bytes() == (published / path.relative_to(folder)).read_bytes() for path in copied)
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])[:5]


def _table_of(path: Path) -> str:
    return path.parts[0].removesuffix(".parquet")
