"""The raw tables: what comes in is merged, whatever the order and number of batches; nothing is taken out."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import polars as pl
import pytest
from small_warehouse import CODE_VERSION, NOON, RULES, contents_of, fill, load

from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.database import create_tables, open_for_building, table_frame
from warehouse.publishing.raw import append_contents, batches_of, brings_news
from warehouse.tables import tables_of

TEXTS = {"in/a.txt": "2024-03-05 Anna spoke.", "in/copy.txt": "2024-03-05 Anna spoke.", "in/bad.txt": ""}
LATER = dt.datetime(2024, 6, 2, tzinfo=dt.UTC)


def raw_tables(batches: list[pl.DataFrame], folder: Path) -> dict[str, pl.DataFrame]:
    folder.mkdir()
    with open_for_building(folder / "x.duckdb") as con:
        create_tables(con)
        for batch in batches:
            append_contents(con, batch, 1, NOON)
        return {table.sql_table: table_frame(con, table).sort(table.primary_key()) for table in tables_of("raw")}


def test_one_content_in_two_places_is_one_file_with_two_sightings(tmp_path: Path) -> None:
    tables = raw_tables([contents_of(TEXTS)], tmp_path / "db")

    assert tables["source_file"].height == 2
    assert tables["source_sighting"].height == 3
    assert tables["article_text"].height == 1


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_split_of_batches_gives_the_same_rows(tmp_path: Path, seed: int) -> None:
    contents = pl.concat([contents_of(TEXTS), contents_of(TEXTS, LATER)])
    draw = random.Random(seed)
    places = draw.sample(range(contents.height), contents.height)
    cut = draw.randrange(contents.height + 1)
    shuffled = [contents[places[:cut]], contents[places[cut:]]]

    once, split = raw_tables([contents], tmp_path / "once"), raw_tables(shuffled, tmp_path / "split")
    # Place and name of a file are decided on all sightings, by `set_source_files`.
    undecided = pl.exclude("location", "file_name")
    assert once["source_sighting"].equals(split["source_sighting"])
    assert once["article_text"].equals(split["article_text"])
    assert once["source_file"].select(undecided).equals(split["source_file"].select(undecided))


def test_the_latest_time_of_a_sighting_is_kept(tmp_path: Path) -> None:
    for name, times in (("up", [NOON, LATER]), ("down", [LATER, NOON])):
        tables = raw_tables([contents_of(TEXTS, time) for time in times], tmp_path / name)
        assert tables["source_sighting"]["modified_at"].unique().to_list() == [LATER]


def test_a_content_that_could_not_be_read_is_loaded_once_it_can(tmp_path: Path) -> None:
    good = contents_of({"in/a.txt": "2024-03-05 Anna spoke."})
    refused = good.with_columns(
        reject_code=pl.lit("too-large"),
        reject_message=pl.lit("It is too large."),
        article_id=pl.lit(None, pl.Int64),
        text=pl.lit(None, pl.String),
    )
    tables = raw_tables([refused, good], tmp_path / "db")

    assert tables["source_file"].select("status", "reject_code", "reject_message").rows() == [("loaded", None, None)]
    assert tables["article_text"].height == 1


def test_only_what_would_change_a_row_is_news(tmp_path: Path) -> None:
    with open_for_building(tmp_path / "x.duckdb") as con:
        create_tables(con)
        assert brings_news(con, contents_of(TEXTS))
        append_contents(con, contents_of(TEXTS), 1, NOON)
        assert not brings_news(con, contents_of(TEXTS))
        assert brings_news(con, contents_of(TEXTS, LATER))
        assert brings_news(con, contents_of({"in/third.txt": "2024-03-05 Anna spoke."}))


def test_hostile_names_and_texts_are_kept_as_they_are(tmp_path: Path) -> None:
    name, text = "in/'; drop table raw.source_file; --.txt", "2024-03-05 Anna said '); drop schema core; --"
    tables = raw_tables([contents_of({name: text})], tmp_path / "db")

    assert tables["source_file"]["location"].to_list() == [name]
    assert tables["article_text"]["text"].to_list() == [text]


def test_a_file_that_leaves_the_inbox_takes_nothing_out(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    load(root, {"in/b.txt": "2024-03-06 Bert spoke."}, models)

    with open_published(root) as con:
        assert con.execute("select count(*) from core.fact_article").fetchall() == [(2,)]


def test_decided_columns_are_written_only_where_they_differ(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke.", "in/b.txt": "2024-03-06 Bert spoke."}, models)
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        files = version.raw("source_file")
        assert version.set_source_files(files) == 0
        assert not version.is_begun
        superseded = pl.when(pl.col("location") == "in/a.txt").then(pl.lit("superseded")).otherwise("status")
        assert version.set_source_files(files.with_columns(status=superseded)) == 1
        fill(version, {}, models)

    with open_published(root) as con:
        found = con.execute("select location, status from raw.source_file order by location").fetchall()
    assert found == [("in/a.txt", "superseded"), ("in/b.txt", "loaded")]


def test_batches_are_cut_by_number_and_by_bytes_and_a_large_one_stands_alone() -> None:
    sizes = pl.Series([10, 10, 10, 90, 1, 1, 50, 49, 3])
    assert list(batches_of(sizes, lambda _left: 3, 100)) == [(0, 3), (3, 6), (6, 8), (8, 9)]
    assert list(batches_of(sizes, lambda _left: 9, 40)) == [(0, 3), (3, 4), (4, 6), (6, 7), (7, 8), (8, 9)]
    assert list(batches_of(sizes, lambda left: max(2, left // 2), 200)) == [(0, 4), (4, 6), (6, 8), (8, 9)]
    assert list(batches_of(sizes.clear(), lambda _left: 3, 100)) == []


def test_texts_are_read_in_the_order_in_which_they_are_kept(root: Path, models: Path) -> None:
    days = ("03-05", "03-06", "03-07")
    texts = [{f"in/{day}-{name}.txt": f"2024-{day} {name} spoke." for name in "ABCDEFGHI"} for day in days]
    with WarehouseFolder(root).next_version(CODE_VERSION, RULES) as version:
        for batch in texts:
            version.append_contents(contents_of(batch))
        unread = version.unread_articles()
        apart = unread.sample(2, seed=1)
        found = list(version.missing_evidence(unread, lambda left: max(4, left // 2), apart))
        assert [batch.height for batch in found] == [12, 6, 4, 3, 1, 1]
        assert pl.concat(found)["article_id"].sort().equals(unread)
        assert set(pl.concat(found[-2:])["article_id"]) == set(apart)
        expected = {text for batch in texts for text in batch.values()}
        assert set(pl.concat(found)["text"]) == expected
        # The first batch has nothing of what was kept last, whatever the numbers of the articles.
        assert not found[0]["text"].str.contains("03-07").any()
        fill(version, {}, models)
