"""Options that several commands take."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from typing import Any, TypeVar

import click

from warehouse.errors import WrongUse

DEFAULT_SEEDS = "seeds"
DEFAULT_WAREHOUSE = "warehouse/build"

Command = TypeVar("Command", bound=Callable[..., Any])


def with_versions_kept(command: Command) -> Command:
    """The option that says how many versions stay; the flow's process finds it in the environment."""
    option = click.option(
        "--keep-versions",
        type=click.IntRange(min=1),
        metavar="N",
        expose_value=False,
        callback=_keep_versions,
        help="How many versions stay, to return to with rollback.  [env var: COMMUNIQUE_KEEP_VERSIONS; default: 3]",
    )
    return option(command)


def _keep_versions(_context: click.Context, _option: click.Parameter, count: int | None) -> None:
    if count is not None:
        os.environ["COMMUNIQUE_KEEP_VERSIONS"] = str(count)


def with_dask(command: Command) -> Command:
    """The option that names a Dask cluster; the flow's process finds it in the environment."""
    option = click.option(
        "--dask",
        metavar="ADDRESS",
        expose_value=False,
        callback=_use_dask,
        help="Read articles on a Dask cluster: tcp://host:8786, or local.  [env var: COMMUNIQUE_DASK]",
    )
    return option(command)


def _use_dask(_context: click.Context, _option: click.Parameter, cluster: str | None) -> None:
    if cluster is not None:
        os.environ["COMMUNIQUE_DASK"] = cluster


def with_log_format(command: Command) -> Command:
    """The option that makes the log lines of JSON; the flow's process finds it in the environment."""
    option = click.option(
        "--log-json",
        is_flag=True,
        expose_value=False,
        callback=_log_as_json,
        help="Write the log to the error stream, a JSON object a line.  [env var: COMMUNIQUE_LOG_FORMAT=json]",
    )
    return option(command)


def _log_as_json(_context: click.Context, _option: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        os.environ["COMMUNIQUE_LOG_FORMAT"] = "json"


def with_warehouse(command: Command) -> Command:
    """The option that names the warehouse folder."""
    option = click.option(
        "--warehouse",
        "folder",
        metavar="DIR",
        envvar="COMMUNIQUE_WAREHOUSE",
        show_envvar=True,
        default=DEFAULT_WAREHOUSE,
        show_default=True,
        help="The warehouse folder.",
    )
    return option(command)


def named_seeds(seeds: tuple[str, ...], more_seeds: tuple[str, ...]) -> list[str]:
    """What is to be loaded: as named, else by the environment, else the folder seeds. Raises WrongUse."""
    if more_seeds and not seeds:
        raise WrongUse(f"{more_seeds[0]}: write --seeds before what is to be loaded.")
    if seeds:
        return [*seeds, *more_seeds]
    return shlex.split(os.environ.get("COMMUNIQUE_SEEDS", "")) or [DEFAULT_SEEDS]
