"""A warehouse that an earlier commit made is recognised and brought up to date, whole or not at all.

`warehouse-of-4990922.tar.xz` holds an inbox and what `pipeline.nightly(["inbox"], "warehouse")` of commit 4990922, the
first that published, made of it. The reports in it are invented.
"""

from __future__ import annotations

import io
import json
import logging
import os
import signal
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from rich.console import Console
from small_warehouse import load, parquet_bytes, write_models

from warehouse import cli, pipeline
from warehouse.answers.status import status
from warehouse.errors import LoadFailed
from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.manifest import LAYOUT

KEPT = Path(__file__).with_name("warehouse-of-4990922.tar.xz")
MADE_BY = "0.1.0+ead0d3e86534"
CODE = Path(__file__).parents[2]
NEWS = (
    " date 2024-09-02 Vietnamese, Lao officials meet in Hanoi\n"
    "Hanoi (VNA) - Head of the Organisation Commission of the Communist Party of Vietnam (CPV) Central Committee "
    "Pham Duc Khai held talks with Lao Foreign Minister Bounmy Sisavath in Hanoi on September 2.\n"
)
# Killed when evidence and core tables of the new version are written, and nothing is checked yet.
KILLED_UPGRADE = """
import os, signal
from warehouse import pipeline
pipeline.check = lambda load: os.kill(os.getpid(), signal.SIGKILL)
if __name__ == "__main__":
    pipeline.upgrade("warehouse")
"""


@dataclass(frozen=True)
class Upgraded:
    """What became of the kept warehouse, step by step."""

    folder: Path
    said_before: str
    killed: int
    bytes_before: dict[str, bytes]
    bytes_after_kill: dict[str, bytes]
    current_after_kill: str
    logged: list[logging.LogRecord]


def counts(logged: list[logging.LogRecord]) -> list[dict[str, int]]:
    """How many articles were done, of how many, each time that a load said so."""
    return [record.fields for record in logged if "total" in getattr(record, "fields", {})]  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the kept warehouse lies in `warehouse` and its sources in `inbox`; the working directory meanwhile."""
    folder = tmp_path_factory.mktemp("kept")
    with tarfile.open(KEPT) as archive:
        archive.extractall(folder, filter="data")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        yield folder


@pytest.fixture(scope="module")
def upgraded(home: Path) -> Upgraded:
    """Killed in an upgrade by hand, then brought up to date by a night on which an article is new."""
    said = io.StringIO()
    status("warehouse", Console(file=said, width=200))
    before = parquet_bytes(Path("warehouse"))
    environment = os.environ | {"PYTHONPATH": str(CODE)}
    killed = subprocess.run([sys.executable, "-c", KILLED_UPGRADE], env=environment, check=False, capture_output=True)
    after_kill, current = parquet_bytes(Path("warehouse")), str(Path("warehouse/current").readlink())
    Path("inbox/2024-09-02-hanoi-talks.txt").write_text(NEWS)
    logged: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = logged.append  # type: ignore[method-assign]
    logger = logging.getLogger("warehouse")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    pipeline.nightly(["inbox"], "warehouse")
    logger.removeHandler(handler)
    return Upgraded(home / "warehouse", said.getvalue(), killed.returncode, before, after_kill, current, logged)


def test_status_tells_which_version_made_it_and_what_the_next_load_does(upgraded: Upgraded) -> None:
    assert f"Made by another version of Communiqué, {MADE_BY}: with the next load" in upgraded.said_before
    assert "8 articles are read again" in upgraded.said_before
    assert "core.fact_event" in upgraded.said_before


def test_an_upgrade_that_is_killed_leaves_the_older_version_published_and_whole(upgraded: Upgraded) -> None:
    assert upgraded.killed == -signal.SIGKILL
    assert upgraded.current_after_kill == "versions/000001-183e43068cc36c47"
    assert upgraded.bytes_after_kill == upgraded.bytes_before


def test_the_first_load_under_new_rules_ends_with_the_bytes_of_a_clean_load(upgraded: Upgraded) -> None:
    pipeline.nightly(["inbox"], "clean")
    assert parquet_bytes(upgraded.folder) == parquet_bytes(Path("clean"))
    assert parquet_bytes(upgraded.folder) != upgraded.bytes_before
    assert len(list((upgraded.folder / "versions").iterdir())) == 2


def test_the_night_after_a_killed_upgrade_reads_only_what_that_had_not_read(upgraded: Upgraded) -> None:
    # The eight of the older version were read again before the kill and are taken over: one is new.
    assert counts(upgraded.logged)[-1] == {"done": 1, "total": 1}


def test_loads_of_the_older_version_are_numbered_in_their_place_in_the_record(upgraded: Upgraded) -> None:
    recorded = WarehouseFolder(upgraded.folder).loads()
    assert recorded["load_no"].to_list() == [1, 2, 3]
    assert recorded["status"].to_list() == ["published", "failed", "published"]
    assert recorded["task"].to_list() == [None, "upgrade", "load"]


def test_the_articles_read_again_are_counted_in_the_log(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    with tarfile.open(KEPT) as archive:
        archive.extractall("counted", filter="data")
    with caplog.at_level(logging.INFO, logger="warehouse"):
        pipeline.upgrade("counted/warehouse")
    assert counts(caplog.records)[-1] == {"done": 8, "total": 8}


def test_an_upgrade_by_hand_publishes_without_news_and_once_only(home: Path) -> None:
    with tarfile.open(KEPT) as archive:
        archive.extractall("again", filter="data")
    assert pipeline.upgrade("again/warehouse").is_new
    assert not pipeline.upgrade("again/warehouse").is_new
    with open_published("again/warehouse") as con:
        assert con.execute("select task, articles_count from ops.load order by load_no").fetchall() == [
            (None, 7),
            ("upgrade", 7),
        ]


@pytest.mark.parametrize("anew", [False, True])
def test_a_schema_that_cannot_be_brought_up_to_date_is_said_to_need_the_sources(tmp_path: Path, anew: bool) -> None:
    models, root = write_models(tmp_path / "sql"), tmp_path / "warehouse"
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    with duckdb.connect(str((root / "communique.duckdb").resolve())) as con:
        con.execute("alter table raw.source_file drop column sha256")
    published = (root / "current").readlink()
    with pytest.raises(LoadFailed, match="had no sha256; it cannot be brought up to date") as failure:
        load(root, {"in/b.txt": "2024-03-06 Bert spoke."}, models, anew=anew)

    assert "nightly --warehouse NEW_FOLDER" in str(failure.value)
    assert failure.value.exit_code == 1
    assert (root / "current").readlink() == published
    assert len(list((root / "versions").iterdir())) == 1
    assert WarehouseFolder(root).loads()["status"].to_list() == ["published", "failed"]


@pytest.mark.parametrize("command", ["upgrade", "nightly"])
def test_a_warehouse_of_a_newer_version_is_refused_in_a_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models, root = write_models(tmp_path / "sql"), tmp_path / "warehouse"
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    manifest = root / "current" / "version.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"layout": LAYOUT + 1, "code_version": "9.9"}))
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--warehouse", str(root), *(["--dry-run", "--seeds", str(root)] * (command == "nightly"))])

    assert ended.value.code == 1
    assert "made by a newer version of Communiqué, 9.9" in capsys.readouterr().err
