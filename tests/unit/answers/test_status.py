from __future__ import annotations

import dataclasses
import datetime as dt
import io
from pathlib import Path

import polars as pl
import pytest
from rich.console import Console

from warehouse.answers.status import Status, read_status, show, status
from warehouse.cli import main
from warehouse.publishing.loads import LoadCounts, LoadRecord, append_record

NEXT_MORNING = dt.datetime(2021, 3, 11, 8, tzinfo=dt.UTC)


def read(folder: Path, now: dt.datetime = NEXT_MORNING) -> Status:
    return read_status(folder, now)


def shown(found: Status, width: int = 200) -> str:
    text = io.StringIO()
    show(found, Console(file=text, width=width, highlight=False))
    return text.getvalue()


def test_the_first_line_says_that_last_night_worked(folder: Path) -> None:
    verdict = "Yes: the load of 2021-03-11 02:00 UTC brought 1 new file, 1 rejected, 1 check warns."
    assert read(folder).verdict() == verdict
    assert shown(read(folder)).splitlines()[0] == verdict


def test_a_night_that_was_missed_is_no_good_night(folder: Path) -> None:
    late = read(folder, NEXT_MORNING + dt.timedelta(days=3))
    assert late.is_stale
    assert late.verdict() == "No: the last load that ended well was on 2021-03-11 02:00 UTC, 3 days ago."


def test_a_failed_load_is_said_before_all_else(folder: Path) -> None:
    found = read(folder)
    failed = dataclasses.replace(found, loads=[found.loads[0] | {"status": "failed"}, *found.loads[1:]])
    assert failed.verdict().startswith("No: the load of 2021-03-11 02:00 UTC failed")


def test_a_failed_load_that_published_nothing_is_known_from_the_file_beside_the_versions(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "current").symlink_to(folder / "current")
    began = NEXT_MORNING - dt.timedelta(hours=1)
    record = LoadRecord(3, began, None, "failed", "0.1", LoadCounts(), None).ended(
        "failed", began + dt.timedelta(minutes=1), 60.0, "The disk is full."
    )
    append_record(tmp_path, record)
    verdict = read(tmp_path).verdict()
    assert verdict.startswith("No: the load of 2021-03-11 07:00 UTC failed")
    assert verdict.endswith("The disk is full.")
    assert [load["status"] for load in read(tmp_path).loads] == ["failed", "published", "published"]


@pytest.mark.parametrize(("status", "told"), [("unchanged", "nothing new"), ("published", "1 new file")])
def test_a_night_without_news_worked_too(folder: Path, status: str, told: str) -> None:
    found = read(folder)
    load = found.loads[0] | {"status": status}
    assert told in dataclasses.replace(found, loads=[load]).verdict()


def test_loads_come_latest_first(folder: Path) -> None:
    assert [load["articles_count"] for load in read(folder).loads] == [2, 1]


def test_rejected_files_are_counted_by_reason_with_an_example(folder: Path) -> None:
    assert read(folder).rejected == [
        {"code": "not-text", "file_count": 2, "example": "in/notes.pdf", "reason": "The first bytes are a PDF's."}
    ]
    assert "in/notes.pdf" in shown(read(folder))


def test_only_the_failing_checks_of_what_is_published_are_listed(folder: Path) -> None:
    assert [check["name"] for check in read(folder).failing_checks] == ["events_told_once"]


def test_rows_and_sizes_are_those_of_the_published_version(folder: Path) -> None:
    found = read(folder)
    assert found.table_rows["core.dim_person"] == 3
    assert found.files == {"loaded": 2, "rejected": 2}
    assert [size.name for size in found.sizes] == ["communique.duckdb"]
    assert found.sizes[0].byte_count == (folder / "current" / "communique.duckdb").stat().st_size
    assert found.latest_published_on == dt.date(2021, 3, 11)


def test_every_curated_correction_is_listed(folder: Path) -> None:
    found = read(folder)
    corrections = pl.DataFrame({name: [name] for name in found.corrections.columns})
    text = shown(dataclasses.replace(found, corrections=corrections))
    assert "Corrections applied" in text
    assert "name / other_name / quotation" in text


def said(root: Path, *, is_short: bool = True) -> tuple[bool, list[str]]:
    text = io.StringIO()
    good = status(root, Console(file=text, width=60, highlight=False), is_short=is_short)
    return good, text.getvalue().splitlines()


def test_the_short_status_is_one_line_whatever_the_width_and_says_a_stale_warehouse_is_no_good(folder: Path) -> None:
    good, lines = said(folder)
    assert (good, len(lines)) == (False, 1)
    assert lines[0].startswith("No: the last load that ended well was on 2021-03-11")


def test_a_first_night_that_failed_is_said_though_nothing_was_ever_published(tmp_path: Path) -> None:
    begun = LoadRecord(1, NEXT_MORNING, None, "failed", "0.1", LoadCounts(), None)
    append_record(tmp_path, begun.ended("failed", NEXT_MORNING, 1.0, "The disk is full:\nmake room."))
    told = "No: the load of 2021-03-11 08:00 UTC failed, and none was ever published. The disk is full: make room."
    assert said(tmp_path) == (False, [told])


def test_status_ends_with_1_where_last_night_did_not_work(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["status", "--short", "--warehouse", str(folder)])
    assert ended.value.code == 1
    assert capsys.readouterr().out.startswith("No: ")


@pytest.mark.parametrize("task", ["backfill", "rebuild", "upgrade"])
def test_what_is_no_nightly_load_says_nothing_of_last_night(folder: Path, task: str) -> None:
    found = read(folder)
    failed = found.loads[0] | {"status": "failed", "message": "The disk is full."}
    later = found.loads[0] | {"task": task, "started_at": NEXT_MORNING, "finished_at": NEXT_MORNING}
    both = dataclasses.replace(found, loads=[later, failed])
    assert both.verdict().endswith("still stands. The disk is full.")
    assert not both.is_good
    assert f" {task} " in shown(both)


def test_a_load_of_the_future_does_not_hide_that_nights_are_missed(folder: Path) -> None:
    set_back = read(folder, NEXT_MORNING - dt.timedelta(days=900))
    assert set_back.is_stale
    assert set_back.verdict().endswith("was on 2021-03-11 02:00 UTC, by a clock that was set back since.")
