"""The Excel export: a sheet a view, nothing rounded, nothing run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import frictionless
import openpyxl
import pytest
from small_warehouse import load, write_models

from warehouse.errors import WrongUse
from warehouse.exporting import workbook
from warehouse.publishing import open_published

Export = Callable[..., Path]
FILE = "communique.xlsx"


def test_every_view_is_a_sheet_whose_first_row_is_frozen(exported: Export, samples: Path) -> None:
    book = openpyxl.load_workbook(exported("xlsx") / FILE)
    with open_published(samples) as con:
        views = [
            name
            for (name,) in con.execute(
                "select view_name from duckdb_views() where schema_name = 'reporting'"
            ).fetchall()
        ]
    assert book.sheetnames == ["contents", *sorted(views)]
    assert {book[view].freeze_panes for view in views} == {"A2"}


def test_cells_have_the_type_of_what_they_hold(exported: Export, samples: Path) -> None:
    sheet = openpyxl.load_workbook(exported("xlsx") / FILE)["meeting"]
    names = [cell.value for cell in sheet[1]]
    row = dict(zip(names, (cell.value for cell in sheet[2]), strict=True))
    with open_published(samples) as con:
        stored = con.execute(
            "select starts_on, headline, article_count from reporting.meeting where event_id = $1::bigint",
            [row["event_id"]],
        ).fetchall()
    assert [(row["starts_on"].date(), row["headline"], row["article_count"])] == stored
    assert isinstance(row["event_id"], str)
    assert isinstance(row["starts_on"], dt.datetime)


def test_the_first_sheet_says_what_every_column_means(exported: Export) -> None:
    book = openpyxl.load_workbook(exported("xlsx", tables=["meeting"]) / FILE)
    told = {(row[0].value, row[1].value): row[2].value for row in book["contents"].iter_rows(min_row=2)}
    assert told["meeting", "hosts"] == "who received, each with the office held that day"
    assert set(told) == {("meeting", None), *(("meeting", cell.value) for cell in book["meeting"][1])}


def test_what_looks_like_a_formula_or_a_link_is_text(exported: Export, tmp_path: Path) -> None:
    models = write_models(tmp_path / "sql")
    texts = {"in/a.txt": '2024-03-05 =HYPERLINK("https://a.example") spoke.', "in/b.txt": "1899-01-02 https://b spoke."}
    load(tmp_path / "wh", texts, models)
    book = openpyxl.load_workbook(exported("xlsx", warehouse=tmp_path / "wh") / FILE)
    cells = [cell for row in book["person_day"].iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "d", "n"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert {'=HYPERLINK("https://a.example")', "https://b"} <= {cell.value for cell in cells}
    # A day that Excel's calendar does not have is text, not another day.
    assert "1899-01-02" in {cell.value for cell in cells}


def test_a_view_with_more_rows_than_a_sheet_is_refused_with_what_to_do(
    exported: Export, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(workbook, "SHEET_ROWS", 4)
    with pytest.raises(WrongUse, match=r"reporting\.meeting \(\d+ rows\).* holds 4 rows.*--table agreement.*parquet"):
        exported("xlsx")
    assert not (tmp_path / "export").exists()
    exported("xlsx", tables=["agreement"])


def test_a_text_longer_than_a_cell_is_cut_and_counted(exported: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LONGEST_CELL", 20)
    folder = exported("xlsx", tables=["meeting"])
    sheet = openpyxl.load_workbook(folder / FILE)["meeting"]
    headlines = [row["headline"] for row in _rows(sheet) if row["headline"]]
    assert max(map(len, headlines)) == 20
    assert any(headline.endswith("…") for headline in headlines)
    assert "cells were cut to the 20 characters" in (folder / "README.md").read_text()


def _rows(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[dict[str, object]]:
    names, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, names), row, strict=True)) for row in rows]


def test_frictionless_validates_every_sheet(exported: Export) -> None:
    report = frictionless.Package(str(exported("xlsx") / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])[:5]


def test_the_same_warehouse_gives_the_same_bytes(exported: Export) -> None:
    assert (exported("xlsx", "first") / FILE).read_bytes() == (exported("xlsx", "second") / FILE).read_bytes()
