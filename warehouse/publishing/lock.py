"""One writer: an operating-system lock on a file that also says, for people, who holds it and since when."""

from __future__ import annotations

import datetime as dt
import fcntl
import logging
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import AnotherLoadRunning

LOCK_FILE = "load.lock"
FILE_MODE = 0o644
_TEXT_LIMIT = 4096

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lock, or held it when it died."""

    host: str
    pid: int
    since: dt.datetime
    task: str = "load"
    """What it does: `load`, or another task that only one at a time may do."""

    @classmethod
    def this_process(cls) -> Holder:
        """The running process, from now on."""
        return cls(socket.gethostname(), os.getpid(), dt.datetime.now(dt.UTC))

    @classmethod
    def parse(cls, text: str) -> Holder | None:
        """Read what `as_text` wrote; None for an empty, cut or foreign text."""
        fields = dict(line.split(" ", 1) for line in text.splitlines() if " " in line)
        try:
            since = dt.datetime.fromisoformat(fields["since"])
            return cls(fields["host"], int(fields["pid"]), since, fields.get("task", "load"))
        except (KeyError, ValueError):
            return None

    def as_text(self) -> str:
        """Four lines: host, pid, since, task."""
        since = self.since.isoformat(timespec="microseconds")
        return f"host {self.host}\npid {self.pid}\nsince {since}\ntask {self.task}\n"

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host}, since {self.since:%Y-%m-%d %H:%M:%S} UTC"


class LoadLock:
    """The lock of one warehouse folder, held from `acquire` to `release` or the end of the process.

    The system frees it when its process ends, however it ends; so it is never stale. A text that stands in a file
    that could be locked is what a dead load left behind: `acquire` returns it.
    """

    def __init__(self, root: Path) -> None:
        self.path = root / LOCK_FILE
        self._descriptor: int | None = None

    def acquire(self, holder: Holder) -> Holder | None:
        """Take the lock and write the holder into it; gives the dead load that it was taken over from, or None.

        Raises AnotherLoadRunning, naming the holder, where another process (or another folder object) has it.
        """
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            text = _read(descriptor)
            os.close(descriptor)
            raise AnotherLoadRunning(_refusal(self.path.parent, Holder.parse(text))) from None
        except OSError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        # A forked worker shares the lock's open file: it would hold the lock beyond the death of this process.
        os.register_at_fork(after_in_child=self._forget)
        try:
            died = Holder.parse(_read(descriptor))
            _write(descriptor, holder.as_text())
        except OSError:
            self._forget()
            raise
        if died is not None:
            logger.warning("An earlier %s (%s) ended without a word; its lock is taken over.", died.task, died)
        return died

    def release(self) -> None:
        """Empty the file, so that nobody takes this load for dead, and free the lock."""
        if self._descriptor is None:
            return
        try:
            os.ftruncate(self._descriptor, 0)
        finally:
            self._forget()

    def _forget(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def holder_of(root: Path) -> Holder | None:
    """Who is loading into this folder now; None where nobody is. Takes nothing and waits for nothing."""
    try:
        descriptor = os.open(root / LOCK_FILE, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        # A shared lock fails only while a load holds the exclusive one; it is given back at once.
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return Holder.parse(_read(descriptor))
    finally:
        os.close(descriptor)
    return None


def _refusal(root: Path, holder: Holder | None) -> str:
    who = "another process" if holder is None else str(holder)
    what = "load" if holder is None or holder.task == "load" else f"task ({holder.task})"
    return f"{root}: another {what} is running ({who}). Nothing was changed; wait until it ends, then start again."


def _read(descriptor: int) -> str:
    return os.pread(descriptor, _TEXT_LIMIT, 0).decode("utf-8", "replace")


def _write(descriptor: int, text: str) -> None:
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, text.encode(), 0)
    os.fsync(descriptor)
