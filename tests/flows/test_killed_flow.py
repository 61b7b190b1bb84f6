"""kill -9 of a load that Prefect runs: what is published stays whole, and the next load ends as if nothing had been."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from flows.nightly import run_nightly
from warehouse import pipeline
from warehouse.publishing import WarehouseFolder

PROJECT = Path(__file__).parents[2]
# The process of the flow dies when everything is checked and the export is about to begin.
KILLED = """
import os, signal, sys
from warehouse import pipeline
pipeline.export = lambda load: os.kill(os.getpid(), signal.SIGKILL)
if __name__ == "__main__":
    from flows.nightly import run_nightly
    run_nightly(sys.argv[1:2], sys.argv[2])
"""
NEWS = " date 2024-06-01 Talks in Hanoi\nThe foreign ministers of Vietnam and Laos held talks in Hanoi on June 1.\n"


def parquet_digests(root: Path) -> dict[str, str]:
    parquet = (root / "parquet").resolve()
    files = sorted(parquet.rglob("*.parquet"))
    return {file.relative_to(parquet).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


# `tests/faults` kills loads of the bare pipeline in every run.
@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_killed_flow_leaves_the_old_version_and_the_next_flow_ends_with_the_tables_of_a_clean_load(
    inbox: Path, tmp_path: Path, server: str
) -> None:
    root = tmp_path / "built"
    pipeline.nightly([str(inbox)], root)
    before = parquet_digests(root)
    (inbox / "news.txt").write_text(NEWS)
    command = [sys.executable, "-c", KILLED, str(inbox), str(root)]
    environment = os.environ | {"PREFECT_API_URL": server, "PYTHONPATH": str(PROJECT)}
    killed = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert parquet_digests(root) == before
    assert len(list((root / "versions").iterdir())) == 2
    assert run_nightly([str(inbox)], str(root)).counts["articles"] == 3
    pipeline.nightly([str(inbox)], tmp_path / "clean")
    assert parquet_digests(root) == parquet_digests(tmp_path / "clean")
    assert WarehouseFolder(root).loads()["status"].to_list() == ["published", "failed", "published"]
    assert len(list((root / "versions").iterdir())) == 2
