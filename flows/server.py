"""Prefect's own server as a child process, for who has none running. It imports no Prefect: settings first."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from warehouse.errors import LoadFailed, WrongUse

LOOPBACK = "127.0.0.1"
DEFAULT_PORT = 4200
LOG_FILE = "server.log"
PASSWORD = "PREFECT_SERVER_API_AUTH_STRING"
CLIENT_PASSWORD = "PREFECT_API_AUTH_STRING"
STARTUP_SECONDS = 180
_END_SECONDS = 20
_ONLY_OWNER = 0o077
_TOLD_AT_FAILURE = 1_500
_SIGNAL_AT_PARENTS_DEATH = 1
_SETTINGS = {
    # Kept on the disk, so that the place of a run that died with the server is given back.
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
}


def address_of(host: str, port: int) -> str:
    """The address of the API on this machine, for a server bound to `host`."""
    reached = LOOPBACK if host in ("0.0.0.0", "::") else host
    return f"http://{f'[{reached}]' if ':' in reached else reached}:{port}/api"


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server bound there."""
    return host in ("localhost", "::1") or host.startswith("127.")


def home() -> Path:
    """Prefect's folder: PREFECT_HOME, else .prefect in the home folder."""
    return Path(os.environ.get("PREFECT_HOME") or Path.home() / ".prefect")


@contextmanager
def own_server(host: str, port: int) -> Iterator[str]:
    """Prefect's server and its pages, from entering to leaving the block; gives the address of its API.

    Its log is written to server.log in Prefect's folder, readable for its owner only. Raises WrongUse for a port that
    is taken, LoadFailed where the server does not start.
    """
    _require_free(host, port)
    folder = home()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    address = address_of(host, port)
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", host, "--port", str(port)]
    environment = _SETTINGS | os.environ | {"PREFECT_API_URL": address}
    if not environment.get(PASSWORD):
        # Prefect takes an empty one for a password that everybody has to give.
        environment.pop(PASSWORD, None)
    log_path = folder / LOG_FILE
    descriptor = os.open(log_path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "w") as log:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            umask=_ONLY_OWNER,
            # A Ctrl-C is for this process; it ends the server when the runs have ended.
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - before any thread is started
        )
        try:
            _wait_for(address, process, log_path)
            yield address
        finally:
            _end(process)


def _require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except (OSError, OverflowError) as error:
            raise WrongUse(
                f"{host}, port {port}: a server cannot listen there ({error}). Choose another --host or --port, or "
                f"name a server that runs already with PREFECT_API_URL={address_of(host, port)}"
            ) from error


def _end_with_parent() -> None:
    """Where the parent is killed, the server must not stay and hold the port."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SIGNAL_AT_PARENTS_DEATH, signal.SIGTERM)


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTUP_SECONDS
    # Its health is answered without a password, too.
    with httpx.Client(trust_env=False) as client:
        while process.poll() is None and time.monotonic() < until:
            try:
                if client.get(f"{address}/health").is_success:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.2)
    said = log.read_text(errors="replace").strip()[-_TOLD_AT_FAILURE:]
    raise LoadFailed(f"Prefect's server did not start at {address}. The end of {log}:\n{said}")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
