"""The Dask cluster that a load may run on: how it is named and reached, and whether its workers fit."""

from __future__ import annotations

import hashlib
import os
import platform
import re
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prefect.task_runners import TaskRunner

from warehouse import fingerprints
from warehouse.errors import LoadFailed, WrongUse
from warehouse.reading.stores import protocol_of
from warehouse.shards import Exchange
from warehouse.workers import worker_count

if TYPE_CHECKING:
    import distributed

DASK, EXCHANGE = "COMMUNIQUE_DASK", "COMMUNIQUE_EXCHANGE"
EXCHANGE_FOLDER = "exchange"
LOCAL = "local"
CONNECT_SECONDS = 15
_PROBE = "probe"
_ADDRESS = re.compile(r"(tcp|tls|ws|wss|ucx)://\S+")


def named_cluster() -> str | None:
    """The cluster that COMMUNIQUE_DASK names: `local`, a scheduler's address, or None. Raises WrongUse for neither."""
    named = os.environ.get(DASK)
    if not named:
        return None
    if named != LOCAL and not _ADDRESS.fullmatch(named):
        raise WrongUse(f"{named}: this is no Dask cluster. Write local, or a scheduler's address: tcp://host:8786")
    return named


def dask_runner(cluster: str) -> TaskRunner[Any]:
    """Prefect's task runner for a cluster. Raises WrongUse where Dask is not installed."""
    try:
        from prefect_dask.task_runners import DaskTaskRunner  # noqa: PLC0415 - an extra, which few need
    except ImportError as error:
        raise WrongUse(
            f"--dask (or {DASK}) asks for Dask, which is not installed. Install communique[dask], or leave it out."
        ) from error
    if cluster != LOCAL:
        runner: TaskRunner[Any] = DaskTaskRunner(address=cluster)
        return runner
    # The rules are Python: threads of one process would wait for each other. No page is served.
    single: dict[str, Any] = {"n_workers": worker_count(), "threads_per_worker": 1, "dashboard_address": None}
    local: TaskRunner[Any] = DaskTaskRunner(cluster_kwargs=single)
    return local


def exchange_of(warehouse: Path, options: Mapping[str, Mapping[str, Any]] | None) -> Exchange:
    """Where shards are exchanged: below what COMMUNIQUE_EXCHANGE names, or in the warehouse folder."""
    named = os.environ.get(EXCHANGE)
    if not named:
        return Exchange(str(warehouse.resolve() / EXCHANGE_FOLDER))
    protocol = protocol_of(named)
    base = named.rstrip("/") if protocol else str(Path(named).resolve())
    # Several warehouses may name one place.
    own = hashlib.sha256(f"{platform.node()}:{warehouse.resolve()}".encode()).hexdigest()[:16]
    return Exchange(f"{base}/{EXCHANGE_FOLDER}-{own}", (options or {}).get(protocol or "", {}))


def worker_threads(cluster: str) -> int:
    """How many tasks the cluster works on at once."""
    if cluster == LOCAL:
        return worker_count()
    with _client(cluster) as client:
        threads: dict[str, int] = client.nthreads()
        return max(1, sum(threads.values()))


def require_fit(cluster: str) -> None:
    """Raises LoadFailed, before anything is begun, for a scheduler that does not answer or workers that do not fit."""
    if cluster == LOCAL:
        return
    with _client(cluster) as client:
        mine, server = _versions(), os.environ.get("PREFECT_API_URL")
        for address, (host, theirs) in sorted(_asked(client, _host_and_versions).items()):
            if host != platform.node() and not server:
                raise LoadFailed(
                    f"The Dask worker {address} is on another machine, and does not reach Prefect's temporary server. "
                    "Start one for all (prefect server start --host 0.0.0.0), and name it with PREFECT_API_URL."
                )
            other = [
                f"{name} {theirs.get(name)} (here {mine[name]})" for name in mine if theirs.get(name) != mine[name]
            ]
            if other:
                raise LoadFailed(
                    f"The Dask worker {address} has {', '.join(other)}. Its results would differ: install the same "
                    "versions there (deployments/constraints.txt pins them), and start it again."
                )


def require_reach(cluster: str, exchange: Exchange, source: str | None) -> None:
    """Raises LoadFailed where a worker does not see the exchange, or a file that it is to read."""
    if cluster == LOCAL:
        return
    token = os.urandom(8)
    exchange.write_bytes(_PROBE, token)
    with _client(cluster) as client:
        for address, seen in sorted(_asked(client, _reaches, exchange, token, source).items()):
            if not seen[0]:
                raise LoadFailed(
                    f"The Dask worker {address} does not find what was written to {exchange.base}. Set {EXCHANGE} to a "
                    "folder or a store (s3://…) that this machine and all workers reach."
                )
            if not seen[1]:
                raise LoadFailed(
                    f"The Dask worker {address} does not find {source}. Workers read files themselves: put them where "
                    "all machines reach them, in a shared folder under one path or in a store (s3://…)."
                )


def _client(cluster: str) -> distributed.Client:
    from distributed import Client  # noqa: PLC0415 - with the extra only

    try:
        connect: Any = Client
        client: distributed.Client = connect(cluster, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise LoadFailed(
            f"The Dask scheduler at {cluster} does not answer, so nothing was loaded. Start it (dask scheduler), or "
            f"leave --dask and {DASK} out to load on this machine."
        ) from error
    return client


def _asked(client: distributed.Client, question: Any, *arguments: object) -> dict[str, Any]:
    """Each worker's answer by its address. Raises LoadFailed where there is no worker, or one cannot answer."""
    answers: dict[str, Any] = client.run(question, *arguments, on_error="return")
    if not answers:
        raise LoadFailed("The Dask scheduler has no workers. Start some: dask worker ADDRESS --nthreads 1")
    for address, answer in sorted(answers.items()):
        if isinstance(answer, ImportError):
            raise LoadFailed(
                f"The Dask worker {address} has no communique[dask] installed ({answer}). Install it there."
            )
        if isinstance(answer, BaseException):
            raise LoadFailed(f"The Dask worker {address} cannot be asked ({type(answer).__name__}: {answer}).")
    return answers


def _versions() -> dict[str, str]:
    """What has to be the same on every machine, so that results are."""
    names = ("polars", "prefect", "distributed", "cloudpickle")
    found = {"python": platform.python_version().rpartition(".")[0]} | {name: version(name) for name in names}
    return found | {"communique's rules": fingerprints.rules_fingerprint()}


def _host_and_versions() -> tuple[str, dict[str, str]]:
    return platform.node(), _versions()


def _reaches(exchange: Exchange, token: bytes, source: str | None) -> tuple[bool, bool]:
    try:
        is_there = exchange.read_bytes(_PROBE) == token
    except OSError:
        is_there = False
    return is_there, source is None or Path(source).exists()
