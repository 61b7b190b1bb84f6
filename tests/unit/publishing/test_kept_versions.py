"""Versions that are kept: how many, which go first, and what a return to one of them means for the next load."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_warehouse import CODE_VERSION, RULES, begin, contents_of, fill, load, parquet_bytes

from warehouse.errors import AnotherLoadRunning, LoadFailed, WrongUse
from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.kept import KEEP_VERSIONS
from warehouse.resources import sql_folder

NIGHTS = [{f"in/{number}.txt": f"2024-03-0{number} {name} spoke."} for number, name in enumerate(["Anna", "Bert"], 1)]
THIRD = {"in/3.txt": "2024-03-03 Cleo spoke."}


def names(root: Path) -> list[str]:
    with open_published(root) as con:
        return [name for (name,) in con.execute("select name from core.dim_person order by name").fetchall()]


def numbers(root: Path) -> list[int]:
    return [version.number for version in WarehouseFolder(root).kept()]


def load_nights(root: Path, models: Path) -> None:
    begin(root, models, *NIGHTS)


def test_a_rollback_publishes_the_older_version_byte_for_byte(root: Path, models: Path) -> None:
    begin(root, models, NIGHTS[0])
    first = parquet_bytes(root)
    load(root, NIGHTS[1], models)
    WarehouseFolder(root).roll_back("1")

    assert parquet_bytes(root) == first
    assert names(root) == ["Anna"]
    assert numbers(root) == [1, 2]


def test_what_was_rolled_back_can_be_returned_to(root: Path, models: Path) -> None:
    load_nights(root, models)
    later = WarehouseFolder(root).kept()[-1]
    WarehouseFolder(root).roll_back("1")
    WarehouseFolder(root).roll_back(str(later.load_id))

    assert names(root) == ["Anna", "Bert"]


def test_the_load_after_a_rollback_reads_again_what_the_later_one_had_brought(
    root: Path, models: Path, tmp_path: Path
) -> None:
    load_nights(root, models)
    WarehouseFolder(root).roll_back("1")
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        assert version.append_contents(contents_of(NIGHTS[1])).new_count == 1
        assert version.missing_evidence_count() == 1
        assert version.folder.name.startswith("000003-")
        fill(version, NIGHTS[1], models)
    load(tmp_path / "clean", NIGHTS[0] | NIGHTS[1], models)

    assert parquet_bytes(root) == parquet_bytes(tmp_path / "clean")


def test_versions_that_were_rolled_back_go_before_those_that_the_published_one_was_built_on(
    root: Path, models: Path
) -> None:
    load_nights(root, models)
    WarehouseFolder(root).roll_back("1")
    load(root, THIRD, models)
    assert numbers(root) == [1, 2, 3]
    load(root, {"in/4.txt": "2024-03-04 Dora spoke."}, models)

    assert numbers(root) == [1, 3, 4]


def test_a_rollback_is_recorded_with_what_the_warehouse_holds_now(root: Path, models: Path) -> None:
    load_nights(root, models)
    WarehouseFolder(root).roll_back("1")

    last = WarehouseFolder(root).loads().to_dicts()[-1]
    assert last["status"] == "rolled back"
    assert (last["articles_count"], last["events_count"]) == (1, 0)
    assert last["message"].startswith("to version 1, of load ")


def test_floors_are_measured_by_the_version_that_was_returned_to(root: Path, models: Path) -> None:
    begin(root, models, NIGHTS[0], {f"in/{n}.txt": f"2024-03-05 Anna spoke {n} times." for n in range(50)})
    WarehouseFolder(root).roll_back("1")
    load(root, THIRD, models)

    # The models of these tests have no floor; the program's own is asked here.
    floor = (sql_folder() / "checks" / "counts_above_floor.sql").read_text()
    with open_published(root) as con:
        loads = con.execute("select status, articles_count from ops.load order by started_at").fetchall()
        assert loads == [("published", 1), ("published", 51), ("rolled back", 1), ("published", 2)]
        assert con.execute(floor).fetchall() == []


def test_no_such_version_is_said_with_those_that_there_are(root: Path, models: Path) -> None:
    load_nights(root, models)
    with pytest.raises(WrongUse, match=r"no version 7 is kept. There are: 1 \(load \d+\), 2 \(load \d+\)"):
        WarehouseFolder(root).roll_back("7")
    with pytest.raises(WrongUse, match="published now"):
        WarehouseFolder(root).roll_back("2")


def test_a_version_that_does_not_open_is_not_published(root: Path, models: Path) -> None:
    load_nights(root, models)
    (WarehouseFolder(root).kept()[0].path / "communique.duckdb").write_bytes(b"torn")
    with pytest.raises(LoadFailed, match="cannot be opened"):
        WarehouseFolder(root).roll_back("1")

    assert names(root) == ["Anna", "Bert"]


def test_a_rollback_waits_for_no_load_and_disturbs_none(root: Path, models: Path) -> None:
    load_nights(root, models)
    with WarehouseFolder(root).held("load"), pytest.raises(AnotherLoadRunning):
        WarehouseFolder(root).roll_back("1")

    assert names(root) == ["Anna", "Bert"]


def test_the_environment_says_how_many_versions_stay(root: Path, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEEP_VERSIONS, "1")
    for texts in NIGHTS:
        load(root, texts, models)

    assert numbers(root) == [2]


@pytest.mark.parametrize("stated", ["none", "0", "-2", "1.5"])
def test_a_number_of_versions_that_makes_no_sense_is_wrong_use(
    root: Path, monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.setenv(KEEP_VERSIONS, stated)
    with pytest.raises(WrongUse, match="COMMUNIQUE_KEEP_VERSIONS"):
        WarehouseFolder(root)


def test_a_newer_programs_warehouse_is_left_alone(root: Path, models: Path) -> None:
    load_nights(root, models)
    manifest = root / "current" / "version.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"layout": 99}))
    with pytest.raises(LoadFailed, match="made by a newer version"):
        load(root, THIRD, models)
    WarehouseFolder(root).roll_back("1")
    load(root, THIRD, models)

    assert names(root) == ["Anna", "Cleo"]
