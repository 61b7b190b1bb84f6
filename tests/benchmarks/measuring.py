"""Run a command or a function and say what it took: seconds, and the memory of the process with all its children."""

from __future__ import annotations

import os
import platform
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

MEBIBYTE = 1 << 20
SAMPLE_SECONDS = 0.2
PACKAGES = ("duckdb", "polars", "pyarrow", "prefect", "datasketch", "rensa", "spacy")
_PROC = Path("/proc")

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a run took. `peak_bytes` counts memory that processes share once, so the sum is what the machine gives."""

    seconds: float
    peak_bytes: int


class Failed(Exception):
    """A command that did not end well: what it said last."""


def run_command(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Taken:
    """Run a command to its end. Raises Failed with its last words where it does not end well."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **(environment or {})},
        text=True,
        errors="replace",
    )
    said: list[str] = []
    reader = threading.Thread(target=lambda: said.extend(process.stdout or ()), daemon=True)
    reader.start()
    with _Watch(process.pid) as watch:
        process.wait()
        seconds = time.perf_counter() - began
    reader.join(timeout=5)
    if process.returncode != 0:
        words = "".join(said[-12:]).strip()
        raise Failed(f"{' '.join(command)} ended with {process.returncode}:\n{words}")
    return Taken(seconds, watch.peak_bytes)


def clocked(work: Callable[[], Answer]) -> tuple[Answer, float]:
    """What a function gives, and the seconds that it took."""
    began = time.perf_counter()
    answer = work()
    return answer, time.perf_counter() - began


def least(work: Callable[[], object], runs: int) -> float:
    """The least seconds of several runs."""
    return min(clocked(work)[1] for _ in range(runs))


def machine() -> str:
    """The machine in a line: processor, cores, memory, system."""
    name = platform.processor() or platform.machine()
    with suppress(OSError):
        for line in (_PROC / "cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                name = line.split(":", 1)[1].strip()
                break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return f"{os.cpu_count()} cores of {name}, {memory:.0f} GiB, {platform.system()}"


def versions() -> dict[str, str]:
    """Python and the packages that count, those that are installed; whether the reading of articles is compiled."""
    spec = find_spec("warehouse.extraction.tokens")
    is_pure = spec is None or spec.origin is None or spec.origin.endswith(".py")
    found = {"python": platform.python_version(), "modules": "pure" if is_pure else "compiled"}
    for name in PACKAGES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


class _Watch:
    """Samples the memory of a process and its children until the block ends."""

    def __init__(self, pid: int) -> None:
        self.peak_bytes = 0
        self._pid = pid
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._ended.wait(SAMPLE_SECONDS):
            self.peak_bytes = max(self.peak_bytes, sum(map(_shared_once, _family(self._pid))))


def _family(pid: int) -> list[int]:
    """The process and all below it."""
    found = [pid]
    for member in found:
        with suppress(OSError, ValueError):
            for task in (_PROC / str(member) / "task").iterdir():
                found.extend(int(child) for child in (task / "children").read_text().split())
    return found


def _shared_once(pid: int) -> int:
    with suppress(OSError, ValueError):
        for line in (_PROC / str(pid) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
