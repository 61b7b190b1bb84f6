"""Every DuckDB that readers may have gets the same answers from the same published file.

Slow, and it installs each DuckDB into an environment of its own: pytest -m slow tests/sql/test_duckdb_versions.py
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sql_cases import HERE, models

from warehouse import pipeline
from warehouse.resources import sql_folder

VERSIONS = ("1.4.5", "1.5.6", "2.0.0")
PROJECT = HERE.parents[1]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What each version gets, by version."""
    folder = tmp_path_factory.mktemp("versions")
    pipeline.nightly([str(PROJECT / "seeds")], folder / "published")
    return {version: _read_with(version, folder) for version in VERSIONS}


def _read_with(version: str, folder: Path) -> dict[str, Any]:
    place = folder / version
    python = str(place / "bin" / "python")
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    # DuckDB hands out instants through pytz, and does not ask for it.
    subprocess.run([python, "-m", "pip", "install", "--quiet", f"duckdb=={version}", "pytz"], check=True)
    published = folder / "published" / "current"
    arguments = [str(published / "communique.duckdb"), str(published / "parquet"), str(sql_folder())]
    done = subprocess.run([python, str(HERE / "read_everything.py"), *arguments], check=True, capture_output=True)
    read = json.loads(done.stdout)
    assert read["version"] == version
    return dict(read["found"])


@pytest.mark.parametrize("version", VERSIONS)
def test_every_view_and_example_runs(answers: dict[str, dict[str, Any]], version: str) -> None:
    wanted = {f"reporting.{name}" for name in models("reporting")} | {
        f"examples/{name}.sql" for name in models("examples")
    }
    assert wanted <= answers[version].keys()
    assert answers[version]["reporting.meeting"][0] > 0


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_older_versions_get_the_rows_that_the_newest_gets(answers: dict[str, dict[str, Any]], version: str) -> None:
    newest = answers[VERSIONS[-1]]
    assert {name for name in newest if answers[version].get(name) != newest[name]} == set()
