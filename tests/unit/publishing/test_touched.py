"""Checks that judge each article by itself look, in a load on top of another, at the articles that it touched."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl
import pytest
from small_warehouse import CODE_VERSION, RULES, begin, fill, load

from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.checks import CheckFailed, run_checks
from warehouse.publishing.database import DATABASE_FILE
from warehouse.publishing.models import read_models, read_tables
from warehouse.publishing.touched import ARTICLE, has_article
from warehouse.publishing.views import View
from warehouse.resources import sql_folder
from warehouse.tables import TABLES

PEOPLE = ("Anna", "Bert", "Carla", "Dora", "Emil", "Fritz", "Gerda", "Hans")
TEXTS = {f"in/{name}.txt": f"2024-03-05 {name} spoke." for name in PEOPLE}
CHECK = """-- A mention is what stands at its span.
-- severity: structure
-- each: article
select article_id, mention.text
from core.fact_mention as mention join raw.article_text as kept using (article_id)
where mention.text <> substr(kept.text, start_char + 1, end_char - start_char)
"""


@pytest.fixture
def each(models: Path) -> Path:
    """The models with a check that judges each article by itself."""
    (models / "checks/mentions_are_slices.sql").write_text(CHECK, encoding="utf-8")
    return models


def break_published(root: Path, where: str) -> None:
    """Make the published mentions that meet the condition wrong, as no load would."""
    with duckdb.connect(str((root / "current").resolve() / DATABASE_FILE)) as con:
        con.execute(f"update core.fact_mention set text = 'nobody' where {where}")


def found_by(root: Path) -> list[tuple[int]]:
    """What that check found, load by load."""
    with open_published(root) as con:
        return con.execute(
            "select failing_count from ops.check_result join ops.load using (load_id) "
            "where name = 'mentions_are_slices' order by started_at"
        ).fetchall()


def read_by(query: str, *schemas: str) -> set[str]:
    return {f"{schema}.{name}" for schema in schemas for name in read_tables(query, schema)}


def break_next(root: Path, models: Path, code_version: str = CODE_VERSION) -> None:
    """A load of one more article, before whose checks all mentions are made wrong."""
    with WarehouseFolder(root).next_version(code_version, RULES) as version:
        build_views = version.build_views

        def broken(sql_folder: Path) -> list[View]:
            version._writing().execute("update core.fact_mention set text = 'nobody'")
            return build_views(sql_folder)

        version.build_views = broken  # type: ignore[method-assign]
        fill(version, TEXTS | {"in/new.txt": "2024-03-06 Ida spoke."}, models)


def test_only_touched_articles_are_looked_at_where_the_rest_is_proven(root: Path, each: Path) -> None:
    load(root, TEXTS, each)
    with pytest.raises(CheckFailed, match="mentions_are_slices: 1 rows"):
        break_next(root, each)
    with pytest.raises(CheckFailed, match="mentions_are_slices: 9 rows"):
        break_next(root, each, "another program")


def test_what_this_program_did_not_prove_is_looked_at_whole(root: Path, each: Path) -> None:
    load(root, TEXTS, each)
    check = each / "checks/mentions_are_slices.sql"
    check.write_text(CHECK + "and true", encoding="utf-8")

    with pytest.raises(CheckFailed, match="mentions_are_slices: 9 rows"):
        break_next(root, each)


def test_what_failed_before_is_looked_at_whole(root: Path, each: Path) -> None:
    check = each / "checks/mentions_are_slices.sql"
    check.write_text(CHECK.replace("structure", "content").replace("<>", "="), encoding="utf-8")
    load(root, TEXTS, each)
    load(root, TEXTS | {"in/new.txt": "2024-03-06 Ida spoke."}, each)

    assert found_by(root) == [(8,), (9,)]


def test_a_change_that_no_load_made_is_found_by_a_check_of_all(root: Path, each: Path) -> None:
    load(root, TEXTS, each)
    break_published(root, "text = 'Anna'")

    with open_published(root) as con:
        assert [r.failing_count for r in run_checks(con, each) if r.name == "mentions_are_slices"] == [1]


def test_articles_of_changed_and_removed_rows_are_touched(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES, inspect=lambda version: None) as version:
        version.build_views(models)
        mentions = version.core("fact_mention").sort(ARTICLE)
        ids = mentions[ARTICLE].to_list()
        later = mentions.filter(pl.col(ARTICLE) != ids[0]).with_columns(
            text=pl.when(pl.col(ARTICLE) == ids[1]).then(pl.lit("other")).otherwise("text")
        )
        others = [(name, version.core(name)) for name in ("fact_article", "fact_passage", "dim_person")]
        version.replace_core([*others, ("fact_mention", later)])
        assert version._touched is not None
        assert sorted(version._touched.articles()) == ids[:2]
        version.export(models)


def test_the_shipped_checks_of_each_article_read_tables_of_articles_alone() -> None:
    checks = [model for model in read_models(sql_folder() / "checks") if model.is_each_article]
    read = {name for model in checks for name in read_by(model.query, "raw", "core")}

    assert len(checks) == 4
    assert not [name for name in read if not has_article(TABLES[name])]
    assert not [model.name for model in checks if read_by(model.query, "reporting", "ops")]
