"""The edition without text passes no wording of an article on, in any format."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import frictionless
import openpyxl
import pandas
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from warehouse.exporting import texts
from warehouse.exporting.source import Published
from warehouse.publishing import open_published

Export = Callable[..., Path]
WORDS_IN_A_RUN = 6


def cells(folder: Path) -> Iterator[str]:
    """Every text of an export, whatever its format."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                yield from (cell for row in csv.reader(file) for cell in row)
        elif path.suffix == ".parquet":
            table = pq.read_table(path)
            for field in table.schema:
                if pa.types.is_string(field.type):
                    yield from (cell for cell in table[field.name].to_pylist() if cell)
        elif path.suffix == ".xlsx":
            for sheet in openpyxl.load_workbook(path, read_only=True):
                yield from (str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)
        elif path.name.endswith(".ftm.json"):
            for line in path.read_text(encoding="utf-8").splitlines():
                yield from (text for values in json.loads(line)["properties"].values() for text in values)


def runs(text: str) -> set[str]:
    """Every run of six words, folded in case and marks."""
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[start : start + WORDS_IN_A_RUN]) for start in range(len(words) - WORDS_IN_A_RUN + 1)}


@pytest.fixture(scope="module")
def worded(samples: Path) -> set[str]:
    """Runs of the articles' texts that are not a name: of an organisation, a place, a post, someone with a post."""
    with open_published(samples) as con:
        articles = con.execute("select text from raw.article_text").fetchall()
        names = con.execute(
            "select alias from core.organization_alias union all select name from core.dim_organization "
            "union all select concat_ws(', ', title, name) from core.dim_position "
            "left join core.dim_organization using (organization_id) union all select name from core.dim_place "
            "union all select concat_ws(' ', person, title, organization) from reporting.office_tenure"
        ).fetchall()
    return set().union(*(runs(text) for (text,) in articles)) - set().union(*(runs(name) for (name,) in names))


@pytest.mark.parametrize("form", ["csv", "xlsx", "ftm", "parquet"])
def test_no_six_words_of_any_article_stand_in_a_row(exported: Export, worded: set[str], form: str) -> None:
    passed_on = set().union(*map(runs, cells(exported(form, is_without_text=True))))
    assert passed_on & worded == set()


@pytest.mark.parametrize("form", ["csv", "xlsx", "ftm", "parquet"])
def test_with_text_the_articles_words_are_there(exported: Export, worded: set[str], form: str) -> None:
    assert set().union(*map(runs, cells(exported(form)))) & worded


def test_facts_spans_and_addresses_are_passed_on(exported: Export, samples: Path) -> None:
    folder = exported("parquet", is_without_text=True)
    evidence = pq.read_table(folder / "fact_event_evidence.parquet")
    assert {"event_id", "article_id", "axis", "start_char", "end_char"} <= set(evidence.column_names)
    with open_published(samples) as con:
        stored = con.execute("select count(*), count(url) from core.fact_article").fetchall()
    articles = pq.read_table(folder / "fact_article.parquet")
    assert [(articles.num_rows, articles.num_rows - articles["url"].null_count)] == stored


def test_what_is_left_out_is_said_table_by_table(exported: Export) -> None:
    folder = exported("csv", is_without_text=True)
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "- core.fact_article: headline, byline" in readme
    assert "- core.fact_mention: text" in readme
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["is_without_text"] is True
    article = next(resource for resource in package["resources"] if resource["name"] == "fact_article")
    assert "headline" not in {field["name"] for field in article["schema"]["fields"]}


def test_a_column_of_words_that_nobody_has_thought_about_stays_out() -> None:
    assert not texts.passes_on("core.fact_article", pa.field("new_words", pa.string()))
    assert texts.passes_on("core.fact_article", pa.field("new_count", pa.int64()))


def test_every_column_that_is_named_as_passed_on_exists(samples: Path) -> None:
    there = {table.name: set(table.schema.names) for table in Published.of(samples).tables()}
    stale = {name: columns - there.get(name, set()) for name, columns in texts.PASSED_ON_IN_TABLE.items()}
    assert not {name: columns for name, columns in stale.items() if columns}
    assert texts.PASSED_ON_ANYWHERE - set().union(*there.values()) == set()


def test_its_parquet_files_are_read_by_pandas_and_validated_by_frictionless(exported: Export) -> None:
    folder = exported("parquet", is_without_text=True)
    assert str(pandas.read_parquet(folder / "fact_article.parquet")["outlet_id"].dtype) == "Int64"
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])[:5]
