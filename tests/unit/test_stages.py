"""Stages of a load: what each took, and that it stands in the warehouse, in the log and in the summary."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

import pytest

from warehouse import logs, pipeline
from warehouse.errors import LoadFailed, WrongUse
from warehouse.publishing import open_published
from warehouse.stages import StageClock, peak_memory, reset_peak_memory

STAGES = ["discover", "read", "gather", "settle", "resolve", "views", "check", "export"]
SAMPLE = Path(__file__).parents[2] / "seeds" / "2024-03-14-vietnamplus-beijing-talks.txt"


class Ticks:
    """A clock that goes on by a second each time it is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


def test_what_passes_until_a_stage_ends_belongs_to_it() -> None:
    clock = StageClock(Ticks())
    clock.count("read", 0, 3)
    clock.count("read", 0, 4)
    clock.end("read", 2)
    clock.end("check", rows_out=0)
    rows = [
        (stage.stage_no, stage.stage, stage.seconds, stage.rows_in_count, stage.rows_out_count)
        for stage in clock.stages
    ]
    assert rows == [(1, "read", 1.0, 2, 7), (2, "check", 1.0, None, 0)]


def test_a_stage_that_is_tried_again_stands_once_with_the_time_of_all_tries() -> None:
    clock = StageClock(Ticks())
    clock.end("export", rows_out=1)
    clock.end("export", rows_out=2)
    assert [(stage.stage, stage.seconds, stage.rows_out_count) for stage in clock.stages] == [("export", 2.0, 2)]


def test_the_peak_of_a_stage_does_not_hide_in_that_of_an_earlier_one() -> None:
    if not reset_peak_memory():
        pytest.skip("this system does not let a process reset its peak")
    before = peak_memory()
    clock = StageClock()
    held = bytearray(200 << 20)
    held[:: 1 << 12] = b"x" * len(held[:: 1 << 12])
    clock.end("large")
    del held
    clock.end("beginning with what was held")
    clock.end("small")
    large, _, small = (stage.peak_memory_bytes for stage in clock.stages)
    assert large >= before + (150 << 20)
    assert small < large - (100 << 20)
    assert clock.peak() >= large


def test_a_load_leaves_its_stages_in_the_warehouse_the_log_and_the_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(logs.LOG_FORMAT, "json")
    summary = pipeline.nightly([str(SAMPLE)], tmp_path / "built")

    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["stage"] for line in lines if "stage" in line] == STAGES
    with open_published(tmp_path / "built") as con:
        stored = con.execute(
            "select stage, rows_in_count, rows_out_count from ops.stage join ops.load using (load_id) order by stage_no"
        ).fetchall()
        core_count = sum(
            con.execute(f"select count(*) from core.{name}").fetchall()[0][0]
            for (name,) in con.execute("select table_name from duckdb_tables() where schema_name = 'core'").fetchall()
        )
        total = con.execute("select sum(seconds) from ops.stage").fetchall()[0][0]
    assert stored == [(stage.stage, stage.rows_in_count, stage.rows_out_count) for stage in summary.stages]
    counted = {stage: (rows_in, rows_out) for stage, rows_in, rows_out in stored}
    assert list(counted) == STAGES
    assert counted["discover"] == counted["read"] == counted["settle"] == (1, 1)
    assert counted["gather"] == (1, counted["resolve"][0])
    assert counted["resolve"][1] == core_count
    assert 0 < total <= summary.seconds
    assert "| resolve |" in summary.as_markdown()


def test_an_error_is_a_line_of_the_json_log_and_is_raised_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(logs.LOG_FORMAT, "json")
    written = io.StringIO()
    with pytest.raises(LoadFailed), logs.asked_log(written), logs.asked_log(written):
        logging.getLogger("warehouse.test").info("Trần said %d%%", 5)
        raise LoadFailed("The disk is full.")
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert [(line["level"], line["message"]) for line in lines] == [
        ("info", "Trần said 5%"),
        ("error", "The disk is full."),
    ]
    assert "Trần" in written.getvalue()


def test_a_format_that_there_is_not_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(logs.LOG_FORMAT, "xml")
    with pytest.raises(WrongUse, match="text, json"):
        logs.wants_json()
