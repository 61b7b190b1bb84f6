"""What each stage of a load took: seconds, rows in and out, and the largest memory while it ran."""

from __future__ import annotations

import logging
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

KIBIBYTE = 1024
_STATUS = Path("/proc/self/status")
_RESET = Path("/proc/self/clear_refs")
_RESET_PEAK = "5"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage that has ended: a row of `ops.stage` without its load."""

    stage_no: int
    stage: str
    seconds: float
    rows_in_count: int | None
    """None where the stage takes no rows that could be counted."""
    rows_out_count: int | None
    peak_memory_bytes: int

    def as_row(self) -> dict[str, Any]:
        """By the names of the table's columns."""
        return asdict(self)

    def as_line(self) -> str:
        """For people."""
        rows = [
            f"{count:,} rows {way}"
            for count, way in ((self.rows_in_count, "in"), (self.rows_out_count, "out"))
            if count is not None
        ]
        memory = f"{self.peak_memory_bytes / KIBIBYTE**2:,.0f} MB"
        return f"stage {self.stage}: " + ", ".join([f"{self.seconds:.2f} s", *rows, memory])


@dataclass(slots=True)
class StageClock:
    """Measures one stage after the other: what passes until a stage's end is said belongs to it.

    So the stages add up to the whole load, whoever puts the steps in order and in however many batches they come.
    """

    clock: Callable[[], float] = time.monotonic
    stages: list[Stage] = field(default_factory=list)
    _last: float = 0.0
    _counted: dict[str, tuple[int, int]] = field(default_factory=dict)
    _peak: int = 0

    def __post_init__(self) -> None:
        self._last = self.clock()
        self._peak = peak_memory()
        reset_peak_memory()

    def count(self, stage: str, rows_in: int, rows_out: int) -> None:
        """Add rows of a batch to a stage that is still to end."""
        before = self._counted.get(stage, (0, 0))
        self._counted[stage] = (before[0] + rows_in, before[1] + rows_out)

    def end(self, stage: str, rows_in: int | None = None, rows_out: int | None = None) -> None:
        """A stage has ended; what its batches counted stands for rows that are not given here. Logs it.

        A stage that is repeated (a step that was tried again) stands once, with the time of all its tries.
        """
        now = self.clock()
        seconds, self._last = now - self._last, now
        counted: tuple[int | None, int | None] = self._counted.pop(stage, (None, None))
        peak = peak_memory()
        self._peak = max(self._peak, peak)
        reset_peak_memory()
        earlier = next((known for known in self.stages if known.stage == stage), None)
        ended = Stage(
            stage_no=earlier.stage_no if earlier else len(self.stages) + 1,
            stage=stage,
            seconds=round(seconds + (earlier.seconds if earlier else 0.0), 3),
            rows_in_count=counted[0] if rows_in is None else rows_in,
            rows_out_count=counted[1] if rows_out is None else rows_out,
            peak_memory_bytes=max(peak, earlier.peak_memory_bytes if earlier else 0),
        )
        self.stages = [known for known in self.stages if known is not earlier] + [ended]
        logger.info(ended.as_line(), extra={"fields": ended.as_row()})

    def peak(self) -> int:
        """The largest memory since the clock was made, or before."""
        return max(self._peak, peak_memory())


def peak_memory() -> int:
    """The process' largest resident memory since it was last reset, in bytes. Its workers are other processes."""
    try:
        for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * KIBIBYTE
    except (OSError, ValueError):
        pass
    # Kibibytes on Linux, bytes on macOS.
    unit = 1 if sys.platform == "darwin" else KIBIBYTE
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def reset_peak_memory() -> bool:
    """Measure from now on; False where the system does not let it, so that the largest so far goes on to count."""
    try:
        _RESET.write_text(_RESET_PEAK, encoding="ascii")
    except OSError:
        return False
    return True
