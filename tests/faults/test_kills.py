"""kill -9 at any step: what is published is the old version or the new one, whole; the next load goes on from there."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from child_load import FIRST_NIGHT, NIGHT
from small_warehouse import begin, load, parquet_bytes, write_models

from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.disk import sha256_of

CHILD = Path(__file__).with_name("child_load.py")
KILLS = 12
# Of its steps: before the swap, right after it, and when all but the tidying up is done.
ROLLBACK_KILLS = (0.3, 0.75, 0.9, 0.97)
SEED = 20240305


def child(mode: str, root: Path, models: Path, *step: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(CHILD), mode, str(root), str(models), *step]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def step_count(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many steps an undisturbed load of the night takes."""
    folder = tmp_path_factory.mktemp("count")
    models = write_models(folder / "sql")
    load(folder / "warehouse", FIRST_NIGHT, models)
    return int(child("load", folder / "warehouse", models).stdout)


@pytest.fixture(scope="module")
def clean_bytes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The Parquet files of all articles loaded at once."""
    folder = tmp_path_factory.mktemp("clean")
    load(folder / "warehouse", FIRST_NIGHT | NIGHT, write_models(folder / "sql"))
    return parquet_bytes(folder / "warehouse")


def assert_whole(root: Path) -> int:
    """Fails unless database and every file belong together; gives the number of articles."""
    current = (root / "current").resolve()
    for file in json.loads((current / "version.json").read_text())["files"]:
        assert sha256_of(current / "parquet" / file["path"]) == file["sha256"]
    with open_published(root) as con:
        article_count = con.execute("select count(*) from core.fact_article").fetchall()[0][0]
        assert con.execute("select count(*) from raw.article_text").fetchall() == [(article_count,)]
        assert con.execute("select count(*) from reporting.person_day").fetchall() == [(article_count,)]
    return int(article_count)


# Every third twelfth of the load in each run of the tests, the others as slow tests.
@pytest.mark.parametrize("number", [pytest.param(n, marks=pytest.mark.slow) if n % 3 else n for n in range(KILLS)])
def test_a_killed_load_loses_and_doubles_nothing(
    root: Path, models: Path, step_count: int, clean_bytes: dict[str, bytes], number: int
) -> None:
    begin(root, models, FIRST_NIGHT)
    # The steps are split evenly into as many parts as there are kills; where in its part a kill falls is drawn.
    place = (number + random.Random(SEED + number).random()) / KILLS
    killed = child("load", root, models, str(max(1, int(place * step_count))))

    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert assert_whole(root) in (len(FIRST_NIGHT), len(FIRST_NIGHT | NIGHT))
    load(root, NIGHT, models)
    assert assert_whole(root) == len(FIRST_NIGHT | NIGHT)
    assert parquet_bytes(root) == clean_bytes
    assert len(list((root / "versions").iterdir())) == len(WarehouseFolder(root).versions())


@pytest.mark.slow
def test_a_killed_rollback_was_done_or_was_not_and_is_recorded_so(root: Path, models: Path) -> None:
    begin(root, models, FIRST_NIGHT, NIGHT)
    steps = int(child("rollback", root, models).stdout)
    outcomes = []
    for share in ROLLBACK_KILLS:
        WarehouseFolder(root).roll_back("2")
        before = WarehouseFolder(root).loads().height
        assert child("rollback", root, models, str(int(share * steps))).returncode == -signal.SIGKILL
        articles = assert_whole(root)
        with WarehouseFolder(root).held("load"):
            recorded = WarehouseFolder(root).loads()["status"].to_list()[before:]

        assert recorded == (["rolled back"] if articles == len(FIRST_NIGHT) else [])
        outcomes.append(articles)
        if not recorded:
            WarehouseFolder(root).roll_back("1")
    assert set(outcomes) == {len(FIRST_NIGHT), len(FIRST_NIGHT | NIGHT)}
