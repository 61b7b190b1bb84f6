"""An export appears whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from warehouse import cli
from warehouse.errors import LoadFailed, WrongUse
from warehouse.exporting import csv_files
from warehouse.exporting.whole_folder import whole_folder

Export = Callable[..., Path]
MARK = "mark.json"


def write(target: Path, text: str = "new", *, replace: bool = False) -> None:
    with whole_folder(target, mark=MARK, replace=replace) as folder:
        (folder / MARK).write_text("{}")
        (folder / "rows").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_failure_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    def fail() -> None:
        with whole_folder(tmp_path / "out", mark=MARK, replace=False) as folder:
            (folder / "rows").write_text("half")
            raise ValueError("in the middle")

    with pytest.raises(ValueError, match="in the middle"):
        fail()
    assert names(tmp_path) == []


def test_an_empty_folder_and_missing_parents_are_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "empty")
    write(tmp_path / "a" / "b" / "out")
    assert names(tmp_path / "empty") == names(tmp_path / "a" / "b" / "out") == [MARK, "rows"]


def test_others_files_are_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("years of work")
    with pytest.raises(WrongUse, match="--replace"):
        write(tmp_path / "out")
    with pytest.raises(WrongUse, match="no export of Communiqué"):
        write(tmp_path / "out", replace=True)
    with pytest.raises(WrongUse, match="no folder"):
        write(tmp_path / "out" / "thesis.txt", replace=True)
    assert (tmp_path / "out" / "thesis.txt").read_text() == "years of work"
    assert names(tmp_path) == ["out"]


def test_an_earlier_export_is_replaced_only_when_asked_and_only_by_a_whole_one(tmp_path: Path) -> None:
    write(tmp_path / "out", "old")
    with pytest.raises(WrongUse, match="--replace"):
        write(tmp_path / "out")

    def fail() -> None:
        with whole_folder(tmp_path / "out", mark=MARK, replace=True):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert (tmp_path / "out" / "rows").read_text() == "old"
    write(tmp_path / "out", "new", replace=True)
    assert (tmp_path / "out" / "rows").read_text() == "new"
    assert names(tmp_path) == ["out"]


def test_what_a_killed_export_left_is_removed_by_the_next_and_a_running_one_is_not(tmp_path: Path) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path / "out")], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "half\n"
    write(tmp_path / "out")
    assert len(names(tmp_path)) == 2
    writer.send_signal(signal.SIGKILL)
    writer.wait(30)
    assert names(tmp_path)[0].startswith(".out.export-")
    write(tmp_path / "out", "newer", replace=True)
    assert names(tmp_path) == ["out"]


WRITER = f"""
import sys, time
from pathlib import Path
from warehouse.exporting.whole_folder import whole_folder
with whole_folder(Path(sys.argv[1]), mark={MARK!r}, replace=False) as folder:
    (folder / "rows").write_text("half")
    print("half", flush=True)
    time.sleep(120)
"""


def test_a_full_disk_ends_with_1_a_sentence_and_no_folder(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(tmp_path))

    monkeypatch.setattr("warehouse.exporting.run.write_csv", refuse)
    with pytest.raises(SystemExit) as ended:
        cli.main(["export", "--format", "csv", "--output", str(tmp_path / "out"), "--warehouse", str(samples)])
    assert ended.value.code == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "because no space is left there. Nothing was left there." in shown.err
    assert names(tmp_path) == []


def test_a_disk_that_fills_up_for_real_is_told_the_same_way(samples: Path, tmp_path: Path, small_disk: Path) -> None:
    command = [sys.executable, "-m", "warehouse.cli", "export", "--format", "csv", "--output", str(small_disk / "out")]
    done = subprocess.run([*command, "--warehouse", str(samples)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "no space is left there" in done.stderr
    assert "Traceback" not in done.stderr
    assert names(small_disk) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("no small file system can be mounted here")
    yield folder
    for _ in range(50):
        if subprocess.run(["umount", str(folder)], capture_output=True, check=False).returncode == 0:
            break
        time.sleep(0.1)


def test_a_version_that_is_dropped_meanwhile_is_told(
    exported: Export, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, samples: Path
) -> None:
    import shutil

    shutil.copytree(samples, tmp_path / "copy", symlinks=True)
    wrote = csv_files.write_csv

    def write_and_drop(*arguments: object, **options: object) -> None:
        wrote(*arguments, **options)  # type: ignore[arg-type]
        shutil.rmtree((tmp_path / "copy" / "current").resolve(), ignore_errors=True)

    monkeypatch.setattr("warehouse.exporting.run.write_csv", write_and_drop)
    with pytest.raises(LoadFailed, match="was dropped while it was exported"):
        exported("csv", warehouse=tmp_path / "copy")
    assert not (tmp_path / "export").exists()


def test_the_command_says_what_it_wrote_and_refuses_what_cannot_be(
    samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: str) -> object:
        with pytest.raises(SystemExit) as ended:
            cli.main(["export", *arguments])
        return ended.value.code

    there = ["--output", str(tmp_path / "out"), "--warehouse", str(samples)]
    assert run("--format", "csv", "--table", "meeting", *there) == 0
    assert "README.md there says what is in it" in capsys.readouterr().out
    assert run("--format", "csv", *there) == 2
    assert run("--format", "xlsx", "--safe-csv", *there) == 2
    assert run("--format", "csv", "--output", str(tmp_path / "other"), "--warehouse", str(tmp_path / "none")) == 2
    assert "communique nightly" in capsys.readouterr().err
    assert run("--output", "x") == 2
