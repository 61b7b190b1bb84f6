"""A full or read-only disk: a sentence, exit code 1, what was published stays, and the next load recovers by itself."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from child_load import FIRST_NIGHT, NIGHT
from small_warehouse import load, parquet_bytes

from warehouse.errors import LoadFailed
from warehouse.publishing import WarehouseFolder, open_published

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


@pytest.mark.parametrize("free", [0, 40_000, 1_000_000, 3_000_000, 4_400_000])
def test_a_full_disk_fails_with_a_sentence_and_the_next_load_recovers(
    small_disk: Path, models: Path, tmp_path: Path, free: int
) -> None:
    root = small_disk / "warehouse"
    load(root, FIRST_NIGHT, models)
    database = (root / "communique.duckdb").stat().st_size
    ballast = fill_up(small_disk, min(free, database))
    with pytest.raises(LoadFailed, match="no space is left") as failure:
        load(root, NIGHT, models)

    assert failure.value.exit_code == 1
    assert str(root) in str(failure.value)
    assert persons(root) == 2
    assert len(list((root / "versions").iterdir())) == 1
    ballast.unlink()
    load(root, NIGHT, models)
    load(tmp_path / "clean", FIRST_NIGHT | NIGHT, models)
    assert parquet_bytes(root) == parquet_bytes(tmp_path / "clean")


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
