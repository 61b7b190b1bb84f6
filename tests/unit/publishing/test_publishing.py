"""A load publishes a whole version, or nothing."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import duckdb
import polars as pl
import pytest
from small_warehouse import CODE_VERSION, RULES, begin, contents_of, fill, load, write_models

from warehouse.errors import LoadFailed, WrongUse
from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.checks import CheckFailed
from warehouse.publishing.disk import sha256_of

TEXTS = {"in/a.txt": "2024-03-05 Anna spoke.", "in/b.txt": "2023-01-02 Bert spoke."}
MORE = {"in/c.txt": "2024-05-06 Cleo spoke."}


def names(root: Path) -> list[str]:
    with open_published(root) as con:
        return [name for (name,) in con.execute("select name from core.dim_person order by name").fetchall()]


def test_a_load_leaves_every_path_of_the_contract(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    for path in ("communique.duckdb", "parquet/dim_person.parquet", "parquet/datapackage.json", "DICTIONARY.md"):
        assert (root / path).is_file()
    assert (root / "report/index.html").is_file()
    assert (root / "current").is_symlink()
    assert (root / "communique.duckdb").readlink() == Path("current/communique.duckdb")
    assert not list(root.rglob("*.wal"))


def test_a_folder_that_is_moved_still_opens(root: Path, models: Path, tmp_path: Path) -> None:
    begin(root, models, TEXTS)
    root.rename(tmp_path / "moved")

    assert names(tmp_path / "moved") == ["Anna", "Bert"]


def test_a_night_without_news_writes_nothing_but_its_record(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    before = {
        path: path.lstat().st_mtime_ns for path in root.rglob("*") if path.name not in ("loads.jsonl", "load.lock")
    }
    load(root, TEXTS, models)

    after = {
        path: path.lstat().st_mtime_ns for path in root.rglob("*") if path.name not in ("loads.jsonl", "load.lock")
    }
    del before[root / "versions"], after[root / "versions"]
    assert after == before
    assert WarehouseFolder(root).loads()["status"].to_list() == ["published", "unchanged"]


def test_the_first_load_publishes_even_an_empty_inbox(root: Path, models: Path) -> None:
    begin(root, models, {})

    assert names(root) == []


def test_what_fails_publishes_nothing_and_leaves_no_rest(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    with pytest.raises(RuntimeError), WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        version.append_contents(contents_of(MORE))
        raise RuntimeError("a stage broke")

    assert names(root) == ["Anna", "Bert"]
    assert len(list((root / "versions").iterdir())) == 1
    assert WarehouseFolder(root).loads()["message"].to_list() == [None, "RuntimeError: a stage broke"]


def test_a_failed_check_on_structure_publishes_nothing_and_names_the_rows(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    with pytest.raises(CheckFailed, match=r"names_are_no_numbers: 1 rows.*name=007") as failure:
        load(root, {"in/x.txt": "2024-03-05 007 spoke."}, models)

    assert failure.value.exit_code == 1
    assert [result.name for result in failure.value.results if result.blocks] == ["names_are_no_numbers"]
    assert names(root) == ["Anna", "Bert"]


def test_a_failed_check_on_content_is_recorded_and_published(root: Path, models: Path) -> None:
    begin(root, models, {"in/x.txt": "2024-03-05 Bartholomäusberg spoke."})

    with open_published(root) as con:
        found = con.execute(
            "select name, severity, failing_count, message from ops.check_result order by name"
        ).fetchall()
    assert found[1][:3] == ("names_are_short", "content", 1)
    assert "name=Bartholomäusberg" in found[1][3]
    assert found[0][2] == 0


def test_frames_that_break_their_declaration_publish_nothing(root: Path, models: Path) -> None:
    with (
        pytest.raises(LoadFailed, match=r"core\.dim_topic: the rows break their declaration"),
        WarehouseFolder(root).next_version(CODE_VERSION) as version,
    ):
        version.replace_core([("dim_topic", pl.DataFrame({"topic_id": [1, 1], "name": ["trade", "defence"]}))])

    assert WarehouseFolder(root).current() is None


def test_three_versions_are_kept_and_older_ones_go(root: Path, models: Path) -> None:
    for number in range(5):
        load(root, {f"in/{number}.txt": f"2024-03-0{number + 1} Anna spoke."}, models)

    kept = [path.name.partition("-")[0] for path in WarehouseFolder(root).versions()]
    assert kept == ["000003", "000004", "000005"]
    assert WarehouseFolder(root).current() == WarehouseFolder(root).versions()[-1]


def test_versions_follow_each_other_when_the_clock_is_set_back(
    root: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from warehouse.publishing import lock

    load(root, TEXTS, models)
    yesterday = lock.Holder("host", 1, dt.datetime(1999, 1, 1, tzinfo=dt.UTC))
    monkeypatch.setattr(lock.Holder, "this_process", lambda: yesterday)
    load(root, MORE, models)

    assert names(root) == ["Anna", "Bert", "Cleo"]


def test_a_reader_keeps_its_version_while_the_next_is_published(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    with open_published(root) as con:
        load(root, MORE, models)
        assert con.execute("select count(*) from core.dim_person").fetchall() == [(2,)]

    assert names(root) == ["Anna", "Bert", "Cleo"]


def test_the_published_database_cannot_be_written(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    with open_published(root) as con, pytest.raises(duckdb.InvalidInputException, match="read-only"):
        con.execute("delete from core.dim_person")


def test_opening_a_folder_without_a_warehouse_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="communique nightly"):
        open_published(tmp_path / "nothing")


def test_what_stands_in_the_way_is_named_and_kept(root: Path, models: Path) -> None:
    (root / "parquet").mkdir(parents=True)
    with pytest.raises(LoadFailed, match="in the way"):
        load(root, TEXTS, models)

    assert (root / "parquet").is_dir()


def test_the_manifest_names_every_parquet_file_with_its_hash(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)

    folder = (root / "parquet").resolve()
    stated = {file["path"]: file["sha256"] for file in json.loads((root / "current/version.json").read_text())["files"]}
    assert stated == {path.relative_to(folder).as_posix(): sha256_of(path) for path in folder.rglob("*.parquet")}


def test_other_rules_or_models_are_noticed(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    folder = WarehouseFolder(root)

    with folder.next_version(CODE_VERSION, RULES) as version:
        assert not version.was_made_otherwise(models)
    with folder.next_version(CODE_VERSION, "rules-b") as version:
        assert version.was_made_otherwise(models)
    write_models(models, {"checks/new.sql": "-- Nothing.\n-- severity: content\nselect 1 where false\n"})
    with folder.next_version(CODE_VERSION, RULES) as version:
        assert version.was_made_otherwise(models)


def test_other_rules_read_every_article_anew(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    with WarehouseFolder(root).next_version(CODE_VERSION, "rules-b") as version:
        assert version.missing_evidence_count() == 2
        fill(version, {}, models)
        assert version.missing_evidence_count() == 0

    assert [path.name for path in (root / "current/evidence").iterdir()] == ["rules-b"]


def test_every_content_and_its_first_load_are_remembered(root: Path, models: Path) -> None:
    begin(root, models, TEXTS, TEXTS | MORE)

    with open_published(root) as con:
        per_load = con.execute(
            "select count(*) from ops.file_seen join ops.load on load_id = first_load_id "
            "group by load_id order by min(started_at)"
        ).fetchall()
    assert per_load == [(2,), (1,)]


def test_what_was_listed_is_known_to_the_next_load(root: Path, models: Path) -> None:
    listed = pl.DataFrame(
        {
            "location": ["in/b.zip", "in/a.txt"],
            "modified_at": [None, dt.datetime(2024, 1, 1, tzinfo=dt.UTC)],
            "byte_count": [9, 5],
        },
        schema={"location": pl.String, "modified_at": pl.Datetime("us", "UTC"), "byte_count": pl.Int64},
    )
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        version.remember_sightings(listed)
        fill(version, TEXTS, models)

    with WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        assert version.sightings().equals(listed.sort("location"))
        version.remember_sightings(listed)
        assert not version.is_begun


def test_an_older_programs_tables_are_brought_up_to_date(root: Path, models: Path) -> None:
    begin(root, models, TEXTS)
    with duckdb.connect(str((root / "communique.duckdb").resolve())) as con:
        con.execute("alter table raw.source_sighting drop column modified_at")
    load(root, MORE, models)

    with open_published(root) as con:
        assert con.execute("select count(*), count(modified_at) from raw.source_sighting").fetchall() == [(3, 1)]


def test_a_rebuild_gives_the_same_bytes_without_the_sources(root: Path, models: Path) -> None:
    from small_warehouse import parquet_bytes

    load(root, TEXTS, models)
    load(root, MORE, models)
    nightly = parquet_bytes(root)
    load(root, {}, models, anew=True)

    assert parquet_bytes(root) == nightly
    with open_published(root) as con:
        assert con.execute("select count(*) from raw.source_file").fetchall() == [(3,)]
