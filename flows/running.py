"""How the flows are run from the command: on which server, on which workers, and with which words when that fails."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import httpx
from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner

from warehouse.errors import LoadFailed, WrongUse

DASK = "COMMUNIQUE_DASK"
_SERVER_SILENT = ("Failed to reach API", "Timed out while attempting to connect to ephemeral")

Answer = TypeVar("Answer")


def task_runner() -> TaskRunner[Any]:
    """Where batches are worked on: a process a core, or the Dask cluster that COMMUNIQUE_DASK names (`local`, `tcp://…`).

    Raises WrongUse where Dask is asked for and not installed.
    """
    cluster = os.environ.get(DASK)
    if not cluster:
        return ProcessPoolTaskRunner()
    try:
        from prefect_dask.task_runners import DaskTaskRunner  # noqa: PLC0415 - an extra, which few need
    except ImportError as error:
        raise WrongUse(f"{DASK} is set, but Dask is not installed. Install communique[dask], or unset it.") from error
    runner: TaskRunner[Any] = DaskTaskRunner(address=None if cluster == "local" else cluster)
    return runner


def run(flow: Callable[..., Answer], *arguments: object) -> Answer:
    """Run a flow. Raises LoadFailed with a sentence where no Prefect server answers; all else comes out as it is."""
    try:
        return flow(*arguments)
    except (httpx.TransportError, RuntimeError) as error:
        if not isinstance(error, httpx.TransportError) and not str(error).startswith(_SERVER_SILENT):
            raise
        address = os.environ.get("PREFECT_API_URL")
        server = f"The Prefect server at {address}" if address else "Prefect's temporary server"
        remedy = "Start it, or unset PREFECT_API_URL to use a temporary one." if address else "Try again."
        raise LoadFailed(f"{server} does not answer, so nothing was loaded. {remedy}") from error
