"""Who reads never waits, never fails and never sees parts of two loads; and no load waits for who reads."""

from __future__ import annotations

from pathlib import Path

from reading import run


def test_readers_see_whole_versions_only_and_hold_no_load_up(tmp_path: Path) -> None:
    found = run(tmp_path, readers=2, publishes=3)
    assert found.errors == ()
    assert found.reads > 3
    # One connection stays open over all loads: had one waited for it, this would never have ended.
    assert found.versions_seen > 1
