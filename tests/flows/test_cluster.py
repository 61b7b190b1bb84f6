"""Loads on a Dask cluster: what does not fit is said before anything begins, and a killed worker costs no row."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flows import cluster
from flows.cluster import dask_runner, exchange_of, named_cluster, require_fit, require_reach
from warehouse.errors import LoadFailed, WrongUse
from warehouse.shards import Exchange

ROOT = Path(__file__).parents[2]
ADDRESS = "tcp://127.0.0.1:9"
FAULTS = ROOT / "tests" / "faults"
ARTICLES, SECONDS = 3_000, 240


class Workers:
    """Stands for a client: one worker, which answers each question as a worker with these settings would."""

    def __init__(self, answer: Any) -> None:
        self._answer = answer

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def run(self, *_: object, **__: object) -> dict[str, Any]:
        return {} if self._answer is None else {"tcp://10.0.0.2:3000": self._answer}


def answering(monkeypatch: pytest.MonkeyPatch, answer: Any) -> None:
    monkeypatch.setattr(cluster, "_client", lambda _: Workers(answer))


def test_a_name_that_is_no_cluster_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cluster.DASK, "10.0.0.1")
    with pytest.raises(WrongUse, match="tcp://host:8786"):
        named_cluster()
    monkeypatch.setenv(cluster.DASK, "local")
    assert named_cluster() == "local"


def test_dask_that_is_asked_for_and_not_installed_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "prefect_dask.task_runners", None)
    with pytest.raises(WrongUse, match=r"Install communique\[dask\]"):
        dask_runner("local")


def test_a_scheduler_that_does_not_answer_is_said_before_anything_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.5)
    with pytest.raises(LoadFailed, match=f"The Dask scheduler at {ADDRESS} does not answer"):
        require_fit(ADDRESS)


def test_a_cluster_without_workers_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, None)
    with pytest.raises(LoadFailed, match="has no workers"):
        require_fit(ADDRESS)


def test_workers_of_other_versions_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    host, mine = cluster._host_and_versions()
    answering(monkeypatch, (host, mine))
    require_fit(ADDRESS)
    answering(monkeypatch, (host, mine | {"polars": "1.0.0", "communique's rules": "other"}))
    with pytest.raises(LoadFailed, match=rf"polars 1\.0\.0 \(here {mine['polars']}\), communique's rules other"):
        require_fit(ADDRESS)
    answering(monkeypatch, ModuleNotFoundError("No module named 'flows'"))
    with pytest.raises(LoadFailed, match=r"no communique\[dask\] installed"):
        require_fit(ADDRESS)


def test_workers_elsewhere_need_a_server_that_they_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    answering(monkeypatch, ("another machine", cluster._versions()))
    with pytest.raises(LoadFailed, match="name it with PREFECT_API_URL"):
        require_fit(ADDRESS)
    monkeypatch.setenv("PREFECT_API_URL", "http://10.0.0.1:4200/api")
    require_fit(ADDRESS)


def test_workers_that_see_other_folders_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    exchange = Exchange(str(tmp_path))
    for answer, said in (((False, True), "COMMUNIQUE_EXCHANGE"), ((True, False), "does not find /news/a.txt")):
        answering(monkeypatch, answer)
        with pytest.raises(LoadFailed, match=said):
            require_reach(ADDRESS, exchange, "/news/a.txt")
    assert cluster._reaches(exchange, (tmp_path / "probe").read_bytes(), None) == (True, True)
    assert cluster._reaches(exchange, b"another", str(tmp_path / "nowhere")) == (False, False)


def test_two_warehouses_exchange_in_places_of_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert exchange_of(tmp_path / "one", None) == Exchange(str(tmp_path / "one" / "exchange"))
    monkeypatch.setenv(cluster.EXCHANGE, "s3://bucket/between/")
    one, other = (exchange_of(tmp_path / name, {"s3": {"key": "k"}}) for name in ("one", "other"))
    assert one.base.startswith("s3://bucket/between/exchange-")
    assert one.base != other.base
    assert "'k'" not in repr(one)


@contextmanager
def dask_cluster(folder: Path, *options: str) -> Iterator[SimpleNamespace]:
    """A scheduler and two workers with these options, each a process of its own.

    Without a nanny a killed worker stays away, so that the other one has to do its shards.
    """
    from distributed import Client

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(FAULTS)])}

    def start(name: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments, "--no-dashboard"]
        with (folder / f"{name}.log").open("wb") as log:
            return subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=subprocess.STDOUT)

    host, port = address.removeprefix("tcp://").split(":")
    processes = [start("scheduler", "scheduler", "--host", host, "--port", port)]
    processes += [start(f"worker-{n}", "worker", address, "--nthreads", "1", *options) for n in (1, 2)]
    try:
        with Client(address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=SECONDS)
        yield SimpleNamespace(address=address, workers=processes[1:])
    finally:
        for process in processes:
            process.kill()
            process.wait()


def nightly(seeds: Path, folder: Path, server: str, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "warehouse.cli", "nightly", "--seeds", str(seeds), "--warehouse", str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PREFECT_API_URL": server}
    return subprocess.Popen(
        [*command, *options], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def kill_in_mid_shard(address: str) -> list[str]:
    """Kill -9 a worker that has a shard in hand, half a second after it was first seen; gives the shards it had."""
    from distributed import Client

    until = time.monotonic() + SECONDS
    with Client(address, timeout=60, set_as_default=False) as client:
        while time.monotonic() < until:
            for held in client.processing().values():
                if held:
                    time.sleep(0.5)
                    pids = client.run(os.getpid)
                    busy = [worker for worker, keys in client.processing().items() if keys]
                    if busy:
                        in_hand = list(client.processing()[busy[0]])
                        os.kill(pids[busy[0]], signal.SIGKILL)
                        return in_hand
            time.sleep(0.1)
    raise AssertionError("no worker ever had a shard in hand")


@pytest.mark.slow
def test_a_worker_killed_in_mid_shard_costs_a_retry_and_no_row(server: str, tmp_path: Path) -> None:
    from test_nightly_flow import parquet_bytes

    from warehouse import pipeline

    writer = [sys.executable, str(ROOT / "tests" / "benchmarks" / "corpus_files.py"), str(tmp_path / "news")]
    subprocess.run([*writer, "--articles", str(ARTICLES)], check=True, capture_output=True)
    with dask_cluster(tmp_path, "--no-nanny") as running:
        load = nightly(tmp_path / "news", tmp_path / "cluster", server, "--dask", running.address)
        in_hand = kill_in_mid_shard(running.address)
        said, _ = load.communicate(timeout=SECONDS)
        assert sorted([worker.poll() is None for worker in running.workers]) == [False, True]
    assert load.returncode == 0, said
    assert in_hand
    assert not (tmp_path / "cluster" / "exchange").exists()
    pipeline.nightly([str(tmp_path / "news")], tmp_path / "here")
    assert parquet_bytes(tmp_path / "cluster") == parquet_bytes(tmp_path / "here")


@pytest.mark.slow
def test_a_text_that_kills_whatever_reads_it_is_deferred_and_all_else_is_loaded(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from test_nightly_flow import parquet_bytes

    monkeypatch.syspath_prepend(str(FAULTS))
    from accidents import KILLS, gather_or_die

    from warehouse import pipeline
    from warehouse.deferral import gather_each

    news = tmp_path / "news"
    news.mkdir()
    for number in range(1_100):
        said = KILLS if number in (7, 900) else "They met."
        text = f" date 2024-05-16 Guest {number}\nHanoi (VNA) – Foreign Minister Le Van Khai received Anou Keo. {said}"
        (news / f"{number}.txt").write_text(text)
    with dask_cluster(tmp_path, "--preload", str(FAULTS / "accident_worker.py")) as running:
        load = nightly(news, tmp_path / "cluster", server, "--dask", running.address)
        said, _ = load.communicate(timeout=SECONDS)
    assert load.returncode == 0, said
    monkeypatch.setattr(pipeline, "gather_each", partial(gather_each, work=gather_or_die))
    # A single batch of short texts would be gathered in this very process.
    monkeypatch.setattr(pipeline, "FEWEST_ARTICLES_A_BATCH", 100)
    monkeypatch.setenv("COMMUNIQUE_WORKERS", "2")
    here = pipeline.nightly([str(news)], tmp_path / "here")
    assert sorted(Path(file.location).name for file in here.rejected) == ["7.txt", "900.txt"]
    assert {file.code for file in here.rejected} == {"deferred"}
    assert parquet_bytes(tmp_path / "cluster") == parquet_bytes(tmp_path / "here")


@pytest.mark.slow
def test_a_rebuild_on_a_cluster_of_this_machine_gives_the_same_bytes(server: str, inbox: Path, tmp_path: Path) -> None:
    from test_nightly_flow import parquet_bytes

    command = [sys.executable, "-m", "warehouse.cli"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PREFECT_API_URL": server}
    built = str(tmp_path / "built")
    found = []
    for step in (["nightly", "--seeds", str(inbox)], ["rebuild", "--dask", "local"]):
        subprocess.run([*command, *step, "--warehouse", built], env=environment, check=True, capture_output=True)
        found.append(parquet_bytes(tmp_path / "built"))
    assert len(found[0]) > 20
    assert found[0] == found[1]
