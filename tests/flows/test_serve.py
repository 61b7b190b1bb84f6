"""`communique serve` as a process of its own: it loads by the clock, one load at a time, and ends when told to."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.client.schemas.sorting import FlowRunSort
from prefect.states import Running

from flows.schedule import NightlySchedule
from flows.serving import Service

PATIENCE_SECONDS = 150
# Six fields: the last one counts seconds.
EACH_FIVE_SECONDS = "* * * * * */5"


@contextmanager
def serving(folder: Path, *options: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A service that loads `inbox` into `built` below the folder; ended by SIGTERM with the block, at the latest."""
    command = [sys.executable, "-m", "warehouse.cli", "serve", "--seeds", "inbox", "--warehouse", "built", *options]
    with (folder / "serve.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=os.environ | environment, stdout=log, stderr=subprocess.STDOUT, text=True
        )
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=60)
            finally:
                process.kill()


def wait_for(condition: Callable[[], Any], process: subprocess.Popen[str], folder: Path) -> Any:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and process.poll() is None:
        if found := condition():
            return found
        time.sleep(0.3)
    pytest.fail((folder / "serve.log").read_text()[-3000:])


def runs_of(warehouse: str) -> list[FlowRun]:
    with get_client(sync_client=True) as client:
        return [
            run
            for run in client.read_flow_runs(sort=FlowRunSort.EXPECTED_START_TIME_ASC, limit=200)
            if run.parameters.get("warehouse") == warehouse
        ]


def loads(folder: Path) -> list[dict[str, Any]]:
    path = folder / "built" / "loads.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.slow  # waits for the clock
@pytest.mark.timeout(400)
def test_nights_are_loaded_by_the_clock_and_never_two_at_once(inbox: Path, tmp_path: Path, server: str) -> None:
    # A load takes longer than five seconds: the runs that come meanwhile must be turned away.
    with serving(tmp_path, "--cron", EACH_FIVE_SECONDS, "--no-catch-up", PREFECT_API_URL=server) as process:

        def loaded_and_turned_away() -> bool:
            ended = {run.state_type for run in runs_of("built") if run.auto_scheduled}
            return {StateType.COMPLETED, StateType.CANCELLED} <= ended

        wait_for(loaded_and_turned_away, process, tmp_path)
        runs = runs_of("built")
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0, (tmp_path / "serve.log").read_text()
    # A run that was turned away has one moment as its start and end.
    begun = sorted((run for run in runs if run.start_time != run.end_time), key=lambda run: run.start_time)
    spans = [(run.state_name, run.start_time, run.end_time) for run in begun]
    assert all(end is not None and end <= start for (_, _, end), (_, start, _) in pairwise(spans)), spans
    assert all(run.expected_start_time.second % 5 == 0 for run in begun)
    assert loads(tmp_path)[0]["articles_count"] == 2
    assert "leaked" not in (tmp_path / "serve.log").read_text()


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_with_its_own_server_on_loopback_behind_a_password_it_catches_up_once_and_leaves_nothing_behind(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    port, home = free_port(), tmp_path / "prefect"
    settings = {"PREFECT_HOME": str(home), "PREFECT_SERVER_API_AUTH_STRING": "night:watch"}
    with serving(tmp_path, "--port", str(port), "--timezone", "UTC", **settings) as process:
        wait_for(lambda: loads(tmp_path), process, tmp_path)
        assert httpx.get(f"http://127.0.0.1:{port}/api/health", trust_env=False).is_success
        assert listening_addresses(port) == {"0100007F"}
        version = f"http://127.0.0.1:{port}/api/version"
        assert httpx.get(version, trust_env=False).status_code == 401
        assert httpx.get(version, auth=("night", "watch"), trust_env=False).is_success
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0, (tmp_path / "serve.log").read_text()
    assert [load["status"] for load in loads(tmp_path)] == ["published"]
    with pytest.raises(httpx.TransportError):
        httpx.get(f"http://127.0.0.1:{port}/api/health", trust_env=False)
    readable = [path for path in home.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]
    assert readable == []


def listening_addresses(port: int) -> set[str]:
    """The local addresses that a server listens on at this port, as the kernel writes them."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    rows += [line.split() for line in Path("/proc/net/tcp6").read_text().splitlines()[1:]]
    return {row[1].split(":")[0] for row in rows if row[3] == "0A" and int(row[1].split(":")[1], 16) == port}


@pytest.mark.usefixtures("server")
def test_a_run_that_a_killed_service_left_behind_holds_up_no_night(tmp_path: Path) -> None:
    from flows.serving import _catch_up, _record_the_dead

    service = Service(["inbox"], str(tmp_path / "built"), NightlySchedule("30 4 * * *", "UTC"))
    deployment = service.deployments()[0].apply()
    with get_client(sync_client=True) as client:
        left = client.create_flow_run_from_deployment(deployment)
        client.set_flow_run_state(left.id, Running(), force=True)
        _record_the_dead(client, deployment)
        assert client.read_flow_run(left.id).state_type == StateType.CRASHED
        night = NightlySchedule("30 4 * * *", "UTC").last_before(left.created)
        assert night is not None
        _catch_up(client, deployment, night)
        _catch_up(client, deployment, night)
        caught_up = [run for run in runs_of(service.warehouse) if run.name.startswith("catching up")]
        client.delete_deployment(deployment)
    assert len(caught_up) == 1


def test_what_cannot_be_served_is_said_in_a_sentence_before_anything_starts(tmp_path: Path) -> None:
    options = ["--cron", "30 2 * * *", "--timezone", "Europe/Berlin"]
    command = [sys.executable, "-m", "warehouse.cli", "serve", *options]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "02:30 does not exist on" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
