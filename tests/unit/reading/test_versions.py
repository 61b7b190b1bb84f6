from __future__ import annotations

from datetime import UTC, datetime

import polars as pl
import pytest

from warehouse.reading.versions import decide_versions
from warehouse.tables.raw import SourceFile, SourceSighting

ARTICLE_TEXT = pl.DataFrame(schema={"article_id": pl.Int64, "source_file_id": pl.Int64})


def files(*rows: dict[str, object]) -> pl.DataFrame:
    filled = [
        {
            "sha256": f"{row['source_file_id']:064x}",
            "file_name": "?",
            "location": "?",
            "byte_count": 1,
            "status": "loaded",
            "article_id": None if row.get("reject_code") else row["source_file_id"],
            **row,
        }
        for row in rows
    ]
    return pl.DataFrame(filled, schema=SourceFile.polars_schema())


def sightings(*rows: tuple[int, str, int | None]) -> pl.DataFrame:
    seen = [(content, place, day and datetime(2024, 1, day, tzinfo=UTC)) for content, place, day in rows]
    return pl.DataFrame(seen, schema=SourceSighting.polars_schema(), orient="row")


def statuses(source_file: pl.DataFrame, source_sighting: pl.DataFrame) -> dict[int, str]:
    decided = decide_versions(source_file, source_sighting, ARTICLE_TEXT)
    return dict(decided.select("source_file_id", "status").iter_rows())


def at(url: str) -> str:
    return f'{{"url":"{url}"}}'


def test_a_changed_file_supersedes_its_former_version():
    found = statuses(
        files({"source_file_id": 1}, {"source_file_id": 2}), sightings((1, "seeds/a.txt", 5), (2, "seeds/a.txt", 4))
    )
    assert found == {1: "loaded", 2: "superseded"}


def test_a_later_version_with_the_same_url_supersedes_wherever_it_lies():
    source_file = files(
        {"source_file_id": 1, "metadata": at("https://x/1")},
        {"source_file_id": 2, "metadata": at("https://x/1")},
        {"source_file_id": 3, "metadata": at("https://x/3")},
    )
    source_sighting = sightings((1, "a.jsonl#1", 5), (2, "b.jsonl#9", 6), (3, "a.jsonl#2", 5))
    assert statuses(source_file, source_sighting) == {1: "superseded", 2: "loaded", 3: "loaded"}


def test_versions_of_one_time_are_told_apart_by_their_hash():
    source_file = files({"source_file_id": 7}, {"source_file_id": 8})
    source_sighting = sightings((7, "a.txt", 3), (8, "a.txt", 3))
    assert statuses(source_file, source_sighting) == {7: "superseded", 8: "loaded"}


def test_an_unknown_time_is_older_than_any():
    source_file = files({"source_file_id": 7}, {"source_file_id": 8})
    assert statuses(source_file, sightings((7, "a.txt", 1), (8, "a.txt", None))) == {7: "loaded", 8: "superseded"}


def test_a_content_that_still_stands_in_another_place_is_not_superseded():
    source_file = files({"source_file_id": 1}, {"source_file_id": 2})
    source_sighting = sightings((1, "a.txt", 1), (2, "a.txt", 2), (1, "copy.txt", 1))
    assert statuses(source_file, source_sighting) == {1: "loaded", 2: "loaded"}


def test_a_file_that_became_empty_does_not_supersede_its_article():
    source_file = files({"source_file_id": 1}, {"source_file_id": 2, "reject_code": "empty", "reject_message": "."})
    source_sighting = sightings((1, "a.txt", 1), (2, "a.txt", 2))
    assert statuses(source_file, source_sighting) == {1: "loaded", 2: "rejected"}


def test_a_file_saved_anew_with_other_bytes_and_the_same_text_keeps_its_article():
    source_file = files({"source_file_id": 1, "article_id": 50}, {"source_file_id": 2, "article_id": 50})
    source_sighting = sightings((1, "a.txt", 1), (2, "a.txt", 2))
    assert statuses(source_file, source_sighting) == {1: "loaded", 2: "loaded"}


def test_the_smallest_sighting_names_the_content():
    decided = decide_versions(
        files({"source_file_id": 1}), sightings((1, "z/late.txt", 1), (1, "b/early.txt", 9)), ARTICLE_TEXT
    )
    assert decided.select("location", "file_name").row(0) == ("b/early.txt", "early.txt")


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_changes_nothing(seed: int):
    source_file = files(*({"source_file_id": key} for key in range(1, 9)))
    source_sighting = sightings(*((key, f"{key % 3}.txt", key % 4 + 1) for key in range(1, 9)))
    shuffled = decide_versions(
        source_file.sample(fraction=1, shuffle=True, seed=seed),
        source_sighting.sample(fraction=1, shuffle=True, seed=seed),
        ARTICLE_TEXT,
    )
    assert shuffled.equals(decide_versions(source_file, source_sighting, ARTICLE_TEXT))
