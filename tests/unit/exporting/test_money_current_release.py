"""The entities under a current release of FollowTheMoney, as its own command line reads them.

Slow, and it needs ICU's headers and a compiler, which that release's PyICU is built with:
pytest -m slow tests/unit/exporting/test_money_current_release.py
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RELEASE = "4.11.2"
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def test_a_current_release_reads_and_validates_every_entity(exported: Callable[..., Path], tmp_path: Path) -> None:
    python = str(tmp_path / "venv" / "bin" / "python")
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    install = [python, "-m", "pip", "install", "--quiet", f"followthemoney=={RELEASE}"]
    if subprocess.run(install, capture_output=True, check=False).returncode != 0:
        pytest.skip("PyICU cannot be built here: it needs ICU's headers and a C++ compiler")
    path = exported("ftm") / "entities.ftm.json"
    validated = subprocess.run(
        [str(tmp_path / "venv" / "bin" / "ftm"), "validate", "-i", str(path), "-o", str(tmp_path / "valid.json")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert validated.returncode == 0, validated.stderr[-2000:]
    assert len((tmp_path / "valid.json").read_text().splitlines()) == len(path.read_text().splitlines())
