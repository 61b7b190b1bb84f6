"""What a load changed, or would change: rows by table, events and offices in words."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from rich.console import Console

from warehouse import pipeline
from warehouse.answers.diff import diff, difference_of, show_difference
from warehouse.answers.differences import Difference, TableDifference
from warehouse.errors import WrongUse
from warehouse.publishing import WarehouseFolder

SAMPLES = Path(__file__).parents[3] / "seeds"
VISIT, SUCCESSION = "2024-04-22-vietnamplus-vientiane-talks.txt", "2024-08-16-vns-new-commission-head.txt"
APPOINTED = "2024-08-15, appointment: Phạm Đức Khải"
NEW_HEAD = "Phạm Đức Khải: head, Organization Commission of the CPV Central Committee"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two nights; before the second, what it would change was asked and written beside the warehouse."""
    folder = tmp_path_factory.mktemp("nights")
    inbox, root = folder / "inbox", folder / "built"
    inbox.mkdir()
    shutil.copy2(SAMPLES / VISIT, inbox)
    pipeline.nightly([str(inbox)], root)
    shutil.copy2(SAMPLES / SUCCESSION, inbox)
    foreseen = pipeline.preview([str(inbox)], root)
    (folder / "foreseen.txt").write_text(shown("night", foreseen))
    assert [version.number for version in WarehouseFolder(root).kept()] == [1]
    assert WarehouseFolder(root).loads().height == 1
    pipeline.nightly([str(inbox)], root)
    return root


def shown(title: str, found: Difference) -> str:
    text = io.StringIO()
    show_difference(title, found, Console(file=text, width=200, highlight=False))
    return text.getvalue()


def test_the_last_load_is_told_in_rows_and_words(root: Path) -> None:
    _title, found = difference_of(root, [])
    by_table = {table.table: table for table in found.tables}
    assert by_table["core.fact_article"] == TableDifference("core.fact_article", 1, 0, 0)
    assert ("added", APPOINTED) in [(fact.change, fact.words) for fact in found.events]
    assert ("added", NEW_HEAD) in [(fact.change, fact.words) for fact in found.offices]
    assert any(
        fact.change == "changed"
        and fact.words.startswith("Le Thi Hoai Thu: head")
        and "relieved: none, now" in fact.words
        for fact in found.offices
    )


def test_a_dry_run_tells_what_the_load_then_changes_and_publishes_nothing(root: Path) -> None:
    assert (root.parent / "foreseen.txt").read_text() == shown("night", difference_of(root, [])[1])


def test_a_dry_run_without_news_finds_no_difference(root: Path) -> None:
    assert pipeline.preview([str(root.parent / "inbox")], root).is_none


def test_two_versions_are_compared_in_the_order_in_which_they_are_named(root: Path) -> None:
    title, found = difference_of(root, ["2", "1"])
    assert title.startswith("version 1 (load ")
    assert ("gone", NEW_HEAD) in [(fact.change, fact.words) for fact in found.offices]
    assert {table.table: table.gone for table in found.tables}["core.fact_article"] == 1


def test_the_first_load_added_everything(root: Path) -> None:
    found = difference_of(root, ["1"])[1]
    assert {fact.change for fact in [*found.events, *found.offices]} == {"added"}


def test_a_load_whose_version_went_is_told_by_its_record(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root, tmp_path / "copy", symlinks=True)
    kept = WarehouseFolder(tmp_path / "copy").kept()
    shutil.rmtree(kept[0].path)
    title, found = difference_of(tmp_path / "copy", [str(kept[0].load_id)])
    assert "as it was recorded" in title
    assert {table.table: table.added for table in found.tables}["core.fact_article"] == 1


def test_a_load_that_nobody_knows_is_wrong_use(root: Path) -> None:
    for name in ("77", "yesterday"):
        with pytest.raises(WrongUse, match=f"{name}: no such load is known"):
            difference_of(root, [name])


def test_programs_read_the_difference_as_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    diff(root, [], form="json")
    read = json.loads(capsys.readouterr().out)
    assert {"change": "added", "words": NEW_HEAD} in read["offices"]


def test_a_long_list_says_how_to_see_the_rest(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    diff(root, [], limit=1)
    assert "more: --limit" in capsys.readouterr().out
