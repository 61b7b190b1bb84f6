"""A backfill loads the articles of some days; what it leaves is loaded later, and all is as if it had come at once."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from pathlib import Path

import pytest
from prefect.exceptions import ParameterTypeError

from flows.nightly import nightly
from warehouse import pipeline
from warehouse.backfill import PublicationDays
from warehouse.errors import WrongUse
from warehouse.publishing import open_published

SAMPLES = Path(__file__).parents[2] / "seeds"
APRIL_ON, BEFORE = dt.date(2024, 4, 1), dt.date(2024, 3, 31)


def published_days(folder: Path) -> set[dt.date | None]:
    with open_published(folder) as con:
        return {row[0] for row in con.execute("select published_on from core.fact_article").fetchall()}


def parquet_bytes(folder: Path) -> dict[str, str]:
    parquet = (folder / "parquet").resolve()
    return {
        file.relative_to(parquet).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(parquet.rglob("*.parquet"))
    }


@pytest.mark.slow  # four loads; that any split of nights gives the tables of one is held by the properties
def test_a_backfill_and_the_load_of_the_rest_give_the_tables_of_one_load(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    for sample in [*SAMPLES.glob("2024-0[34]-*"), *SAMPLES.glob("2024-05-*"), *SAMPLES.glob("2024-1[01]-*")]:
        shutil.copy2(sample, tmp_path / "inbox")
    inbox = [str(tmp_path / "inbox")]
    pipeline.nightly(inbox, tmp_path / "parts", PublicationDays(last=BEFORE))
    assert all(day is not None and day <= BEFORE for day in published_days(tmp_path / "parts"))
    pipeline.nightly(inbox, tmp_path / "parts", PublicationDays(APRIL_ON, dt.date(2024, 8, 31)))
    pipeline.nightly(inbox, tmp_path / "parts")
    pipeline.nightly(inbox, tmp_path / "whole")
    assert len(published_days(tmp_path / "whole")) > 5
    assert parquet_bytes(tmp_path / "parts") == parquet_bytes(tmp_path / "whole")


def test_a_backfill_loads_neither_other_days_nor_what_has_no_day(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    for name, day in (("early", "2024-03-31"), ("first", "2024-04-01"), ("last", "2024-04-30"), ("late", "2024-05-01")):
        (tmp_path / "inbox" / f"{name}.txt").write_text(f" date {day} Talks {name}\nThe two sides held talks.\n")
    (tmp_path / "inbox" / "undated.txt").write_text("Talks without a day\n\nThe two sides held talks.\n")
    pipeline.nightly([str(tmp_path / "inbox")], tmp_path / "built", PublicationDays(APRIL_ON, dt.date(2024, 4, 30)))
    assert published_days(tmp_path / "built") == {dt.date(2024, 4, 1), dt.date(2024, 4, 30)}


def test_a_last_day_before_the_first_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="before the first"):
        PublicationDays.between(APRIL_ON, BEFORE)


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    "parameters",
    [
        {"seeds": "inbox", "warehouse": "built"},
        {"seeds": [], "warehouse": "built"},
        {"seeds": ["inbox"], "warehouse": ""},
        {"seeds": ["inbox"], "warehouse": "built", "published_from": "last week"},
    ],
)
def test_parameters_of_the_wrong_kind_are_refused_before_anything_is_loaded(
    parameters: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ParameterTypeError):
        nightly(**parameters)
    assert not (tmp_path / "built").exists()
