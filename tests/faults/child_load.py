"""One load in a process of its own, which may kill itself (-9) at a given step, or hold the lock and wait.

    child_load.py MODE ROOT MODELS [STEP]

MODE `load` loads NIGHT, `rollback` returns to the first version, `forget` forgets the first article; each prints how
many steps that took. `hold` takes the lock, prints a line and waits; `hold-with-child` forks before it waits and prints
the forked process' id.
A step is a line of Python that runs in the publishing package: before any of them the process can be killed.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from kill_at_step import Steps
from small_warehouse import CODE_VERSION, RULES, forget, load

from warehouse.publishing import WarehouseFolder

FORGOTTEN = "2024-03-05 Anna spoke."
FIRST_NIGHT = {"in/a.txt": FORGOTTEN, "in/b.txt": "2023-01-02 Bert spoke."}
NIGHT = {"in/c.txt": "2022-05-06 Anna spoke.", "in/d.txt": "2024-07-08 Cleo spoke."}


def run(mode: str, root: Path, models: Path, last: int | None) -> None:
    if not mode.startswith("hold"):
        steps = Steps(last)
        sys.settrace(steps.trace)
        if mode == "load":
            load(root, NIGHT, models)
        elif mode == "forget":
            forget(root, [FORGOTTEN], models)
        else:
            WarehouseFolder(root).roll_back("1")
        sys.settrace(None)
        print(steps.count, flush=True)
        return
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES):
        forked = os.fork() if mode == "hold-with-child" else 1
        if forked:
            print(forked, flush=True)
        time.sleep(60)


if __name__ == "__main__":
    run(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else None)
