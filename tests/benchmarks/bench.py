"""What the rows of the benchmark share: corpora, loads by the command as users run it, the server beside them."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from corpus_files import Order, write_corpus
from floors import measure_floors, stages_of
from measuring import Taken, run_command
from results import Results, StageFigures

import warehouse
from flows.server import own_server

FULL_SIZE = 1_000_000
ARTICLES_A_TASK = 50_000
TASKS = 20
_HERE = Path(__file__).parent
# What is installed, where it is: its modules may be compiled, those of the clone never are.
_CODE = Path(warehouse.__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a row found: words, figures, whether must and goal are met, and the stages where there are some."""

    measured: str
    figures: dict[str, float]
    is_must_met: bool
    is_goal_met: bool
    articles: int
    stages: list[StageFigures] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, and how it is measured."""

    name: str
    what: str
    must: str
    goal: str
    minutes: str
    """How long it takes at full size, about; for who waits."""
    measure: Callable[[Bench], Measured]
    scales: bool = True
    """Judged only at full size."""


@dataclass(slots=True)
class Bench:
    """A run of the benchmark: where it works, how large the large corpus is."""

    work: Path
    articles: int
    results: Results
    is_with_stages: bool = True
    say: Callable[[str], None] = print
    _open: ExitStack = field(default_factory=ExitStack)
    _address: str | None = None

    @property
    def small(self) -> int:
        """Articles of the small corpus."""
        return max(1, self.articles // 10)

    @property
    def night(self) -> int:
        """Articles of a night."""
        return max(1, self.articles // 100)

    def close(self) -> None:
        """End the server."""
        self._open.close()

    def corpus(self, order: Order) -> Path:
        """The folder of a corpus, written where it is not there yet."""
        kind = "night" if order.is_night else "light" if order.is_light else "history"
        folder = self.work / f"{kind}-{order.form}-{order.count}"
        seconds = write_corpus(folder, order)
        if seconds:
            self.say(f"wrote {order.count:,} articles in {seconds:.1f} s ({order.count / seconds:,.0f} a second)")
        return folder

    def load(self, seeds: list[Path], warehouse: Path, address: str | None = None) -> Taken:
        """Run the nightly command with a server up; gives what it took, Python's own start included."""
        self.say(f"loading {', '.join(folder.name for folder in seeds)} into {warehouse.name} …")
        # -P: else Python would take the clone's own modules, which are never compiled, where it is run from there.
        command = [sys.executable, "-P", "-m", "warehouse.cli", "nightly", "--warehouse", str(warehouse), "--seeds"]
        taken = run_command([*command, *map(str, seeds)], self._environment(address or self.server()))
        self.say(f"… {taken.seconds:,.1f} s, {taken.peak_bytes / (1 << 30):.2f} GiB")
        return taken

    def bare_load(self, seeds: Path, warehouse: Path) -> Taken:
        """The same without Prefect."""
        command = [sys.executable, str(_HERE / "bare_load.py"), str(seeds), str(warehouse)]
        return run_command(command, self._environment(None))

    def fresh(self, name: str) -> Path:
        """A place for a warehouse, with nothing there."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        return folder

    def stages(self, seeds: Path, warehouse: Path, articles: int) -> list[StageFigures]:
        """The stages of the last load with their floors and peers, where they are asked for."""
        if not self.is_with_stages:
            return []
        self.say("measuring floors and peers …")
        return stages_of(warehouse, articles, measure_floors(seeds, articles, warehouse, self.work / "scratch"))

    def base(self) -> Path:
        """The warehouse of the large corpus: from an earlier row, or loaded now."""
        folder = self.work / f"warehouse-{self.articles}"
        if not (folder / "current").exists():
            self.load([self.corpus(Order(self.articles, "lines"))], folder)
        return folder

    def copied(self, warehouse: Path, name: str) -> Path:
        """A copy of a warehouse that a load may change: its versions are linked, since no load changes those."""
        folder = self.fresh(name)
        folder.mkdir()
        for path in warehouse.iterdir():
            if path.is_symlink():
                (folder / path.name).symlink_to(path.readlink())
            elif path.is_dir():
                shutil.copytree(path, folder / path.name, symlinks=True, copy_function=os.link)
            else:
                shutil.copy2(path, folder / path.name)
        return folder

    def server(self) -> str:
        """The address of a Prefect server of the benchmark's own, started at the first call."""
        if self._address is None:
            self.work.mkdir(parents=True, exist_ok=True)
            os.environ["PREFECT_HOME"] = str(self.work / "prefect")
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                port = free.getsockname()[1]
            self._address = self._open.enter_context(own_server("127.0.0.1", port))
        return self._address

    def task_count(self) -> int:
        """Task runs of the newest flow run on the server."""
        newest = httpx.post(f"{self.server()}/flow_runs/filter", json={"sort": "START_TIME_DESC", "limit": 1}).json()
        asked = {"flow_runs": {"id": {"any_": [newest[0]["id"]]}}}
        return int(httpx.post(f"{self.server()}/task_runs/count", json=asked).json())

    def _environment(self, address: str | None) -> dict[str, str]:
        path = os.pathsep.join([str(_CODE), *filter(None, [os.environ.get("PYTHONPATH")])])
        return {"PYTHONPATH": path} | ({"PREFECT_API_URL": address} if address else {})


def allowed_tasks(articles: int) -> int:
    """Tasks that a load of so many articles may have."""
    return TASKS + articles // ARTICLES_A_TASK
