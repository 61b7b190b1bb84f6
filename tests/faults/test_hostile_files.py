"""Hostile files among good ones: every good one is loaded, every other one is accounted for, and nothing breaks."""

from __future__ import annotations

import os
import time
from pathlib import Path

import polars as pl
import pytest
from hostile_files import FILES, PLACES, plant
from hostile_texts import KINDS
from load_hostile_files import accounts_of, write_good

from warehouse import pipeline
from warehouse.gathering import gather


def test_good_articles_among_hostile_files_are_loaded_and_each_other_file_is_accounted_for(tmp_path: Path) -> None:
    good = write_good(tmp_path / "inbox" / "good", 60)
    hostile = plant(tmp_path / "inbox" / "hostile", len(FILES) + len(PLACES))
    pipeline.nightly([str(tmp_path / "inbox")], tmp_path / "built")
    accounts = accounts_of(tmp_path / "built", good, hostile)
    assert accounts.lost == []
    assert accounts.loaded == 60
    expected = {"bad-row", "damaged", "empty", "encrypted", "nested-archive", "not-lines", "not-text", "too-large"}
    assert expected | {"unsafe-member", "loaded", "nothing in it"} <= accounts.codes.keys()
    assert not {"rules-failed", "deferred"} & accounts.codes.keys()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built", "inbox"]


def test_files_that_grow_shrink_or_vanish_while_they_are_read_are_read_whole_or_tried_again(tmp_path: Path) -> None:
    inbox, root = tmp_path / "inbox", tmp_path / "built"
    good = write_good(inbox, 4)
    restless = [inbox / name for name in ("grown.txt", "gone.txt", "shrunk.jsonl", "swapped.txt", "folder.txt")]
    for path in restless:
        path.write_text('{"text":"Talks were held in Hanoi on May 2."}\n' * 50)
    with pipeline.next_load(root) as load:
        found = pipeline.discover(load, [str(inbox)])
        change(restless)
        pipeline.read_each(load, found)
        pipeline.build(load)
    accounts = accounts_of(root, good, restless)
    assert (accounts.loaded, accounts.lost) == (4, [])
    assert accounts.codes["unreadable"] == 3


def change(paths: list[Path]) -> None:
    """What others may do to files that were listed and not read yet."""
    grown, gone, shrunk, swapped, folder = paths
    with grown.open("a") as file:
        file.write("More was said.")
    gone.unlink()
    os.truncate(shrunk, 100)
    swapped.unlink()
    os.mkfifo(swapped)
    folder.unlink()
    folder.mkdir()


@pytest.mark.parametrize("kind", ["met in one sentence", "visits", "opening quotes", "one caption", "scripts"])
def test_a_hostile_text_is_read_in_bounded_time(kind: str) -> None:
    assert seconds_for(KINDS[kind](60_000)) < 2


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_megabyte_of_any_hostile_text_is_read_in_bounded_time(kind: str) -> None:
    assert seconds_for(KINDS[kind](1_000_000)) < 6


def seconds_for(text: str) -> float:
    """Processor time that gathering one article takes, once all tables are read; it is not refused for an error."""
    schema = {"article_id": pl.Int64, "text": pl.String, "metadata": pl.String}
    small, large = (
        pl.DataFrame([(1, each, None)], schema=schema, orient="row") for each in (KINDS["he said"](1_000), text)
    )
    gather(small)
    began = time.process_time()
    assert "rules-failed" not in gather(large).rejects["reject_code"]
    return time.process_time() - began
