"""The command as a user types it, in a process of its own, with Prefect's temporary server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def communique(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return subprocess.run(
        [sys.executable, "-m", "warehouse.cli", *arguments],
        cwd=folder,
        env=environment | {"PREFECT_HOME": str(folder / "prefect"), "COLUMNS": "200"},
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.timeout(180)
def test_a_first_night_ends_with_the_summary_and_three_commands_that_work(inbox: Path, tmp_path: Path) -> None:
    loaded = communique("nightly", "--seeds", "inbox", "--warehouse", "built", folder=tmp_path)
    assert loaded.returncode == 0, loaded.stderr
    assert loaded.stderr == ""
    shown = loaded.stdout
    for label in ("files", "articles", "captions repeated", "persons", "events", "rejected"):
        assert f"\n{label} " in shown
    assert "inbox/2024-05-20-visit-programme-scan.txt: not loaded (not-text)" in shown
    hints = [line.strip() for line in shown.split("What to type next:")[1].splitlines() if line.strip()]
    assert len(hints) == 3
    for hint in hints:
        arguments = subprocess.run(
            ["sh", "-c", f'for a in {hint}; do printf "%s\\n" "$a"; done'], check=True, capture_output=True, text=True
        ).stdout.splitlines()
        answered = communique(*arguments[1:], folder=tmp_path)
        assert answered.returncode == 0, answered.stderr
        assert "Traceback" not in answered.stderr
        assert answered.stdout.strip()
