"""The Parquet export: same rows, same bytes; readable by every tool; one load throughout."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pytest
from small_warehouse import begin, load, parquet_bytes

from warehouse.publishing import export, open_published
from warehouse.publishing.database import create_tables, scalar
from warehouse.publishing.parquet import ROW_GROUP_ROWS, Layout, write_parquet
from warehouse.tables import tables_of

TEXTS = {
    "in/a.txt": "2024-03-05 Anna spoke.",
    "in/b.txt": "2023-01-02 Anna spoke at length.",
    "in/c.txt": "undated Cleo spoke.",
    "in/d.txt": "2024-07-08 Đào spoke.",
    "in/rejected.txt": "",
}
LAYOUT = Layout("core.sample", "A sample.", {"n": "BIGINT"}, {"n": "A number."}, frozenset(["n"]), ("n",))


@pytest.mark.parametrize("order", list(itertools.permutations(["in/a.txt", "in/b.txt", "in/c.txt"]))[1:])
def test_any_order_of_nights_gives_the_bytes_of_one_night(tmp_path: Path, models: Path, order: tuple[str, ...]) -> None:
    texts = {location: TEXTS[location] for location in order}
    load(tmp_path / "once", texts, models)
    for location, text in texts.items():
        load(tmp_path / "nights", {location: text}, models)

    assert parquet_bytes(tmp_path / "nights") == parquet_bytes(tmp_path / "once")


def test_every_table_and_view_is_exported(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    exported = {path.split("/")[0].removesuffix(".parquet") for path in parquet_bytes(root)}
    assert exported == {table.sql_table for table in tables_of("core")} | {"person_day", "another_look"}


def test_tables_that_grow_with_the_text_lie_in_folders_by_publication_year(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    folders = [path for path in parquet_bytes(root) if path.startswith("fact_mention/")]
    assert folders == [
        "fact_mention/year=2023/part-0.parquet",
        "fact_mention/year=2024/part-0.parquet",
        "fact_mention/year=__HIVE_DEFAULT_PARTITION__/part-0.parquet",
    ]


def test_unchanged_years_are_linked_and_changed_ones_written(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    earlier = (root / "current").resolve()
    load(root, {"in/e.txt": "2024-09-09 Emil spoke."}, models)

    for year, is_linked in (("2023", True), ("2024", False)):
        path = f"parquet/fact_passage/year={year}/part-0.parquet"
        assert (earlier / path).samefile(root / "current" / path) is is_linked


def test_a_table_whose_export_runs_out_of_memory_midway_is_exported_again(
    root: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(root, models, TEXTS)
    failed: list[str] = []

    def write_later(path: Path, *args: Any) -> Any:
        if path.parts[-3] == "fact_mention" and not failed:
            failed.append(path.parts[-2])
            raise duckdb.OutOfMemoryException("full")
        return write_parquet(path, *args)

    monkeypatch.setattr(export, "write_parquet", write_later)
    load(root, {"in/e.txt": "2024-09-09 Emil spoke."}, models)

    assert failed == ["year=2024"]
    load(root.parent / "once", TEXTS | {"in/e.txt": "2024-09-09 Emil spoke."}, models)
    assert parquet_bytes(root) == parquet_bytes(root.parent / "once")


def test_a_view_that_reads_the_file_of_another_has_the_rows_that_the_database_gives(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    written = pl.read_parquet((root / "parquet/another_look.parquet").resolve())
    with open_published(root) as con:
        assert written.equals(con.sql("from reporting.another_look order by all").pl())


def test_an_export_may_take_half_as_much_memory_again_as_what_came_before(tmp_path: Path) -> None:
    def limit(con: duckdb.DuckDBPyConnection) -> str:
        return str(scalar(con, "select current_setting('memory_limit')"))

    meanwhile: list[str] = []
    with duckdb.connect(config={"memory_limit": "100MiB"}) as con:
        create_tables(con)
        export.export_all(con, tmp_path, [], None, (), beside=lambda cursor: meanwhile.append(limit(cursor)))
        assert [*meanwhile, limit(con)] == ["150.0 MiB", "100.0 MiB"]


def test_every_reader_gets_the_same_rows(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    folder = (root / "parquet").resolve()

    by_polars = pl.read_parquet(folder / "fact_mention", hive_partitioning=True)
    by_arrow = pq.read_table(folder / "fact_mention")
    with duckdb.connect() as con:
        by_duckdb = con.execute(
            f"select year, count(*) from read_parquet('{folder}/fact_mention/*/*.parquet', hive_partitioning = true) "
            "group by year order by year nulls last"
        ).fetchall()
    assert by_polars.height == by_arrow.num_rows == 4
    assert by_duckdb == [(2023, 1), (2024, 2), (None, 1)]
    with open_published(root) as con:
        stored = con.sql("select * from core.fact_mention").pl()
    assert by_polars.select(stored.columns).sort("article_id").equals(stored.sort("article_id"))


def test_files_carry_their_descriptions_and_no_word_of_the_load(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    for path in sorted((root / "parquet").resolve().rglob("*.parquet")):
        schema = pq.read_schema(path)
        assert set(schema.metadata) == {b"table", b"description", b"pandas"}
        assert all(field.metadata[b"description"] for field in schema)


def test_pandas_keeps_keys_that_may_be_null_whole(root: Path, models: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    load(root, TEXTS, models)

    read = pandas.read_parquet(root / "parquet/fact_article.parquet")
    assert str(read["outlet_id"].dtype) == "Int64"


def test_columns_that_are_never_null_say_so_in_the_file(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    schema = pq.read_schema(root / "parquet/dim_person.parquet")
    assert not schema.field("name").nullable
    assert schema.field("family_name").nullable


def test_row_groups_have_a_fixed_size_however_the_frame_was_put_together(tmp_path: Path) -> None:
    whole = pl.DataFrame({"n": range(ROW_GROUP_ROWS + 5)})
    pieces = pl.concat([whole[:7], whole[7:150], whole[150:]], rechunk=False)
    write_parquet(tmp_path / "whole.parquet", whole, LAYOUT)
    write_parquet(tmp_path / "pieces.parquet", pieces, LAYOUT)

    assert (tmp_path / "whole.parquet").read_bytes() == (tmp_path / "pieces.parquet").read_bytes()
    metadata = pq.read_metadata(tmp_path / "whole.parquet")
    assert [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)] == [ROW_GROUP_ROWS, 5]


def test_the_data_package_describes_every_file(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    package = json.loads((root / "parquet/datapackage.json").read_text())
    assert {resource["path"] for resource in package["resources"]} == set(parquet_bytes(root))
    assert package["licenses"]
    mention = next(resource for resource in package["resources"] if resource["name"] == "fact_mention-2024")
    assert mention["schema"]["primaryKey"] == ["article_id", "mention_no"]
    assert {"fields": ["person_id"], "reference": {"resource": "dim_person", "fields": ["person_id"]}} in mention[
        "schema"
    ]["foreignKeys"]


def test_frictionless_validates_the_data_package(root: Path, models: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    pytest.importorskip("pandas", reason="pandas, which frictionless reads Parquet with, is not installed")
    load(root, TEXTS, models)

    report = frictionless.Package(str((root / "parquet/datapackage.json").resolve())).validate()
    assert report.valid, report.flatten(["name", "type", "message"])[:5]
