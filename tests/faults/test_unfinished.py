"""A load that ends early loses nothing of what it has read off articles: the next one reads only the rest."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
from child_load import FIRST_NIGHT, FORGOTTEN, NIGHT
from small_warehouse import CODE_VERSION, RULES, begin, contents_of, evidence_of, fill, forget, parquet_bytes

from warehouse import pipeline
from warehouse.errors import LoadFailed
from warehouse.gathering import Gathered
from warehouse.publishing import Version, WarehouseFolder
from warehouse.publishing.unfinished import UNFINISHED_FOLDER, unfinished_evidence

SEEDS = Path(__file__).parents[2] / "seeds"
READ_BEFORE = 3
# The first articles of the samples are read one by one, and with the last of them the process is killed.
KILLED_LOAD = f"""
import os, signal, sys
from warehouse import pipeline

pipeline.FEWEST_ARTICLES_A_BATCH = pipeline.MOST_ARTICLES_A_BATCH = 1
with pipeline.next_load(sys.argv[2]) as load:
    pipeline.read_each(load, pipeline.discover(load, [sys.argv[1]]))
    for number, (texts, gathered) in enumerate(pipeline.unread_evidence(load), start=1):
        pipeline.keep_evidence(load, texts, gathered)
        if number == {READ_BEFORE}:
            os.kill(os.getpid(), signal.SIGKILL)
"""


class BrokenOff(Exception):
    """A load's end that nobody expected."""


@pytest.fixture
def gathered_ids(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The articles whose evidence this process keeps from now on."""
    found: list[int] = []
    keep = pipeline.keep_evidence

    def noted(load: pipeline.Load, texts: pl.DataFrame, gathered: Gathered) -> None:
        found.extend(texts["article_id"])
        keep(load, texts, gathered)

    monkeypatch.setattr(pipeline, "keep_evidence", noted)
    return found


def break_off(root: Path, texts: Mapping[str, str], count: int, error: BaseException) -> None:
    """A load of these texts that reads so many of them and fails."""
    with pytest.raises((BrokenOff, LoadFailed)), WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        version.append_contents(contents_of(texts))
        version.take_over_unfinished()
        for batch in version.missing_evidence(version.unread_articles()[:count], lambda _left: 1):
            version.append_evidence({"article": evidence_of(batch)}, batch["article_id"])
        raise error


def read_in_next(root: Path, texts: Mapping[str, str], models: Path) -> int:
    """How many articles the next load of these texts has to read."""
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        version.append_contents(contents_of(texts))
        version.take_over_unfinished()
        count = version.missing_evidence_count()
        fill(version, texts, models)
    return count


def test_after_a_kill_only_the_rest_is_read_and_the_files_are_those_of_an_undisturbed_load(
    root: Path, tmp_path: Path, gathered_ids: list[int]
) -> None:
    command = [sys.executable, "-c", KILLED_LOAD, str(SEEDS), str(root)]
    killed = subprocess.run(command, capture_output=True, text=True, check=False, cwd=SEEDS.parent)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    summary = pipeline.nightly([str(SEEDS)], root)
    rest = len(gathered_ids)
    pipeline.nightly([str(SEEDS)], tmp_path / "undisturbed")

    assert len(gathered_ids) - rest == rest + READ_BEFORE
    assert summary.is_new
    assert parquet_bytes(root) == parquet_bytes(tmp_path / "undisturbed")
    assert not (root / UNFINISHED_FOLDER).exists()


def test_what_failed_loads_have_read_adds_up(root: Path, models: Path) -> None:
    begin(root, models, {"in/e.txt": "2024-01-01 Emil spoke."})
    articles = FIRST_NIGHT | NIGHT
    break_off(root, articles, 1, BrokenOff())
    break_off(root, articles, 2, BrokenOff())

    assert read_in_next(root, articles, models) == len(articles) - 3


def test_a_dry_run_uses_it_and_leaves_it(root: Path, models: Path) -> None:
    break_off(root, NIGHT, 1, BrokenOff())
    seen: list[Version] = []
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES, inspect=seen.append) as version:
        fill(version, NIGHT, models)
    assert len(seen) == 1
    assert read_in_next(root, NIGHT, models) == len(NIGHT) - 1


def test_what_other_rules_have_read_is_not_taken(root: Path, models: Path) -> None:
    break_off(root, NIGHT, 2, BrokenOff())
    with WarehouseFolder(root).next_version(CODE_VERSION, "other-rules") as version:
        version.append_contents(contents_of(NIGHT))
        assert version.take_over_unfinished() == 0
        fill(version, NIGHT, models)


def test_of_a_shard_only_articles_that_came_in_again_are_taken(root: Path, models: Path) -> None:
    with pytest.raises(BrokenOff), WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        version.append_contents(contents_of(FIRST_NIGHT | NIGHT))
        for batch in version.missing_evidence(version.unread_articles()):
            version.append_evidence({"article": evidence_of(batch)}, batch["article_id"])
        raise BrokenOff
    assert read_in_next(root, NIGHT, models) == 0
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        assert version.articles_read().height == len(NIGHT)


def test_a_shard_that_the_disk_spoiled_is_read_anew(root: Path, models: Path) -> None:
    break_off(root, NIGHT, 2, BrokenOff())
    spoiled = unfinished_evidence(root, RULES).shards("article")[0]
    spoiled.write_bytes(spoiled.read_bytes()[:-20])

    assert read_in_next(root, NIGHT, models) == 1


def test_a_full_disk_keeps_nothing(root: Path) -> None:
    break_off(root, NIGHT, 2, OSError(28, "No space left on device", str(root / "versions")))

    assert not (root / UNFINISHED_FOLDER).exists()


def test_nothing_forgotten_stays_in_it(root: Path, models: Path) -> None:
    begin(root, models, FIRST_NIGHT)
    break_off(root, NIGHT, 2, BrokenOff())
    assert unfinished_evidence(root, RULES).read_articles().height == len(NIGHT)
    forget(root, [FORGOTTEN], models)

    assert not (root / UNFINISHED_FOLDER).exists()
