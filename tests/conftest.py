"""How the tests are shared out among processes. What lies beside this file can be imported by every test below."""

from __future__ import annotations

import os
import sys
from typing import Any

import pytest

# Three processes share two cores or few more: of small frames a pool of threads in each makes a fifth more work. One
# process, which begins with the flows, keeps its threads, for what comes out otherwise where they end in another order.
if os.environ.get("PYTEST_XDIST_WORKER", "gw0") != "gw0":
    os.environ.setdefault("POLARS_MAX_THREADS", "1")

# Tests begin a hundred processes: without byte code on the disk each would compile the whole project anew.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
    sys.dont_write_bytecode = False

FLOWS = "tests/flows/"
WITH_A_SERVER_OF_ITS_OWN = f"{FLOWS}test_command_end_to_end.py"


def scope_of(file: str) -> str:
    """What one process runs: a file, or all flows, which share a Prefect server that takes as long as many tests."""
    return FLOWS if file.startswith(FLOWS) and file != WITH_A_SERVER_OF_ITS_OWN else file


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The flows first, since what takes longest would keep one process waiting at the end."""
    items.sort(key=lambda item: scope_of(item.nodeid.partition("::")[0]) != FLOWS)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """A file in one process, as `--dist loadfile` has it, but all flows in one."""
    from xdist.scheduler import LoadFileScheduling

    class LoadByScope(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return scope_of(super()._split_scope(nodeid))

    return LoadByScope(config, log)
