"""CSV exports: what any reader of RFC 4180 gets is what the warehouse holds."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import duckdb
import frictionless
import pytest
from small_warehouse import load, write_models

from warehouse.errors import WrongUse
from warehouse.publishing import open_published

Export = Callable[..., Path]


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_every_table_and_view_is_a_file_with_all_its_rows(exported: Export, samples: Path) -> None:
    folder = exported("csv")
    with open_published(samples) as con:
        names = con.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where schema_name = 'core' "
            "union all select schema_name || '.' || view_name from duckdb_views() where schema_name = 'reporting'"
        ).fetchall()
        for (name,) in names:
            stored = con.execute(f"select count(*) from {name}").fetchall()[0][0]
            assert len(read(folder / f"{name.partition('.')[2]}.csv")) == stored + 1, name


def test_cells_are_what_the_warehouse_holds_with_keys_as_text_and_lines_that_end_in_cr_lf(
    exported: Export, samples: Path
) -> None:
    path = exported("csv", tables=["dim_person"]) / "dim_person.csv"
    with open_published(samples) as con:
        stored = con.execute("select * from core.dim_person order by person_id").fetchall()
    assert read(path)[1:] == [[str(cell) if cell is not None else "" for cell in row] for row in stored]
    lines = path.read_bytes().split(b"\r\n")
    assert lines[0].startswith(b'"person_id","name"')
    assert lines[1].startswith(f'"{stored[0][0]}","'.encode())
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)


def test_days_and_flags_are_read_back_by_duckdb_without_being_told_more_than_that_keys_are_text(
    exported: Export, samples: Path
) -> None:
    path = exported("csv", tables=["reporting.meeting"]) / "meeting.csv"
    columns = "event_id, starts_on, hosts, article_count, headline"
    text_keys = "types = {'event_id': 'VARCHAR'}"
    with duckdb.connect() as reader, open_published(samples) as con:
        read_back = reader.execute(f"select {columns} from read_csv('{path}', {text_keys}) order by 1").fetchall()
        stored = con.execute(
            f"select {columns.replace('event_id', 'event_id::varchar')} from reporting.meeting order by 1"
        ).fetchall()
    assert read_back == stored


@pytest.mark.parametrize("is_without_text", [False, True])
def test_frictionless_validates_every_file_with_its_keys(exported: Export, is_without_text: bool) -> None:
    folder = exported("csv", is_without_text=is_without_text)
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])[:5]
    assert len(report.tasks) == len(list(folder.glob("*.csv")))


def test_a_name_that_is_a_formula_is_text_where_that_is_asked_for(exported: Export, tmp_path: Path) -> None:
    models = write_models(tmp_path / "sql")
    load(tmp_path / "wh", {"in/a.txt": "2024-03-05 =1+1 spoke.", "in/b.txt": "2024-03-06 Đào spoke."}, models)
    safe = exported("csv", "safe", warehouse=tmp_path / "wh", is_safe=True)
    plain = exported("csv", "plain", warehouse=tmp_path / "wh")
    assert sorted(row[1] for row in read(safe / "dim_person.csv")[1:]) == ["'=1+1", "Đào"]
    assert sorted(row[1] for row in read(plain / "dim_person.csv")[1:]) == ["=1+1", "Đào"]


def test_only_the_tables_that_were_named_are_written(exported: Export) -> None:
    folder = exported("csv", tables=["meeting", "core.dim_person"])
    assert sorted(path.name for path in folder.iterdir()) == [
        "README.md", "datapackage.json", "dim_person.csv", "meeting.csv"
    ]  # fmt: skip


def test_an_unknown_table_is_answered_with_the_nearest_names(exported: Export, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"--table meetings: .* Nearest: meeting"):
        exported("csv", tables=["meetings"])
    assert not (tmp_path / "export").exists()


def test_the_same_warehouse_gives_the_same_bytes(exported: Export) -> None:
    first, second = exported("csv", "first"), exported("csv", "second")
    assert {path.name: path.read_bytes() for path in first.iterdir()} == {
        path.name: path.read_bytes() for path in second.iterdir()
    }
