"""What is forgotten is nowhere any more, comes back by no way, and a forgetting that is cut short is completed."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import signal
from pathlib import Path

import duckdb
import polars as pl
import pytest
from child_load import FIRST_NIGHT, FORGOTTEN, NIGHT
from small_warehouse import (
    CODE_VERSION,
    NOON,
    RULES,
    begin,
    contents_of,
    fill,
    forget,
    load,
    parquet_bytes,
    write_models,
)
from test_kills import assert_whole, child

from warehouse.errors import LoadFailed
from warehouse.publishing import WarehouseFolder, lock
from warehouse.publishing.checks import CheckFailed
from warehouse.publishing.loads import LoadCounts, LoadRecord, append_record
from warehouse.publishing.tombstones import TOMBSTONES_FILE
from warehouse.resources import sql_folder

# Only the forgotten article has her; the other one that speaks of an Anna stays.
# Her name is so long that a check on content tells it.
CLEOPATRA = "2024-03-05 Cleopatra-Philopator spoke."
OTHERS = {"in/b.txt": "2023-01-02 Bert spoke.", "in/c.txt": "2022-05-06 Anna spoke."}
# Of the steps of a forgetting in two versions; in each run of the tests one near the end.
KILLS = (0.97, *(pytest.param(share, marks=pytest.mark.slow) for share in (0.02, 0.3, 0.52)))


def words_in(root: Path) -> str:
    """Every value of every table of every file below a warehouse folder, and every small file, as one text."""
    found: list[str] = []
    for path in root.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        if path.suffix == ".duckdb":
            found.append(path.read_bytes().decode("latin-1"))
            with duckdb.connect(str(path), read_only=True) as con:
                tables = con.execute("select schema_name || '.' || table_name from duckdb_tables()").fetchall()
                found += [str(con.execute(f"select * from {name}").fetchall()) for (name,) in tables]
        elif path.suffix == ".parquet":
            found.append(str(pl.read_parquet(path, hive_partitioning=False).rows()))
        else:
            found.append(path.name + path.read_text())
    return "\n".join(found)


def load_nights(root: Path, models: Path) -> None:
    begin(
        root, models, {"in/cleopatra.txt": CLEOPATRA, "in/b.txt": OTHERS["in/b.txt"]}, {"in/c.txt": OTHERS["in/c.txt"]}
    )


def test_a_forgotten_article_stands_in_no_file_of_any_version(root: Path, models: Path) -> None:
    load_nights(root, models)
    message = "A check on structure failed.\n  names: 1 rows. name=Cleopatra"
    append_record(root, LoadRecord(5, NOON, NOON, "failed", CODE_VERSION, LoadCounts(), 1.0, message))
    assert "Not so: name=Cleopatra" in words_in(root)
    forget(root, [CLEOPATRA], models)

    assert len(WarehouseFolder(root).versions()) == 2
    assert "cleopatra" not in words_in(root).lower()


def test_what_is_left_is_what_a_load_without_the_article_gives(root: Path, models: Path, tmp_path: Path) -> None:
    load_nights(root, models)
    forget(root, [CLEOPATRA], models)
    load(tmp_path / "clean", OTHERS, models)

    assert_whole(root)
    assert parquet_bytes(root) == parquet_bytes(tmp_path / "clean")


def test_neither_rebuild_nor_rollback_nor_another_sighting_brings_it_back(root: Path, models: Path) -> None:
    load_nights(root, models)
    forget(root, [CLEOPATRA], models)
    load(root, {}, models, anew=True)
    assert "Cleopatra" not in words_in(root)
    WarehouseFolder(root).roll_back("1")
    assert "Cleopatra" not in words_in(root)
    load(root, {"elsewhere/again.txt": CLEOPATRA}, models)
    assert "Cleopatra" not in words_in(root)
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        # The same words in another container, with another address beside them, are another content and article.
        other = contents_of({"table.jsonl#1": CLEOPATRA}).with_columns(
            pl.lit(7, pl.Int64).alias("article_id"),
            pl.lit("ab" * 32).alias("sha256"),
            pl.lit(8).alias("source_file_id"),
        )
        appended = version.append_contents(other)
        assert appended.forgotten["location"].to_list() == ["table.jsonl#1"]
        fill(version, {}, models)
    assert "Cleopatra" not in words_in(root)


def test_a_version_goes_on_to_be_known_by_its_load_and_its_descent(root: Path, models: Path) -> None:
    load_nights(root, models)
    before = [(version.number, version.load_id, version.parent) for version in WarehouseFolder(root).kept()]
    forget(root, [CLEOPATRA], models)
    forget(root, [OTHERS["in/b.txt"]], models)

    assert [(version.number, version.load_id, version.parent) for version in WarehouseFolder(root).kept()] == before
    assert {version.path.name.partition(".")[2] for version in WarehouseFolder(root).kept()} == {"2"}


def test_versions_without_the_article_stay_as_they_are(root: Path, models: Path) -> None:
    begin(root, models, OTHERS)
    first = WarehouseFolder(root).kept()[0].path
    load(root, {"in/cleopatra.txt": CLEOPATRA}, models)
    forget(root, [CLEOPATRA], models)

    assert WarehouseFolder(root).kept()[0].path == first


def test_floors_of_the_next_load_leave_out_what_was_forgotten(root: Path, models: Path) -> None:
    load_nights(root, models)
    forget(root, [CLEOPATRA], models)
    load(root, {"in/d.txt": "2024-07-08 Dora spoke."}, models)

    loads = WarehouseFolder(root).loads()
    assert loads["status"].to_list() == ["published", "published", "forgot", "published"]
    assert loads["articles_count"].to_list() == [2, 3, 2, 3]


@pytest.mark.slow
def test_a_take_down_of_most_articles_fails_neither_its_own_floor_nor_the_next_nights(
    root: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy2(sql_folder() / "checks" / "counts_above_floor.sql", models / "checks")
    texts = {f"in/{number}.txt": f"2024-03-{number:02} Anna spoke." for number in range(1, 11)}
    load(root, texts, models)
    # A load that is dated ahead by a wrong clock is not the last one.
    ahead = lock.Holder("host", 1, dt.datetime(2999, 1, 1, tzinfo=dt.UTC))
    with monkeypatch.context() as patch:
        patch.setattr(lock.Holder, "this_process", lambda: ahead)
        load(root, {"in/11.txt": "2024-03-11 Bert spoke."}, models)
    forget(root, list(texts.values())[:6], models)
    assert assert_whole(root) == 5
    load(root, {"in/12.txt": "2024-03-12 Bert spoke."}, models)
    assert assert_whole(root) == 6
    assert WarehouseFolder(root).loads()["status"].to_list() == ["published", "published", "forgot", "published"]
    with (
        pytest.raises(CheckFailed, match="counts_above_floor"),
        WarehouseFolder(root).next_version(CODE_VERSION, RULES) as last,
    ):
        last.replace_core([])
        last.build_views(models)
        last.run_checks(models)


def test_only_hashes_the_day_and_the_reason_are_kept(root: Path, models: Path) -> None:
    load_nights(root, models)
    forget(root, [CLEOPATRA], models)

    (line,) = (root / TOMBSTONES_FILE).read_text().splitlines()
    kept = json.loads(line)
    assert kept.keys() == {"forgotten_on", "reason", "article_id", "text_sha256", "sha256"}
    assert kept["reason"] == "asked for"


def test_a_tombstone_that_cannot_be_read_stops_the_load(root: Path, models: Path) -> None:
    load_nights(root, models)
    (root / TOMBSTONES_FILE).write_text('{"article_id": "12\n')
    with pytest.raises(LoadFailed, match="line 1 is no tombstone"):
        load(root, {}, models)


def test_a_check_that_fails_while_forgetting_publishes_nothing_and_the_next_load_goes_on(
    root: Path, models: Path
) -> None:
    load_nights(root, models)
    check = {
        "checks/cleopatra_is_there.sql": "-- She is.\n-- severity: structure\nselect 1 from core.dim_person having "
        "count(*) filter (where name like 'Cleopatra%') = 0\n"
    }
    write_models(models, check)
    with pytest.raises(CheckFailed):
        forget(root, [CLEOPATRA], models)
    assert [path.name.partition(".")[2] for path in WarehouseFolder(root).versions()] == ["", ""]
    assert_whole(root)
    with pytest.raises(CheckFailed):
        load(root, {}, models)
    assert WarehouseFolder(root).loads()["status"].to_list()[-1] == "failed"
    (models / "checks/cleopatra_is_there.sql").unlink()
    load(root, {}, models)

    assert "Cleopatra" not in words_in(root)


@pytest.mark.parametrize("share", KILLS)
def test_a_forgetting_that_is_killed_is_completed_by_the_next_load(
    root: Path, models: Path, share: float, steps_of_forgetting: int, clean_bytes: dict[str, bytes]
) -> None:
    begin(root, models, FIRST_NIGHT, NIGHT)
    killed = child("forget", root, models, str(max(1, int(share * steps_of_forgetting))))

    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert assert_whole(root) in (3, 4)
    was_decided = (root / TOMBSTONES_FILE).exists()
    load(root, {}, models)
    if not was_decided:
        forget(root, [FORGOTTEN], models)

    assert FORGOTTEN not in words_in(root)
    assert len(WarehouseFolder(root).versions()) == len(list((root / "versions").iterdir())) == 2
    assert parquet_bytes(root) == clean_bytes


@pytest.fixture(scope="module")
def clean_bytes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("clean")
    texts = {place: text for place, text in (FIRST_NIGHT | NIGHT).items() if text != FORGOTTEN}
    load(folder / "warehouse", texts, write_models(folder / "sql"))
    return parquet_bytes(folder / "warehouse")


@pytest.fixture(scope="module")
def steps_of_forgetting(tmp_path_factory: pytest.TempPathFactory) -> int:
    folder = tmp_path_factory.mktemp("count")
    models = write_models(folder / "sql")
    for texts in (FIRST_NIGHT, NIGHT):
        load(folder / "warehouse", texts, models)
    return int(child("forget", folder / "warehouse", models).stdout)
