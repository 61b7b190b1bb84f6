"""A text that kills or holds up the process that reads it is deferred; the load and all other texts go on."""

from __future__ import annotations

import os
import time
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from accidents import HOLDS_UP, KILLS, NEEDS_MEMORY, gather_with_accidents

from warehouse import deferral, pipeline, workers
from warehouse.deferral import gather_each, gather_guarded, seconds_from_environment
from warehouse.errors import WrongUse
from warehouse.gathering import Gathered, gather, joined, put_off
from warehouse.publishing import open_published

SECONDS = 2
TEXT = " date 2024-05-16 Guest received\nHanoi (VNA) – Foreign Minister Le Van Khai received Lao Ambassador Anou Keo."


def batch_of(first: int, *texts: str) -> pl.DataFrame:
    schema = {"article_id": pl.Int64, "text": pl.String, "metadata": pl.String}
    return pl.DataFrame([(first + at, text, None) for at, text in enumerate(texts)], schema=schema, orient="row")


def plain(count: int, first: int = 0) -> list[str]:
    return [f"{TEXT} {number}" for number in range(first, first + count)]


def test_batches_come_back_in_order_whoever_gathers_them() -> None:
    given = [batch_of(number, *plain(1, number)) for number in range(6)]
    found = list(gather_each(given, 2))
    assert [batch["article_id"][0] for batch, _ in found] == list(range(6))
    for batch, gathered in found:
        assert gathered.evidence["mention"].equals(gather(batch).evidence["mention"])


# A kept process that a text kills is tried in every run, below.
@pytest.mark.slow
def test_what_kills_its_process_holds_it_up_or_needs_too_much_memory_is_deferred_and_all_else_is_gathered() -> None:
    guilty = batch_of(20, *plain(2), KILLS, *plain(1), HOLDS_UP, NEEDS_MEMORY, *plain(2))
    batches = [batch_of(0, *plain(20)), guilty, batch_of(28, *plain(20))]
    found = list(gather_each(batches, 2, SECONDS, gather_with_accidents))
    assert [batch["article_id"][0] for batch, _ in found] == [0, 20, 28]
    read = [number for _, gathered in found for number in gathered.evidence["article"]["article_id"]]
    assert read == [number for number in range(48) if number not in (22, 24, 25)]
    assert [gathered.deferred.height for _, gathered in found] == [0, 3, 0]
    deferred = found[1][1].deferred
    assert deferred["article_id"].to_list() == [22, 24, 25]
    assert set(deferred["reject_code"]) == {"deferred"}
    said = ["ended by the system", "longer than 2 seconds", "ran out of memory"]
    assert [words in message for words, message in zip(said, deferred["reject_message"], strict=True)] == [True] * 3
    assert all(message.endswith("the next load tries again.") for message in deferred["reject_message"])


def test_without_processes_every_batch_is_gathered_here_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Forbidden:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def __enter__(self) -> Forbidden:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def submit(self, *_: object) -> Any:
            raise BrokenProcessPool

        def shutdown(self) -> None:
            return None

    monkeypatch.setattr(workers, "ProcessPoolExecutor", Forbidden)
    given = [batch_of(number, *plain(1, number)) for number in range(5)]
    assert [batch["article_id"][0] for batch, _ in gather_each(given, 2)] == list(range(5))


def test_what_was_deferred_is_reported_and_loaded_by_the_next_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gather_but_one(texts: pl.DataFrame) -> Gathered:
        is_slow = pl.col("text").str.contains(HOLDS_UP, literal=True)
        return joined([gather(texts.filter(~is_slow)), put_off(texts.filter(is_slow), "It took too long.")])

    inbox, root = tmp_path / "inbox", tmp_path / "built"
    inbox.mkdir()
    for number, text in enumerate([*plain(2), f"{TEXT} {HOLDS_UP}"]):
        (inbox / f"{number}.txt").write_text(text)
    monkeypatch.setattr(pipeline, "gather_each", partial(gather_each, work=gather_but_one))
    first = pipeline.nightly([str(inbox)], root)
    assert [(Path(file.location).name, file.code) for file in first.rejected] == [("2.txt", "deferred")]
    assert first.counts["articles"] == 2
    assert [check.name for check in first.warnings] == ["nothing_is_deferred"]
    again = pipeline.nightly([str(inbox)], root)
    assert not again.is_new
    assert [file.code for file in again.rejected] == ["deferred"]
    monkeypatch.undo()
    last = pipeline.nightly([str(inbox)], root)
    assert (last.is_new, last.counts["articles"], last.rejected) == (True, 3, [])
    with open_published(root) as con:
        assert con.execute("select count(*) from raw.source_file where status <> 'loaded'").fetchall() == [(0,)]


def test_seconds_that_are_no_number_are_wrong_use() -> None:
    assert seconds_from_environment({"COMMUNIQUE_ARTICLE_SECONDS": "5"}) == 5
    for wrong in ("0", "soon", "-1"):
        with pytest.raises(WrongUse, match="COMMUNIQUE_ARTICLE_SECONDS"):
            seconds_from_environment({"COMMUNIQUE_ARTICLE_SECONDS": wrong})


def test_a_kept_process_is_used_again_and_a_text_that_kills_it_is_deferred(monkeypatch: pytest.MonkeyPatch) -> None:
    # Others may have left kept processes of their own.
    monkeypatch.setattr(deferral, "_idle", [])
    guarded = partial(gather_guarded, seconds=SECONDS, work=gather_with_accidents)
    first = guarded(batch_of(0, *plain(2)))
    [kept] = deferral._idle
    again = guarded(batch_of(2, *plain(2)))
    assert deferral._idle == [kept]
    guilty = guarded(batch_of(4, KILLS, *plain(2)))
    assert deferral._idle == []
    read = [number for found in (first, again, guilty) for number in found.evidence["article"]["article_id"]]
    assert (read, guilty.deferred["article_id"].to_list()) == ([0, 1, 2, 3, 5, 6], [4])


def test_worker_processes_end_with_a_process_that_is_killed() -> None:
    # A daemonic one, as a Dask worker is: what it starts has to end with it.
    mine, theirs = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=start_worker_and_wait, args=(theirs,), daemon=True)
    process.start()
    worker = mine.recv()
    process.kill()
    process.join()
    until = time.monotonic() + 20
    while _is_running(worker) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _is_running(worker)


def start_worker_and_wait(told: Connection) -> None:
    told.send(workers.process_pool(1).submit(os.getpid).result())
    time.sleep(60)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
