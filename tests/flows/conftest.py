"""One Prefect server for the session, started as a user would start one. The only place in the tests that needs it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from flows.settings import end_quietly

STARTUP_SECONDS = 90
SAMPLES = Path(__file__).parents[2] / "seeds"

# Before any test imports Prefect, so that a run of the tests ends with pytest's summary.
end_quietly()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running Prefect server, scheduler included; flows of this process use it."""
    home = tmp_path_factory.mktemp("prefect")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/api"
    settings = {"PREFECT_HOME": str(home), "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "1"}
    command = [sys.executable, "-m", "prefect", "server", "start", "--port", str(port), "--no-ui"]
    with (home / "server.log").open("w") as log:
        process = subprocess.Popen(command, env=os.environ | settings, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_for(address, process, home / "server.log")
            from prefect.settings import PREFECT_API_URL, temporary_settings

            with temporary_settings({PREFECT_API_URL: address}):
                yield address
                _drain()
        finally:
            process.terminate()
            process.wait(timeout=30)


def _drain() -> None:
    """Send what Prefect's threads still hold: they would try for a minute once the server is gone."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    APILogWorker.instance().drain()
    EventsWorker.drain_all()


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            if httpx.get(f"{address}/health").is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    pytest.fail(f"Prefect's server did not start: {log.read_text()[-2000:]}")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder of its own with three of the sample articles: talks in two outlets, and a file that is no text."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name in (
        "2024-03-14-peoples-daily-beijing-talks.txt",
        "2024-03-14-vietnamplus-beijing-talks.txt",
        "2024-05-20-visit-programme-scan.txt",
    ):
        shutil.copy2(SAMPLES / name, folder / name)
    return folder
