"""The order in which things reach the disk: what a rename makes visible was synced before, and then the rename is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from child_load import FIRST_NIGHT, FORGOTTEN, NIGHT
from small_warehouse import forget, load

Call = tuple[str, Path]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    """Every sync of a file or folder, and every rename by its new name, in their order."""
    found: list[Call] = []

    def recording(name: str, path_of: Callable[..., Path]) -> None:
        original = getattr(os, name)

        def record(*arguments: Any, **options: Any) -> Any:
            answer = original(*arguments, **options)
            found.append((name, path_of(*arguments)))
            return answer

        monkeypatch.setattr(os, name, record)

    recording("fsync", lambda descriptor: Path(f"/proc/self/fd/{descriptor}").readlink())
    for name in ("rename", "replace"):
        recording(name, lambda _old, new, **_options: Path(new).absolute())
    return found


pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="which file is synced is told by /proc")


def test_all_of_a_version_is_synced_before_the_link_is_swapped_and_the_swap_after_it(
    root: Path, models: Path, calls: list[Call]
) -> None:
    load(root, FIRST_NIGHT, models)
    calls.clear()
    load(root, NIGHT, models)

    swap = calls.index(("replace", root / "current"))
    before = {path for name, path in calls[:swap] if name == "fsync"}
    version = (root / "current").resolve()
    new = [path for path in version.rglob("*") if path.is_dir() or path.stat().st_nlink == 1]
    assert len(new) > 30
    assert {version, version.parent, *new} <= before
    assert ("fsync", root) in calls[swap:]


def test_what_a_version_shares_with_the_one_before_was_synced_with_that_one(
    root: Path, models: Path, calls: list[Call]
) -> None:
    load(root, FIRST_NIGHT, models)
    first = (root / "current").resolve()
    synced = {path.relative_to(first) for name, path in calls if name == "fsync" and first in path.parents}
    load(root, NIGHT, models)

    second = (root / "current").resolve()
    shared = [path.relative_to(second) for path in second.rglob("*") if path.is_file() and path.stat().st_nlink > 1]
    assert shared
    assert set(shared) <= synced


def test_no_file_is_renamed_into_its_place_before_it_is_synced(root: Path, models: Path, calls: list[Call]) -> None:
    load(root, FIRST_NIGHT | NIGHT, models)
    forget(root, [FORGOTTEN], models)

    # Shards of evidence are synced under their last name, with the version that holds them.
    renamed = [
        (at, path) for at, (name, path) in enumerate(calls) if name == "replace" and "evidence" not in path.parts
    ]
    assert {"version.json", "forgotten.jsonl", "current"} <= {path.name for _, path in renamed}
    for at, path in renamed:
        if path.name != "current":
            assert calls[at - 1] == ("fsync", path.with_name(f".{path.name}.next"))
        assert ("fsync", path.parent) in calls[at:]


def test_the_record_of_a_load_is_synced_with_its_first_name(root: Path, models: Path, calls: list[Call]) -> None:
    load(root, FIRST_NIGHT, models)
    assert calls[-2:] == [("fsync", root / "loads.jsonl"), ("fsync", root)]
