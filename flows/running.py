"""How the flows are run from the command: on which server, on which workers, and with which words when that fails."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any, TypeVar

import httpx
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, get_current_settings, temporary_settings
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from flows.cluster import dask_runner, named_cluster, require_fit
from warehouse.errors import LoadFailed

_SERVER_SILENT = ("Failed to reach API", "Timed out while attempting to connect to ephemeral")

Answer = TypeVar("Answer")


def task_runner() -> TaskRunner[Any]:
    """Where the tasks of a flow run: in this process, or on the Dask cluster that COMMUNIQUE_DASK names.

    Raises WrongUse where it names none, or Dask is not installed.
    """
    cluster = named_cluster()
    return dask_runner(cluster) if cluster else ThreadPoolTaskRunner()


def run_load(flow: Callable[..., Answer], *arguments: object) -> Answer:
    """Run a flow that loads. Raises LoadFailed, before it begins, where it is to run on a cluster that does not fit."""
    cluster = named_cluster()
    if cluster:
        require_fit(cluster)
    return run(flow, *arguments)


@contextmanager
def _without_heartbeat() -> Iterator[None]:
    """No sign of life each three minutes, unless the user chose how often: whoever gave the command sees it end.

    The thread that gives it sleeps by the second, and a flow waits for it: half a second of each run. What the service
    starts runs in a process of its own, with Prefect's own heartbeat.
    """
    is_chosen = "heartbeat_frequency" in get_current_settings().flows.model_fields_set
    with nullcontext() if is_chosen else temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        yield


def run(flow: Callable[..., Answer], *arguments: object) -> Answer:
    """Run a flow. Raises LoadFailed with a sentence where no Prefect server answers; all else comes out as it is."""
    try:
        with _without_heartbeat():
            return flow(*arguments)
    except (httpx.TransportError, RuntimeError) as error:
        if not isinstance(error, httpx.TransportError) and not str(error).startswith(_SERVER_SILENT):
            raise
        address = os.environ.get("PREFECT_API_URL")
        server = f"The Prefect server at {address}" if address else "Prefect's temporary server"
        remedy = "Start it, or unset PREFECT_API_URL to use a temporary one." if address else "Try again."
        raise LoadFailed(f"{server} does not answer, so nothing was loaded. {remedy}") from error
