"""A full or read-only disk: a sentence, exit code 1, what was published stays, and the next load recovers by itself."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from child_load import FIRST_NIGHT, NIGHT
from small_warehouse import load, parquet_bytes, write_models

from warehouse.errors import LoadFailed
from warehouse.publishing import Version, WarehouseFolder, open_published
from warehouse.publishing.lock import LoadLock

DISK_BYTES = 32 << 20
BLOCK = 1 << 12


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user may not mount a small file system to fill up")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture(scope="module")
def clean_bytes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The Parquet files of all articles loaded at once."""
    folder = tmp_path_factory.mktemp("clean")
    load(folder / "warehouse", FIRST_NIGHT | NIGHT, write_models(folder / "sql"))
    return parquet_bytes(folder / "warehouse")


def fill_up(folder: Path, free: int) -> Path:
    """A file that leaves only so many bytes free."""
    ballast = folder / "ballast"
    state = os.statvfs(folder)
    with ballast.open("wb") as file:
        for _ in range((state.f_bavail * state.f_frsize - free) // BLOCK):
            file.write(b"\0" * BLOCK)
    return ballast


def persons(root: Path) -> int:
    with open_published(root) as con:
        return int(con.execute("select count(*) from core.dim_person").fetchall()[0][0])


# What a stage calls first, by its name: the lock, then the steps of a load in their order, then its record.
STAGES = {
    "lock": (LoadLock, "acquire"),
    "contents": (Version, "append_contents"),
    "evidence": (Version, "append_evidence"),
    "core": (Version, "replace_core"),
    "views": (Version, "build_views"),
    "checks": (Version, "run_checks"),
    "export": (Version, "export"),
    "close": (Version, "close"),
    "publish": (WarehouseFolder, "_publish"),
}
BEFORE_PUBLISHING = [stage for stage in STAGES if stage != "publish"]
# Every second stage in each run of the tests, all of them as slow tests.
EVERY_SECOND_AND_ALL = [
    pytest.param(slice(None, None, 2), id="every second"),
    pytest.param(slice(None), id="all", marks=pytest.mark.slow),
]


def before_stage(monkeypatch: pytest.MonkeyPatch, stage: str, happens: Callable[[], object]) -> None:
    """Let something happen whenever the stage begins."""
    owner, name = STAGES[stage]
    original = getattr(owner, name)

    def begin(*arguments: Any, **options: Any) -> Any:
        happens()
        return original(*arguments, **options)

    monkeypatch.setattr(owner, name, begin)


@pytest.mark.parametrize("stages", EVERY_SECOND_AND_ALL)
def test_a_disk_that_is_full_when_a_stage_begins_fails_the_load_and_the_next_one_gets_further(
    small_disk: Path, models: Path, clean_bytes: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, stages: slice
) -> None:
    root = small_disk / "warehouse"
    load(root, FIRST_NIGHT, models)
    published = (root / "current").readlink()
    for stage in BEFORE_PUBLISHING[stages]:
        with monkeypatch.context() as patch:
            before_stage(patch, stage, lambda: fill_up(small_disk, 0))
            with pytest.raises(LoadFailed, match="no space is left") as failure:
                load(root, NIGHT, models)
        assert failure.value.exit_code == 1
        assert str(root) in str(failure.value)
        assert persons(root) == 2
        assert [path.name for path in (root / "versions").iterdir()] == [published.name], stage
        (small_disk / "ballast").unlink()
    load(root, NIGHT, models)
    assert parquet_bytes(root) == clean_bytes


def test_a_disk_that_is_full_once_all_is_synced_undoes_nothing(
    small_disk: Path, models: Path, clean_bytes: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_disk / "warehouse"
    load(root, FIRST_NIGHT, models)
    with monkeypatch.context() as patch:
        before_stage(patch, "publish", lambda: fill_up(small_disk, 0))
        load(root, NIGHT, models)
    assert parquet_bytes(root) == clean_bytes
    (small_disk / "ballast").unlink()
    load(root, NIGHT, models)
    # The line that was refused stands in the table of the version.
    assert WarehouseFolder(root).loads()["status"].to_list() == ["published", "published", "unchanged"]


# Only a full disk in each run of the tests: both end a load in the same way.
@pytest.mark.slow
@pytest.mark.parametrize("stages", [pytest.param(slice(None), id="all")])
def test_a_disk_that_turns_read_only_in_a_stage_publishes_nothing_and_the_next_load_gets_further(
    root: Path, models: Path, clean_bytes: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, stages: slice
) -> None:
    def refuse() -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(root / "versions"))

    load(root, FIRST_NIGHT, models)
    published = (root / "current").readlink()
    for stage in [*STAGES][stages]:
        with monkeypatch.context() as patch:
            before_stage(patch, stage, refuse)
            with pytest.raises(LoadFailed, match="read-only file system") as failure:
                load(root, NIGHT, models)
        assert failure.value.exit_code == 1
        assert (root / "current").readlink() == published
        assert [path.name for path in (root / "versions").iterdir()] == [published.name], stage
    load(root, NIGHT, models)
    assert parquet_bytes(root) == clean_bytes


def test_a_record_that_is_refused_fails_a_night_without_news_and_undoes_none_with_news(
    root: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(root / "loads.jsonl"))

    load(root, FIRST_NIGHT, models)
    with monkeypatch.context() as patch:
        patch.setattr("warehouse.publishing.loads.append_record", refuse)
        with pytest.raises(LoadFailed, match="no space is left"):
            load(root, FIRST_NIGHT, models)
        load(root, NIGHT, models)
    load(root, NIGHT, models)
    assert persons(root) == 3
    assert WarehouseFolder(root).loads()["status"].to_list() == ["published", "published", "unchanged"]
    assert WarehouseFolder(root).loads()["load_no"].to_list() == [1, 2, 3]


def test_a_disk_too_full_for_a_first_load_gives_a_sentence(small_disk: Path, models: Path) -> None:
    fill_up(small_disk, 100_000)
    with pytest.raises(LoadFailed, match="no space is left"):
        load(small_disk / "warehouse", FIRST_NIGHT, models)

    assert WarehouseFolder(small_disk / "warehouse").current() is None


def test_a_read_only_folder_gives_a_sentence_and_keeps_its_answers(small_disk: Path, models: Path) -> None:
    root = small_disk / "warehouse"
    load(root, FIRST_NIGHT, models)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(LoadFailed, match="read-only file system") as failure:
        load(root, NIGHT, models)

    assert failure.value.exit_code == 1
    assert persons(root) == 2


def test_a_folder_that_this_user_may_not_write_gives_a_sentence(tmp_path: Path, models: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    (tmp_path / "closed").mkdir(mode=0o555)
    with pytest.raises(LoadFailed, match="may not write there"):
        load(tmp_path / "closed" / "warehouse", FIRST_NIGHT, models)


def test_a_file_in_place_of_the_folder_gives_a_sentence(tmp_path: Path, models: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(LoadFailed, match="not a folder"):
        load(tmp_path / "file" / "warehouse", FIRST_NIGHT, models)
