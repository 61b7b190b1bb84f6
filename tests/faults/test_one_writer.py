"""Two loads never write one warehouse: the second is told who is first; what a dead one leaves holds nobody up."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl
import pytest
from child_load import FIRST_NIGHT
from small_warehouse import CODE_VERSION, begin, load

from warehouse.errors import AnotherLoadRunning
from warehouse.publishing import WarehouseFolder

CHILD = Path(__file__).with_name("child_load.py")


@contextmanager
def holding(mode: str, root: Path, models: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that holds the lock, and the line that it printed."""
    process = subprocess.Popen(
        [sys.executable, str(CHILD), mode, str(root), str(models)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def test_a_second_load_ends_with_code_3_and_names_the_first(root: Path, models: Path) -> None:
    begin(root, models, FIRST_NIGHT)
    with holding("hold", root, models) as (first, _line):
        since = WarehouseFolder(root).running()
        assert since is not None
        with pytest.raises(AnotherLoadRunning) as refusal:
            load(root, {}, models)

    assert refusal.value.exit_code == 3
    said = str(refusal.value)
    assert socket.gethostname() in said
    assert f"process {first.pid} " in said
    assert f"since {since.since:%Y-%m-%d %H:%M:%S}" in said


def test_a_refused_load_leaves_the_running_one_alone(root: Path, models: Path) -> None:
    with holding("hold", root, models) as (_first, _line):
        begun = list((root / "versions").iterdir())
        with pytest.raises(AnotherLoadRunning):
            load(root, {}, models)

        assert list((root / "versions").iterdir()) == begun
        assert len(begun) == 1


def test_two_folder_objects_of_one_process_keep_each_other_out(root: Path, models: Path) -> None:
    begin(root, models, FIRST_NIGHT)
    with WarehouseFolder(root).next_version(CODE_VERSION), pytest.raises(AnotherLoadRunning):
        load(root, {}, models)


def test_the_lock_of_a_killed_load_is_taken_over_and_its_death_recorded(root: Path, models: Path) -> None:
    with holding("hold", root, models) as (first, _line):
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
    assert f"pid {first.pid}" in (root / "load.lock").read_text()
    load(root, FIRST_NIGHT, models)

    loads = WarehouseFolder(root).loads()
    assert loads["status"].to_list() == ["failed", "published"]
    assert f"process {first.pid} " in loads["message"][0]
    assert WarehouseFolder(root).running() is None
    assert (root / "load.lock").read_text() == ""


def test_a_forked_worker_does_not_hold_the_lock_beyond_the_load(root: Path, models: Path) -> None:
    with holding("hold-with-child", root, models) as (first, forked):
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
        try:
            os.kill(int(forked), 0)
            load(root, FIRST_NIGHT, models)
        finally:
            os.kill(int(forked), signal.SIGKILL)

    assert WarehouseFolder(root).current() is not None


def test_a_lock_file_with_foreign_text_holds_nobody_up(root: Path, models: Path) -> None:
    root.mkdir()
    (root / "load.lock").write_bytes(b"\xff\x00 nonsense\n" * 1000)
    load(root, FIRST_NIGHT, models)

    assert WarehouseFolder(root).current() is not None


def test_a_lock_that_is_dated_ahead_is_taken_over_once_and_orders_no_load(root: Path, models: Path) -> None:
    begin(root, models, FIRST_NIGHT)
    (root / "load.lock").write_text("host here\npid 1\nsince 2999-03-05T01:02:03.000000+00:00\ntask backfill\n")
    assert WarehouseFolder(root).running() is None
    load(root, {"in/c.txt": "2022-05-06 Anna spoke."}, models)
    load(root, {}, models)

    loads = WarehouseFolder(root).loads()
    assert loads["status"].to_list() == ["published", "failed", "published", "unchanged"]
    assert loads["task"].to_list() == ["load", "backfill", "load", "load"]
    assert loads["load_no"].to_list() == [1, 2, 3, 4]
    assert loads["started_at"].arg_max() == 1


def test_loads_of_an_older_program_that_was_installed_again_are_numbered_where_they_ran(
    root: Path, models: Path
) -> None:
    begin(root, models, FIRST_NIGHT)
    lines = (root / "loads.jsonl").read_text()
    older = {"load_id": "7", "started_at": "2001-01-01T00:00:00+00:00", "status": "unchanged", "code_version": "0.1"}
    (root / "loads.jsonl").write_text(lines + json.dumps(older) + "\n")
    load(root, {}, models)
    assert WarehouseFolder(root).loads()["load_no"].to_list() == [1, 2, 3]
    assert WarehouseFolder(root).loads()["load_id"][1] == 7


def test_a_dead_lock_of_another_host_or_of_a_number_that_runs_again_is_taken_over(root: Path, models: Path) -> None:
    root.mkdir()
    for host in ("a-container-that-is-gone", socket.gethostname()):
        # This very process runs under the number that the dead load had.
        text = f"host {host}\npid {os.getpid()}\nsince 2024-03-05T01:02:03.000000+00:00\n"
        (root / "load.lock").write_text(text)
        assert WarehouseFolder(root).running() is None
        load(root, FIRST_NIGHT, models)
        dead = WarehouseFolder(root).loads().filter(pl.col("message").str.contains(host, literal=True))
        assert dead["status"].to_list() == ["failed"]
